import { isAiReviewer } from '../../approval/ai-reviewer.ts';
import { inOrder } from '../../approval/in-order.ts';
import type { Known, PushLog } from '../../approval/snapshot.ts';
import { type ChangedFile, FILE_LIST_CAP } from '../../change/change.ts';
import type { Policy } from '../../policy/policy.ts';
import type { MergedPull } from '../../retrospective/window.ts';
import type { MergedRow } from './merged-row.ts';
import type { PoliciesOfMerges } from './policies.ts';

/** What was read of a merged pull request beside its row. */
export interface Beside {
  /** `owner/name`. */
  readonly repository: string;
  readonly defaultBranch: string;
  /** At the frozen tip: it names the AI reviewer. */
  readonly policy: Policy;
  readonly files: readonly ChangedFile[];
  readonly pushLog: PushLog;
  readonly inForce: ReturnType<PoliciesOfMerges['byPull']['get']>;
  readonly statuses: MergedPull['statuses'];
  /** The same of every pull request of the window. */
  readonly known: Known;
}

/** Puts together what a merged pull request is judged from. */
export function mergedPull(row: MergedRow, beside: Beside): MergedPull {
  const { inForce, files, statuses } = beside;
  return {
    number: row.number,
    title: row.title,
    createdAt: row.createdAt,
    mergedAt: row.mergedAt,
    mergedBy: row.mergedBy,
    mergeCommit: row.mergeCommit,
    into: row.base.ref,
    policy: inForce !== undefined && 'blob' in inForce ? inForce.blob : null,
    ...(inForce !== undefined && 'why' in inForce ? { policyWhy: inForce.why } : {}),
    snapshot: inOrder({
      repository: beside.repository,
      number: row.number,
      author: row.author,
      head: row.head.sha,
      base: row.base,
      defaultBranch: beside.defaultBranch,
      change: { files, reportedFiles: row.reportedFiles, listCap: FILE_LIST_CAP, moved: [] },
      reviews: row.reviews,
      dismissals: row.dismissals.map(({ review, by, was }) => ({ review, by, was })),
      baseChangedAt: row.baseChanges.toSorted().at(-1) ?? null,
      commits: row.commits,
      pushLog: beside.pushLog,
      known: beside.known,
    }),
    reportedCommits: row.reportedCommits,
    dismissedAt: Object.fromEntries(row.dismissals.map(({ review, at }) => [review, at])),
    baseChanges: row.baseChanges.toSorted(),
    labels: row.labels,
    labelEvents: row.labelEvents,
    statuses,
    refusedBefore: refusals(row, beside.policy),
  };
}

/** How often the AI reviewer refused it: its objections, dismissed or not. */
function refusals({ reviews, dismissals }: MergedRow, policy: Policy): number {
  const objected = new Set(dismissals.filter(({ was }) => was === 'changes_requested').map(({ review }) => review));
  return reviews.filter(
    ({ id, by, state }) =>
      by !== null && isAiReviewer(by, policy) && (state === 'CHANGES_REQUESTED' || objected.has(id)),
  ).length;
}
