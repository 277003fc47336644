/** The toolbar popup, wired to the browser. `?store=<Client ID>` shows that store. */
import { render } from 'preact';
import { tokensCss } from '@/assets/styles/tokens.css';
import { checks } from '@/checks';
import { browserHost, browserLanguage, isToolbarPopup } from '@/components/popup/browser-host';
import { Popup } from '@/components/popup/popup';
import type { PopupHost } from '@/components/popup/popup-host';
import '@/components/popup/popup.css';
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import { describe } from '@/utils/popup/describe';

const asPopup = isToolbarPopup();
const host: PopupHost = {
  ...browserHost(!asPopup),
  store: new URL(location.href).searchParams.get('store') ?? undefined,
};

const tokens = new CSSStyleSheet();
tokens.replaceSync(tokensCss);
document.adoptedStyleSheets = [tokens];
// A popup has to name its own width; a tab brings one.
document.documentElement.dataset.view = asPopup ? 'popup' : 'tab';

const root = document.getElementById('app');
if (root) {
  const language = resolveLanguage('auto', undefined, browserLanguage());
  render(<Popup host={host} checks={checks} describe={describe} language={language} />, root);
}
