import { isGoverned } from '../../decision/governed.ts';
import type { Sha } from '../../domain.ts';
import { UserError } from '../../errors.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import type { GitHubClient } from '../client.ts';
import { eachPage } from '../pages.ts';
import { readDefaultBranch } from '../read-default-branch.ts';
import { readPolicy } from '../read-policy.ts';
import type { RetrospectiveCreator } from '../read-retrospective.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf, objectOf } from '../shape.ts';

/** Where every governed branch stood before anything else was read. */
export interface Frozen {
  readonly defaultBranch: string;
  /** Branch → tip, the default branch first. */
  readonly heads: ReadonlyMap<string, Sha>;
  /** The policy at the tip of the default branch. */
  readonly policy: PolicyInForce;
}

/**
 * Freezes the governed branches: whatever lands after it belongs to the next window, whole. Which branches are governed
 * is what the policy at the frozen tip of the default branch says, so that is read first. Throws a `GitHubError`, or a
 * `PolicyError` where the policy cannot be read.
 */
export async function freeze(client: GitHubClient, repository: RepositoryName, policyPath: string): Promise<Frozen> {
  const defaultBranch = await readDefaultBranch(client, repository);
  const policy = await readPolicy(client, repository, defaultBranch, policyPath);
  if (policy.source === null) throw new UserError('the policy is no file', 'Name its path with the input `policy`.');
  const heads = new Map<string, Sha>([[defaultBranch, policy.source.commit]]);
  if (policy.policy.branches.length > 0) {
    for (const [branch, tip] of await readBranches(client, repository)) {
      if (branch !== defaultBranch && isGoverned(branch, defaultBranch, policy.policy)) heads.set(branch, tip);
    }
  }
  return { defaultBranch, heads, policy };
}

async function readBranches(client: GitHubClient, repository: RepositoryName): Promise<ReadonlyMap<string, Sha>> {
  const branches = new Map<string, Sha>();
  for await (const answer of eachPage(client, 'GET /repos/{owner}/{repo}/branches', { ...repository })) {
    for (const row of listOf(answer)) branches.set(row.text('name'), row.object('commit').sha('sha'));
  }
  // In the alphabet's order, so that the report does not turn on the order of GitHub's list.
  return new Map([...branches].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Who the token is: retrospectives are known by who opened them. Throws a `GitHubError`. */
export async function readViewer(client: GitHubClient): Promise<RetrospectiveCreator> {
  const viewer = objectOf(await client.graphql('query { viewer { login databaseId } }', {})).object('viewer');
  return { login: viewer.text('login'), id: viewer.account('databaseId') };
}
