/** The dashboard, a full tab: everything about one store, a page at a time. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LastDefence } from '@/components/last-defence';
import { PopupProvider, type Toast } from '@/components/popup/context';
import { NoAnswer, Notice } from '@/components/popup/notice';
import type { Describe } from '@/components/popup/popup-host';
import { SetAsideNotice } from '@/components/popup/set-aside-notice';
import { ToastRegion } from '@/components/popup/toast';
import { useDocument } from '@/components/popup/use-document';
import { usePopupContext } from '@/components/popup/use-popup-context';
import { useStoreView } from '@/components/popup/use-store-view';
import type { Check } from '@/utils/audit/define-check';
import type { DashboardPage } from '@/utils/dashboard/place';
import type { Language } from '@/utils/facts/facts';
import { translator } from '@/utils/i18n/translator';
import type { StoreView } from '@/utils/messaging/protocol';
import type { StoreProfile } from '@/utils/profile/store-profile';
import { ChecklistPage } from './checklist-page';
import { ChecksPage } from './checks-page';
import type { DashboardHost } from './dashboard-host';
import { type ProfileEdits, useProfileEdits } from './profile-edits';
import { ProfilePage } from './profile-page';
import { SettingsPage } from './settings-page';
import { Sidebar } from './sidebar';

interface Props {
  host: DashboardHost;
  checks: readonly Check[];
  describe: Describe;
  /** Spoken until the background tells the user's choice. */
  language: Language;
}

/** The dashboard, which never goes blank. */
export function Dashboard(props: Props) {
  return (
    <LastDefence class="dashboard-alone" language={props.language}>
      <LiveDashboard {...props} />
    </LastDefence>
  );
}

function LiveDashboard({ host, checks, describe, language }: Props) {
  const [store, setStore] = useState(host.place.store);
  const [page, setPage] = useState<DashboardPage>(host.place.page ?? 'profile');
  const [field, setField] = useState(host.place.field);
  const [toast, setToast] = useState<Toast>();
  const { latest, silent, refresh } = useStoreView(host, store);
  const edits = useProfileEdits();
  const view = latest?.view;
  const t = translator(view?.language ?? language);
  useDocument(t.language, view?.settings.theme ?? 'auto');
  const shared = usePopupContext({ host, view, at: latest?.at ?? 0, describe, t, refresh, say: setToast });

  const go = useCallback((next: DashboardPage, to?: keyof StoreProfile) => {
    setPage(next);
    setField(to);
  }, []);
  const context = useMemo(
    () => ({ ...shared, showField: (to: keyof StoreProfile) => go('profile', to) }),
    [shared, go],
  );
  // Nobody asked for a store by its id: from the first answer on it is that one, whatever tab is used meanwhile.
  const shown = view?.store?.id;
  useEffect(() => {
    if (store === undefined && shown !== undefined) setStore(shown);
  }, [store, shown]);
  useEffect(() => host.remember({ store, page }), [host, store, page]);
  const main = useFocusOnPage(page, field);

  if (!view && !silent) return <main class="dashboard-alone" aria-busy="true" />;
  return (
    <PopupProvider value={context}>
      {/* One element holds all that is said of the store shown, and no other carries its id. */}
      <div class="dashboard" data-store={view?.store?.id}>
        {view && <Sidebar view={view} page={page} edits={edits} onPage={go} onStore={setStore} />}
        <main class="dashboard-main" ref={main} tabIndex={-1} data-page={page}>
          {silent && <NoAnswer t={t} large={!view} onRetry={refresh} />}
          {view && <SetAsideNotice setAside={view.setAside} />}
          {view && (
            <Page
              view={view}
              page={page}
              checks={checks}
              host={host}
              edits={edits}
              field={field}
              onShown={() => setField(undefined)}
              onStore={setStore}
            />
          )}
          <ToastRegion toast={toast} onDismiss={() => setToast(undefined)} />
        </main>
      </div>
    </PopupProvider>
  );
}

interface PageProps {
  view: StoreView;
  page: DashboardPage;
  checks: readonly Check[];
  host: DashboardHost;
  edits: ProfileEdits;
  field: keyof StoreProfile | undefined;
  onShown(): void;
  onStore(id: string | undefined): void;
}

function Page({ view, page, checks, host, edits, field, onShown, onStore }: PageProps) {
  const t = translator(view.language);
  const { store } = view;
  if (page === 'settings') return <SettingsPage view={view} onForgotten={() => onStore(undefined)} />;
  if (!store) {
    return (
      <Notice
        kind="no-store-yet"
        title={t('dashboard.noStore.title')}
        text={t('dashboard.noStore.text')}
        large
        alone
      />
    );
  }
  if (page === 'checks') return <ChecksPage key={store.id} view={view} checks={checks} />;
  if (page === 'checklist') return <ChecklistPage key={store.id} store={store.id} ticks={view.ticks} />;
  return (
    <ProfilePage
      key={store.id}
      view={view}
      store={store}
      host={host}
      edits={edits}
      field={field}
      onShown={onShown}
    />
  );
}

/** A page that was turned to takes the focus, so that it is read from its top; not at first, and not when a field does. */
function useFocusOnPage(page: DashboardPage, field: keyof StoreProfile | undefined) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(page);
  useLayoutEffect(() => {
    if (before.current === page) return;
    before.current = page;
    if (field !== undefined) return;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [page, field]);
  return main;
}
