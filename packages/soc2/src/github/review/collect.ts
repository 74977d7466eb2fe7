import type { Account, Snapshot } from '../../approval/snapshot.ts';
import { classify } from '../../classification/classify.ts';
import { type ChangedFile, FILE_LIST_CAP } from '../../change/change.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import type { BundledFile, ReviewBundle } from '../../review/bundle.ts';
import { whyNotTheirs } from '../changed-paths.ts';
import type { GitHubClient } from '../client.ts';
import { filesOfRows, readFilesWith } from '../read-files.ts';
import { COMPARED_FILES } from '../read-files-of-head.ts';
import type { RepositoryName } from '../repository.ts';
import type { Shape } from '../shape.ts';
import { readContributions } from './approval-facts.ts';
import { mustBeReviewer } from './identity.ts';
import { type Comparison, readComparison } from './read-comparison.ts';
import { withContext } from './read-context.ts';
import { type Control, readControl } from './read-control.ts';
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

/**
 * Collects everything that a review of a pull request reads. All of it is read by the names of the two commits that the
 * pull request has at the start, so that it is never a mix of two changes; whether it still has them is for the verdict
 * to see. Throws a `GitHubError` or `UserError`; nothing less than the whole is handed out.
 */
export async function collect(collecting: Collecting): Promise<Collected> {
  const { client, repository, number, policyPath, start, reviewer, resolvers } = collecting;
  const pull = await readReviewed(client, repository, number);
  const why = await whyNoReview(client, repository, pull, start);
  if (why !== undefined) return { kind: 'none', why };
  const control = await readControl(client, repository, pull, policyPath);
  const { policy, others } = control;
  mustBeReviewer(reviewer, policy.policy);
  const bundle = await readBundle(client, repository, pull, control);
  const contributions = await readContributions(client, repository, pull, { bundle, resolvers });
  return { kind: 'change', bundle, policy, others, contributions };
}

async function readBundle(
  client: GitHubClient,
  repository: RepositoryName,
  pull: ReviewedPullRequest,
  { policy, instructions: readInstructions }: Control,
): Promise<ReviewBundle> {
  const [comparison, instructions] = await Promise.all([readComparison(client, repository, pull), readInstructions()]);
  const { files, moved } = await readList(client, repository, pull, comparison);
  const change = {
    files: files.map(({ file }) => file),
    reportedFiles: pull.changedFiles,
    listCap: FILE_LIST_CAP,
    moved,
  };
  const { risk, complete } = classify(policy.policy, change, { policyPath: policy.path });
  const listed = files.map(({ file, taken }): ListedFile => {
    const { path, previousPath, status, kind } = file;
    const { blob, ...row } = taken;
    const name = previousPath === undefined ? { path } : { path, previousPath };
    return { blob, file: { ...name, status, kind, ...row, before: null, after: null } };
  });
  // Of so long a change a request has room for little more than its hunks.
  const shown = files.length > COMPARED_FILES ? listed : await withContext(client, repository, listed);
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
    commits: comparison.commits,
    risk,
    policy: { path: policy.path, blob: policy.source?.blob ?? '', coverage: policy.policy.lowRisk.coverage },
    instructions,
    complete,
    files: await withSides(client, repository, comparison.mergeBase, shown),
  };
}

type List = {
  readonly files: readonly { readonly file: ChangedFile; readonly taken: Row }[];
  readonly moved: readonly string[];
};

/** The files of the two commits: from their comparison, which holds 300, else from the list of the pull request. */
async function readList(
  client: GitHubClient,
  repository: RepositoryName,
  pull: ReviewedPullRequest,
  { mergeBase, rows }: Comparison,
): Promise<List> {
  if (pull.changedFiles <= COMPARED_FILES)
    return { files: await filesOfRows(client, repository, pull, rows, rowOf), moved: [] };
  const { files, more } = await readFilesWith(client, repository, pull, rowOf);
  const goesOn = more && pull.changedFiles < FILE_LIST_CAP;
  const other = await whyNotTheirs(
    client,
    repository,
    { mergeBase, head: pull.head.sha },
    files.map(({ file }) => file),
  );
  return {
    files,
    moved: [
      ...(goesOn ? [`the list goes on after ${pull.changedFiles} files`] : []),
      ...(other === undefined ? [] : [other]),
    ],
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
