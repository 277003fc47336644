/** Passwords, API keys and one-time codes that are being handed over: a key word and its value, not the word alone. */
import type { SpanKind } from '@/utils/facts/facts';
import type { Claims, Found } from './finding';
import type { View } from './view';

interface Rule {
  kind: SpanKind;
  /** Global; its group `value` is the secret. */
  pattern: RegExp;
  /** What else must hold of the value. */
  accepts: (value: string) => boolean;
  /** Words in the same sentence that make it something anybody may be told. */
  harmless: RegExp;
}

/** Only a colon carries over to the next line. */
const SAYS =
  '(?:[ \\t]{0,3}(?:[:=]\\s{0,3}|(?:[—–-]|is|are|это|вот|будет|для входа|是|为)[ \\t]{0,3})|[ \\t]{1,3})';
const WORD_START = '(?<![\\p{L}])';
const hasLetterAndDigit = (value: string): boolean => /\p{L}/u.test(value) && /\d/.test(value);

/** Passwords that a device leaves the factory with stand in its manual. */
const DEVICE =
  /по умолчанию|заводск|роутер|модем|камер|устройств|bluetooth|блютус|wi-?fi|вай-?фай|точк\p{L}* доступа|default|factory|router|camera|device|hotspot|默认|初始|出厂|路由器|摄像头|热点|蓝牙|无线|设备|解压|提取码/iu;
const PRODUCT_KEY = /активац|лиценз|activation|licen[cs]e|激活|序列号|промо|promo|купон|coupon/iu;
const NOTHING = /(?!)/;

const RULES: readonly Rule[] = [
  {
    kind: 'password',
    // A mere word is no value: "the password of the account: …" goes on to what follows it.
    pattern: new RegExp(
      `(?:${WORD_START}(?:парол\\p{L}*|пасс|password|passwd|pwd|passcode|pass(?=\\s*[:=]))(?:\\s+(?:от|для|к|for|of|to)\\s+(?:\\p{L}+\\s+){0,2}?(?:\\p{L}+))?|密码|口令)${SAYS}(?!\\p{L}+(?:[:\\s]|$))(?<value>[!-~]{6,64})(?!\\s*(?:characters|symbols|символ|знак|位))`,
      'giu',
    ),
    accepts: (value) =>
      (hasLetterAndDigit(value) || /^[a-z]+[^a-z0-9\s.,;:!?)/-]+[a-z]*$/i.test(value)) &&
      !/^https?:/i.test(value),
    harmless: DEVICE,
  },
  {
    kind: 'one-time-code',
    pattern: new RegExp(
      `(?:${WORD_START}(?:код\\p{L}{0,2}\\s+(?:из\\s+(?:смс|sms|сообщения|письма)|подтверждения|для входа|авторизации|проверки)|(?:смс|sms)-?\\s?код|одноразов\\p{L}+ код|проверочн\\p{L}+ код|otp|(?:verification|confirmation|one-time|security|sms|login) code)|验证码|校验码|动态码|确认码)${SAYS}(?<value>\\d{4,8}|\\d{3}[ -]\\d{3})(?![\\d-])(?!\\s*(?:цифр|знак|digit|位|分钟|мин))`,
      'giu',
    ),
    accepts: () => true,
    harmless: NOTHING,
  },
  {
    kind: 'one-time-code',
    pattern:
      /(?<![\d-])(?<value>\d{4,8}|\d{3}[ -]\d{3})(?:\s*[—–-]\s*(?:это\s+)?|\s+is\s+|\s*是\s*)(?:ваш\s+|your\s+|the\s+|您的)?(?:код\s+(?:подтверждения|из\s+(?:смс|sms)|для входа)|(?:verification|confirmation|one-time|security) code|验证码|校验码|动态码)/giu,
    accepts: () => true,
    harmless: NOTHING,
  },
  {
    kind: 'api-key',
    // The form that Ozon gives its API keys: a UUID.
    pattern: new RegExp(
      `(?:${WORD_START}(?:api|апи|ключ\\p{L}{0,2}|токен\\p{L}{0,2}|token|secret|key)(?!\\p{L})|密钥|秘钥|令牌)[^.!?。！？\\n]{0,24}?(?<value>(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-]))`,
      'giu',
    ),
    accepts: () => true,
    harmless: PRODUCT_KEY,
  },
  {
    kind: 'api-key',
    pattern: new RegExp(
      `(?:${WORD_START}(?:api[- ]?(?:key|ключ\\p{L}{0,2}|token)|ключ\\p{L}{0,2} (?:api|апи|доступа)|токен\\p{L}{0,2}(?: доступа| api)?|(?:api |access |bearer |auth )?token|secret key|client secret|access key)|密钥|秘钥|令牌)${SAYS}(?<value>[\\w+/=.-]{16,256}(?<![.,]))(?![\\w])`,
      'giu',
    ),
    accepts: isRandom,
    harmless: PRODUCT_KEY,
  },
];

/** Letters and digits in no order, changing places often: words, dates and numbers of documents do not. */
function isRandom(value: string): boolean {
  const changes = value.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0;
  return /[a-z]/i.test(value) && /\d/.test(value) && (changes >= 4 || (changes >= 2 && /[A-Z]/.test(value)));
}

/** @param claims what addresses hold: a key in a link is the link's. What is found is claimed */
export function findSecrets(text: string, view: View, claims: Claims): Found[] {
  const found: Found[] = [];
  for (const { kind, pattern, accepts, harmless } of RULES) {
    for (const match of view.text.matchAll(pattern)) {
      const written = match.groups?.value ?? '';
      // A full stop or bracket behind a value ends the sentence.
      const value = kind === 'password' ? written.replace(/[.,;:)\]}"'»]+$/, '') : written;
      if (value.length < 4 || !accepts(value) || harmless.test(sentenceAround(view.text, match.index)))
        continue;
      const from = match.index + match[0].lastIndexOf(written);
      const stretch = view.origin(from, from + value.length);
      if (!claims.isFree(stretch)) continue;
      claims.claim(stretch);
      found.push({ kind, ...stretch, disguised: text.slice(stretch.from, stretch.to) !== value });
    }
  }
  return found;
}

/** The sentence in which a place lies, at most 120 units on each side. */
function sentenceAround(text: string, at: number): string {
  const head = text.slice(Math.max(0, at - 120), at);
  const tail = text.slice(at, at + 120);
  const start = Math.max(...['\n', '!', '?', '。', '！', '？', '. '].map((end) => head.lastIndexOf(end)));
  const end = tail.search(/[\n!?。！？]|\.\s/);
  return head.slice(start + 1) + (end < 0 ? tail : tail.slice(0, end));
}
