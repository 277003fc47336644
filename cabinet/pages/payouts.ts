import type { PageDefinition } from './pages';

/** What was paid out and how. The address was captured in the live cabinet; guide 004 finds the list under "Analytics". */
export const payouts: PageDefinition = {
  id: 'payouts',
  route: '/app/finances/invoices',
  menu: { en: 'Finance → Payouts', ru: 'Финансы → Выплаты', 'zh-CN': '财务 → 付款' },
  distinctive: ['payouts.rows'],
  generic: [],
  unlabelled: ['payouts.rows'],
  within: ['/app/analytics'],
  absentWhenRead: {},
};
