import type { Coverage, LedgerEntry } from '../coverage.ts';
import type { RequestOutcome } from '../outcome.ts';
import type { Plan, PlannedHunk } from './chunk.ts';

/**
 * What became of every hunk. A hunk is reviewed only where each chunk that holds a part of it was asked and every
 * request for that chunk ended well: no answer, or half an answer, covers nothing.
 */
export function ledgerOf(plan: Plan, requests: readonly RequestOutcome[]): readonly LedgerEntry[] {
  const planned = new Set(plan.chunks.map(({ index }) => index));
  const failures = new Map<number, string>();
  const answered = new Set<number>();
  for (const { chunk, ok, why } of requests) {
    answered.add(chunk);
    if (!ok) failures.set(chunk, why || 'it failed');
  }
  const whyNot = (chunk: number): string | undefined => {
    if (!planned.has(chunk)) return `chunk ${chunk + 1} is not in the plan`;
    if (!answered.has(chunk)) return `chunk ${chunk + 1} was never asked for`;
    const failure = failures.get(chunk);
    return failure === undefined ? undefined : `the request for chunk ${chunk + 1} did not end well: ${failure}`;
  };
  return plan.entries.map((entry) => (entry.state === 'planned' ? judged(entry, whyNot) : entry));
}

function judged(entry: PlannedHunk, whyNot: (chunk: number) => string | undefined): LedgerEntry {
  const { id, path, lines, chunks } = entry;
  const gap = chunks.length === 0 ? 'no request shows it' : chunks.map(whyNot).find((why) => why !== undefined);
  if (gap !== undefined) return { id, path, lines, state: 'uncovered', why: gap };
  const numbers = chunks.map((chunk) => chunk + 1).join(', ');
  return { id, path, lines, state: 'reviewed', why: chunks.length === 1 ? `chunk ${numbers}` : `chunks ${numbers}` };
}

/**
 * `proven` only where nothing is uncovered. An empty ledger proves nothing: a change without a single file is a list
 * that nobody has read.
 */
export function coverageOf(ledger: readonly LedgerEntry[]): Coverage {
  const isWhole = ledger.length > 0 && ledger.every(({ state }) => state === 'reviewed' || state === 'deterministic');
  return isWhole ? 'proven' : 'incomplete';
}
