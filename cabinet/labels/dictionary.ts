/** What a page is scanned for: labels, titles, signs of saving, compiled once for look-ups. Languages are not kept apart: a cabinet may mix them. */
import { pageOfKey } from '@/cabinet/pages/pages';
import type { FactKey, Language, PageId } from '@/utils/facts/facts';
import dictionary from './labels.yaml';
import type { LabelEntry, LabelKind } from './labels-schema';
import { MAX_LABEL_LENGTH, normaliseLabel } from './normalise-label';

/** How languages are named in labels.yaml. */
const DATA_LANGUAGE = { en: 'en', ru: 'ru', 'zh-CN': 'zh' } as const;
/** Fields of one name are looked for up to this number. */
const MAX_NUMBERED = 30;
const DATA_LANGUAGES = ['en', 'ru', 'zh'] as const;

/** One label key of the dictionary that a text may stand for. */
export interface LabelMeaning {
  key: string;
  kind: LabelKind;
  /** Set when this wording is too common to stand alone ("From"): it counts only inside the section of that label. */
  section?: string;
}

function wordsOf(entry: Pick<LabelEntry, 'en' | 'ru' | 'zh'>): string[] {
  return DATA_LANGUAGES.flatMap((language) => entry[language] ?? []);
}

/** Fields of one name in a row are often numbered: "Quick reply 2". */
function numbered(text: string): string[] {
  const numbers = Array.from({ length: MAX_NUMBERED }, (_, index) => index + 1);
  return [
    text,
    ...numbers.flatMap((number) => [`${text} ${number}`, `${text}${number}`, `${text} #${number}`]),
  ];
}

function compileMeanings(): Map<string, LabelMeaning[]> {
  const meanings = new Map<string, LabelMeaning[]>();
  for (const [key, entry] of Object.entries(dictionary.facts)) {
    const section = entry.section ? dictionary.facts[entry.section] : undefined;
    const sectionWords = section ? wordsOf(section).map(normaliseLabel) : [];
    for (const text of new Set(wordsOf(entry).map(normaliseLabel))) {
      // "Working hours from" names its section itself; a bare "From" does not.
      const needsSection = entry.section !== undefined && !sectionWords.some((word) => text.startsWith(word));
      const meaning: LabelMeaning = {
        key,
        kind: entry.kind,
        ...(needsSection && { section: entry.section }),
      };
      for (const wording of entry.kind === 'list' ? numbered(text) : [text])
        meanings.set(wording, [...(meanings.get(wording) ?? []), meaning]);
    }
  }
  return meanings;
}

const meanings = compileMeanings();
const pageTitles = new Map<string, PageId[]>();
for (const [page, words] of Object.entries(dictionary.pages)) {
  for (const text of new Set(wordsOf(words).map(normaliseLabel)))
    pageTitles.set(text, [...(pageTitles.get(text) ?? []), page as PageId]);
}

/** How labels begin: almost every text of a page is dismissed by these alone, before anything is normalised. */
const PREFIX_LENGTH = 4;
const firstCharacters = new Set<number>();
const prefixes = new Set<string>();
let longest = 0;
for (const text of meanings.keys()) {
  firstCharacters.add(text.charCodeAt(0));
  firstCharacters.add(text.toUpperCase().charCodeAt(0));
  prefixes.add(text.slice(0, PREFIX_LENGTH));
  longest = Math.max(longest, text.length);
}
/** Letters and digits of the three languages, the space and ASCII signs: these normalise to their lower case at the most. */
const PLAIN = /^[ -~а-яА-Я\u4e00-\u9fff]*$/;
/** Raw texts may carry a colon, an asterisk and spaces around the longest label. */
export const LONGEST_RAW_LABEL = Math.min(longest + 24, MAX_LABEL_LENGTH);

/** @returns whether a shown text begins like a label: false for almost every text, and quickly */
export function beginsLikeLabel(raw: string): boolean {
  let start = 0;
  let code = raw.charCodeAt(0);
  while (code <= 32 || code === 0xa0) code = raw.charCodeAt(++start);
  if (Number.isNaN(code)) return false;
  // Past U+2000 (except CJK) a character may normalise into another: only then the slow road.
  const plain = code < 0x2000 || (code >= 0x4e00 && code < 0xa000);
  if (plain && !firstCharacters.has(code)) return false;
  const beginning = raw.slice(start, start + PREFIX_LENGTH);
  return !PLAIN.test(beginning) || hasPrefix(beginning.toLowerCase());
}

/** @returns what a shown text can stand for as a label; nothing for almost every text, and quickly */
export function meaningsOf(raw: string): readonly LabelMeaning[] | undefined {
  return beginsLikeLabel(raw) ? meaningsOfLabel(raw) : undefined;
}

/** As `meaningsOf`, for a text that `beginsLikeLabel`. */
export function meaningsOfLabel(raw: string): readonly LabelMeaning[] | undefined {
  return meanings.get(normaliseLabel(raw));
}

/** @returns the label of a line that goes on with its value, "First Response Time: 22 min"; undefined when it has none */
export function labelBefore(line: string): string | undefined {
  return /^([^:：]+)[:：]/.exec(line)?.[1];
}

/** A beginning that is shorter than a prefix ("С", "To:") may still be a whole label with a sign behind it. */
function hasPrefix(beginning: string): boolean {
  return prefixes.has(beginning) || /[\s:*?(]/.test(beginning) || beginning.length < PREFIX_LENGTH;
}

/** @returns the pages that have this text as their title */
export function pagesTitled(raw: string): readonly PageId[] {
  if (raw.length > MAX_LABEL_LENGTH) return [];
  return pageTitles.get(normaliseLabel(raw)) ?? [];
}

/** @returns how the cabinet most likely names a label, or the page of a fact that has none: the dictionary's first wording */
export function labelWord(key: string, language: Language): string | undefined {
  const page = pageOfKey(key);
  const words = dictionary.facts[key] ?? (page && dictionary.pages[page]);
  return words?.[DATA_LANGUAGE[language]]?.[0];
}

/** @returns the page on which a fact stands */
export function pageOfFact(fact: FactKey): PageId | undefined {
  return pageOfKey(fact);
}

const signals = {
  save: new Set(wordsOf(dictionary.signals.save).map(normaliseLabel)),
  saved: wordsOf(dictionary.signals.saved).map(normaliseLabel),
  failed: wordsOf(dictionary.signals.failed).map(normaliseLabel),
};

const saveBeginnings = new Set([...signals.save].map((text) => text.charAt(0)));
/** What a text begins with when it needs no normalising to be known: a letter of the three languages. */
const PLAIN_BEGINNING = /^[A-Za-zА-Яа-я\u4e00-\u9fff]/;

/** @returns whether a button with this text saves the page; a page may have a thousand buttons that do not, so those quickly */
export function isSaveText(raw: string): boolean {
  if (raw.length > MAX_LABEL_LENGTH) return false;
  if (PLAIN_BEGINNING.test(raw) && !saveBeginnings.has(raw.charAt(0).toLowerCase())) return false;
  return signals.save.has(normaliseLabel(raw));
}

/** @returns whether a short new text says that saving succeeded or failed; failure wins ("not saved") */
export function outcomeIn(raw: string): 'saved' | 'failed' | null {
  const text = normaliseLabel(raw);
  if (signals.failed.some((word) => text.includes(word))) return 'failed';
  return signals.saved.some((word) => text.includes(word)) ? 'saved' : null;
}
