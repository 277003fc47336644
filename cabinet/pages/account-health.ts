import type { PageDefinition } from './pages';

/** How the store does; guide 003 sends the seller there every day. Other numbers of the cabinet stand under "Analytics". */
export const accountHealth: PageDefinition = {
  id: 'account-health',
  menu: {
    en: 'Account Health → Messaging Status',
    ru: 'Состояние аккаунта → Статус сообщений',
    'zh-CN': '账户健康 → 消息状态',
  },
  distinctive: ['chat.slaRate', 'chat.firstResponse'],
  generic: [],
  within: ['/app/analytics'],
  absentWhenRead: {},
};
