/** Bundled into a bare page: the two sections of the dashboard that ask for more, with a browser that is played by the test. */
import { render } from 'preact';
import { tokensCss } from '@/assets/styles/tokens.css';
import { PortalSection } from '@/components/dashboard/portal-section';
import { SocketSection } from '@/components/dashboard/socket-section';
import type { StoreView } from '@/utils/messaging/protocol';

export interface PlayedBrowser {
  allowed: boolean;
  /** What the user answers to the browser's question. */
  grants: boolean;
  /** What was asked of the browser and of the background. */
  asked: unknown[];
}

declare global {
  interface Window {
    played: PlayedBrowser;
    show(view: StoreView): void;
  }
}

const listeners = new Set<() => void>();
const event = {
  addListener: (listener: () => void) => listeners.add(listener),
  removeListener: (listener: () => void) => listeners.delete(listener),
};
const tellAll = () => {
  for (const listener of listeners) listener();
};

window.played = { allowed: false, grants: true, asked: [] };
Object.assign(window, {
  chrome: {
    runtime: {
      id: 'ours',
      sendMessage: async (request: unknown) => {
        window.played.asked.push(request);
        return { ok: true, value: null };
      },
    },
    permissions: {
      onAdded: event,
      onRemoved: event,
      contains: async () => window.played.allowed,
      request: async (wanted: unknown) => {
        window.played.asked.push({ request: wanted });
        window.played.allowed ||= window.played.grants;
        tellAll();
        return window.played.grants;
      },
      remove: async (given: unknown) => {
        window.played.asked.push({ remove: given });
        if (window.played.grants) window.played.allowed = false;
        tellAll();
        return window.played.grants;
      },
    },
  },
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(tokensCss);
document.adoptedStyleSheets = [sheet];

window.show = (view) =>
  render(
    <main class="dashboard-alone">
      <h1>Sellerlint</h1>
      <PortalSection store="1042718" profile={view.profile} view={view} />
      <SocketSection view={view} />
    </main>,
    document.body,
  );
