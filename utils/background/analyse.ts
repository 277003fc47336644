/** What the background does with a text of a page: looks at it with the libraries and forgets it. */
import type { Analyses, AnalysisQuestion } from '@/utils/facts/text-analyst';
import type { StoreProfile } from '@/utils/profile/store-profile';
import { analyseAddress } from '@/utils/text-analysis/address';
import { findContacts } from '@/utils/text-analysis/contacts/find-contacts';
import { analyseIban } from '@/utils/text-analysis/iban';

/**
 * @param question the text, and what to look for
 * @param profile the profile of the store shown: an IBAN is compared with its own
 */
export function analyse(
  { kind, text }: AnalysisQuestion,
  profile: StoreProfile | undefined,
): Analyses[keyof Analyses] {
  if (kind === 'contacts') return findContacts(text);
  if (kind === 'address') return analyseAddress(text);
  return analyseIban(text, profile?.iban);
}
