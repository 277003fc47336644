import { describe, expect, test } from 'vitest';
import { ContextLostError, exchange } from './exchange';

/** A line that answers each try in turn. */
function line(...tries: (() => unknown)[]) {
  const made = {
    sent: 0,
    alive: true,
    isAlive: () => made.alive,
    async send() {
      const answer = tries[made.sent];
      made.sent += 1;
      if (!answer) throw new Error('asked too often');
      return answer();
    },
  };
  return made;
}
const fine = () => ({ ok: true, value: null });
const failing = (message: string) => () => {
  throw new Error(message);
};
const request = { type: 'undo-accept', id: 'x' } as const;

describe('exchange', () => {
  test('hands back the value', async () => {
    expect(await exchange(line(fine), request)).toBeNull();
  });

  test('a failure of the background carries its words, and is not repeated', async () => {
    const refused = line(() => ({ ok: false, error: 'no room' }));
    await expect(exchange(refused, request)).rejects.toThrow('no room');
    expect(refused.sent).toBe(1);
  });

  test.each([
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'The message port closed before a response was received.',
    'Could not establish connection. Receiving end does not exist.',
    "Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved",
  ])('asks once more when the worker died: %s', async (message) => {
    const once = line(failing(message), fine);
    expect(await exchange(once, request)).toBeNull();
    const twice = line(failing(message), failing(message));
    await expect(exchange(twice, request)).rejects.toThrow('does not answer');
    expect(twice.sent).toBe(2);
  });

  test('an empty answer is a lost one', async () => {
    expect(
      await exchange(
        line(() => undefined, fine),
        request,
      ),
    ).toBeNull();
  });

  test('an extension that is gone is told apart, whenever it goes', async () => {
    const gone = line(fine);
    gone.alive = false;
    await expect(exchange(gone, request)).rejects.toBeInstanceOf(ContextLostError);
    expect(gone.sent).toBe(0);
    const invalidated = line(failing('Extension context invalidated.'));
    await expect(exchange(invalidated, request)).rejects.toBeInstanceOf(ContextLostError);
    const dying = line(() => {
      dying.alive = false;
      throw new Error('The message port closed before a response was received.');
    });
    await expect(exchange(dying, request)).rejects.toBeInstanceOf(ContextLostError);
  });

  test('any other failure is passed on', async () => {
    await expect(exchange(line(failing('too long')), request)).rejects.toThrow('too long');
  });
});
