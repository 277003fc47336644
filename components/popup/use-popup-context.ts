import { useMemo } from 'preact/hooks';
import type { Finding } from '@/utils/audit/verdict';
import type { Translator } from '@/utils/i18n/translator';
import type { Answers, Request, StoreView } from '@/utils/messaging/protocol';
import type { PopupContext, Toast } from './context';
import type { Describe, PopupHost } from './popup-host';

interface Parts {
  host: PopupHost;
  /** Undefined while the background has not answered. */
  view: StoreView | undefined;
  /** When it answered, ms since the epoch. */
  at: number;
  describe: Describe;
  t: Translator;
  refresh(): Promise<void>;
  say(toast: Toast): void;
}

/** Puts together what the views share; made anew only when one of its parts changed. */
export function usePopupContext({ host, view, at, describe, t, refresh, say }: Parts): PopupContext {
  return useMemo(() => {
    const store = view?.store;
    const cabinetLanguage = store?.language ?? t.language;

    const attempt = async <T>(action: Promise<T>): Promise<T | undefined> => {
      try {
        return await action;
      } catch (error) {
        say({ text: t('action.failed', { reason: error instanceof Error ? error.message : String(error) }) });
        return undefined;
      }
    };

    return {
      host,
      t,
      now: at,
      cabinetLanguage,
      store: store?.id,
      storeLabel: store ? `${store.name || t('store.unnamed')} · ${t('store.id', { id: store.id })}` : '',
      staleDays: view?.settings.staleDays ?? 0,
      titleOf: once((finding) => describe.title(finding, t.language, cabinetLanguage)),
      textOf: once((finding) => describe.text(finding, t.language, cabinetLanguage)),
      async change<T extends Request['type']>(
        request: Extract<Request, { type: T }>,
      ): Promise<Answers[T] | undefined> {
        const answer = await attempt(host.ask<T>(request));
        if (answer !== undefined) await refresh();
        return answer;
      },
      async openPage(page, fact) {
        if (!store) return undefined;
        const answer = await attempt(
          host.ask<'open-page'>({ type: 'open-page', store: store.id, page, fact }),
        );
        return answer?.opened;
      },
      copy(text) {
        host.copy(text).then(
          () => say({ text: t('item.copied') }),
          () => say({ text: t('item.copyFailed') }),
        );
      },
      say,
    };
  }, [host, view, at, describe, t, refresh, say]);
}

/** Remembers what was said of each finding: the list is rendered at every keystroke of a search. */
function once<T>(say: (finding: Finding) => T): (finding: Finding) => T {
  const said = new WeakMap<Finding, { words: T }>();
  return (finding) => {
    let known = said.get(finding);
    if (!known) {
      known = { words: say(finding) };
      said.set(finding, known);
    }
    return known.words;
  };
}
