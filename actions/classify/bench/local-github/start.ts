import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Calls, Listening, Order } from './serve.ts';

/** A local GitHub that runs beside the benchmark. */
export interface LocalGitHub extends Listening {
  /** Sets how late calls are answered from now on, in milliseconds, and tells the calls since the last time. */
  order(order: Order): Promise<Calls>;
  close(): Promise<void>;
}

/** Starts it with one pull request of each size. */
export async function startLocalGitHub(sizes: readonly number[]): Promise<LocalGitHub> {
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), sizes.map(String));
  const listening = (await message(child)) as Listening;
  return {
    ...listening,
    async order(order) {
      const answer = message(child);
      child.send(order);
      return (await answer) as Calls;
    },
    async close() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}

/** The next message. Throws where the process ends first. */
async function message(child: ChildProcess): Promise<unknown> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    const [first]: unknown[] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() =>
        Promise.reject(new Error('the local GitHub ended before it answered')),
      ),
    ]);
    return first;
  } finally {
    // Whichever of the two did not happen is not waited for any longer.
    settled.abort();
  }
}
