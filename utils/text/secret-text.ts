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
