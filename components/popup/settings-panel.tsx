import { useState } from 'preact/hooks';
import type { Settings, StoreRecord } from '@/utils/storage/schema';
import { usePopup } from './context';

interface Props {
  settings: Settings;
  store: StoreRecord | undefined;
  onForgotten(): void;
}

/** Each language in its own words: it must be found by those who cannot read the others. */
export const LANGUAGES = [
  ['zh-CN', '简体中文'],
  ['ru', 'Русский'],
  ['en', 'English'],
] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const THEME_WORDS = {
  auto: 'settings.themeAuto',
  light: 'settings.themeLight',
  dark: 'settings.themeDark',
} as const;

export function SettingsPanel({ settings, store, onForgotten }: Props) {
  const { t, change, host } = usePopup();
  const set = (part: Partial<Omit<Settings, 'version'>>) =>
    change<'settings'>({ type: 'settings', change: part });
  return (
    <section class="panel settings" aria-label={t('settings.open')}>
      <label class="setting setting-switch">
        <span>
          {t('settings.enabled')}
          <span class="hint" id="enabled-hint">
            {t('settings.enabledHint')}
          </span>
        </span>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          aria-checked={settings.enabled}
          aria-describedby="enabled-hint"
          checked={settings.enabled}
          onChange={(event) => set({ enabled: event.currentTarget.checked })}
        />
      </label>
      <label class="setting">
        <span>{t('settings.language')}</span>
        <select
          value={settings.language}
          onChange={(event) => set({ language: event.currentTarget.value as Settings['language'] })}
        >
          <option value="auto">{t('settings.languageAuto')}</option>
          {LANGUAGES.map(([id, name]) => (
            <option key={id} value={id} lang={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="setting">
        <span>{t('settings.theme')}</span>
        <select
          value={settings.theme}
          onChange={(event) => set({ theme: event.currentTarget.value as Settings['theme'] })}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(THEME_WORDS[theme])}
            </option>
          ))}
        </select>
      </label>
      <label class="setting">
        <span>{t('settings.staleDays')}</span>
        <span class="setting-days">
          <input
            type="number"
            min={1}
            max={365}
            required
            value={settings.staleDays}
            onChange={(event) => {
              if (event.currentTarget.checkValidity()) set({ staleDays: event.currentTarget.valueAsNumber });
            }}
          />{' '}
          {t('settings.staleDaysUnit', { count: settings.staleDays })}
        </span>
      </label>
      {store && <ForgetStore store={store} onForgotten={onForgotten} />}
      <p class="hint">{t('settings.privacy')}</p>
      <p class="hint settings-tab">
        <a href={host.tabAddress(store?.id)} target="_blank" rel="noreferrer">
          {t('settings.fullTab')}
        </a>
      </p>
    </section>
  );
}

/** Kept outside of the view: a ref that stays the same is called once, not at each rendering. */
const focusWhenShown = (element: HTMLElement | null) => element?.focus();

function ForgetStore({ store, onForgotten }: { store: StoreRecord; onForgotten(): void }) {
  const { t, change, say } = usePopup();
  const [asking, setAsking] = useState(false);
  const forget = async () => {
    if ((await change<'forget-store'>({ type: 'forget-store', store: store.id })) === undefined) return;
    onForgotten();
    say({ text: t('settings.forgotten') });
  };
  if (!asking) {
    return (
      <button type="button" class="link link-danger" onClick={() => setAsking(true)}>
        {t('settings.forget')}
      </button>
    );
  }
  const name = store.name ? `${store.name} (${store.id})` : store.id;
  return (
    <fieldset class="confirm">
      <legend>{t('settings.forgetAsk', { store: name })}</legend>
      <button type="button" class="button button-danger" onClick={forget}>
        {t('settings.forgetYes')}
      </button>
      {/* The safe answer has the focus: Enter pressed twice must not lose anything. */}
      <button type="button" class="button" ref={focusWhenShown} onClick={() => setAsking(false)}>
        {t('settings.forgetNo')}
      </button>
    </fieldset>
  );
}
