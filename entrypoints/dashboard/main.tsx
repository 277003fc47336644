/** The dashboard, wired to the browser. `?store=<Client ID>&field=<profile field>#<page>` names the place to show. */
import { render } from 'preact';
import { tokensCss } from '@/assets/styles/tokens.css';
import { checks } from '@/checks';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { DashboardHost } from '@/components/dashboard/dashboard-host';
import { browserHost, browserLanguage } from '@/components/popup/browser-host';
import '@/components/popup/popup.css';
import '@/components/dashboard/dashboard.css';
import { addressOf, placeOf } from '@/utils/dashboard/place';
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import { describe } from '@/utils/popup/describe';

const host: DashboardHost = {
  ...browserHost(true),
  place: placeOf(location),
  remember: (place) => history.replaceState(null, '', location.pathname + addressOf(place)),
  download(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  },
};

const tokens = new CSSStyleSheet();
tokens.replaceSync(tokensCss);
document.adoptedStyleSheets = [tokens];

const root = document.getElementById('app');
if (root) {
  const language = resolveLanguage('auto', undefined, browserLanguage());
  render(<Dashboard host={host} checks={checks} describe={describe} language={language} />, root);
}
