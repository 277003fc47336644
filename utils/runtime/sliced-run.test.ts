import { expect, it } from 'vitest';
import { runSliced } from './sliced-run';

function* count(to: number): Generator<void, number, void> {
  for (let i = 0; i < to; i++) yield;
  return to;
}

it('runs to the end and gives the value', async () => {
  expect((await runSliced(count(5000)).result)?.value).toBe(5000);
});

it('gives nothing when it is cancelled', async () => {
  const run = runSliced(count(10));
  run.cancel();
  expect(await run.result).toBeNull();
});

it('hands on what the work throws', async () => {
  const run = runSliced(
    (function* (): Generator<void, number, void> {
      yield;
      throw new Error('a hostile page');
    })(),
  );
  await expect(run.result).rejects.toThrow('a hostile page');
});
