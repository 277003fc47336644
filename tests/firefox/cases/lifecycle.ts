/** Firefox stops the background, takes access away, and lets the user switch the extension off in two places. */
import { CABINET_ORIGIN } from '../../../demo/server/handler';
import { BAD, CHAT, each, MESSAGING_FLAGS, PAYOUT, without } from '../expectations';
import { eventually } from '../support/eventually';
import type { Case, World } from '../world';

const AUTO_RESPONSE = '//main//span[normalize-space()="Auto-response"]/../..//input';
const SAVE = '//button[normalize-space()="Save"]';

/** The messaging page of the misconfigured store with all its flags. */
async function openFlagged({ cabinet }: World): Promise<void> {
  await cabinet.signIn(BAD);
  await cabinet.open('/app/settings/messaging');
  await eventually('the flags', cabinet.flags, MESSAGING_FLAGS);
}

export const lifecycleCases: readonly Case[] = [
  {
    name: 'a stopped background wakes for a page and for the popup, and has forgotten nothing',
    async run(world) {
      const { cabinet, popup, addon } = world;
      await openFlagged(world);
      await popup.open(BAD);
      const verdicts = async () => (await popup.checklist())?.verdicts;
      const read = { ...each(CHAT, 'fail'), ...each(PAYOUT, 'unread') };
      await eventually('the checklist', verdicts, read);
      await addon.stopBackground();
      await eventually('the background', addon.backgroundState, 'stopped');
      await cabinet.click(AUTO_RESPONSE);
      await cabinet.click(SAVE);
      await eventually('the saved verdict', verdicts, { ...read, 'chat/auto-response': 'pass' });
      await addon.stopBackground();
      await eventually('the background', addon.backgroundState, 'stopped');
      await popup.open(BAD);
      await eventually('the checklist later', verdicts, { ...read, 'chat/auto-response': 'pass' });
      await eventually('the flags later', cabinet.flags, without(MESSAGING_FLAGS, 'chat/auto-response'));
    },
  },
  {
    name: 'switched off in the popup: nothing stays in the page; switched on: the flags are back',
    async run(world) {
      const { cabinet, popup } = world;
      await openFlagged(world);
      await popup.open(BAD);
      await popup.click('.header-bar button:last-child');
      await popup.click('[role=switch][aria-describedby=enabled-hint]');
      await eventually('the state', cabinet.state, 'off');
      await eventually('our roots', cabinet.roots, 0);
      await popup.click('[role=switch][aria-describedby=enabled-hint]');
      await eventually('the flags again', cabinet.flags, MESSAGING_FLAGS);
      await eventually('the state again', cabinet.state, 'ready');
    },
  },
  {
    name: 'access to the site taken away: the page and the popup say so; allowed in the popup: the flags are back',
    async run(world) {
      const { cabinet, popup, addon } = world;
      await openFlagged(world);
      await popup.open(BAD);
      await addon.revoke(CABINET_ORIGIN);
      await eventually('the state', cabinet.state, 'no-access');
      await eventually('our roots', cabinet.roots, 0);
      const notice = async () => (await popup.text('[data-notice=no-access]')) !== null;
      await eventually('the notice', notice, true);
      await popup.click('[data-notice=no-access] button');
      await eventually('the notice after allowing', notice, false);
      await eventually('the flags again', cabinet.flags, MESSAGING_FLAGS);
      await eventually('the state again', cabinet.state, 'ready');
    },
  },
  {
    // Last, for Firefox closes the extension's documents with it.
    name: 'disabled in the add-on manager: nothing is shown any more; enabled: each flag once',
    async run(world) {
      const { cabinet, addon } = world;
      await openFlagged(world);
      await addon.setEnabled(false);
      await eventually('the flags', cabinet.flags, []);
      await addon.setEnabled(true);
      await eventually('the flags again', cabinet.flags, MESSAGING_FLAGS);
      await cabinet.click(AUTO_RESPONSE);
      await eventually(
        'the flags after an edit',
        cabinet.flags,
        without(MESSAGING_FLAGS, 'chat/auto-response'),
      );
      await eventually('our roots', cabinet.roots, 1);
    },
  },
];
