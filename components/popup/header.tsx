/** Which store is shown, the way to another one, and the settings. */
import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import type { StoreView } from '@/utils/messaging/protocol';
import { usePopup } from './context';
import { SettingsPanel } from './settings-panel';
import { StoreSwitcher } from './store-switcher';

interface Props {
  view: StoreView;
  onStore(id: string | undefined): void;
}

type Panel = 'stores' | 'settings';

export function Header({ view, onStore }: Props) {
  const { t, host } = usePopup();
  const [panel, setPanel] = useState<Panel>();
  const buttons = useRef<Partial<Record<Panel, HTMLButtonElement | null>>>({});
  const toggle = (which: Panel) => setPanel(panel === which ? undefined : which);
  const close = () => {
    if (panel) buttons.current[panel]?.focus();
    setPanel(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !panel) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const { store, stores } = view;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape inside a panel, handled once for both panels
    <header class="header" onKeyDown={onKeyDown}>
      <div class="header-bar">
        <Icon name="brand" />
        {store ? (
          <div class="store">
            <h1 class="store-name">
              <bdi>{store.name || t('store.unnamed')}</bdi>
            </h1>
            <p class="store-id">{t('store.id', { id: store.id })}</p>
          </div>
        ) : (
          <h1 class="store store-name">Sellerlint</h1>
        )}
        {stores.length > 1 && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('store.switch')}
            title={t('store.switch')}
            aria-expanded={panel === 'stores'}
            ref={(element) => {
              buttons.current.stores = element;
            }}
            onClick={() => toggle('stores')}
          >
            <Icon name="switch" />
          </button>
        )}
        <a
          class="icon-button"
          href={host.dashboardAddress({ store: store?.id })}
          target="_blank"
          rel="noreferrer"
          aria-label={t('dashboard.open')}
          title={t('dashboard.open')}
        >
          <Icon name="dashboard" />
        </a>
        <button
          type="button"
          class="icon-button"
          aria-label={t('settings.open')}
          title={t('settings.open')}
          aria-expanded={panel === 'settings'}
          ref={(element) => {
            buttons.current.settings = element;
          }}
          onClick={() => toggle('settings')}
        >
          <Icon name="settings" />
        </button>
      </div>
      {panel === 'stores' && (
        <StoreSwitcher
          stores={stores}
          shown={store?.id}
          onChoose={(id) => {
            onStore(id);
            close();
          }}
        />
      )}
      {panel === 'settings' && (
        <SettingsPanel settings={view.settings} store={store} onForgotten={() => onStore(undefined)} />
      )}
    </header>
  );
}
