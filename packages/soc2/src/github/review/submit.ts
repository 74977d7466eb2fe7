import type { Account, Snapshot } from '../../approval/snapshot.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ReviewBundle } from '../../review/bundle.ts';
import type { JudgingFacts } from '../../review/judging/judgement.ts';
import type { CommentPlan } from '../../review/judging/review-comments.ts';
import { planSubmission, type Submission } from '../../review/judging/submission.ts';
import type { ReviewOutcome } from '../../review/outcome.ts';
import type { FileHunks } from '../../review/reading/hunk.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import type { RepositoryName } from '../repository.ts';
import { factsOf } from './approval-facts.ts';
import { BATCH, postComments } from './post-comments.ts';
import { pullWriter, type PullWriter } from './pull-writer.ts';
import { readPosted } from './read-posted.ts';
import { readReviewed } from './read-reviewed.ts';
import { dismiss } from './withdraw.ts';

/** What a review is submitted from. */
export interface Submitting {
  readonly client: GitHubClient;
  readonly repository: RepositoryName;
  readonly reviewer: Account;
  /** Without secrets. */
  readonly bundle: ReviewBundle;
  readonly files: readonly FileHunks[];
  readonly detected: JudgingFacts['detected'];
  readonly outcome: ReviewOutcome;
  readonly policy: Policy;
  /** Other pull requests of the same head, and who contributed: see `CollectedChange`. */
  readonly others: readonly number[];
  readonly contributions: Snapshot | null;
}

/** What became of it: a change that was closed meanwhile gets no review any more. */
export type Submitted = { readonly kind: 'closed' } | SubmittedReview;

/** What was submitted. */
export interface SubmittedReview {
  readonly kind: 'review';
  readonly submission: Submission;
  readonly review: number;
  /** Where everything has ended up. */
  readonly plan: CommentPlan;
  /** Why the approval was dismissed as soon as it was given; undefined where it was not. */
  readonly dismissed?: string;
}

/**
 * Judges a review and submits it. The verdict is written last, so that whatever dies before leaves none; after an
 * approval head and base are read once more, and where they have moved, or cannot be read, it is dismissed at once.
 *
 * @throws GitHubError where a call fails; no approval stands then
 */
export async function submit(submitting: Submitting): Promise<Submitted> {
  const { client, repository, reviewer, bundle, outcome, files, detected } = submitting;
  const now = await readReviewed(client, repository, bundle.number);
  if (!now.open) return { kind: 'closed' };
  const { own, all: posted } = await readPosted(client, repository, now, submitting.others);
  const submission = planSubmission({
    bundle,
    files,
    outcome,
    detected,
    posted,
    approval: factsOf(submitting.policy, submitting.contributions),
    now: { head: now.head.sha, base: now.base },
    reviewer,
  });
  const known = new Set([...posted.reviews, ...posted.comments].map(({ id }) => id));
  const writer = pullWriter({ client, repository, number: bundle.number, head: bundle.head, writer: reviewer, known });
  if (submission.judgement.event !== 'APPROVE') {
    // A comment would leave an older approval as it stands, and so would a run that dies before its objection.
    const standing = own.reviews.filter(({ by, state }) => by?.id === reviewer.id && state === 'APPROVED');
    for (const { id } of standing) await dismissOwn(submitting, id, 'A later review does not approve.');
  }
  for (const { comment, body } of submission.outdated) await writer.edit(comment.id, body);
  const settled = await postComments(writer, submission.plan, bundle.head, BATCH);
  const { review, plan } = await postVerdict(writer, submission, settled, bundle);
  const dismissed = submission.judgement.event === 'APPROVE' ? await confirm(submitting, review) : undefined;
  return { kind: 'review', submission, review, plan, ...(dismissed === undefined ? {} : { dismissed }) };
}

/** The last batch of comments goes with the verdict; where one of its lines is refused, they are posted before it. */
async function postVerdict(
  writer: PullWriter,
  { judgement: { event }, bodies }: Submission,
  plan: CommentPlan,
  { head }: ReviewBundle,
): Promise<{ readonly review: number; readonly plan: CommentPlan }> {
  const [body, ...parts] = bodies(plan);
  for (const part of parts) await writer.part(part);
  const inline = plan.onLines.slice(0, BATCH);
  try {
    return { review: await writer.review(event, body, inline), plan };
  } catch (failure) {
    if (inline.length === 0 || !isRefusal(failure, 422)) throw failure;
  }
  const rest = await postComments(writer, { ...plan, onLines: inline, onFiles: [] }, head, 0);
  const settled = {
    ...rest,
    onLines: [...rest.onLines, ...plan.onLines.slice(BATCH)],
    onFiles: [...plan.onFiles, ...rest.onFiles],
  };
  const [again, ...others] = bodies(settled);
  for (const part of others) await writer.part(part);
  return { review: await writer.review(event, again, []), plan: settled };
}

/** What moved since the change was read, and has cost it the approval that was just given; undefined where nothing did. */
async function confirm(submitting: Submitting, review: number): Promise<string | undefined> {
  const { client, repository, bundle } = submitting;
  let why = 'head and base could not be read again';
  try {
    const { head, base, open } = await readReviewed(client, repository, bundle.number);
    // An approval may be what an automatic merge has waited for: then the base has moved by this very change.
    const sameBase = base.ref === bundle.base.ref && (base.sha === bundle.base.sha || !open);
    if (head.sha === bundle.head && sameBase) return undefined;
    why = head.sha === bundle.head ? `the base is now ${base.ref} at ${base.sha}` : `the head is now ${head.sha}`;
  } catch (failure) {
    await dismissOwn(submitting, review, `Not confirmed: ${why}.`);
    throw failure;
  }
  await dismissOwn(submitting, review, `Not confirmed: ${why}.`);
  return why;
}

function dismissOwn({ client, repository, bundle }: Submitting, review: number, message: string): Promise<void> {
  return dismiss(client, repository, bundle.number, review, message);
}
