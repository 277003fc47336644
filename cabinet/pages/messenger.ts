import type { PageDefinition } from './pages';

/** The chats themselves. Address and hook seen in the live cabinet: the hook wraps the chat that is open. */
export const messenger: PageDefinition = {
  id: 'messenger',
  route: '/app/messenger',
  menu: { en: 'Messages → Customers', ru: 'Сообщения → Покупатели', 'zh-CN': '消息 → 买家' },
  distinctive: ['chat.composer'],
  generic: [],
  hook: '[active-chat-id]',
  absentWhenRead: {},
};
