import type { PageDefinition } from './pages';

/** Settings of the chat with buyers. No address has been published; guide 003 names the menu path. */
export const messaging: PageDefinition = {
  id: 'messaging',
  menu: { en: 'Settings → Messaging', ru: 'Настройки → Сообщения', 'zh-CN': '设置 → 消息' },
  distinctive: [
    'chat.buyerMessages',
    'chat.buyerMessagesOff',
    'chat.newOrders',
    'chat.autoResponse',
    'chat.autoResponseText',
    'chat.browserNotifications',
    'chat.kycStatus',
    'chat.blockedProducts',
  ],
  generic: ['chat.hours', 'chat.hoursFrom', 'chat.hoursTo', 'chat.timeZone'],
  unlabelled: ['chat.notificationPermission', 'chat.socket'],
  // product.md: when a page states hours and no zone, Moscow is judged.
  absentWhenRead: { 'chat.timeZone': 'chat.hours' },
};
