import type { Fault } from '@countersign/github-emulator/http/faults';

/** A way for a call to go wrong, with what the gate may do about it. */
export interface Way {
  readonly name: string;
  readonly fault: Fault;
  /** Whether the same call may go through a moment later, so that the client tries again. */
  readonly passes: boolean;
  /** Whether it strikes writes alone. */
  readonly writes?: boolean;
}

/** Milliseconds after which a call counts as lost: few only where one is to be. */
export function timeoutFor({ fault }: Way): number {
  return fault.kind === 'hang' ? 400 : 20_000;
}

/** Every way in which the calls of the gate are made to fail. */
export const WAYS: readonly Way[] = [
  { name: 'with 500', fault: { kind: 'status', status: 500 }, passes: true },
  {
    name: 'with 403 for want of permission',
    fault: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    passes: false,
  },
  { name: 'with 403 since the hour is spent', fault: { kind: 'rate-limit' }, passes: false },
  { name: 'with 429 and retry-after', fault: { kind: 'too-many-requests', retryAfter: 1 }, passes: true },
  { name: 'by a reset connection', fault: { kind: 'reset' }, passes: true },
  { name: 'by JSON that is cut short', fault: { kind: 'truncate' }, passes: true },
  { name: 'by hanging past the timeout', fault: { kind: 'hang' }, passes: true },
  { name: 'after it was carried out', fault: { kind: 'reset', carriedOut: true }, passes: true, writes: true },
];
