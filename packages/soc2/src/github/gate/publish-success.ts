import { GitHubError } from '../github-error.ts';
import type { Publication, Verdict } from './publish.ts';

/**
 * Publishes a success and then proves that it was right to stand when it did: no other run has published since this one
 * began, and the policy is still in force. Where that cannot be shown the success is taken back at once.
 *
 * Why this is enough: docs/adr/0005-status-protocol.md.
 *
 * @param again whether it is said again where the newest status says the same
 * @param inForce whether the policy of the verdict is the one that counts now
 * @returns whether it holds; else the change is to be judged again
 * @throws GitHubError where the success was refused, or cannot be proven or taken back
 */
export async function publishSuccess(
  publication: Publication,
  verdict: Verdict,
  again: boolean,
  inForce: () => Promise<boolean>,
): Promise<boolean> {
  if ((await wasTaken(publication, verdict, again)) && !(await publication.interfered()) && (await inForce()))
    return true;
  await publication.judging('judging the change again');
  return false;
}

/** Sent once: by a second attempt the change may be another. Whether a lost answer was a yes is not asked. */
async function wasTaken(publication: Publication, verdict: Verdict, again: boolean): Promise<boolean> {
  try {
    await publication.verdict(verdict, again);
    return true;
  } catch (failure) {
    if (!isPassing(failure)) throw failure;
    return false;
  }
}

/** True where the same call may go through a moment later; a refusal will not. */
function isPassing(failure: unknown): boolean {
  return (
    failure instanceof GitHubError && (failure.rateLimited || failure.status === undefined || failure.status >= 500)
  );
}
