import type { Account } from './accounts.ts';
import { type Edit, editText } from './edits.ts';
import type { Repository } from './repository.ts';

/** A label of a repository. Names are compared without case. */
export interface Label {
  readonly id: number;
  name: string;
  color: string;
  description: string | null;
}

/** One entry of an issue's or pull request's event list, as `issues/{n}/events` shows it. */
export interface IssueEvent {
  readonly id: number;
  readonly event: string;
  readonly actor: Account | null;
  readonly createdAt: Date;
  readonly commitSha: string | null;
  /** What only this kind of event carries (`label`, `dismissed_review`, `rename`…), in GitHub's spelling. */
  readonly details: Readonly<Record<string, unknown>>;
  /** What else is known of it, by names of this project's own; REST and GraphQL show it each in their way. */
  readonly more: EventDetails;
}

/** Why an issue was closed. */
export type CloseReason = 'completed' | 'not_planned' | 'duplicate';

/** What an event remembers beside that. */
export interface EventDetails {
  readonly previousBase?: string;
  readonly presentBase?: string;
  readonly before?: string;
  readonly after?: string;
  readonly stateReason?: CloseReason | 'reopened';
  readonly assignee?: Account;
  /** Full name of the repository from which an issue was moved here. */
  readonly from?: string;
}

/** A comment on an issue or pull request. */
export interface IssueComment {
  readonly id: number;
  readonly author: Account;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
  readonly edits: Edit[];
}

/** What an issue starts with. */
export interface NewIssue {
  author: Account;
  title: string;
  body?: string | null;
  labels?: readonly string[];
  assignees?: readonly Account[];
}

/** An issue, or what a pull request shares with one: number, text, labels, events. */
export class Issue {
  readonly id: number;
  readonly number: number;
  readonly repository: Repository;
  readonly author: Account;
  readonly createdAt: Date;
  readonly labels: Label[] = [];
  readonly assignees: Account[] = [];
  readonly events: IssueEvent[] = [];
  readonly comments: IssueComment[] = [];
  /** Versions of the body, the oldest first; empty while it stands as written. */
  readonly edits: Edit[] = [];
  title: string;
  body: string | null;
  state: 'open' | 'closed' = 'open';
  stateReason: CloseReason | 'reopened' | null = null;
  updatedAt: Date;
  closedAt: Date | null = null;
  closedBy: Account | null = null;

  constructor(repository: Repository, details: NewIssue) {
    this.repository = repository;
    this.id = repository.world.nextId();
    this.number = repository.nextNumber();
    this.author = details.author;
    this.createdAt = repository.world.clock.tick();
    this.updatedAt = this.createdAt;
    this.title = details.title;
    this.body = details.body ?? null;
    if (details.assignees !== undefined) this.assign(details.assignees, details.author);
    if (details.labels !== undefined) this.addLabels(details.labels, details.author);
  }

  /** Writes an event of its own second; `actor` is null where the account is gone. */
  record(
    event: string,
    actor: Account | null,
    details: Readonly<Record<string, unknown>> = {},
    commitSha: string | null = null,
    more: EventDetails = {},
  ): IssueEvent {
    const createdAt = this.repository.world.clock.tick();
    const entry = { id: this.repository.world.nextId(), event, actor, createdAt, commitSha, details, more };
    this.events.push(entry);
    this.updatedAt = createdAt;
    return entry;
  }

  /** Puts labels on, making those that the repository lacks. One that is on already stays, without an event. */
  addLabels(names: readonly string[], actor: Account): void {
    for (const name of names) {
      const label = this.repository.label(name) ?? this.repository.createLabel({ name });
      if (this.labels.includes(label)) continue;
      this.labels.push(label);
      this.record('labeled', actor, { label: { name: label.name, color: label.color } });
    }
  }

  /** Takes a label off. Gives false where it was not on. */
  removeLabel(name: string, actor: Account): boolean {
    const index = this.labels.findIndex((label) => label.name.toLowerCase() === name.toLowerCase());
    const [label] = index === -1 ? [] : this.labels.splice(index, 1);
    if (label === undefined) return false;
    this.record('unlabeled', actor, { label: { name: label.name, color: label.color } });
    return true;
  }

  /** Makes these its labels: others come off, those already on stay untouched. */
  setLabels(names: readonly string[], actor: Account): void {
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    const surplus = this.labels.filter(({ name }) => !wanted.has(name.toLowerCase()));
    for (const { name } of surplus) this.removeLabel(name, actor);
    this.addLabels(names, actor);
  }

  /** Puts people on it; those who are on stay, without an event. */
  assign(accounts: readonly Account[], actor: Account): void {
    for (const assignee of accounts) {
      if (this.assignees.includes(assignee)) continue;
      this.assignees.push(assignee);
      this.record('assigned', actor, {}, null, { assignee });
    }
  }

  /** Makes these its people: others come off. */
  setAssignees(accounts: readonly Account[], actor: Account): void {
    for (const assignee of this.assignees.filter((account) => !accounts.includes(account))) {
      this.assignees.splice(this.assignees.indexOf(assignee), 1);
      this.record('unassigned', actor, {}, null, { assignee });
    }
    this.assign(accounts, actor);
  }

  /**
   * Closes it; `commit` says that a commit did, by its message. Closing twice changes nothing.
   */
  async close(actor: Account, reason: CloseReason = 'completed', commit: string | null = null): Promise<void> {
    if (this.state === 'closed') return;
    const event = this.record('closed', actor, {}, commit, this.withReason(reason));
    this.state = 'closed';
    this.stateReason = reason;
    this.closedAt = event.createdAt;
    this.closedBy = actor;
  }

  /** Opens it again. */
  async reopen(actor: Account): Promise<void> {
    if (this.state === 'open') return;
    this.record('reopened', actor, {}, null, this.withReason('reopened'));
    this.state = 'open';
    this.stateReason = 'reopened';
    this.closedAt = null;
    this.closedBy = null;
  }

  /** What an event says of why; a pull request is closed without a reason. */
  protected withReason(stateReason: CloseReason | 'reopened'): EventDetails {
    return { stateReason };
  }

  /** Changes title or body. A new title leaves an event, a new body a version among the edits. */
  edit(changes: { title?: string; body?: string | null }, actor: Account): void {
    if (changes.title !== undefined && changes.title !== this.title) {
      this.record('renamed', actor, { rename: { from: this.title, to: changes.title } });
      this.title = changes.title;
    }
    if (changes.body !== undefined) editText(this.repository.world, this, changes.body ?? '', actor);
  }

  /** Writes a comment. */
  comment(author: Account, body: string): IssueComment {
    const createdAt = this.repository.world.clock.tick();
    const id = this.repository.world.nextId();
    const comment: IssueComment = { id, author, body, createdAt, updatedAt: createdAt, edits: [] };
    this.comments.push(comment);
    this.updatedAt = createdAt;
    return comment;
  }
  /** Changes a comment's text, and keeps who did. */
  editComment(comment: IssueComment, body: string, actor: Account): void {
    editText(this.repository.world, comment, body, actor);
    this.updatedAt = comment.updatedAt;
  }
}
