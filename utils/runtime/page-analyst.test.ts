import { describe, expect, it, vi } from 'vitest';
import type { AnalysisQuestion, TextAnalyst } from '@/utils/facts/text-analyst';
import { createPageAnalyst } from './page-analyst';

const found = (text: string) => ({ length: text.length, spans: [], spanCount: 0 });

/** A background that answers when the test says so. */
function background() {
  const waiting: { question: AnalysisQuestion; answer(): void; fail(): void }[] = [];
  const ask = (question: AnalysisQuestion) =>
    new Promise<ReturnType<typeof found>>((resolve, reject) => {
      waiting.push({
        question,
        answer: () => resolve(found(question.text)),
        fail: () => reject(new Error('asleep')),
      });
    });
  return { ask, waiting };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('createPageAnalyst', () => {
  it('knows nothing at first, asks once, and answers from memory after that', async () => {
    const { ask, waiting } = background();
    const answered = vi.fn();
    const analyst: TextAnalyst = createPageAnalyst(ask, answered);
    expect(analyst.contacts('hello')).toBeNull();
    expect(analyst.contacts('hello')).toBeNull();
    expect(waiting.map(({ question }) => question)).toEqual([{ kind: 'contacts', text: 'hello' }]);
    waiting[0]?.answer();
    await settled();
    expect(answered).toHaveBeenCalledOnce();
    expect(analyst.contacts('hello')).toEqual(found('hello'));
    expect(waiting).toHaveLength(1);
  });

  it('keeps the kinds apart', () => {
    const { ask, waiting } = background();
    const analyst = createPageAnalyst(ask, () => undefined);
    analyst.iban('DE');
    analyst.address('DE');
    expect(waiting.map(({ question }) => question.kind)).toEqual(['iban', 'address']);
  });

  it('asks again after a failure', async () => {
    const { ask, waiting } = background();
    const analyst = createPageAnalyst(ask, () => undefined);
    analyst.contacts('a');
    waiting[0]?.fail();
    await settled();
    expect(analyst.contacts('a')).toBeNull();
    expect(waiting).toHaveLength(2);
  });

  it('drops an answer that was asked for before the profile changed', async () => {
    const { ask, waiting } = background();
    const analyst = createPageAnalyst(ask, () => undefined);
    analyst.iban('DE');
    analyst.forget();
    waiting[0]?.answer();
    await settled();
    expect(analyst.iban('DE')).toBeNull();
    expect(waiting).toHaveLength(2);
  });

  it('never sends more of a text than is looked at', () => {
    const { ask, waiting } = background();
    createPageAnalyst(ask, () => undefined).contacts('x'.repeat(50_000));
    expect(waiting[0]?.question.text).toHaveLength(20_000);
  });

  it('has a bounded number of questions on their way', () => {
    const { ask, waiting } = background();
    const analyst = createPageAnalyst(ask, () => undefined);
    for (let index = 0; index < 100; index++) analyst.contacts(`text ${index}`);
    expect(waiting).toHaveLength(20);
  });
});
