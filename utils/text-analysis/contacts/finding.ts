/** What the finders of each kind agree upon. */
import type { SpanKind } from '@/utils/facts/facts';
import type { Stretch } from './view';

/** Something found, in the original text. */
export interface Found extends Stretch {
  kind: SpanKind;
  disguised: boolean;
}

/** Which units of a text are spoken for; asking costs the length of the stretch, however many there are. */
export class Claims {
  private readonly claimed: Uint8Array;

  constructor(length: number) {
    this.claimed = new Uint8Array(length);
  }

  isFree({ from, to }: Stretch): boolean {
    return !this.claimed.subarray(from, to).includes(1);
  }

  claim({ from, to }: Stretch): void {
    this.claimed.fill(1, from, to);
  }

  /** @returns the stretches that were free, claimed one after the other */
  claimAll<T extends Stretch>(stretches: readonly T[]): T[] {
    return stretches.filter((stretch) => {
      if (!this.isFree(stretch)) return false;
      this.claim(stretch);
      return true;
    });
  }
}

/** Letters and digits that a name or a number must not run on into. Han characters are not among them: they part words. */
export const WORD = '[\\p{Script=Latin}\\p{Script=Cyrillic}0-9_]';
