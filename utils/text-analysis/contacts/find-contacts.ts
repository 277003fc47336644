/**
 * Finds in a message what leads a buyer away from Ozon, and what nobody may be told. Pure; for the background only,
 * because the libraries behind it are too heavy for a page.
 *
 * Its work grows with the length of the text: every pattern looks a bounded stretch ahead and behind.
 */
import type { TextFindings } from '@/utils/facts/facts';
import { MAX_ANALYSED_TEXT, MAX_SPANS } from '@/utils/storage/limits';
import { findAddresses } from './find-addresses';
import { findMessengers } from './find-messengers';
import { findPhones } from './find-phones';
import { findSecrets } from './find-secrets';
import { Claims } from './finding';
import { normalise } from './normalise';

/**
 * @param text as it stands in the control; of a text longer than `MAX_ANALYSED_TEXT` only the beginning is looked at
 * @returns where it says what, in UTF-16 units of `text`; never the text
 */
export function findContacts(text: string): TextFindings {
  const read = text.slice(0, MAX_ANALYSED_TEXT);
  const view = normalise(read);
  const { found: addresses, taken } = findAddresses(read, view);
  const claims = new Claims(read.length);
  claims.claimAll(taken);
  const secrets = findSecrets(read, view, claims);
  const phones = findPhones(read, view, claims);
  const messengers = findMessengers(read, view, phones, claims);
  // A number that is a messenger's account is no phone: who comes first keeps the place.
  const all = new Claims(read.length)
    .claimAll([...addresses, ...secrets, ...messengers, ...phones])
    .sort((a, b) => a.from - b.from);
  return {
    length: text.length,
    spans: all.slice(0, MAX_SPANS).map(({ kind, from, to, disguised }) => ({ kind, from, to, disguised })),
    spanCount: all.length,
  };
}
