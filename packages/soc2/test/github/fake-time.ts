import { jest } from '@jest/globals';

/** The throttling plugin keeps what it knows for the life of the process, so its clock must never go back. */
const clock = { now: Date.now() };

/** Runs something whose waits take no time: the clock runs ahead until it has settled. */
export async function inNoTime<T>(work: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'], now: clock.now });
  try {
    const progress = { settled: false };
    const result = work().finally(() => {
      progress.settled = true;
    });
    // The failure is the caller's; here it only ends the waiting.
    result.catch(() => undefined);
    while (!progress.settled) {
      // Real turns of the event loop, and the clock only where somebody waits for it.
      await new Promise((resolve) => setImmediate(resolve));
      if (jest.getTimerCount() > 0) await jest.advanceTimersByTimeAsync(50);
    }
    return await result;
  } finally {
    clock.now = Date.now();
    jest.useRealTimers();
  }
}
