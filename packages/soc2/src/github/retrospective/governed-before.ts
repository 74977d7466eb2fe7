import { isGoverned } from '../../decision/governed.ts';
import type { Sha } from '../../domain.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { Manifest } from '../../retrospective/manifest.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { readTip } from '../read-tip.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf } from '../shape.ts';
import type { ActivityLog } from './activity-log.ts';
import { aFewAtATime } from './batches.ts';
import { since } from './read-steps.ts';

/** The heads of all branches of a window, and which of these branches are gone. */
export interface Governed {
  readonly heads: ReadonlyMap<string, Sha>;
  readonly gone: ReadonlySet<string>;
}

/**
 * Adds to the frozen heads those branches that were governed when the previous window ended and no longer are, by name
 * or because they are gone: taking a branch out of the policy, pushing to it and putting it back must not pass unseen.
 * Of a branch that was deleted the head is where its deletion found it.
 */
export async function withFormerlyGoverned(
  client: GitHubClient,
  repository: RepositoryName,
  policyPath: string,
  heads: ReadonlyMap<string, Sha>,
  previous: Manifest,
): Promise<Governed> {
  const former = previous.window.filter(({ branch }) => !heads.has(branch));
  const [main] = previous.window;
  if (former.length === 0 || main === undefined) return { heads, gone: new Set() };
  const text = await readPolicyAt(client, repository, policyPath, main.head);
  const policy = text === null ? null : parsePolicy({ text, file: policyPath });
  // Where the policy of that time cannot be read any more, every branch could have been governed by it.
  const governed = former.filter(({ branch }) => policy === null || isGoverned(branch, main.branch, policy));
  const tips = await aFewAtATime(governed, async ({ branch, head }) => {
    const tip = await tipOrGone(client, repository, branch);
    return { branch, tip, head };
  });
  return {
    heads: new Map([...heads, ...tips.map(({ branch, tip, head }) => [branch, tip ?? head] as const)]),
    gone: new Set(tips.flatMap(({ branch, tip }) => (tip === null ? [branch] : []))),
  };
}

/**
 * Puts the head of a deleted branch where its deletion found it, and leaves the branch out where nothing has happened to
 * it in the window: its end was told of then.
 */
export async function withoutEarlierDeletions(
  log: ActivityLog,
  { heads, gone }: Governed,
  from: string,
): Promise<ReadonlyMap<string, Sha>> {
  if (gone.size === 0 || !log.readable.observed) return heads;
  await log.readBackTo(from);
  return new Map(
    [...heads].flatMap(([branch, head]): readonly (readonly [string, Sha])[] => {
      if (!gone.has(branch)) return [[branch, head]];
      const steps = since(log, branch, from);
      const deletion = steps.findLast(({ kind }) => kind === 'branch_deletion');
      return steps.length === 0 ? [] : [[branch, deletion?.before ?? head]];
    }),
  );
}

async function tipOrGone(client: GitHubClient, repository: RepositoryName, branch: string): Promise<Sha | null> {
  try {
    return await readTip(client, repository, branch);
  } catch (failure) {
    if (isRefusal(failure, 404)) return null;
    throw failure;
  }
}

async function readPolicyAt(
  client: GitHubClient,
  repository: RepositoryName,
  path: string,
  commit: Sha,
): Promise<string | null> {
  try {
    const answer = await client.request('GET /repos/{owner}/{repo}/contents/{path}', {
      ...repository,
      path,
      ref: commit,
    });
    return Buffer.from(objectOf(answer).text('content'), 'base64').toString('utf8');
  } catch (failure) {
    if (isRefusal(failure, 404)) return null;
    throw failure;
  }
}
