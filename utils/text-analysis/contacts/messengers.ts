/** Names of messengers as people write them: data. All in small letters; capitals where only they tell the name. */
import type { SpanKind } from '@/utils/facts/facts';

export interface Messenger {
  kind: SpanKind;
  /** Ordinary names, also colloquial ones: an invitation or an account beside them makes a contact. */
  names: readonly string[];
  /** Names invented to slip past a filter; they count as disguised. */
  disguises?: readonly string[];
  /** Abbreviations that mean other things too: only with an account beside them. */
  abbreviations?: readonly string[];
  /** Abbreviations that are disguises. */
  disguisedAbbreviations?: readonly string[];
  /** Disguises that invite by themselves, "add V", where no other Chinese word follows: 加V领 is a collar. */
  calls?: readonly string[];
  /** Words of the language as well: told only by these very capitals. */
  capitalised?: readonly string[];
  /** Accounts may be numbers of this many digits. */
  numericAccount?: readonly [number, number];
}

export const MESSENGERS: readonly Messenger[] = [
  {
    kind: 'whatsapp',
    names: [
      'whatsapp',
      'whats app',
      "what's app",
      'what’s app',
      'watsapp',
      'whatsap',
      'wotsapp',
      'wa business',
      'ватсап',
      'вотсап',
      'ватсапп',
      'вотсапп',
      'вацап',
      'уотсап',
      'вацапп',
      'воцап',
      'вотцап',
      'ватцап',
    ],
    abbreviations: ['wa'],
  },
  {
    kind: 'telegram',
    names: [
      'telegram',
      'телеграм',
      'телеграмм',
      'телега',
      'телегу',
      'телеге',
      'телеграмчик',
      'тг',
      'tg',
      '电报',
    ],
    disguises: ['纸飞机'],
  },
  {
    kind: 'wechat',
    names: ['wechat', 'weixin', 'вичат', 'вейсинь', 'вейсин', 'ви чат', '微信'],
    disguises: ['薇信', '威信', '徽信', '维信', '薇芯', 'v信', '微x', '卫星号'],
    disguisedAbbreviations: ['vx', 'wx', '+v', '微', '薇', '卫星'],
    calls: ['加v'],
    numericAccount: [6, 11],
  },
  { kind: 'viber', names: ['viber', 'вайбер', 'вибер'] },
  {
    kind: 'qq',
    names: [],
    abbreviations: ['qq'],
    disguisedAbbreviations: ['扣扣', '企鹅号', '企鹅', '加q', '+q'],
    numericAccount: [5, 11],
  },
  {
    kind: 'other-messenger',
    names: [
      'skype',
      'скайп',
      'instagram',
      'инстаграм',
      'инстаграмм',
      'инста',
      'инсту',
      'инсте',
      'вконтакте',
      'вк',
      'vkontakte',
      'facebook',
      'фейсбук',
      'facebook messenger',
      'fb messenger',
      'discord',
      'дискорд',
      'kakaotalk',
      'kakao talk',
      'какаоток',
      'zalo',
      'dingtalk',
      '钉钉',
      '飞书',
      '脸书',
      'одноклассники',
      'icq',
      'imo messenger',
    ],
    abbreviations: ['kakao', 'vk', 'fb', 'ig'],
    capitalised: ['Signal', 'LINE', 'MAX', 'Max'],
  },
];

/** Endings that Russian puts on a borrowed name. */
export const ENDINGS = '(?:чик|чике)?(?:а|у|е|ом|ы|ой|ах|ам|ами|ов)?';

/** What may follow a name told only by its capitals: "в MAX по номеру", not "в MAX качестве". */
export const AFTER_CAPITALISED = /^\s*(?:$|[^\p{L}\s]|(?:по|на|и|или|please|at|app|or|and|id)(?!\p{L}))/u;

/** Characters before a Han name that make another word of it: 轻微信号 is a weak signal. */
export const OTHER_WORD_BEFORE = /[轻细稍略低甚极些]$/u;

/** What may follow a call of one letter without making another word of it. */
export const AFTER_CALL = /^(?:$|[^\p{Script=Han}\p{L}\p{N}]|[聊我吧信咨详私谈])/u;
