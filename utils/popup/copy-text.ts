/** A finding as plain text, to be sent to a colleague or to support. */
import type { FindingText } from '@/utils/explain/finding-text';

/**
 * @param store name and id of the store, as shown
 * @returns the finding's words, one part per line; parts without words are left out
 */
export function copyText(text: FindingText, store: string): string {
  const source = [text.basis.text, text.basis.source, text.basis.url].filter(Boolean).join(' · ');
  return [`${text.severity}: ${text.title}`, store, text.problem, text.why, text.fix, source, text.checkId]
    .filter(Boolean)
    .join('\n');
}
