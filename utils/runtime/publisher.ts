/** Tells the background what was read: each change once, and again later when it could not be stored. */
import type { StoreIdentity } from '@/cabinet/reader/store-identity';
import type { PageFacts, PageId, Reading } from '@/utils/facts/facts';
import type { TabReport } from '@/utils/messaging/protocol';
import { storableSecret } from '@/utils/text/secret-text';
import type { CabinetFrame } from './frame-surroundings';

export type KnownStore = Extract<StoreIdentity, { state: 'known' }>;

export interface Publisher {
  /** Sends the saved facts of a page, unless the background has them already. */
  facts(page: PageId, facts: PageFacts, store: KnownStore, path: string): void;
  /** The next facts of this page are sent whatever they are: a new visit has a new time. */
  forget(page?: PageId): void;
  report(report: TabReport): void;
}

export function createPublisher(
  frame: CabinetFrame,
  send: (reading: Reading) => Promise<unknown>,
  report: (report: TabReport) => Promise<unknown>,
): Publisher {
  const sent = new Map<PageId, string>();
  let reported = '';
  return {
    facts(page, shown, store, path) {
      if (Object.keys(shown).length === 0) return;
      const facts = storable(shown);
      const content = JSON.stringify([store.id, path, facts]);
      if (sent.get(page) === content) return;
      sent.set(page, content);
      const name = store.name ? { storeName: store.name } : {};
      const language = frame.language();
      send({ store: store.id, ...name, page, path, at: Date.now(), language, facts }).catch(() => {
        // Not stored: the next slow look tries again.
        if (sent.get(page) === content) sent.delete(page);
      });
    },
    forget(page) {
      if (page) sent.delete(page);
      else sent.clear();
    },
    report(next) {
      // A frame without a page of ours has nothing to add to what the top frame says.
      if (!frame.isTop && !next.page && next.state !== 'paused') return;
      const content = JSON.stringify(next);
      if (content === reported) return;
      reported = content;
      report(next).catch(() => {
        reported = '';
      });
    },
  };
}

/** Secrets leave the content script as what may be stored of them, and no more. */
function storable(facts: PageFacts): PageFacts {
  const secret = facts['payout.merchantId'];
  if (secret?.state !== 'read') return facts;
  return { ...facts, 'payout.merchantId': { ...secret, value: storableSecret(secret.value) } };
}
