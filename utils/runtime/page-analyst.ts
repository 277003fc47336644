/**
 * The page's side of the text analysis: remembers answers for as long as the document lives, asks the background for the
 * others, and while somebody types asks only for the newest text of a kind.
 */
import type { Analyses, AnalysisQuestion, TextAnalyst } from '@/utils/facts/text-analyst';
import { MAX_ANALYSED_TEXT } from '@/utils/storage/limits';

/** Answers kept of one document; the oldest is forgotten first. */
const MAX_ANSWERS = 200;
/** Questions of one kind on their way at a time: a page may show that many texts at once. */
const MAX_OPEN = 20;

export interface PageAnalyst extends TextAnalyst {
  /** Forgets all answers: what they were compared with has changed. */
  forget(): void;
}

type Ask = (question: AnalysisQuestion) => Promise<Analyses[keyof Analyses]>;

/**
 * @param ask puts a question to the background
 * @param answered called after each answer: what was pending can be read again
 */
export function createPageAnalyst(ask: Ask, answered: () => void): PageAnalyst {
  const answers = new Map<string, Analyses[keyof Analyses]>();
  const open = new Set<string>();
  let epoch = 0;

  function answer<K extends keyof Analyses>(kind: K, whole: string): Analyses[K] | null {
    const text = whole.slice(0, MAX_ANALYSED_TEXT);
    const key = `${kind}\n${text}`;
    const known = answers.get(key);
    if (known) return known as Analyses[K];
    if (!open.has(key) && open.size < MAX_OPEN) void put(key, { kind, text });
    return null;
  }

  async function put(key: string, question: AnalysisQuestion): Promise<void> {
    const asked = epoch;
    open.add(key);
    try {
      const found = await ask(question);
      if (asked !== epoch) return;
      answers.set(key, found);
      const [oldest] = answers.keys();
      if (answers.size > MAX_ANSWERS && oldest !== undefined) answers.delete(oldest);
    } catch {
      // Not answered: the next slow look asks again.
    } finally {
      open.delete(key);
      answered();
    }
  }

  return {
    contacts: (text) => answer('contacts', text),
    iban: (text) => answer('iban', text),
    address: (text) => answer('address', text),
    forget() {
      epoch += 1;
      answers.clear();
    },
  };
}
