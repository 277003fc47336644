/** The toolbar popup, wired to the browser. `?store=<Client ID>` shows that store. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { tokensCss } from '@/assets/styles/tokens.css';
import { cabinetWords } from '@/cabinet/labels/words';
import { checks } from '@/checks';
import { CABINET_PATTERN } from '@/components/popup/addresses';
import { Popup } from '@/components/popup/popup';
import type { Describe, PopupHost } from '@/components/popup/popup-host';
import '@/components/popup/popup.css';
import { describeFinding, describeTitle } from '@/utils/explain/describe-finding';
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import { ask } from '@/utils/messaging/ask';

const address = new URL(location.href);

const host: PopupHost = {
  ask,
  onChange(listener) {
    // Called without arguments: what changed does not matter, the whole view is asked for anew.
    const changed = () => listener();
    const events = [browser.storage.onChanged, browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const event of events) event.addListener(changed);
    return () => {
      for (const event of events) event.removeListener(changed);
    };
  },
  now: () => Date.now(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  asTab: !browser.extension.getViews({ type: 'popup' }).includes(window),
  store: address.searchParams.get('store') ?? undefined,
  openAddress(url) {
    browser.tabs.create({ url });
  },
  tabAddress(store) {
    const tab = new URL(address.pathname, address.origin);
    if (store !== undefined) tab.searchParams.set('store', store);
    return tab.href;
  },
  requestAccess: () => browser.permissions.request({ origins: [CABINET_PATTERN] }),
  copy: (text) => navigator.clipboard.writeText(text),
};

const describe: Describe = {
  title: (finding, language, cabinetLanguage) =>
    describeTitle(finding, language, cabinetLanguage, cabinetWords),
  text: (finding, language, cabinetLanguage) =>
    describeFinding(finding, language, cabinetLanguage, cabinetWords),
};

const tokens = new CSSStyleSheet();
tokens.replaceSync(tokensCss);
document.adoptedStyleSheets = [tokens];
// A popup has to name its own width; a tab brings one.
document.documentElement.dataset.view = browser.extension.getViews({ type: 'popup' }).includes(window)
  ? 'popup'
  : 'tab';

const root = document.getElementById('app');
if (root) {
  const language = resolveLanguage('auto', undefined, browser.i18n.getUILanguage());
  render(<Popup host={host} checks={checks} describe={describe} language={language} />, root);
}
