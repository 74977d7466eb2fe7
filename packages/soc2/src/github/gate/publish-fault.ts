import { fit } from '../../decision/status-text.ts';
import type { Sha } from '../../domain.ts';
import { UserError } from '../../errors.ts';
import { carryOut } from '../carry-out.ts';
import { readContexts } from '../read-contexts.ts';
import type { Gate } from './gate.ts';

/** A commit that a broken run was about, as far as it was known by then. */
export interface Affected {
  readonly sha: Sha;
  /** The context, where base and default branch were known and the base is governed for sure. */
  readonly context?: string;
}

/**
 * Publishes that something broke, so that no success of an earlier run outlives it: `error` under the context where it
 * is known, and else wherever the gate's own contexts say success on that commit.
 *
 * @returns the failure to throw: the same, or one that also says what could not be published
 */
export async function publishFault(gate: Gate, affected: Affected | undefined, failure: unknown): Promise<unknown> {
  if (affected === undefined) return failure;
  try {
    const contexts = affected.context === undefined ? await succeeded(gate, affected.sha) : [affected.context];
    const description = fit(`no verdict: ${failure instanceof Error ? failure.message : String(failure)}`);
    for (const context of contexts) {
      const status = { sha: affected.sha, context, state: 'error', description, targetUrl: gate.runUrl } as const;
      await carryOut(gate.statusClient, gate.repository, [{ kind: 'status', status }]);
    }
    return failure;
  } catch (second) {
    const [first, then] = [failure, second].map((error) => (error instanceof Error ? error.message : String(error)));
    const fix = failure instanceof UserError ? failure.fix : 'Run the job again.';
    return new UserError(`${first}; and the error could not be published: ${then}`, fix, { cause: failure });
  }
}

async function succeeded({ client, repository, statusContext }: Gate, sha: Sha): Promise<readonly string[]> {
  const newest = await readContexts(client, repository, sha);
  return [...newest].filter(([context, state]) => isOurs(context, statusContext) && state === 'success').map(([context]) => context);
}

function isOurs(context: string, plain: string): boolean {
  return context === plain || context.startsWith(`${plain}/`);
}
