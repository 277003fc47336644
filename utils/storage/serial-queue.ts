/** One job at a time, in the order asked: what makes read-modify-write safe within the single writer. */

export type SerialQueue = <T>(job: () => Promise<T>) => Promise<T>;

/** @returns a function that runs a job after all earlier ones have ended, well or badly, and answers with its outcome */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const outcome = last.then(job);
    last = outcome.catch(() => undefined);
    return outcome;
  };
}
