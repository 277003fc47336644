/**
 * What may leave the content script of a secret value: lengths and the positions of characters that should not be there,
 * never the value (product.md, rule 6). Runs in the content script: small, and no Unicode table but one expression.
 */
import type { SecretText, StrayCharacter } from '@/utils/facts/facts';
import { DEFAULT_IGNORABLE } from './default-ignorable.generated';

/** How many stray characters are listed; the rest are only counted. */
export const MAX_STRAY = 64;

const ALPHANUMERIC = /^[0-9A-Za-z]$/;

/**
 * @param value the raw value of the control; lone surrogates count as one character each
 * @returns its description, all counts in code points
 */
export function describeSecret(value: string): SecretText {
  const stray: StrayCharacter[] = [];
  const described = { length: 0, visibleLength: 0, strayCount: 0, visibleIsAlphanumeric: true };
  for (const character of value) {
    described.length += 1;
    const isInvisible = DEFAULT_IGNORABLE.test(character);
    if (!isInvisible) described.visibleLength += 1;
    if (ALPHANUMERIC.test(character)) continue;
    described.strayCount += 1;
    if (!isInvisible) described.visibleIsAlphanumeric = false;
    if (stray.length < MAX_STRAY)
      stray.push({ position: described.length, codePoint: character.codePointAt(0) ?? 0 });
  }
  return { ...described, stray };
}

/** Visible strays may be named outside the page up to this share of the value; beyond it they would tell the value. */
const TELLING_SHARE = 1 / 4;
const DRAWS_NOTHING = /^[\s\p{Cc}]$/u;

/**
 * What may be stored of a secret. Characters that draw nothing tell nothing; a value typed wholly in full-width letters
 * would be told by its strays, so then only their number is kept.
 * @returns the same description, perhaps with fewer strays listed
 */
export function storableSecret(secret: SecretText): SecretText {
  const isInvisible = ({ codePoint }: StrayCharacter) => {
    const character = String.fromCodePoint(codePoint);
    return DEFAULT_IGNORABLE.test(character) || DRAWS_NOTHING.test(character);
  };
  const visible = secret.stray.filter((stray) => !isInvisible(stray)).length;
  if (visible <= secret.length * TELLING_SHARE) return secret;
  return { ...secret, stray: secret.stray.filter(isInvisible) };
}
