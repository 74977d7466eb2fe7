import { type CallPattern, fits, type Matchable } from './matching.ts';

/** A way for a call to go wrong. */
export type Fault = (
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  /** 403 with nothing left of the hour. */
  | { kind: 'rate-limit'; resetInSeconds?: number }
  /** 403 (or 429) that asks for patience; `retryAfter` in seconds. */
  | { kind: 'secondary-rate-limit'; retryAfter?: number; status?: 403 | 429 }
  /** 429 with `retry-after` in seconds. */
  | { kind: 'too-many-requests'; retryAfter?: number }
  /** The connection breaks before anything is answered. */
  | { kind: 'reset' }
  /** The answer stops in the middle: with the whole length announced (the default), or, `honest`, with the cut one. */
  | { kind: 'truncate'; honest?: boolean }
  /** 200, and a page for people in place of JSON. */
  | { kind: 'html' }
  /** 200 (or `status`) with another body, or one made from the right one. */
  | { kind: 'body'; body: unknown; status?: number }
  | { kind: 'transform'; transform: (body: unknown) => unknown }
  /** Answered rightly, but late. */
  | { kind: 'delay'; milliseconds: number }
  /** Never answered. */
  | { kind: 'hang' }
) & {
  /** Whether the call is carried out all the same, and only its answer is lost. Default: no. */
  carriedOut?: boolean;
};

/** When a fault strikes. */
export interface FaultPattern extends CallPattern {
  /** How many calls it strikes. Default: one where `nth` is given, else all. */
  times?: number;
}

/** A fault that was asked for. */
export interface PlannedFault {
  /** How many calls it has struck. */
  readonly hits: number;
  remove(): void;
}

/** The faults that were asked for; the first that fits a call strikes it. */
export class Faults {
  #planned: { when: FaultPattern; fault: Fault; seen: number; hits: number }[] = [];

  /** Plans a fault. */
  add(plan: { when?: FaultPattern; fault: Fault }): PlannedFault {
    const entry = { when: plan.when ?? {}, fault: plan.fault, seen: 0, hits: 0 };
    this.#planned.push(entry);
    return {
      get hits(): number {
        return entry.hits;
      },
      remove: () => {
        this.#planned = this.#planned.filter((other) => other !== entry);
      },
    };
  }

  /** Removes them all. */
  clear(): void {
    this.#planned = [];
  }

  /** The fault that strikes this call. */
  strike(call: Matchable): Fault | undefined {
    let struck: Fault | undefined;
    for (const entry of this.#planned) {
      if (!fits(entry.when, call)) continue;
      entry.seen += 1;
      const from = entry.when.nth ?? 1;
      const times = entry.when.times ?? (entry.when.nth === undefined ? Number.POSITIVE_INFINITY : 1);
      if (struck !== undefined || entry.seen < from || entry.seen >= from + times) continue;
      entry.hits += 1;
      struck = entry.fault;
    }
    return struck;
  }
}
