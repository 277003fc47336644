/** Text drawn so that nothing in it can hide: invisible characters by their code, and where each counts, spaces as dots. */
import type { Say } from '@/utils/overlay/words';

/** How one character is drawn; `code` stands behind it or in its place. */
interface Drawn {
  glyph: string;
  code?: string;
}

const SPACE = /^[\p{Z}\t\n\r]$/u;
/** Draws nothing: Default_Ignorable, formats and controls (Unicode 16, as the browser knows it). */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{C}]$/u;
/** Letters and signs that one recognises as what they are: ASCII, and Chinese characters. */
const PLAIN = /^[\x21-\x7e\p{Script=Han}]$/u;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function drawnForm(character: string): Drawn {
  const code = codeOf(character);
  if (character === ' ') return { glyph: '·' };
  if (SPACE.test(character)) return { glyph: '·', code };
  if (INVISIBLE.test(character)) return { glyph: '', code };
  return PLAIN.test(character) ? { glyph: character } : { glyph: character, code };
}

/** In a longer stretch whole words differ, and a code behind every letter would only make it harder to read. */
const MAX_CODED = 12;

/** @param exact whether every character counts: spaces are drawn, and a letter that resembles another is named by its code */
export function DrawnText({ text, exact }: { text: string; exact: boolean }) {
  return (
    <>
      {runsOf(text, exact).map((run) =>
        typeof run === 'string' ? (
          <bdi>{run}</bdi>
        ) : (
          <span class="coded">
            {run.glyph !== '' && <bdi>{run.glyph}</bdi>}
            <small>{run.code}</small>
          </span>
        ),
      )}
    </>
  );
}

/** Characters that need no code, joined, and the others one by one. */
function runsOf(text: string, exact: boolean): (string | Drawn)[] {
  const runs: (string | Drawn)[] = [];
  const withCodes = exact && text.length <= MAX_CODED;
  for (const character of text) {
    const drawn = exact || INVISIBLE.test(character) ? drawnForm(character) : { glyph: character };
    const needsCode = drawn.code !== undefined && (withCodes || drawn.glyph === '' || drawn.glyph === '·');
    const last = runs[runs.length - 1];
    if (needsCode) runs.push(drawn);
    else if (typeof last === 'string') runs[runs.length - 1] = last + drawn.glyph;
    else runs.push(drawn.glyph);
  }
  return runs;
}

/** The same for somebody who listens: "space, U+200B, A". */
export function spokenText(text: string, say: Say): string {
  const spoken: string[] = [];
  for (const character of text) {
    const { glyph, code } = drawnForm(character);
    if (character === ' ') spoken.push(say('inline.character.space'));
    else spoken.push([glyph === '·' ? '' : glyph, code].filter(Boolean).join(' '));
  }
  return spoken.join(', ');
}
