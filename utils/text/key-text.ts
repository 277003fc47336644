/** What may leave the content script of an API key as typed: never the key, but whether a login was typed instead. */
import type { KeyText } from '@/utils/facts/facts';
import { withoutInvisible } from './clean-secret';
import { describeSecret } from './secret-text';

/** The shape alone, with a domain that has a top level: whether the mailbox exists is not asked. */
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*\.\p{L}{2,}$/u;
/**
 * Nothing but a number that could be dialled: 15 digits are the longest that E.164 allows, with fewer than 10 nobody signs
 * in. No library of numbering plans: it would outweigh the content script, and a key that merely looks like a number is as
 * wrong as one that is.
 */
const PHONE = /^\+?\d{10,15}$/;

/** No source tells the form of the key, and many keys hold `-`, `_`, `.` or `=`: none of ASCII's signs is stray in one. */
const SIGN = /[!-/:-@[-`{-~]/g;

/**
 * @param value the raw value of the control
 * @returns its description as a secret, its signs counted as letters, and what it looks like
 */
export function describeKey(value: string): KeyText {
  return { ...describeSecret(value.replace(SIGN, '0')), looksLike: likenessOf(withoutInvisible(value)) };
}

function likenessOf(value: string): KeyText['looksLike'] {
  if (EMAIL.test(value)) return 'email';
  return PHONE.test(value) ? 'phone' : null;
}
