import { fit } from '../../decision/status-text.ts';
import type { Sha } from '../../domain.ts';
import { UserError } from '../../errors.ts';
import { carryOut } from '../carry-out.ts';
import { readStatuses } from '../read-statuses.ts';
import type { Gate } from './gate.ts';
import { markOf, showMark } from './status-mark.ts';

/** A commit that a broken run was about, as far as it was known by then. */
export interface Affected {
  readonly sha: Sha;
  /** The context, where the base is known to be governed. */
  readonly context?: string;
  /** The pull request, where it is one that the run was about. */
  readonly number?: number;
}

/**
 * Does something about a commit; where that fails the failure is published before it is thrown.
 *
 * @throws the failure, or one that also says why it could not be published
 */
export async function orFault<T>(gate: Gate, affected: Affected | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw await publishFault(gate, affected, failure);
  }
}

/**
 * Publishes that something broke, so that no success of an earlier run outlives it: `error` under the context where it
 * is known, and else wherever the gate's own contexts say success on that commit.
 *
 * @returns the failure to throw: the same, or one that also says what could not be published
 */
export async function publishFault(gate: Gate, affected: Affected | undefined, failure: unknown): Promise<unknown> {
  if (affected === undefined) return failure;
  const { sha } = affected;
  try {
    const { context: known } = affected;
    const places = known === undefined ? await succeeded(gate, sha) : [{ context: known, number: affected.number }];
    const description = fit(`no verdict: ${messageOf(failure)}`);
    for (const { context, number } of places) {
      const mark = number === undefined ? '' : `#${showMark({ kind: 'fault', number })}`;
      const status = { sha, context, state: 'error', description, targetUrl: `${gate.runUrl}${mark}` } as const;
      await carryOut(gate.statusClient, gate.repository, [{ kind: 'status', status }]);
    }
    return failure;
  } catch (second) {
    const fixes = [failure, second].flatMap((error) => (error instanceof UserError ? [error.fix] : []));
    const fix = [...new Set(fixes)].join(' ') || 'Run the job again.';
    const message = `${messageOf(failure)}; and the error could not be published: ${messageOf(second)}`;
    return new UserError(message, fix, { cause: failure });
  }
}

/** A context, and the pull request that a status under it is about, where it tells. */
interface Place {
  readonly context: string;
  readonly number: number | undefined;
}

async function succeeded({ statusClient, repository, statusContext }: Gate, sha: Sha): Promise<readonly Place[]> {
  const statuses = await readStatuses(statusClient, repository, sha, statusContext);
  return [...statuses.values()].flatMap(([newest]) =>
    newest?.state === 'success' ? [{ context: newest.context, number: markOf(newest.targetUrl)?.number }] : [],
  );
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
