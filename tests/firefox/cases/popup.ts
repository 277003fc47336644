/** The checklist, in three languages, in a tab and behind the toolbar's button. */
import en from '@/locales/en/ui.json';
import ru from '@/locales/ru/ui.json';
import zh from '@/locales/zh-CN/ui.json';
import { BAD, CHAT, checklist, each, MESSAGING_FLAGS, PAYMENT_FLAGS, PAYOUT } from '../expectations';
import type { CabinetLanguage } from '../support/cabinet-tab';
import { eventually } from '../support/eventually';
import type { Case } from '../world';

const LANGUAGES: { cabinet: CabinetLanguage; language: string; heading: string }[] = [
  { cabinet: 'zh-Hans', language: 'zh-CN', heading: zh['group.failing'] },
  { cabinet: 'ru', language: 'ru', heading: ru['group.failing'] },
  { cabinet: 'en', language: 'en', heading: en['group.failing'] },
];
const ALL_FAIL = each([...CHAT, ...PAYOUT], 'fail');

const inLanguages = LANGUAGES.map(
  ({ cabinet: shown, language, heading }): Case => ({
    name: `a cabinet in ${shown}: both pages are read, the popup lists them in ${language}`,
    async run({ cabinet, popup }) {
      await cabinet.signIn(BAD, shown);
      await cabinet.open('/app/settings/messaging');
      await eventually('the flags of messaging', cabinet.flags, MESSAGING_FLAGS);
      await cabinet.open('/app/settings/payments');
      await eventually('the flags of payments', cabinet.flags, PAYMENT_FLAGS);
      await popup.open(BAD);
      await eventually('the checklist', popup.checklist, checklist(BAD, language, ALL_FAIL));
      await eventually(
        'its heading',
        async () => (await popup.text('.group-failing .group-name'))?.startsWith(heading),
        true,
      );
    },
  }),
);

export const popupCases: readonly Case[] = [
  ...inLanguages,
  {
    name: 'the button in the toolbar opens the checklist of the store in the active tab',
    async run({ cabinet, popup, addon }) {
      await cabinet.signIn(BAD);
      await cabinet.open('/app/settings/messaging');
      await eventually('the flags', cabinet.flags, MESSAGING_FLAGS);
      await popup.open(BAD);
      await addon.openToolbarPopup();
      await eventually('the popup', popup.toolbarChecklist, {
        ...checklist(BAD, 'en', { ...each(CHAT, 'fail'), ...each(PAYOUT, 'unread') }),
        view: 'popup',
      });
      await popup.closeToolbarPopup();
    },
  },
];
