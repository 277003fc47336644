/**
 * Whether a clause invites to a messenger that it names. Data in three languages: what must stand before or after the
 * name, and what turns it round. In doubt it does not: a name alone is a product, a feature, a refusal.
 */

/** The clause around a name, and the one before it, in small letters of the normalised view. */
export interface Clause {
  previous: string;
  before: string;
  after: string;
}

/** Verbs that send somebody somewhere, imperative or in the first person, and "we answer". */
const RU_VERBS = [
  'пиши(?:те)?|напиши(?:те|ешь)?|напишу|напишем|пишем|отпиши(?:те|сь|тесь)?|списаться|спишемся',
  'свяжи(?:тесь|сь)|связывайтесь|связаться с (?:нами|мной|менеджером|продавцом)|свяжемся|свяжусь|связь с нами|на связи|для связи',
  'звони(?:те)?|позвони(?:те)?|звякни(?:те)?|набери(?:те)?|созвонимся',
  'скинь(?:те)?|скидывай(?:те)?|скину|скинем|кинь(?:те)?|отправь(?:те)?|отправляй(?:те)?|отправлю|вышлю|вышлем|пришли(?:те)?|пришлю|присылай(?:те)?',
  'добавь(?:те|тесь|ся)?|добавляй(?:те|тесь)?|найди(?:те)?|ищи(?:те)?|подпиши(?:тесь|сь|те)|подписывай(?:тесь|ся)',
  'переходи(?:те)?|перейди(?:те)?|перейдем|перейдём|вступай(?:те)?|присоединяй(?:тесь|ся)|заходи(?:те)?|обращай(?:тесь|ся)|обрати(?:тесь|сь)',
  'стучи(?:те|тесь|сь)?|жду|ждем|ждём|отвечу|ответим|ответит|отвечаем|отвечаю|консультирую|консультируем|общаемся|пообщаемся',
  'написать (?:нам|мне)|писать (?:нам|мне)|позвонить (?:нам|мне)|спросите|спрашивайте|задайте вопрос\\p{L}*',
].join('|');
const RU_OUR = '(?:наш\\p{L}{0,3}|мой|моя|моё|мое|моем|моём|моего|мою|моей|нас)';
const RU_IN = `(?:в|во|на|через|по|с|со|к)\\s+(?:(?:${RU_OUR}|личн\\p{L}*|рабоч\\p{L}*|групп\\p{L}*|канал\\p{L}*|чат\\p{L}*|мессенджер\\p{L}*|этот|этом)\\s+){0,3}`;

const EN_VERBS =
  'hit|contact|write|message|text|call|chat|reach|find|follow|join|add|ping|dm|scan|send|talk|ask|mail|invite|forward|get in touch';
const EN_IN = '(?:on|to|via|by|through|in|at|with|using|over)';

const ZH_VERBS =
  '联系|找(?:我|客服|老板)|聊(?!天)|沟通|咨询|私聊|私信|详谈|详聊|发(?:我|给我|您|你|图)|问我|加我|谈|说(?!明)';

const letter = '\\p{Script=Latin}\\p{Script=Cyrillic}';
const word = (pattern: string): string => `(?<![${letter}])(?:${pattern})(?![${letter}])`;
const rule = (source: string): RegExp => new RegExp(source, 'u');

/** In the text before the name, at its end. */
const BEFORE: readonly RegExp[] = [
  rule(`${word(RU_VERBS)}[^\\n]*(?<![${letter}])${RU_IN}$`),
  rule(
    `${word('добавь(?:те)?|найди(?:те)?|ищи(?:те)?|дай(?:те)?|запиши(?:те)?|сканируй(?:те)?|скинь(?:те)?')}\\s+(?:\\p{L}+\\s+){0,2}${word(RU_OUR)}\\s+$`,
  ),
  rule(`(?<![${letter}])${RU_OUR}\\s+(?:личн\\p{L}*\\s+|рабоч\\p{L}*\\s+)?$`),
  rule(`${word('мы(?: есть)?|я')}\\s+(?:в|во|на)\\s+$`),
  rule(
    `${word(EN_VERBS)}\\s+(?:(?:with|to|it to|a message to|us a message|photos? to|at)\\s+)?${word('us|me')}[^\\n]*${EN_IN}\\s+(?:(?:our|my|the)\\s+)?$`,
  ),
  rule(
    `^\\s*(?:${word('please|just|or|and|also|so|then|kindly|you can|you may')}\\s+)*${word('contact|write|message|text|call|chat|reach|talk|ask|mail|dm|get in touch')}\\s+${EN_IN}\\s+(?:(?:our|my|the)\\s+)?$`,
  ),
  rule(`${word('join|add|follow|scan|see|find|check')}\\s+(?:\\p{L}+\\s+){0,3}?${word('our|my')}\\s+$`),
  rule(
    `${word('i|we')}(?:'ll|’ll|'m|'re|\\s+will|\\s+can|\\s+are|\\s+am|\\s+also)?\\s+(?:also\\s+)?(?:${EN_VERBS}|answer|reply)(?![${letter}])[^\\n]*${EN_IN}\\s+$`,
  ),
  rule(`${word("we(?: are|'re|’re)|i(?: am|'m|’m)")}\\s+(?:also\\s+)?on\\s+$`),
  rule(`${word("let's|let’s|lets|let us")}\\s[^\\n]*${EN_IN}\\s+$`),
  rule(`(?:加|添加|扫码?加|加一下|扫一扫|扫)(?:我们?|客服|老板|店主|店铺|下|一下|个)?的?\\s*$`),
  rule(`(?:写信到|发到|发至|联系|关注)(?:我们?|客服)?的?\\s*$`),
  rule(`我们?的?\\s*$`),
  // Asking for the buyer's account leads there as well.
  rule(`${word("what is your|what's your|what’s your|какой у вас|ваш номер")}\\s+$`),
];
/** A possessive before a name may also introduce the name of a thing: then one of these follows. */
const POSSESSIVE_EN = rule(`(?<!(?:join|add|follow|find|scan)\\s+)${word('our|my')}\\s+$`);
const AFTER_POSSESSIVE_EN =
  /^\s*(?:$|[:：@(,.!?\-—=\d+]|(?:channel|group|chat|account|id|number|is|bot|page|contact|name)(?!\p{L}))/u;

/** In the text after the name, together with what must stand before it. */
const AROUND: readonly { before: RegExp; after: RegExp }[] = [
  {
    before: rule(`(?<![${letter}])${RU_IN}$`),
    after: /^-?\s?(?:канал|групп|чат)\p{L}*\s+(?:нашего|магазина)/u,
  },
  {
    before: rule(`${word('use')}\\s+$`),
    after: /^\s+for (?:an? )?(?:faster|quick|contact|communication|support|questions)/u,
  },
  { before: rule(`(?<![${letter}])${RU_IN}$`), after: rule(`^\\s[^\\n]*${word(RU_VERBS)}`) },
  { before: /^/u, after: rule(`^\\s*${word('для (?:связи|заказ\\p{L}*|вопрос\\p{L}*|покупател\\p{L}*)')}`) },
  {
    before: /(?:用|在|通过|到|去|从|上|走|有问题)\s*$/u,
    after: rule(`^(?:上|里|来|直接)?\\s*(?:${ZH_VERBS})`),
  },
  {
    before: /^/u,
    after:
      /^\s*(?:号?是?多少|聊(?!天)|发[您你我]|联系(?:我|我们|客服)|找我|咨询|私聊|详聊|详谈|同号|问我|加我|me\b|us\b)/u,
  },
];

/** Words that refuse, when they stand before the invitation in its clause. */
const NEGATION = rule(
  `${word("не|нет|ни|никогда|никто|нельзя|без|невозможно|запрещ\\p{L}*|запрет\\p{L}*|not|no|never|nobody|none|without|cannot|can't|can’t|don't|don’t|dont|doesn't|doesn’t|won't|won’t|isn't|isn’t|aren't|aren’t|forbid\\p{L}*|forbidden|prohibit\\p{L}*|instead of|stop|avoid")}|不|勿|别|没|禁|拒绝|无法|无需|非`,
);
/** Words with a negation in them that refuse nothing: who does not understand is invited. */
const NO_REFUSAL =
  /不(?:懂|明白|清楚|好意思|客气|着急|满意)|(?:не\s+)?(?:стесняйтесь|бойтесь)|特别|级别|区别/gu;
/** A condition: its negation is about something else, and one that forbids stands right before the verb. */
const CONDITION = rule(`^\\s*(?:${word('если|когда|if|when|in case')}|如果|若|如)`);
const NEGATED_VERB = rule(
  `${word("не|никогда не|do not|don't|don’t|never|not")}\\s+(?:${RU_VERBS}|${EN_VERBS})(?![${letter}])`,
);
/** "Not here but there": what is refused is the place before it. */
const CONTRAST = rule(`^\\s*(?:${word('а|но|лучше|but|rather')}|而是|而)`);

/** What a product can do with a messenger, or shows of it, is no invitation to it. */
const FEATURE =
  /支持|一键|功能|显示|提醒|预装|兼容|图案|标志|надпис|принт|логотип|наклейк|наушник|гарнитур|часов|часах|уведомлени|другу|друзь|близк|родн|\bprint|\blogo|sticker|headset|headphone|earphone|notification|the watch|friends/u;
/** A thing named after a messenger, or a part of it. */
const THING =
  /^[\s-]*(?:立牌|牌|贴|标|图|小程序|支付|收款|通话|语音|提醒|消息|表情|公仔|抱枕|音乐|pay(?!\p{L})|premium|stars|stickers?|logo|notifications?|messages|calls|icon|уведомлен|стикер|наклейк|звонк|сообщен|premium|иконк|логотип|бот\p{L}* в приложении)/u;

/** @returns whether the clause invites to the messenger whose name stands between `before` and `after` */
export function isInvitation({ previous, before, after }: Clause): boolean {
  if (CONTRAST.test(before) && NEGATION.test(previous)) {
    const turned = `${previous} ${before}`.replace(new RegExp(NEGATION.source, 'gu'), '');
    return isInvited(turned, after);
  }
  return isInvited(before, after) && !isRefused(before, after);
}

function isInvited(before: string, after: string): boolean {
  if (FEATURE.test(before) || THING.test(after)) return false;
  if (BEFORE.some((pattern) => pattern.test(before))) {
    return !POSSESSIVE_EN.test(before) || AFTER_POSSESSIVE_EN.test(after);
  }
  return AROUND.some((around) => around.before.test(before) && around.after.test(after));
}

function isRefused(before: string, after: string): boolean {
  const earlier = before.replace(NO_REFUSAL, '');
  if (CONDITION.test(earlier)) return NEGATED_VERB.test(earlier);
  if (NEGATION.test(earlier)) return true;
  // Before a name with its verb already said, what follows is another matter.
  return !BEFORE.some((pattern) => pattern.test(before)) && NEGATION.test(after.replace(NO_REFUSAL, ''));
}
