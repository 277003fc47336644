/** The toolbar popup: asks for the view of a store, and shows it or says what stands in the way. */
import { useMemo, useState } from 'preact/hooks';
import { LastDefence } from '@/components/last-defence';
import type { Check } from '@/utils/audit/define-check';
import type { Language } from '@/utils/facts/facts';
import { translator } from '@/utils/i18n/translator';
import type { StoreView } from '@/utils/messaging/protocol';
import { situationOf } from '@/utils/popup/situation';
import { viewModel } from '@/utils/popup/view-model';
import { Checklist } from './checklist';
import { ConfirmSection } from './confirm-section';
import { PopupProvider, type Toast, usePopup } from './context';
import { Header } from './header';
import { NoAnswer, SituationNotice } from './notice';
import type { Describe, PopupHost } from './popup-host';
import { SetAsideNotice } from './set-aside-notice';
import { SummaryLine } from './summary';
import { ToastRegion } from './toast';
import { useDocument } from './use-document';
import { usePopupContext } from './use-popup-context';
import { useStoreView } from './use-store-view';

interface Props {
  host: PopupHost;
  checks: readonly Check[];
  describe: Describe;
  /** Spoken until the background tells the user's choice. */
  language: Language;
}

/** The popup, which never goes blank. */
export function Popup(props: Props) {
  return (
    <LastDefence class="popup" language={props.language}>
      <LivePopup {...props} />
    </LastDefence>
  );
}

function LivePopup({ host, checks, describe, language }: Props) {
  const [store, setStore] = useState(host.store);
  const { latest, silent, refresh } = useStoreView(host, store);
  const [toast, setToast] = useState<Toast>();
  const view = latest?.view;
  const t = translator(view?.language ?? language);
  useDocument(t.language, view?.settings.theme ?? 'auto');
  const context = usePopupContext({ host, view, at: latest?.at ?? 0, describe, t, refresh, say: setToast });

  if (!view && !silent) return <main class="popup" aria-busy="true" />;
  return (
    <PopupProvider value={context}>
      {/* One element holds all that is said of the store shown, and no other carries its id. */}
      <main class="popup" data-store={view?.store?.id}>
        {silent && <NoAnswer t={t} large={!view} onRetry={refresh} />}
        {view && <StoreScreen view={view} checks={checks} onStore={setStore} />}
        <ToastRegion toast={toast} onDismiss={() => setToast(undefined)} />
      </main>
    </PopupProvider>
  );
}

interface ScreenProps {
  view: StoreView;
  checks: readonly Check[];
  onStore(id: string | undefined): void;
}

function StoreScreen({ view, checks, onStore }: ScreenProps) {
  const { host, now } = usePopup();
  const model = useMemo(
    () => viewModel(view, checks, now, host.zone, host.browser),
    [view, checks, now, host],
  );
  const situation = situationOf(view, host.asTab);
  return (
    <>
      <Header view={view} onStore={onStore} />
      <SetAsideNotice setAside={view.setAside} />
      {situation && (
        <SituationNotice
          situation={situation}
          large={!view.store}
          tabId={view.tab?.tabId}
          pages={model.pages}
        />
      )}
      {view.store && (
        <>
          <SummaryLine counts={model.counts} />
          {/* Another store starts with a fresh list: nothing open, nothing searched for. */}
          <Checklist key={view.store.id} model={model} />
          <ConfirmSection key={`confirm ${view.store.id}`} store={view.store.id} ticks={view.ticks} />
        </>
      )}
    </>
  );
}
