import { isGoverned } from '../../decision/governed.ts';
import type { Sha } from '../../domain.ts';
import { UserError } from '../../errors.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import type { GitHubClient } from '../client.ts';
import { eachPage } from '../pages.ts';
import { ENTRY, plainFile } from '../plain-file.ts';
import { readDefaultBranch } from '../read-default-branch.ts';
import { readPolicy } from '../read-policy.ts';
import type { RetrospectiveCreator } from '../read-retrospective.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf, objectOf } from '../shape.ts';
import { ask } from './batches.ts';

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
  const policy =
    (await readAtOnce(client, repository, policyPath)) ?? (await readByRest(client, repository, policyPath));
  if (policy.source === null) throw new UserError('the policy is no file', 'Name its path with the input `policy`.');
  const { branch: defaultBranch, commit } = policy.source;
  const heads = new Map<string, Sha>([[defaultBranch, commit]]);
  if (policy.policy.branches.length > 0) {
    for (const [branch, tip] of await readBranches(client, repository)) {
      if (branch !== defaultBranch && isGoverned(branch, defaultBranch, policy.policy)) heads.set(branch, tip);
    }
  }
  return { defaultBranch, heads, policy };
}

const TIP = `query ($owner: String!, $name: String!, $policy: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name target { ... on Commit { oid file(path: $policy) ${ENTRY} } } }
  }
}`;

/** The policy at the tip of the default branch in one call, held against git's name of it; null where it is not plainly there. */
async function readAtOnce(
  client: GitHubClient,
  repository: RepositoryName,
  path: string,
): Promise<PolicyInForce | null> {
  const ref = (await ask(client, repository, TIP, { policy: path })).objectOrNull('defaultBranchRef');
  const tip = ref?.object('target');
  const file = tip === undefined ? null : plainFile(tip.objectOrNull('file'));
  if (ref === null || tip === undefined || file === null) return null;
  return {
    policy: parsePolicy({ text: Buffer.from(file.text), file: path }),
    text: file.text,
    path,
    source: { branch: ref.text('name'), commit: tip.sha('oid'), blob: file.blob },
  };
}

/** Takes more calls, and says what is wrong with a policy that is no plain file. */
async function readByRest(client: GitHubClient, repository: RepositoryName, path: string): Promise<PolicyInForce> {
  return readPolicy(client, repository, await readDefaultBranch(client, repository), path);
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
