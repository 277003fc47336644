/** A text rewritten for searching that still knows where each of its units came from. */

/** A stretch of a text in UTF-16 units, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** Immutable; each rewriting is a new view on the same original. */
export class View {
  /**
   * @param text what is searched
   * @param starts for each unit of `text` where its source begins in the original
   * @param ends for each unit of `text` where its source ends in the original, exclusive
   */
  constructor(
    readonly text: string,
    private readonly starts: readonly number[],
    private readonly ends: readonly number[],
  ) {}

  /** @param from @param to a stretch of this view's text that is not empty; @returns the stretch of the original */
  origin(from: number, to: number): Stretch {
    return { from: this.starts[from] ?? 0, to: this.ends[to - 1] ?? 0 };
  }

  /**
   * @param pattern global; its matches are replaced, everything else stays
   * @param replace what to put there; `null` leaves the match as it is. Its every unit comes from the whole match
   */
  rewrite(pattern: RegExp, replace: (match: RegExpMatchArray) => string | null): View {
    const builder = new ViewBuilder();
    let done = 0;
    for (const match of this.text.matchAll(pattern)) {
      const replacement = replace(match);
      if (replacement === null || match[0] === '') continue;
      this.copyTo(builder, done, match.index);
      done = match.index + match[0].length;
      const { from, to } = this.origin(match.index, done);
      // What is as long as it was keeps its own places: a span may then begin or end within it.
      if (replacement.length === match[0].length) this.copyTo(builder, match.index, done, replacement);
      else builder.add(replacement, from, to);
    }
    if (done === 0) return this;
    this.copyTo(builder, done, this.text.length);
    return builder.build();
  }

  /** The same places with other letters. @param text as long as this view's text */
  withText(text: string): View {
    return new View(text, this.starts, this.ends);
  }

  private copyTo(builder: ViewBuilder, from: number, to: number, text = this.text.slice(from, to)): void {
    for (let index = from; index < to; index += 1) {
      builder.add(text.charAt(index - from), this.starts[index] ?? 0, this.ends[index] ?? 0);
    }
  }
}

/** Collects a view piece by piece. */
export class ViewBuilder {
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** @param text what to search there; @param from @param to the stretch of the original it comes from */
  add(text: string, from: number, to: number): void {
    this.pieces.push(text);
    for (let index = 0; index < text.length; index += 1) {
      this.starts.push(from);
      this.ends.push(to);
    }
  }

  build(): View {
    return new View(this.pieces.join(''), this.starts, this.ends);
  }
}
