import { fits, type FaultPattern } from './faults.ts';
import type { ModelRequest } from './read-request.ts';

/** A call that is kept waiting, so that a test can do something at that very moment. */
export interface Hold {
  /** Fulfilled as soon as the call has arrived. */
  readonly reached: Promise<void>;
  /** Lets it go on; before it arrived, lets it pass. */
  release(): void;
}

/** The calls that are to wait. */
export class Holds {
  readonly #holds: { readonly when: FaultPattern; seen: number; reach(): void; readonly released: Promise<void> }[] =
    [];
  readonly #releases = new Set<() => void>();

  /** Holds the next (or the `nth`) call that fits, once. */
  add(when: FaultPattern): Hold {
    const arrival = deferred();
    const departure = deferred();
    this.#holds.push({ when, seen: 0, reach: arrival.resolve, released: departure.promise });
    this.#releases.add(departure.resolve);
    return { reached: arrival.promise, release: departure.resolve };
  }

  /** Waits where this call is to wait. */
  async pass(path: string, request: ModelRequest | null): Promise<void> {
    for (const hold of this.#holds.filter(({ when }) => fits(when, path, request))) {
      hold.seen += 1;
      if (hold.seen !== (hold.when.nth ?? 1)) continue;
      hold.reach();
      await hold.released;
    }
  }

  /** Lets everything go. */
  releaseAll(): void {
    for (const release of this.#releases) release();
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
