import type { ModelRequest } from './read-request.ts';

/** A way for a call to go wrong. */
export type Fault =
  /** An error as the API words it: 429 with `retry-after` in seconds, 500, 529. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** The connection breaks before anything is answered. */
  | { readonly kind: 'reset' }
  /** 200, and a page for people. */
  | { readonly kind: 'html' }
  /** Never answered. */
  | { readonly kind: 'hang' }
  /** Answered rightly, but late. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The connection breaks after so many events; in the middle of the stream unless told. */
  | { readonly kind: 'cut'; readonly after?: number }
  /** The stream ends as if all had been said: in the middle, or with nothing but the last event missing. */
  | { readonly kind: 'end-early'; readonly missing: 'half' | 'last' }
  /** The stream stops flowing in the middle, and stays open. */
  | { readonly kind: 'stall' }
  /** An `error` event in the middle of the stream. */
  | { readonly kind: 'error-event' }
  /** An event in the middle of the stream that is no JSON. */
  | { readonly kind: 'garbled-event' };

/** Which calls are meant; what is not said fits every call. */
export interface FaultPattern {
  /** `/v1/messages`, `/v1/messages/count_tokens`, `/v1/models/{id}`, without query. */
  readonly path?: string | RegExp;
  /** The fitting call from which on it strikes, from 1. */
  readonly nth?: number;
  /** How many calls it strikes. Default: one where `nth` is given, else all. */
  readonly times?: number;
  /** Looks at a request for a message, or for a count. */
  readonly request?: (request: ModelRequest) => boolean;
}

/** The faults that were asked for; the first that fits a call strikes it. */
export class Faults {
  #planned: { readonly when: FaultPattern; readonly fault: Fault; seen: number }[] = [];

  /** Plans a fault. */
  add(plan: { readonly when?: FaultPattern; readonly fault: Fault }): void {
    this.#planned.push({ when: plan.when ?? {}, fault: plan.fault, seen: 0 });
  }

  /** Removes them all. */
  clear(): void {
    this.#planned = [];
  }

  /** The fault that strikes this call. */
  strike(path: string, request: ModelRequest | null): Fault | undefined {
    let struck: Fault | undefined;
    for (const entry of this.#planned) {
      if (!fits(entry.when, path, request)) continue;
      entry.seen += 1;
      const from = entry.when.nth ?? 1;
      const times = entry.when.times ?? (entry.when.nth === undefined ? Number.POSITIVE_INFINITY : 1);
      if (struck === undefined && entry.seen >= from && entry.seen < from + times) struck = entry.fault;
    }
    return struck;
  }
}

/** Whether a call fits, `nth` aside. */
export function fits(pattern: FaultPattern, path: string, request: ModelRequest | null): boolean {
  if (typeof pattern.path === 'string' && pattern.path !== path) return false;
  if (pattern.path instanceof RegExp && !pattern.path.test(path)) return false;
  return pattern.request === undefined || (request !== null && pattern.request(request));
}
