/** How the licence address is understood. The gazetteer is large and lives in the background; it is asked. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AddressText } from '@/utils/facts/facts';
import type { DashboardHost } from './dashboard-host';

/** Typing is waited for this long before asking, ms. */
const PAUSE = 150;

/**
 * @returns a function that takes an address apart; what is known of the same text is not asked for again. It answers
 *   undefined for an empty text and rejects with the background's words when it could not
 */
export function useTakeApart(
  host: DashboardHost,
): (text: string, known: AddressText | undefined) => Promise<AddressText | undefined> {
  return useCallback(
    async (text, known) => {
      const plain = text.trim();
      if (plain === '') return undefined;
      if (known?.text === plain) return known;
      const answer = await host.ask<'analyse'>({
        type: 'analyse',
        question: { kind: 'address', text: plain },
      });
      return { ...(answer as AddressText), text: plain };
    },
    [host],
  );
}

/** How a text is understood: not at all while it is empty, and not yet while the answer is on its way. */
export type Understood =
  | { kind: 'empty' }
  | { kind: 'pending' }
  | { kind: 'failed' }
  | { kind: 'known'; address: AddressText };

/** Follows what is typed. @param saved the address as it was understood when it was saved */
export function useUnderstood(host: DashboardHost, text: string, saved: AddressText | undefined): Understood {
  const takeApart = useTakeApart(host);
  const [answer, setAnswer] = useState<{ text: string; address: AddressText | undefined }>();
  const plain = text.trim();
  const isSaved = saved?.text === plain;
  useEffect(() => {
    if (plain === '' || isSaved) return;
    let current = true;
    const timer = setTimeout(() => {
      takeApart(plain, undefined).then(
        (address) => current && setAnswer({ text: plain, address }),
        () => current && setAnswer({ text: plain, address: undefined }),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [takeApart, plain, isSaved]);

  if (plain === '') return { kind: 'empty' };
  if (isSaved) return { kind: 'known', address: saved };
  if (answer?.text !== plain) return { kind: 'pending' };
  return answer.address ? { kind: 'known', address: answer.address } : { kind: 'failed' };
}
