/** Flags beside the controls, while the seller edits. */
import {
  BAD,
  CHAT,
  checklist,
  each,
  GOOD,
  MESSAGING_FLAGS,
  PAYMENT_FLAGS,
  PAYOUT,
  without,
} from '../expectations';
import { eventually } from '../support/eventually';
import type { Case } from '../world';

/** The switch of the auto-response, and the button that saves, as each rendering of the demo builds them. */
const RENDERINGS = [
  {
    ui: 'native',
    autoResponse: '//main//span[normalize-space()="Auto-response"]/../..//input',
    save: '//button[normalize-space()="Save"]',
  },
  {
    ui: 'shoelace',
    autoResponse: '//sl-switch[normalize-space()="Auto-response"]',
    save: '//sl-button[normalize-space()="Save"]',
  },
];
const MERCHANT_ID = '//main//span[normalize-space()="Merchant ID"]/../..//input';
const CLEAN_MERCHANT_ID = 'LLP8K2M4Q6R8T0A2X4Z6B8D0';

const live = RENDERINGS.map(
  ({ ui, autoResponse, save }): Case => ({
    name: `messaging, ${ui}: exactly the wrong settings are flagged; an edit is unsaved, and a fix once it is saved`,
    async run({ cabinet, popup }) {
      const check = 'chat/auto-response';
      const verdicts = (verdict: string) => ({
        ...each(CHAT, 'fail'),
        ...each(PAYOUT, 'unread'),
        [check]: verdict,
      });
      const read = async () => (await popup.checklist())?.verdicts;
      await cabinet.signIn(BAD);
      await cabinet.open(`/app/settings/messaging?ui=${ui}`);
      await eventually('the flags', cabinet.flags, MESSAGING_FLAGS);
      await popup.open(BAD);
      await eventually('the checklist', read, verdicts('fail'));
      await cabinet.click(autoResponse);
      await eventually('the flags after the edit', cabinet.flags, without(MESSAGING_FLAGS, check));
      await eventually('the checklist after the edit', read, verdicts('fail*'));
      await cabinet.click(save);
      await eventually('the checklist after saving', read, verdicts('pass'));
      await eventually('the flags after saving', cabinet.flags, without(MESSAGING_FLAGS, check));
    },
  }),
);

export const flagCases: readonly Case[] = [
  {
    name: 'a page without settings: looked at, nothing flagged',
    async run({ cabinet, popup }) {
      await cabinet.signIn(BAD);
      await cabinet.open('/app/reviews');
      await eventually('the state', cabinet.state, 'ready');
      await popup.open(BAD);
      const unread = each([...CHAT, ...PAYOUT], 'unread');
      await eventually('the checklist', popup.checklist, checklist(BAD, 'en', unread));
      await eventually('the flags', cabinet.flags, []);
    },
  },
  ...live,
  {
    name: 'payments: exactly the wrong settings are flagged, and not while the right value is being typed',
    async run({ cabinet }) {
      await cabinet.signIn(BAD);
      await cabinet.open('/app/settings/payments');
      await eventually('the flags', cabinet.flags, PAYMENT_FLAGS);
      await cabinet.retype(MERCHANT_ID, CLEAN_MERCHANT_ID);
      const left = without(PAYMENT_FLAGS, 'payout/merchant-id-characters', 'payout/merchant-id-format');
      await eventually('the flags after typing', cabinet.flags, left);
    },
  },
  {
    name: 'everything right: read, and nothing flagged',
    async run({ cabinet, popup }) {
      await cabinet.signIn(GOOD);
      await cabinet.open('/app/settings/messaging');
      await popup.open(GOOD);
      const read = { ...each(CHAT, 'pass'), ...each(PAYOUT, 'unread') };
      await eventually('the checklist', popup.checklist, checklist(GOOD, 'en', read));
      await cabinet.open('/app/settings/payments');
      await eventually(
        'the checklist of both pages',
        popup.checklist,
        checklist(GOOD, 'en', each([...CHAT, ...PAYOUT], 'pass')),
      );
      await eventually('the flags', cabinet.flags, []);
    },
  },
  {
    name: 'a page whose policy forbids style elements: the flags have their style',
    async run({ cabinet, site }) {
      // Whichever road our style sheet takes in this Firefox (utils/overlay/surface.ts), the page's policy must not close it.
      site.setPolicy("default-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' data:");
      await cabinet.signIn(BAD);
      await cabinet.open('/app/settings/messaging');
      await eventually('the flags', cabinet.flags, MESSAGING_FLAGS);
      await eventually('the style', cabinet.isStyled, true);
    },
  },
];
