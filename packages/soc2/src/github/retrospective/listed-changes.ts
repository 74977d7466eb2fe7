import { contributorsOf } from '../../approval/contributors.ts';
import type { PushLog } from '../../approval/snapshot.ts';
import type { ListedChange } from '../../retrospective/signing/facts.ts';
import { readMergedByNumber } from './read-merged.ts';
import { readPushers } from './read-pushers.ts';
import type { Desk } from './write-issue.ts';

const NO_LOG: PushLog = { observed: false, why: 'the activity log was not read' };

/**
 * Reads who had a hand in each AI-approved merge that a retrospective lists: nobody signs off what they made or merged.
 * Here a merge of the base into the branch is a hand in it whatever it brought: who made one leaves the signature to
 * somebody else. Throws a `GitHubError`.
 */
export async function readListedChanges(
  { client, repository }: Desk,
  policyPath: string,
  numbers: readonly number[],
): Promise<readonly ListedChange[]> {
  if (numbers.length === 0) return [];
  const rows = await readMergedByNumber({ client, repository, policyPath }, numbers);
  const pushers = await readPushers(client, repository, rows);
  return rows.map(({ number, author, mergedBy, commits }) => {
    const { byId, byLogin } = contributorsOf({ author, commits, pushLog: pushers.get(number) ?? NO_LOG });
    return { number, author, mergedBy, contributors: [...byId.keys()], contributorLogins: [...byLogin.keys()] };
  });
}
