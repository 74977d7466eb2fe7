import type { ListablePullRequest } from '../read-pull-request.ts';
import type { Gate } from './gate.ts';
import type { Publication } from './publish.ts';
import type { Settled } from './settled.ts';

/** GitHub keeps 1,000 statuses of a commit and context; what is past this could be the last that it takes. */
const STATUS_LIMIT = 900;

/** What an outdated re-run says. */
export const OUTDATED = 'a re-run of a workflow file that the default branch no longer has: start a new run';

/** Says why a change is not judged at all, and publishes that; undefined where it is to be judged. */
export async function waits(
  gate: Gate,
  publication: Publication,
  { number, open }: ListablePullRequest,
): Promise<Settled | undefined> {
  const { before } = publication;
  if (!open) {
    if (before.length > 0) await publication.aside('pending', `#${number} was closed without merging`);
    return { kind: 'waiting', number, why: 'the pull request is closed' };
  }
  if (await gate.outdated()) {
    await publication.aside('pending', OUTDATED);
    return { kind: 'waiting', number, why: OUTDATED };
  }
  if (before.length < STATUS_LIMIT) return undefined;
  const why = `this commit has ${before.length} statuses and GitHub takes 1,000: push a commit`;
  if (before[0]?.state !== 'failure') await publication.aside('failure', why);
  return { kind: 'blocked', number, why };
}
