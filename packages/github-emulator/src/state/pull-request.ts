import type { FileChange } from '../git/diff.ts';
import { pullRequestPayload, reviewPayload } from '../present/event-payload.ts';
import type { Account } from './accounts.ts';
import { identity } from './commits.ts';
import { type EventDetails, Issue, type NewIssue } from './issue.ts';
import { type Merge, mergePullRequest } from './merging.ts';
import type { Repository } from './repository.ts';
import {
  addReview,
  dismissReview,
  editReviewText,
  type NewReview,
  type Review,
  type ReviewAction,
  type ReviewComment,
} from './review.ts';

/** What a pull request starts with. */
export interface NewPullRequest extends NewIssue {
  /** A branch of the repository, or `owner:branch` of a fork. */
  head: string;
  /** Default: the default branch. */
  base?: string;
  draft?: boolean;
}

/** Where a pull request comes from; the repository is null once a fork was deleted. */
export interface Head {
  repository: Repository | null;
  owner: Account;
  ref: string;
  sha: string;
}

/** A pull request: what it shares with an issue, and the change that it proposes. */
export class PullRequest extends Issue {
  readonly head: Head;
  /** `sha` is the base's tip when the head was last pushed or the base changed, as on GitHub; it may be stale. */
  readonly base: { ref: string; sha: string };
  readonly reviews: Review[] = [];
  /** Who resolved which conversation, by its first comment. */
  readonly resolutions = new Map<number, Account>();
  /** Every commit that was the head before the present one. */
  readonly formerHeads = new Set<string>();
  draft: boolean;
  mergedAt: Date | null = null;
  mergedBy: Account | null = null;
  /** The commit that the merge made; null while it is not merged. */
  mergedAs: string | null = null;
  /** The commits that the merge put on the base in place of its own: the merge commit, or those of a rebase. */
  landed: readonly string[] = [];

  constructor(
    repository: Repository,
    details: NewIssue & { head: Head; base: { ref: string; sha: string }; draft: boolean },
  ) {
    super(repository, details);
    this.head = details.head;
    this.base = details.base;
    this.draft = details.draft;
  }

  /** The commit where head and base parted; the base's own commit where they share no history. */
  async mergeBase(): Promise<string> {
    return (await this.repository.store.mergeBase(this.base.sha, this.head.sha)) ?? this.base.sha;
  }

  /** The files that it changes: three dots, against the merge base. */
  async files(): Promise<FileChange[]> {
    return this.repository.store.diff(await this.mergeBase(), this.head.sha);
  }

  /** Its commits' ids, the oldest first, without any cap. */
  async commits(): Promise<string[]> {
    return this.repository.store.commitsBetween(await this.mergeBase(), this.head.sha);
  }

  /** Whether it merges cleanly into the base's present tip, and the test merge's commit. */
  async mergeability(): Promise<{ mergeable: boolean; commit: string | null }> {
    const store = this.repository.store;
    const tip = this.repository.refs.get(`refs/heads/${this.base.ref}`) ?? this.base.sha;
    const tree = await store.mergeTrees(tip, this.head.sha);
    if (tree === null) return { mergeable: false, commit: null };
    const signature = { ...identity(this.repository.world.accounts.webFlow), date: this.createdAt };
    const message = `Merge ${this.head.sha} into ${tip}`;
    const parents = [tip, this.head.sha];
    const commit = await store.testMerge({ tree, parents, author: signature, committer: signature, message });
    return { mergeable: true, commit };
  }

  /** Points it at another base branch by hand. */
  async retarget(base: string, actor: Account): Promise<void> {
    this.changeBase(base, actor, 'base_ref_changed');
  }

  /** Points it at another base branch, recorded as this kind of event. */
  changeBase(base: string, actor: Account, event: 'base_ref_changed' | 'automatic_base_change_succeeded'): void {
    if (base === this.base.ref) throw new Error(`#${this.number} goes into ${base} already`);
    const sha = this.repository.tip(base);
    this.repository.pullsByCommit.touch(this);
    const more = { previousBase: this.base.ref, presentBase: base };
    this.base.ref = base;
    this.base.sha = sha;
    this.record(event, actor, {}, null, more);
  }

  /** The head branch was pushed to. */
  async headMoved(sha: string, forward: boolean, actor: Account): Promise<void> {
    const before = this.head.sha;
    this.formerHeads.add(before);
    this.head.sha = sha;
    this.base.sha = this.repository.refs.get(`refs/heads/${this.base.ref}`) ?? this.base.sha;
    this.repository.pullsByCommit.touch(this);
    await this.#publishRef();
    if (forward) this.updatedAt = this.repository.world.clock.tick();
    else this.record('head_ref_force_pushed', actor, {}, sha, { before, after: sha });
  }

  /** The base branch was rewritten. */
  baseForcePushed(step: { before: string; after: string }, actor: Account): void {
    this.base.sha = step.after;
    this.repository.pullsByCommit.touch(this);
    this.record('base_ref_force_pushed', actor, {}, step.after, step);
  }

  /** Merges it. Throws where it is closed or conflicts; protection is not enforced. Gives the base's new tip. */
  merge(merge: Merge): Promise<string> {
    return mergePullRequest(this, merge);
  }

  /** Opens it again, at the present tips of its branches. */
  override async reopen(actor: Account): Promise<void> {
    if (this.mergedAt !== null) throw new Error(`#${this.number} is merged and cannot be reopened`);
    const tip = this.head.repository?.refs.get(`refs/heads/${this.head.ref}`);
    if (tip === undefined) throw new Error(`the head branch of #${this.number} is gone`);
    await super.reopen(actor);
    if (tip !== this.head.sha) await this.headMoved(tip, true, actor);
  }

  protected override withReason(): EventDetails {
    return {};
  }

  /** Reviews it as GitHub lets one: throws `ReviewRefused` where it answers 422. */
  review(author: Account, action: ReviewAction, details: Omit<NewReview, 'author' | 'action'> = {}): Promise<Review> {
    const body = action === 'APPROVE' ? '' : 'See the comments.';
    return addReview(this, { body, ...details, author, action });
  }

  /** Approves it at its head. */
  approve(author: Account, details: Omit<NewReview, 'author' | 'action'> = {}): Promise<Review> {
    return this.review(author, 'APPROVE', details);
  }

  /** Objects to it at its head. */
  requestChanges(author: Account, details: Omit<NewReview, 'author' | 'action'> = {}): Promise<Review> {
    return this.review(author, 'REQUEST_CHANGES', details);
  }

  /** Dismisses a review. */
  dismiss(review: Review, actor: Account, message = 'Dismissed.'): void {
    dismissReview(review, actor, message);
  }

  /** All comments on lines and files, the oldest first. */
  reviewComments(): ReviewComment[] {
    return this.reviews.flatMap(({ comments }) => comments).toSorted((one, other) => one.id - other.id);
  }

  /** Marks the conversation of a comment as resolved by this account. Throws where the comment is none of its own. */
  resolveThread(comment: ReviewComment, actor: Account): void {
    this.resolutions.set(this.#rootOf(comment), actor);
  }

  /** Opens a resolved conversation again. */
  unresolveThread(comment: ReviewComment): void {
    this.resolutions.delete(this.#rootOf(comment));
  }

  /** Changes the text of a review or of a comment on a line, as this account. */
  editReviewText(text: Review | ReviewComment, body: string, actor: Account): void {
    editReviewText(text, body, actor);
  }

  /** Turns a draft into one that is ready for review. */
  markReady(actor: Account): void {
    if (!this.draft) return;
    this.draft = false;
    this.record('ready_for_review', actor);
  }

  /** Turns it back into a draft. */
  convertToDraft(actor: Account): void {
    if (this.draft) return;
    this.draft = true;
    this.record('convert_to_draft', actor);
  }

  /** What GitHub would put at GITHUB_EVENT_PATH for this event; `details` are fields of this event alone. */
  eventPayload(event: string, action: string, details?: Record<string, unknown>): Promise<Record<string, unknown>> {
    return pullRequestPayload(this, event, action, details);
  }

  /** What GitHub would put at GITHUB_EVENT_PATH for `pull_request_review`. */
  reviewPayload(review: Review, action: string, sender?: Account): Promise<Record<string, unknown>> {
    return reviewPayload(review, action, sender);
  }

  #rootOf(comment: ReviewComment): number {
    if (comment.review.pull !== this) throw new Error(`comment ${comment.id} is not on #${this.number}`);
    return comment.inReplyTo ?? comment.id;
  }

  /** Writes `refs/pull/N/head`, by which the head can be read here even where it is a fork's. */
  async #publishRef(): Promise<void> {
    await this.repository.refs.update({ [`refs/pull/${this.number}/head`]: this.head.sha });
  }

  /** Opens a pull request on branches that exist. */
  static async open(repository: Repository, details: NewPullRequest): Promise<PullRequest> {
    const head = findHead(repository, details.head);
    const ref = details.base ?? repository.defaultBranch;
    const base = { ref, sha: repository.tip(ref) };
    const pull = new PullRequest(repository, { ...details, head, base, draft: details.draft ?? false });
    repository.pulls.set(pull.number, pull);
    repository.issues.set(pull.number, pull);
    repository.pullsByCommit.touch(pull);
    await pull.#publishRef();
    return pull;
  }
}

/** Opens a pull request in `repository`. Throws where a branch is missing. */
export function openPullRequest(repository: Repository, details: NewPullRequest): Promise<PullRequest> {
  return PullRequest.open(repository, details);
}

function findHead(repository: Repository, head: string): Head {
  const colon = head.indexOf(':');
  const owner = colon === -1 ? repository.owner.login : head.slice(0, colon);
  const ref = head.slice(colon + 1);
  const from = [repository, ...repository.forks].find(
    (candidate) => candidate.owner.login.toLowerCase() === owner.toLowerCase(),
  );
  if (from === undefined) throw new Error(`${owner} has no fork of ${repository.fullName}`);
  return { repository: from, owner: from.owner, ref, sha: from.tip(ref) };
}
