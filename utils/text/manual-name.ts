/** The name that guide 003 asks of a manual's file: `RU_manual_v2.pdf`. Without that form the cabinet is said not to know it. */

const PREFIX = 'RU_';
const EXTENSION = '.pdf';

/** What can be said of a file's name. */
export interface ManualName {
  /** Exactly `RU_`. */
  hasPrefix: boolean;
  /** `.PDF` is as good as `.pdf`. */
  isPdf: boolean;
  /** A folder stands before the name. */
  hasFolder: boolean;
  /** When it begins with something that only looks like the prefix: the characters that are not what they seem, in order. */
  lookAlikes: string[];
  /** The name to give the file: the same one when it is right. */
  rightName: string;
}

/** What is taken for each character of the prefix by the eye or, as Cyrillic РУ is, by the ear; full-width forms are met by NFKC. */
const LIKE_PREFIX: readonly RegExp[] = [/^[rʀƦᎡꓣРр]/u, /^[uՍսሀ∪ꓴУу]/u, /^[_ˍ‗﹍﹎﹏＿]/u];
/** Characters that draw nothing: a name can hide them before or inside the prefix. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** A prefix that was meant: `ru_`, `RU-`, `Ru manual`, and with the look-alikes. */
const MEANT_PREFIX = /^[rRʀƦᎡꓣРр][uUՍսሀ∪ꓴУу](?:[\s_\-–—.ˍ‗﹍﹎﹏]+|$)/u;
const ANY_EXTENSION = /\s*[.．][^.．\s]{1,8}\s*$/u;
const FOLDERS = /^.*[/\\]/su;
const SEPARATORS = /[/\\]/gu;

/**
 * Looks at the name of a file that was chosen as a manual.
 * @param name as the browser gives it
 */
export function readManualName(name: string): ManualName {
  const ownName = name.replace(FOLDERS, '');
  const hasPrefix = ownName.startsWith(PREFIX);
  const isPdf = ownName.toLowerCase().endsWith(EXTENSION);
  return {
    hasPrefix,
    isPdf,
    hasFolder: ownName !== name,
    lookAlikes: hasPrefix ? [] : lookAlikesOf(ownName),
    rightName: hasPrefix && isPdf ? ownName : rightNameOf(ownName),
  };
}

/** The wrong characters of a beginning that looks like the prefix; none when it does not, or when only case is wrong. */
function lookAlikesOf(name: string): string[] {
  const strange: string[] = [];
  let place = 0;
  for (const character of name) {
    const expected = PREFIX[place];
    if (expected === undefined) break;
    if (INVISIBLE.test(character)) {
      strange.push(character);
      continue;
    }
    const plain = character.normalize('NFKC').toLowerCase();
    if (!LIKE_PREFIX[place]?.test(plain)) return [];
    if (character.toUpperCase() !== expected) strange.push(character);
    place += 1;
  }
  return place === PREFIX.length ? strange : [];
}

function rightNameOf(ownName: string): string {
  const visible = [...ownName].filter((character) => !INVISIBLE.test(character)).join('');
  const start = visible.slice(0, PREFIX.length).normalize('NFKC');
  const stem = `${start}${visible.slice(PREFIX.length)}`
    .replace(SEPARATORS, '-') // which NFKC makes of ℀
    .replace(ANY_EXTENSION, '')
    .replace(MEANT_PREFIX, '')
    .trim();
  return `${PREFIX}${stem || 'manual'}${EXTENSION}`;
}
