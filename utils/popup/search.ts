/** Search over the checklist: every word typed must occur somewhere in what a check says of itself. */

/**
 * Folds a text for comparison: compatibility forms (full width to half width), case, and ё, which Russian
 * writers leave out as often as not.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}

/** Splits what the user typed into folded words; empty when nothing was typed. */
export function searchWords(query: string): string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}

/**
 * @param words from `searchWords`
 * @param folded the text to look in, already folded
 * @returns whether every word occurs; true when there are no words
 */
export function matches(words: readonly string[], folded: string): boolean {
  return words.every((word) => folded.includes(word));
}
