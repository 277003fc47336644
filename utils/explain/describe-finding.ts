/** Turns a finding into words of one language. Background and extension pages only. */
import { checks } from '@/checks';
import en from '@/locales/en/explain.json';
import ru from '@/locales/ru/explain.json';
import zh from '@/locales/zh-CN/explain.json';
import { type Check, declaredFacts } from '@/utils/audit/define-check';
import type { Basis, Finding, Status } from '@/utils/audit/verdict';
import { type FactKey, isSellerFact, type Language, type StrayCharacter } from '@/utils/facts/facts';
import { type CheckTexts, checkTexts } from '@/utils/i18n/check-texts';
import { formatMessage } from '@/utils/i18n/format-message';
import { translator } from '@/utils/i18n/translator';
import { profileFieldsOf } from '@/utils/profile/store-profile';
import { characterName, codeOf, lookAlikeOf } from '@/utils/text/character-name';
import { drawnForm, kindOf } from '@/utils/text/describe-character';
import { type CabinetWords, controlWord, menuWord, quote, saveWord, type Tongues } from './cabinet-words';
import type { FindingText, StrayCharacterText } from './finding-text';
import { SOURCE_URLS } from './sources';

type Phrases = typeof en;
const PHRASES: Readonly<Record<Language, Phrases>> = { en, ru, 'zh-CN': zh };

/**
 * @param finding a finding of a check in the registry
 * @param language the reader's language
 * @param cabinetLanguage the language in which the cabinet is shown: its words are quoted as they stand on the screen
 * @param words gives the cabinet's words; handed in because this module knows no pages
 * @returns plain text; `problem` and `fix` are empty where there is nothing to say (a pass)
 * @throws when no check has the finding's id
 */
export function describeFinding(
  finding: Finding,
  language: Language,
  cabinetLanguage: Language,
  words: CabinetWords,
): FindingText {
  const check = checks.find(({ id }) => id === finding.checkId);
  if (!check) throw new Error(`no such check: ${finding.checkId}`);
  const texts = checkTexts(language, check.id);
  const tongues = { own: language, cabinet: cabinetLanguage };
  const values = { ...finding.data, ...cabinetValues(check, finding, words, tongues) };
  const { evidence } = finding;
  return {
    checkId: check.id,
    title: formatMessage(language, titleOf(texts, finding.status), values),
    severity: severityWord(finding, language),
    problem: problemOf(finding, texts, values, language),
    why: formatMessage(language, texts.why, values),
    fix: fixOf(finding, texts, values, language),
    basis: describeBasis(check.basis, language),
    ...(evidence?.kind === 'characters' && {
      characters: evidence.stray.map((stray) => describeStray(stray, language)),
    }),
  };
}

/**
 * The title alone, as `describeFinding` words it: all that a long list shows of each finding.
 * @throws when no check has the finding's id
 */
export function describeTitle(
  finding: Finding,
  language: Language,
  cabinetLanguage: Language,
  words: CabinetWords,
): string {
  const check = checks.find(({ id }) => id === finding.checkId);
  if (!check) throw new Error(`no such check: ${finding.checkId}`);
  const values = {
    ...finding.data,
    ...cabinetValues(check, finding, words, { own: language, cabinet: cabinetLanguage }),
  };
  return formatMessage(language, titleOf(checkTexts(language, check.id), finding.status), values);
}

type Values = Record<string, string | number>;

/** A phrase of our own, not of a check. */
function phrase(language: Language, key: keyof Phrases, values: Values = {}): string {
  return formatMessage(language, PHRASES[language][key], values);
}

/**
 * The placeholders that every text may use: `{control}` and `{menu}` of the fact to change, `{save}`, and
 * `{control_<name>}` for each fact of the check (`chat.timeZone` → `{control_timeZone}`).
 */
function cabinetValues(check: Check, finding: Finding, words: CabinetWords, tongues: Tongues): Values {
  const pageFacts = declaredFacts(check).filter((key) => !isSellerFact(key));
  // Where to go: never to what no page states, unless nothing else is missing.
  const unread = finding.missing.find((key) => !isSellerFact(key));
  const fact = finding.at[0] ?? unread ?? (finding.missing.length === 0 ? pageFacts[0] : undefined);
  const controls = pageFacts.map(
    (key) => [`control_${nameOf(key)}`, controlWord(words, key, tongues)] as const,
  );
  return {
    ...Object.fromEntries(controls),
    control: fact ? controlWord(words, fact, tongues) : '',
    controls: finding.missing
      .map((key) => profileWord(key, tongues.own) ?? controlWord(words, key, tongues))
      .join(', '),
    fields: finding.missing.flatMap((key) => profileWord(key, tongues.own) ?? []).join(', '),
    menu: fact ? menuWord(words, fact, tongues) : '',
    save: saveWord(tongues),
  };
}

/** Name of the field of the store profile that tells a fact, quoted; undefined when none does. */
function profileWord(key: FactKey, language: Language): string | undefined {
  const [field] = profileFieldsOf([key]);
  return field && quote(translator(language)(`profile.field.${field}`), language);
}

const nameOf = (key: FactKey): string => key.slice(key.indexOf('.') + 1);

function titleOf({ name, title }: CheckTexts, status: Status): string {
  if (status === 'pass') return title.pass;
  if (status === 'fail') return title.fail ?? name;
  if (status === 'review') return title.review ?? title.fail ?? name;
  return name;
}

function severityWord({ status, severity }: Finding, language: Language): string {
  return translator(language)(status === 'fail' ? `severity.${severity}` : `status.${status}`);
}

function problemOf(
  { status, message }: Finding,
  texts: CheckTexts,
  values: Values,
  language: Language,
): string {
  if (status === 'unread' || status === 'error') return phrase(language, `problem.${status}`, values);
  const text = texts.messages[message];
  return text === undefined ? '' : formatMessage(language, text, values);
}

function fixOf({ status }: Finding, texts: CheckTexts, values: Values, language: Language): string {
  if (status === 'fail' || status === 'review') return formatMessage(language, texts.fix, values);
  if (status !== 'unread') return '';
  const toTell = values.fields ? [phrase(language, 'fix.unread-profile', values)] : [];
  const toOpen = values.menu ? [phrase(language, 'fix.unread', values)] : [];
  const steps = [...toOpen, ...toTell];
  if (steps.length === 0) return phrase(language, 'fix.unread-no-menu', values);
  return steps.join(language === 'zh-CN' ? '' : ' ');
}

/** How sure a rule is, and where it comes from, in words. */
export function describeBasis(basis: Basis, language: Language): FindingText['basis'] {
  const date = dayFormat(language).format(new Date(basis.checkedOn));
  const url = SOURCE_URLS[basis.source];
  return {
    level: basis.level,
    text: phrase(language, `basis.${basis.level}`, { date }),
    source: phrase(language, `source.${basis.source}`),
    ...(url !== undefined && { url }),
  };
}

/** Kept: making one costs more than all the words of a finding. */
const dayFormats = new Map<Language, Intl.DateTimeFormat>();

function dayFormat(language: Language): Intl.DateTimeFormat {
  const known = dayFormats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  dayFormats.set(language, made);
  return made;
}

function describeStray({ position, codePoint }: StrayCharacter, language: Language): StrayCharacterText {
  const looksLike = lookAlikeOf(codePoint);
  const kind = kindOf(codePoint, looksLike);
  return {
    position,
    codePoint,
    code: codeOf(codePoint),
    name: characterName(codePoint),
    note: phrase(language, `character.${kind}`, { letter: looksLike ?? '' }),
    ...(looksLike !== undefined && { looksLike }),
    drawn: drawnForm(codePoint, kind),
  };
}
