/** Labels are compared whole, after this normalisation and nothing looser: a longer label is another setting. */

/** Longest label worth comparing, in UTF-16 units; anything longer is prose. */
export const MAX_LABEL_LENGTH = 80;

/** Hyphenation hints, joiners and marks of direction: nothing of them is seen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * @param text a label as shown or as written in the dictionary
 * @returns the text in NFKC without invisible characters, case-folded, trimmed, inner white space collapsed, ё as е, quotes and dashes unified,
 *   without a trailing colon, asterisk or question-mark hint
 */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»“”„‟"]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:\s*(?:[:*?ⓘℹ]|\(\?\)))+$/u, '');
}
