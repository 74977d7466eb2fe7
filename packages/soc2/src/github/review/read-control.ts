import type { Sha } from '../../domain.ts';
import { parsePolicy } from '../../policy/parse.ts';
import { DEFAULT_REVIEW_INSTRUCTIONS } from '../../policy/policy.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import { blobIdOf } from '../../record/decision-record.ts';
import type { ReviewBundle } from '../../review/bundle.ts';
import type { GitHubClient } from '../client.ts';
import { readPolicy } from '../read-policy.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf, type Shape } from '../shape.ts';
import { LONGEST_INSTRUCTIONS, readInstructions } from './read-instructions.ts';

type Instructions = ReviewBundle['instructions'];

/** What governs a review, all of one commit of the default branch. */
export interface Control {
  readonly policy: PolicyInForce;
  /** Gives the review instructions. Rejects as `readInstructions` does. */
  readonly instructions: () => Promise<Instructions>;
}

/** A tree's own entry: unlike the contents of REST it is never what a link leads to. */
const ENTRY = '{ mode oid object { ... on Blob { text } } }';

const CONTROL = `query ($owner: String!, $repo: String!, $policy: String!, $instructions: String!) {
  repository(owner: $owner, name: $repo) { defaultBranchRef { name target { ... on Commit {
    oid policy: file(path: $policy) ${ENTRY} instructions: file(path: $instructions) ${ENTRY}
  } } } }
}`;

/**
 * Reads the policy, and the review instructions where they stand at their usual path, in one call for the tip of the
 * default branch and both. What comes is held against the names that git gives it. Whatever is not plainly there is
 * read again by REST, which says what is wrong with it.
 *
 * @param branch the default branch, as the pull request names it
 * @param path the policy's
 */
export async function readControl(
  client: GitHubClient,
  repository: RepositoryName,
  branch: string,
  path: string,
): Promise<Control> {
  const variables = { ...repository, policy: path, instructions: DEFAULT_REVIEW_INSTRUCTIONS };
  const answer = objectOf(await client.graphql(CONTROL, variables));
  const ref = answer.object('repository').objectOrNull('defaultBranchRef');
  const tip = ref?.text('name') === branch ? ref.object('target') : null;
  const file = tip && plainFile(tip.objectOrNull('policy'));
  if (tip === null || file === null) {
    const policy = await readPolicy(client, repository, branch, path);
    return { policy, instructions: () => readInstructions(client, repository, policy) };
  }
  const policy: PolicyInForce = {
    policy: parsePolicy({ text: Buffer.from(file.text), file: path }),
    text: file.text,
    path,
    source: { branch, commit: tip.sha('oid'), blob: file.blob },
  };
  const seen = seenInstructions(policy, tip);
  return {
    policy,
    instructions: async () => (seen === undefined ? readInstructions(client, repository, policy) : seen),
  };
}

/** The instructions, or that there are none, as far as one look at the usual path tells. */
function seenInstructions({ policy: { reviewInstructions } }: PolicyInForce, tip: Shape): Instructions | undefined {
  const path = DEFAULT_REVIEW_INSTRUCTIONS;
  if (reviewInstructions !== undefined && reviewInstructions !== path) return undefined;
  const entry = tip.objectOrNull('instructions');
  if (entry === null) return reviewInstructions === undefined ? null : undefined;
  const file = plainFile(entry);
  if (file === null || file.text.length > LONGEST_INSTRUCTIONS) return undefined;
  return { path, blob: file.blob, text: file.text };
}

/** A file, executable or not, of a text that came whole. */
const FILE_MODES: readonly number[] = [0o100644, 0o100755];

function plainFile(entry: Shape | null): { readonly blob: Sha; readonly text: string } | null {
  if (entry === null || !FILE_MODES.includes(entry.count('mode'))) return null;
  const blob = entry.sha('oid');
  const object = entry.objectOrNull('object');
  const text = object?.has('text') ? object.text('text') : undefined;
  return text !== undefined && blobIdOf(text, blob) === blob ? { blob, text } : null;
}
