/** What the user may allow besides the cabinet: Firefox grants it after a real press of the button, and takes it away in its add-on manager. */
import type { Page } from 'puppeteer-core';
import { BAD } from '../expectations';
import { eventually } from '../support/eventually';
import type { Case } from '../world';

const SOCKET = 'chat/socket-blocked';

/** The page's own attempts to connect to the chat, which the proxy refuses. */
async function connectChat(page: Page, times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) {
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          new WebSocket('wss://ws.seller.ozon.ru/chat').onerror = () => resolve();
        }),
    );
  }
}

export const optionalCases: readonly Case[] = [
  {
    name: 'the chat’s connection is heard of once that is allowed, also by a background started anew, and forgotten after',
    async run({ cabinet, popup, addon }) {
      await cabinet.signIn(BAD);
      await cabinet.open('/app/settings/messaging');
      await eventually('the state', cabinet.state, 'ready');
      await popup.openDashboard(BAD, 'settings');
      const state = () => popup.text('[data-optional=socket] strong');
      await eventually('not allowed', state, 'Not allowed: whether the connection is blocked is not known.');
      await popup.click('[data-optional=socket] .button');
      await eventually('allowed', state, 'Allowed: the connection is watched.');

      await popup.open(BAD);
      const told = (status: string) => async () =>
        (await popup.text(`[data-check="${SOCKET}"][data-status="${status}"]`)) !== null;
      await connectChat(cabinet.page, 2);
      await eventually('two failures', told('pass'), true);
      await addon.stopBackground();
      // Whatever wakes it first, here the popup: from then on it listens again.
      await popup.open(BAD);
      await eventually('the failures, told by a new background', told('pass'), true);
      await connectChat(cabinet.page, 1);
      await eventually('the third failure', told('fail'), true);

      await addon.revoke('wss://ws.seller.ozon.ru');
      await eventually('taken away', told('unread'), true);
    },
  },
  {
    name: 'the portal is allowed by its button and taken back by it',
    async run({ cabinet, popup }) {
      await cabinet.signIn(BAD);
      await cabinet.open('/app/settings/messaging');
      await eventually('the state', cabinet.state, 'ready');
      await popup.openDashboard(BAD, 'profile');
      const state = () => popup.text('[data-optional=portal] strong');
      await eventually('not allowed', state, 'Not allowed: the portal is not read.');
      await popup.click('[data-optional=portal] .button');
      await eventually('allowed', state, 'Allowed: the portal is read.');
      await popup.click('[data-optional=portal] .button');
      await eventually('taken back', state, 'Not allowed: the portal is not read.');
    },
  },
];
