import type { PageDefinition } from './pages';

/** Prepared answers to buyers. No address has been published. */
export const quickReplies: PageDefinition = {
  id: 'quick-replies',
  menu: { en: 'Messages → Quick replies', ru: 'Сообщения → Быстрые ответы', 'zh-CN': '消息 → 快捷回复' },
  distinctive: ['chat.quickReplies'],
  generic: [],
  absentWhenRead: {},
};
