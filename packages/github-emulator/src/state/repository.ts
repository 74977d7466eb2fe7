import { join } from 'node:path';

import { GitStore } from '../git/store.ts';
import type { GitPlace } from '../git/process.ts';
import { Refs } from '../git/refs.ts';
import { repositoryPayload, workflowRunPayload } from '../present/event-payload.ts';
import { maintainerOf, roleOn } from './access.ts';
import type { Account, Team } from './accounts.ts';
import { type Artifact, newArtifact, type NewArtifact } from './artifact.ts';
import { type CommitSpec, makeCommits } from './commits.ts';
import { Issue, type Label, type NewIssue } from './issue.ts';
import { transferIssue } from './transfer-issue.ts';
import { type MergedChange, mergedHistory } from './merged-history.ts';
import { MergeQueue } from './merge-queue.ts';
import { type NewPullRequest, openPullRequest, type PullRequest } from './pull-request.ts';
import { PullsByCommit } from './pulls-of-commit.ts';
import { type Activity, moveBranch, type Move } from './pushing.ts';
import type { BranchProtection, RepositoryDetails } from './repository-details.ts';
import type { Role } from './roles.ts';
import { newRuleSuite, type NewRuleSuite, type RuleSuite } from './rule-suite.ts';
import { RepositorySettings } from './settings.ts';
import { type CommitStatus, newStatus, type NewStatus } from './statuses.ts';
import {
  finishRun,
  newRun,
  type NewWorkflowRun,
  rerun,
  type Workflow,
  workflowAt,
  type WorkflowRun,
} from './workflow-run.ts';
import type { World } from './world.ts';

/** Who pushes; without one, the author of the commit where that is an account. */
export interface Pusher {
  actor?: Account;
}

/** A repository: real git underneath, and what GitHub keeps beside it. */
export class Repository {
  readonly id: number;
  readonly world: World;
  readonly owner: Account;
  readonly parent: Repository | null;
  readonly store: GitStore;
  readonly refs: Refs;
  /** The bare git repository, for a clone by path. */
  readonly gitDir: string;
  readonly createdAt: Date;
  readonly collaborators = new Map<Account, { role: Role; roleName: string }>();
  readonly teamRoles = new Map<Team, Role>();
  readonly protections = new Map<string, BranchProtection>();
  readonly issues = new Map<number, Issue>();
  readonly pulls = new Map<number, PullRequest>();
  /** Numbers of issues that were deleted. */
  readonly deletedIssues = new Set<number>();
  /** Issues that were moved to another repository, by the number that they had here. */
  readonly transferredIssues = new Map<number, Issue>();
  readonly pullsByCommit = new PullsByCommit();
  readonly labels: Label[] = [];
  readonly activity: Activity[] = [];
  readonly forks: Repository[] = [];
  /** By commit, in the order in which they were set. */
  readonly statuses = new Map<string, CommitStatus[]>();
  readonly runs: WorkflowRun[] = [];
  /** By the path of their file. */
  readonly workflows = new Map<string, Workflow>();
  readonly ruleSuites: RuleSuite[] = [];
  readonly mergeQueues = new Map<string, MergeQueue>();
  readonly settings = new RepositorySettings();
  /** The setting "Allow GitHub Actions to approve pull requests". */
  actionsMayApprove = false;
  /** Commits that GitHub shows as verified, and since when; shared with the forks like the commits. */
  readonly verified: Map<string, Date>;
  name: string;
  private: boolean;
  defaultBranch: string;
  description: string | null = null;
  pushedAt: Date;
  #numbers = 0;

  private constructor(world: World, details: RepositoryDetails, store: GitStore, place: GitPlace) {
    this.id = world.nextId();
    this.world = world;
    this.owner = details.owner;
    this.name = details.name;
    this.private = details.private;
    this.defaultBranch = details.defaultBranch;
    this.parent = details.parent ?? null;
    this.verified = details.parent?.verified ?? new Map<string, Date>();
    this.store = store;
    this.gitDir = place.gitDir;
    this.refs = new Refs(place);
    this.createdAt = world.clock.tick();
    this.pushedAt = this.createdAt;
  }

  /** Makes an empty repository, or a fork where a parent is given. */
  static async create(world: World, details: RepositoryDetails): Promise<Repository> {
    const gitDir = join(world.folder, `${world.nextId()}.git`);
    if (details.parent === undefined) {
      const store = await GitStore.create(gitDir, details.defaultBranch);
      return new Repository(world, details, store, store.place);
    }
    const place = await details.parent.store.fork(gitDir, details.defaultBranch);
    const fork = new Repository(world, details, details.parent.store, place);
    const branches = details.parent.refs.startingWith('refs/heads/').map(({ name, sha }) => [name, sha] as const);
    await fork.refs.update(Object.fromEntries(branches));
    return fork;
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** The commit at the tip of a branch. Throws where there is no such branch. */
  tip(branch: string = this.defaultBranch): string {
    const sha = this.refs.get(`refs/heads/${branch}`);
    if (sha === undefined) throw new Error(`${this.fullName} has no branch "${branch}"`);
    return sha;
  }

  /** Whether a branch of this name exists. */
  hasBranch(branch: string): boolean {
    return this.refs.get(`refs/heads/${branch}`) !== undefined;
  }

  /** Commits onto a branch and pushes it; a branch that is missing starts from nothing. Gives the commit's id. */
  async commit(branch: string, spec: CommitSpec & Pusher): Promise<string> {
    const before = this.refs.get(`refs/heads/${branch}`);
    const sha = await this.createCommit(spec, before === undefined ? [] : [before]);
    await moveBranch(this, branch, sha, this.#push(spec));
    return sha;
  }

  /** Pushes a commit to a branch, as `commit` does, or moves the branch forward to a commit that exists. */
  async push(branch: string, change: CommitSpec | string, pusher: Pusher = {}): Promise<string> {
    if (typeof change !== 'string') return this.commit(branch, { ...change, ...pusher });
    await moveBranch(this, branch, change, this.#push(pusher));
    return change;
  }

  /** Pushes with force: a commit in place of the branch's last one (or on `parents`), or any commit that exists. */
  async forcePush(branch: string, change: CommitSpec | string, pusher: Pusher = {}): Promise<string> {
    const sha = typeof change === 'string' ? change : await this.#replacement(branch, change);
    const spec = typeof change === 'string' ? pusher : { ...change, ...pusher };
    await moveBranch(this, branch, sha, { ...this.#push(spec), forced: true });
    return sha;
  }

  /** Makes a commit that no branch names; by default a root commit. Gives its id. */
  async createCommit(spec: CommitSpec, parents: readonly string[] = []): Promise<string> {
    const [sha] = await makeCommits(this, [spec], parents);
    if (sha === undefined) throw new Error('git made no commit');
    return sha;
  }

  /** Commits a chain onto a branch and pushes it once; far quicker than one by one. Gives the ids. */
  async commits(branch: string, specs: readonly CommitSpec[], pusher: Pusher = {}): Promise<string[]> {
    const before = this.refs.get(`refs/heads/${branch}`);
    const shas = await makeCommits(this, specs, before === undefined ? [] : [before]);
    await moveBranch(this, branch, shas.at(-1) ?? this.tip(branch), this.#push({ ...specs.at(-1), ...pusher }));
    return shas;
  }

  /** Makes a branch at another branch or at a commit. Gives the commit's id. */
  async branch(name: string, from: string = this.defaultBranch, pusher: Pusher = {}): Promise<string> {
    const sha = this.refs.get(`refs/heads/${from}`) ?? from;
    await moveBranch(this, name, sha, this.#push(pusher));
    return sha;
  }

  /** Deletes a branch. Open pull requests from it close; those into it close, or move on where it was merged. */
  async deleteBranch(name: string, pusher: Pusher = {}): Promise<void> {
    await moveBranch(this, name, null, this.#push(pusher));
  }

  /** Merges one branch into another by a merge commit and pushes it. Gives the commit's id. Throws on a conflict. */
  async mergeBranch(into: string, from: string, spec: CommitSpec & Pusher = {}): Promise<string> {
    const parents = [this.tip(into), this.refs.get(`refs/heads/${from}`) ?? from] as const;
    const tree = await this.store.mergeTrees(...parents);
    if (tree === null) throw new Error(`merging ${from} into ${into} conflicts`);
    const message = `Merge branch '${from}' into ${into}`;
    const sha = await this.world.commitTree(this, { message, ...spec }, tree, parents);
    await moveBranch(this, into, sha, this.#push(spec));
    return sha;
  }

  /** Makes a tag at a commit or a branch's tip. */
  async tag(name: string, target: string = this.defaultBranch): Promise<void> {
    await this.refs.update({ [`refs/tags/${name}`]: this.refs.get(`refs/heads/${target}`) ?? target });
  }

  /** Opens a pull request. `head` is a branch of this repository, or `owner:branch` of a fork. */
  openPullRequest(details: NewPullRequest): Promise<PullRequest> {
    return openPullRequest(this, details);
  }

  /**
   * Writes a history of merged pull requests in one go: thousands a second, where each by itself takes hundredths of one.
   * Open pull requests into the same branch are not looked at.
   */
  mergedHistory(count: number, describe?: (index: number) => MergedChange, base?: string): Promise<PullRequest[]> {
    return mergedHistory(this, count, describe, base);
  }

  /** Opens an issue. */
  openIssue(details: NewIssue): Issue {
    const issue = new Issue(this, details);
    this.issues.set(issue.number, issue);
    return issue;
  }

  /** Deletes an issue: whoever asks for it is told that it is gone. */
  deleteIssue(issue: Issue): void {
    this.issues.delete(issue.number);
    this.deletedIssues.add(issue.number);
  }

  /** Moves an issue to another repository, where it gets a new number; whoever asks for it here is sent there. */
  transferIssue(issue: Issue, target: Repository, actor: Account): Issue {
    return transferIssue(issue, target, actor);
  }

  /** Forks it into another account, branches included. */
  async fork(owner: Account, name: string = this.name): Promise<Repository> {
    const { private: isPrivate, defaultBranch } = this;
    const fork = await this.world.addRepository({ owner, name, private: isPrivate, defaultBranch, parent: this });
    this.forks.push(fork);
    return fork;
  }

  /** Gives an account a role; `roleName` is a custom role's own name. */
  setPermission(account: Account, role: Role, roleName: string = role): void {
    this.collaborators.set(account, { role, roleName });
  }

  /** Gives a team, and so its members, a role. */
  setTeamPermission(team: Team, role: Role): void {
    this.teamRoles.set(team, role);
  }

  /** The role that an account has, by itself, by its teams, or because the repository is its own or public. */
  roleOf(account: Account): Role {
    return roleOn(this, account);
  }

  /** A human who may do everything here: who acts where a scenario names nobody. */
  maintainer(): Account {
    return maintainerOf(this);
  }

  /** Shows a branch as protected, with these required status contexts. */
  protect(branch: string, ...requiredContexts: readonly (string | { context: string; appId: number | null })[]): void {
    this.protections.set(branch, {
      requiredContexts: requiredContexts.map((required) =>
        typeof required === 'string' ? { context: required, appId: null } : required,
      ),
    });
  }

  /** Gives it another name; the old one answers with a redirect from now on. */
  rename(name: string): void {
    this.world.redirects.set(this.fullName.toLowerCase(), this);
    this.name = name;
  }

  /** What GitHub would put at GITHUB_EVENT_PATH for an event about the repository; `details` are the event's own. */
  eventPayload(sender: Account, details?: Record<string, unknown>): Record<string, unknown> {
    return repositoryPayload(this, sender, details);
  }

  /** Sets a status on a commit; no limit is enforced here. */
  setStatus(sha: string, creator: Account, details: NewStatus): CommitStatus {
    const status = newStatus(this, sha, creator, details);
    this.statuses.set(sha, [...this.statusesOf(sha), status]);
    return status;
  }

  /** The statuses of a commit, the oldest first. */
  statusesOf(sha: string): readonly CommitStatus[] {
    return this.statuses.get(sha) ?? [];
  }

  /** The merge queue of a branch; made on first use. */
  mergeQueue(branch: string = this.defaultBranch): MergeQueue {
    const queue = this.mergeQueues.get(branch) ?? new MergeQueue(this, branch);
    this.mergeQueues.set(branch, queue);
    return queue;
  }

  /** Writes a workflow's run into the list of runs. */
  addRun(details: NewWorkflowRun): WorkflowRun {
    const run = newRun(this, details);
    workflowAt(this, run.path);
    this.runs.push(run);
    return run;
  }

  /** Starts a finished run anew, as its next attempt. */
  rerun(run: WorkflowRun, actor?: Account): void {
    rerun(this, run, actor);
  }

  /** Ends a run. */
  finishRun(run: WorkflowRun, conclusion: NonNullable<WorkflowRun['conclusion']> = 'success'): void {
    finishRun(this, run, conclusion);
  }

  /** Leaves a file behind a run. */
  uploadArtifact(run: WorkflowRun, details: NewArtifact): Artifact {
    const artifact = newArtifact(this.world, run, details);
    run.artifacts.push(artifact);
    return artifact;
  }

  /** The workflow of a file, to change its state. */
  workflow(path: string): Workflow {
    return workflowAt(this, path);
  }

  /** Writes down what the rules said of a push: by default, that its branch's last move bypassed them. */
  addRuleSuite(details?: NewRuleSuite): RuleSuite {
    const suite = newRuleSuite(this, details);
    this.ruleSuites.push(suite);
    return suite;
  }

  /** What GitHub would put at GITHUB_EVENT_PATH for `workflow_run`. */
  workflowRunPayload(run: WorkflowRun, action = 'completed'): Promise<Record<string, unknown>> {
    return workflowRunPayload(this, run, action);
  }

  /** A label by its name, without case. */
  label(name: string): Label | undefined {
    return this.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  }

  /** Makes a label. Throws where there is one of that name. */
  createLabel(details: { name: string; color?: string; description?: string | null }): Label {
    if (this.label(details.name) !== undefined) throw new Error(`there is a label "${details.name}" already`);
    const { name, color = 'ededed', description = null } = details;
    const label = { id: this.world.nextId(), name, color, description };
    this.labels.push(label);
    return label;
  }

  /** The newest number of an issue or pull request; 0 before the first. */
  get lastNumber(): number {
    return this.#numbers;
  }

  /** The next number of an issue or pull request, which share one sequence. */
  nextNumber(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  #push(spec: CommitSpec & Pusher): Move {
    const author = spec.author !== undefined && 'login' in spec.author ? spec.author : undefined;
    return { actor: spec.actor ?? author ?? this.maintainer(), forced: false };
  }

  async #replacement(branch: string, spec: CommitSpec): Promise<string> {
    const { parents } = await this.store.existingCommit(this.tip(branch));
    return this.createCommit(spec, parents);
  }
}
