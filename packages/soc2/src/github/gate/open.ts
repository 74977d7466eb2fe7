import { isGoverned, statusContext } from '../../decision/governed.ts';
import type { GatedPullRequest } from '../read-pull-request.ts';
import { readStatuses, statusesUnder, type StatusesByContext } from '../read-statuses.ts';
import type { Gate, Sources } from './gate.ts';
import { orFault } from './publish-fault.ts';
import { openPublication, type Publication } from './publish.ts';

/** What stands on a pull request's head before it is judged. */
export interface Opened {
  readonly statuses: StatusesByContext;
  /** Undefined where the base is no governed branch. */
  readonly publication?: Publication;
}

/**
 * Reads the statuses before anything that is judged, so that whatever is published meanwhile is seen to be new.
 *
 * @throws what went wrong, after it was published
 */
export async function open(gate: Gate, sources: Sources, pull: GatedPullRequest): Promise<Opened> {
  const { head, defaultBranch, number } = pull;
  const { sha } = head;
  const reading = readStatuses(gate.statusClient, gate.repository, sha, gate.statusContext);
  // Begun early both save a round. What fails is told where it is waited for.
  reading.catch(() => undefined);
  const early = async (): Promise<unknown> => pull.open && !(await gate.outdated()) && sources.policies(defaultBranch);
  early().catch(() => undefined);
  const context = await orFault(gate, { sha, number }, () => contextOf(gate, sources, pull));
  if (context === undefined) return { statuses: await orFault(gate, { sha, number }, () => reading) };
  const statuses = await orFault(gate, { sha, context, number }, () => reading);
  return { statuses, publication: openPublication(gate, { sha, context, number }, statusesUnder(statuses, context)) };
}

/** The context of a pull request's status; undefined where its base is not governed. */
async function contextOf(
  gate: Gate,
  sources: Sources,
  { base, defaultBranch }: GatedPullRequest,
): Promise<string | undefined> {
  const context = statusContext(gate.statusContext, base.ref, defaultBranch);
  if (base.ref === defaultBranch) return context;
  const { policy } = await sources.policies(defaultBranch);
  return isGoverned(base.ref, defaultBranch, policy) ? context : undefined;
}
