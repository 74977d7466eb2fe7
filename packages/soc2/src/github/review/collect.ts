import type { Account, Snapshot } from '../../approval/snapshot.ts';
import { classify } from '../../classification/classify.ts';
import { FILE_LIST_CAP } from '../../change/change.ts';
import { UserError } from '../../errors.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import type { BundledFile, ReviewBundle } from '../../review/bundle.ts';
import type { GitHubClient } from '../client.ts';
import { PAGE_SIZE, readPages } from '../pages.ts';
import { readFilesWith } from '../read-files.ts';
import { readPolicy } from '../read-policy.ts';
import { movesBetween } from '../read-pull-request.ts';
import type { RepositoryName } from '../repository.ts';
import type { Shape } from '../shape.ts';
import { readContributions } from './approval-facts.ts';
import { mustBeReviewer } from './identity.ts';
import { withContext } from './read-context.ts';
import { readInstructions } from './read-instructions.ts';
import { readOthersOf } from './read-posted.ts';
import { readReviewed, type ReviewedPullRequest } from './read-reviewed.ts';
import { type ListedFile, withSides } from './read-sides.ts';
import { type Start, whyNoReview } from './whether-to-review.ts';

/** What came of collecting: all that a review reads, or why there is none to be. */
export type Collected = CollectedChange | { readonly kind: 'none'; readonly why: string };

/** A change with all that its review and its verdict need of what the reviewer's own token cannot see. */
export interface CollectedChange {
  readonly kind: 'change';
  readonly bundle: ReviewBundle;
  readonly policy: PolicyInForce;
  /** Other pull requests of the same head. */
  readonly others: readonly number[];
  /** Who contributed; null where no thread is resolved, or where it is hidden. */
  readonly contributions: Snapshot | null;
}

/** Which change to collect, and by what policy. */
export interface Collecting {
  readonly client: GitHubClient;
  readonly repository: RepositoryName;
  readonly number: number;
  /** Where the policy stands on the default branch. */
  readonly policyPath: string;
  readonly start: Start;
  /** Whose token will submit; must be whom the policy names. */
  readonly reviewer: Account;
  /** Who has resolved threads of the pull request. */
  readonly resolvers: readonly Account[];
}

const ATTEMPTS = 3;
/** GitHub's list of a pull request's commits ends here. */
const COMMIT_LIST_CAP = 250;

/**
 * Collects everything that a review of a pull request reads. What moved while it was read is read again: a mix of two
 * changes is the review of neither. Throws a `GitHubError` or `UserError`; nothing less than the whole is handed out.
 */
export async function collect(collecting: Collecting): Promise<Collected> {
  const { client, repository, number, policyPath, start, reviewer, resolvers } = collecting;
  let pull = await readReviewed(client, repository, number);
  const why = await whyNoReview(client, repository, pull, start);
  if (why !== undefined) return { kind: 'none', why };
  const policy = await readPolicy(client, repository, pull.defaultBranch, policyPath);
  mustBeReviewer(reviewer, policy.policy);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [bundle, others] = await Promise.all([
      readBundle(client, repository, pull, policy),
      readOthersOf(client, repository, pull),
    ]);
    const contributions = await readContributions(client, repository, pull, { bundle, resolvers });
    const now = await readReviewed(client, repository, number);
    if (movesBetween(pull, now).length === 0) return { kind: 'change', bundle, policy, others, contributions };
    pull = now;
  }
  throw new UserError(
    `#${number} moved ${ATTEMPTS} times while it was read`,
    'Run the job again when it stands still.',
  );
}

async function readBundle(
  client: GitHubClient,
  repository: RepositoryName,
  pull: ReviewedPullRequest,
  policy: PolicyInForce,
): Promise<ReviewBundle> {
  const [list, commits, instructions] = await Promise.all([
    readFilesWith(client, repository, pull, rowOf),
    readMessages(client, repository, pull),
    readInstructions(client, repository, policy),
  ]);
  const goesOn = list.more && pull.changedFiles < FILE_LIST_CAP;
  const change = {
    files: list.files.map(({ file }) => file),
    reportedFiles: pull.changedFiles,
    listCap: FILE_LIST_CAP,
    moved: goesOn ? [`the list goes on after ${pull.changedFiles} files`] : [],
  };
  const { risk, complete } = classify(policy.policy, change, { policyPath: policy.path });
  const listed = list.files.map(({ file, taken }): ListedFile => {
    const { path, previousPath, status, kind } = file;
    const { blob, ...row } = taken;
    const name = previousPath === undefined ? { path } : { path, previousPath };
    return { blob, file: { ...name, status, kind, ...row, before: null, after: null } };
  });
  return {
    kind: 'countersign/review-bundle',
    version: 1,
    repository: `${repository.owner}/${repository.repo}`,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    author: pull.author,
    head: pull.head.sha,
    base: pull.base,
    commits,
    risk,
    policy: { path: policy.path, blob: policy.source?.blob ?? '', coverage: policy.policy.lowRisk.coverage },
    instructions,
    complete,
    files: await withSides(client, repository, pull, await withContext(client, repository, listed)),
  };
}

type Row = Pick<BundledFile, 'additions' | 'deletions' | 'patch'> & Pick<ListedFile, 'blob'>;

function rowOf(row: Shape): Row {
  return {
    additions: row.count('additions'),
    deletions: row.count('deletions'),
    patch: row.optionalText('patch') ?? null,
    blob: row.shaOrNull('sha'),
  };
}

/** The messages of the first 250 commits: what a prompt shows of them is bounded far below that. */
async function readMessages(
  client: GitHubClient,
  repository: RepositoryName,
  pull: ReviewedPullRequest,
): Promise<ReviewBundle['commits']> {
  const expected = Math.min(pull.commits, COMMIT_LIST_CAP);
  const at = { ...repository, pull_number: pull.number };
  const { rows } = await readPages(
    client,
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits',
    at,
    expected,
    (row) => ({
      sha: row.sha('sha'),
      message: row.object('commit').text('message'),
    }),
  );
  return rows.slice(0, Math.ceil(expected / PAGE_SIZE) * PAGE_SIZE);
}
