/** Which store is shown, the way to another one, the pages, and the language. */
import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { usePopup } from '@/components/popup/context';
import { LANGUAGES } from '@/components/popup/settings-panel';
import { StoreSwitcher } from '@/components/popup/store-switcher';
import { DASHBOARD_PAGES, type DashboardPage } from '@/utils/dashboard/place';
import type { MessageKey } from '@/utils/i18n/catalogs';
import type { StoreView } from '@/utils/messaging/protocol';
import type { Settings } from '@/utils/storage/schema';
import type { ProfileEdits } from './profile-edits';

interface Props {
  view: StoreView;
  page: DashboardPage;
  edits: ProfileEdits;
  onPage(page: DashboardPage): void;
  onStore(id: string): void;
}

const PAGE_NAMES = {
  profile: 'dashboard.profile',
  checks: 'dashboard.checks',
  checklist: 'confirm.title',
  settings: 'dashboard.settings',
} as const satisfies Record<DashboardPage, MessageKey>;

export function Sidebar({ view, page, edits, onPage, onStore }: Props) {
  const { t } = usePopup();
  const { store } = view;
  return (
    <header class="sidebar">
      <div class="sidebar-brand">
        <Icon name="brand" />
        <span>Sellerlint</span>
      </div>
      {store && (
        <div class="sidebar-store">
          <p class="store-name">
            <bdi>{store.name || t('store.unnamed')}</bdi>
          </p>
          <p class="store-id">{t('store.id', { id: store.id })}</p>
        </div>
      )}
      {view.stores.length > 1 && <OtherStores view={view} onStore={onStore} />}
      <Pages store={store?.id} page={page} edits={edits} onPage={onPage} />
      <LanguageChoice language={view.settings.language} />
    </header>
  );
}

function OtherStores({ view, onStore }: Pick<Props, 'view' | 'onStore'>) {
  const { t } = usePopup();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape inside the list, handled once for all of it
    <div
      class="sidebar-switch"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        close();
      }}
    >
      <button type="button" class="button" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="switch" />
        {t('store.switch')}
      </button>
      {open && (
        <StoreSwitcher
          stores={view.stores}
          shown={view.store?.id}
          onChoose={(id) => {
            onStore(id);
            close();
          }}
        />
      )}
    </div>
  );
}

interface PagesProps extends Pick<Props, 'page' | 'edits' | 'onPage'> {
  store: string | undefined;
}

function Pages({ store, page, edits, onPage }: PagesProps) {
  const { t, host } = usePopup();
  const isEdited = store !== undefined && Object.keys(edits.of(store)).length > 0;
  return (
    <nav aria-label={t('dashboard.nav')}>
      <ul class="sidebar-pages">
        {DASHBOARD_PAGES.map((name) => (
          <li key={name}>
            <a
              class="sidebar-page"
              href={host.dashboardAddress({ store, page: name })}
              aria-current={name === page ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onPage(name);
              }}
            >
              {t(PAGE_NAMES[name])}
              {name === 'profile' && isEdited && (
                <span class="sidebar-edited" title={t('dashboard.edited')}>
                  <span class="visually-hidden">{t('dashboard.edited')}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageChoice({ language }: Pick<Settings, 'language'>) {
  const { t, change } = usePopup();
  return (
    <label class="sidebar-language">
      <span class="muted">{t('settings.language')}</span>
      <select
        value={language}
        onChange={(event) =>
          change<'settings'>({
            type: 'settings',
            change: { language: event.currentTarget.value as Settings['language'] },
          })
        }
      >
        <option value="auto">{t('settings.languageAuto')}</option>
        {LANGUAGES.map(([id, name]) => (
          <option key={id} value={id} lang={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
