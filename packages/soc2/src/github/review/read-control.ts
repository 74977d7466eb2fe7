import type { Sha } from '../../domain.ts';
import { parsePolicy } from '../../policy/parse.ts';
import { DEFAULT_REVIEW_INSTRUCTIONS } from '../../policy/policy.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import type { ReviewBundle } from '../../review/bundle.ts';
import type { GitHubClient } from '../client.ts';
import { ENTRY, plainFile } from '../plain-file.ts';
import { readPolicy } from '../read-policy.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf, type Shape } from '../shape.ts';
import { readConnections } from './graphql-shapes.ts';
import { type Headed, OTHERS, othersAmong } from './others-of-head.ts';
import { LONGEST_INSTRUCTIONS, readInstructions } from './read-instructions.ts';

type Instructions = ReviewBundle['instructions'];

/** What governs a review: rules, all of one commit of the default branch, and whatever else has the same head. */
export interface Control {
  readonly policy: PolicyInForce;
  /** Gives the review instructions. Rejects as `readInstructions` does. */
  readonly instructions: () => Promise<Instructions>;
  /** The numbers of other pull requests, open or closed, of the same head. */
  readonly others: readonly number[];
}

const CONTROL = `query (
  $owner: String!, $repo: String!, $policy: String!, $instructions: String!, ${OTHERS.parameters}
) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name target { ... on Commit {
      oid policy: file(path: $policy) ${ENTRY} instructions: file(path: $instructions) ${ENTRY}
    } } }
    ${OTHERS.fields}
  }
}`;

const INSTRUCTIONS = `query ($owner: String!, $repo: String!, $commit: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $repo) { object(oid: $commit) { ... on Commit { file(path: $path) ${ENTRY} } } }
}`;

/**
 * Reads the policy, and the review instructions where they stand at their usual path, in one call for the tip of the
 * default branch, both of them, and the other pull requests of the head. What comes is held against the names that git
 * gives it. Whatever is not plainly there is read again by REST, which says what is wrong with it.
 *
 * @param path the policy's
 */
export async function readControl(
  client: GitHubClient,
  repository: RepositoryName,
  pull: Headed & { readonly defaultBranch: string },
  path: string,
): Promise<Control> {
  const { head, defaultBranch: branch } = pull;
  const asked = { policy: path, instructions: DEFAULT_REVIEW_INSTRUCTIONS, branch: head.ref, head: head.sha };
  const { nodes, answer } = await readConnections(client, CONTROL, { ...repository, ...asked }, OTHERS.find);
  const others = othersAmong(nodes, repository, pull);
  const ref = answer.object('repository').objectOrNull('defaultBranchRef');
  const tip = ref?.text('name') === branch ? ref.object('target') : null;
  const file = tip && plainFile(tip.objectOrNull('policy'));
  if (tip === null || file === null) {
    const policy = await readPolicy(client, repository, branch, path);
    return { policy, instructions: () => readInstructions(client, repository, policy), others };
  }
  const commit = tip.sha('oid');
  const policy: PolicyInForce = {
    policy: parsePolicy({ text: Buffer.from(file.text), file: path }),
    text: file.text,
    path,
    source: { branch, commit, blob: file.blob },
  };
  const instructions = async (): Promise<Instructions> => {
    const seen = await seenInstructions(client, repository, policy, tip);
    return seen === undefined ? readInstructions(client, repository, policy) : seen;
  };
  return { policy, instructions, others };
}

/** The instructions, or that there are none; undefined where they are not plainly there. */
async function seenInstructions(
  client: GitHubClient,
  repository: RepositoryName,
  { policy: { reviewInstructions } }: PolicyInForce,
  tip: Shape,
): Promise<Instructions | undefined> {
  const path = reviewInstructions ?? DEFAULT_REVIEW_INSTRUCTIONS;
  const entry =
    path === DEFAULT_REVIEW_INSTRUCTIONS
      ? tip.objectOrNull('instructions')
      : await readEntry(client, repository, tip.sha('oid'), path);
  if (entry === null) return reviewInstructions === undefined ? null : undefined;
  const file = plainFile(entry);
  if (file === null || file.text.length > LONGEST_INSTRUCTIONS) return undefined;
  return { path, blob: file.blob, text: file.text };
}

async function readEntry(
  client: GitHubClient,
  repository: RepositoryName,
  commit: Sha,
  path: string,
): Promise<Shape | null> {
  const answer = objectOf(await client.graphql(INSTRUCTIONS, { ...repository, commit, path }));
  return answer.object('repository').object('object').objectOrNull('file');
}
