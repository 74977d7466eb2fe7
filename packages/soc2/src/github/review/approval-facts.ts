import { contributorsOf } from '../../approval/contributors.ts';
import { inOrder } from '../../approval/in-order.ts';
import { independent } from '../../approval/independence.ts';
import type { Facts } from '../../approval/rule.ts';
import type { Account, Snapshot } from '../../approval/snapshot.ts';
import { type ChangedFile, FILE_LIST_CAP } from '../../change/change.ts';
import type { GitPath } from '../../domain.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ReviewBundle } from '../../review/bundle.ts';
import type { GitHubClient } from '../client.ts';
import { lookUp } from '../look-up.ts';
import { readCommits } from '../read-commits.ts';
import { readPushLog } from '../read-push-log.ts';
import type { RepositoryName } from '../repository.ts';
import type { ReviewedPullRequest } from './read-reviewed.ts';

/**
 * Who contributed to the change, for telling whose word resolves a thread. Read only where a thread is resolved; null
 * where none is, and where the activity log is hidden: then nobody is known to have had no hand in it.
 *
 * @param resolvers who has resolved threads
 */
export async function readContributions(
  client: GitHubClient,
  repository: RepositoryName,
  pull: ReviewedPullRequest,
  { bundle, resolvers }: { readonly bundle: ReviewBundle; readonly resolvers: readonly Account[] },
): Promise<Snapshot | null> {
  if (resolvers.length === 0) return null;
  const [commits, pushLog] = await Promise.all([
    readCommits(client, repository, pull),
    readPushLog(client, repository, pull),
  ]);
  if (!pushLog.observed) return null;
  const snapshot = inOrder({
    repository: `${repository.owner}/${repository.repo}`,
    number: pull.number,
    author: pull.author,
    head: pull.head.sha,
    base: pull.base,
    defaultBranch: pull.defaultBranch,
    change: changeOf(bundle),
    reviews: [],
    dismissals: [],
    baseChangedAt: null,
    commits,
    pushLog,
    known: { permissions: {}, memberships: {}, cleanMerges: {} },
  });
  const contributors = contributorsOf(snapshot);
  const open = resolvers.map((account) => independent(account, snapshot, contributors));
  const lookups = open.flatMap((result) => (result.kind === 'unknown' ? result.lookups : []));
  // Of look-ups only those of merges can come up here, which no clock and no retrospective bears on.
  const known = await lookUp(client, repository, snapshot, lookups, { now: new Date(0), within: 0 });
  return { ...snapshot, known };
}

/** The same as the rules want it. */
export function factsOf(policy: Policy, contributions: Snapshot | null): Facts | null {
  return contributions && { policy, snapshot: contributions, contributors: contributorsOf(contributions) };
}

function changeOf({ files, complete }: ReviewBundle): Snapshot['change'] {
  return {
    files: files.map(({ path, previousPath, status, kind }): ChangedFile => {
      const rest = { path: path as GitPath, status, blob: null, kind };
      return previousPath === undefined ? rest : { ...rest, previousPath: previousPath as GitPath };
    }),
    reportedFiles: files.length,
    listCap: FILE_LIST_CAP,
    moved: complete ? [] : ['the list of files is not whole'],
  };
}
