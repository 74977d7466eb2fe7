import { type Duration, milliseconds } from '../clock.ts';
import type { Files } from '../files.ts';
import type { NewCommit } from '../git/fast-import.ts';
import type { Account } from './accounts.ts';
import { signature } from './commits.ts';
import { markMerged } from './landing.ts';
import { PullRequest } from './pull-request.ts';
import type { Activity } from './pushing.ts';
import type { Repository } from './repository.ts';
import type { NewStatus } from './statuses.ts';

/** One merged pull request of a history. */
export interface MergedChange {
  /** Default: the repository's maintainer. */
  author?: Account;
  /** Default: the author. */
  mergedBy?: Account;
  /** Default: `Change <n>`. */
  title?: string;
  body?: string;
  /** Default: a file of its own, `src/<n / 100>/part-<n>.txt`. */
  files?: Files;
  /** How many commits it has: the first makes the change, the others are empty. Default: 1. */
  commits?: number;
  /** Whether they are pushed one by one; else the branch is made at its head. */
  pushedOneByOne?: boolean;
  /** Default: by turns. */
  method?: 'merge' | 'squash' | 'rebase';
  /** Approved at its head, in this order. */
  approvedBy?: readonly Account[];
  /** Put on by `labelledBy`, default `github-actions[bot]`, before the merge. */
  labels?: readonly string[];
  labelledBy?: Account;
  /** Set on its head before the merge, by `github-actions[bot]` unless said otherwise. */
  statuses?: readonly (NewStatus & { creator?: Account })[];
  /** How long after the one before it. Default: as soon as possible. */
  after?: Duration;
}

const methods = ['merge', 'squash', 'rebase'] as const;
const nothing = '0'.repeat(40);

/** A change with everything decided. */
interface Planned {
  change: MergedChange;
  title: string;
  author: Account;
  mergedBy: Account;
  number: number;
  branch: string;
  /** Places of its commits among those that are made together, from 1; the last one is the head. */
  own: readonly number[];
  /** Places of what landed on the base. */
  landed: readonly number[];
  byGitHub: boolean;
  mergedAt: Date;
}

/**
 * Writes merged pull requests, one after the other, each from a branch at the tip of its time that is deleted after the
 * merge: commits by one git process, and everything that GitHub keeps beside them as the single steps would write it.
 */
export async function mergedHistory(
  repository: Repository,
  count: number,
  describe: (index: number) => MergedChange = () => ({}),
  base: string = repository.defaultBranch,
): Promise<PullRequest[]> {
  const start = repository.tip(base);
  const planner = new Planner(repository);
  const plans = Array.from({ length: count }, (_, index) => planner.plan(describe(index), index, start));
  const shas = await repository.store.importMany(planner.commits);
  const at = (place: number): string => {
    const sha = shas[place - 1];
    if (sha === undefined) throw new Error('git made fewer commits than it was asked for');
    return sha;
  };
  const pulls: PullRequest[] = [];
  let before = start;
  for (const plan of plans) {
    const landed = plan.landed.map(at);
    pulls.push(await writeDown(repository, plan, { base, before, own: plan.own.map(at), landed }));
    before = landed.at(-1) ?? before;
  }
  const heads = pulls.map(({ number, head }) => [`refs/pull/${number}/head`, head.sha] as const);
  await repository.refs.update({ ...Object.fromEntries(heads), [`refs/heads/${base}`]: before });
  return pulls;
}

/** Says what is committed when; the clock itself moves only as it is written down, by the same steps. */
class Planner {
  readonly commits: NewCommit[] = [];
  readonly #repository: Repository;
  #time: number;
  #tip: string | undefined;

  constructor(repository: Repository) {
    this.#repository = repository;
    this.#time = repository.world.clock.tick().getTime();
  }

  plan(change: MergedChange, index: number, start: string): Planned {
    const { after, approvedBy = [], labels = [], statuses = [] } = change;
    this.#time += after === undefined ? 1000 : milliseconds(after);
    const openedAt = new Date(this.#time);
    // A second for the pull request itself, for each that happens to it, and for the merge.
    this.#time += 1000 * (2 + approvedBy.length + labels.length + statuses.length);
    const mergedAt = new Date(this.#time);
    // Two events tell of the merge.
    this.#time += 2000;
    const number = this.#repository.lastNumber + index + 1;
    const author = change.author ?? this.#repository.maintainer();
    const mergedBy = change.mergedBy ?? author;
    const title = change.title ?? `Change ${number}`;
    // A folder with thousands of files would be written anew by each commit.
    const files = change.files ?? { [`src/${Math.floor(number / 100)}/part-${number}.txt`]: `${number}\n` };
    const branch = `change-${number}`;
    const method = change.method ?? methods[index % methods.length] ?? 'merge';
    const tip = this.#tip ?? start;
    const own = this.#chain(
      tip,
      { title, files, commits: change.commits ?? 1 },
      author,
      openedAt,
      signature(author, openedAt),
    );
    const head = own.at(-1) ?? 0;
    const web = signature(this.#repository.world.accounts.webFlow, mergedAt);
    const land = (parents: string[], person: Account, message: string): number[] => [
      this.commits.push({ parents, files, author: signature(person, mergedAt), committer: web, message }),
    ];
    const landing = {
      merge: () => {
        const message = `Merge pull request #${number} from ${this.#repository.owner.login}/${branch}\n\n${title}`;
        return land([tip, `:${head}`], mergedBy, message);
      },
      squash: () => land([tip], author, `${title} (#${number})`),
      rebase: () =>
        this.#chain(
          tip,
          { title, files, commits: change.commits ?? 1 },
          author,
          openedAt,
          signature(mergedBy, mergedAt),
        ),
    };
    const landed = landing[method]();
    this.#tip = `:${landed.at(-1) ?? 0}`;
    return { change, title, author, mergedBy, number, branch, own, landed, byGitHub: method !== 'rebase', mergedAt };
  }

  #chain(
    parent: string,
    { title, files, commits }: { title: string; files: Files; commits: number },
    author: Account,
    authoredAt: Date,
    committer: NewCommit['committer'],
  ): number[] {
    const places: number[] = [];
    for (let step = 0; step < commits; step += 1) {
      const parents = [step === 0 ? parent : `:${places.at(-1) ?? 0}`];
      const message = step === 0 ? title : `Step ${step + 1}`;
      const change = step === 0 ? files : {};
      places.push(
        this.commits.push({ parents, files: change, author: signature(author, authoredAt), committer, message }),
      );
    }
    return places;
  }
}

async function writeDown(
  repository: Repository,
  plan: Planned,
  step: { base: string; before: string; own: readonly string[]; landed: readonly string[] },
): Promise<PullRequest> {
  const { change, author, mergedBy, number, branch } = plan;
  const { accounts, clock } = repository.world;
  const log = (entry: Omit<Activity, 'id'>): void =>
    void repository.activity.push({ ...entry, id: repository.world.nextId() });
  if (change.after !== undefined) clock.advance(change.after);
  const ref = `refs/heads/${branch}`;
  const head = step.own.at(-1) ?? step.before;
  const pushes = change.pushedOneByOne === true ? step.own : [head];
  // However many there are, they take the second that the change was planned to begin with.
  const timestamp = clock.tick();
  for (const [index, after] of pushes.entries()) {
    const type = index === 0 ? 'branch_creation' : 'push';
    log({ before: pushes[index - 1] ?? nothing, after, ref, timestamp, type, actor: author });
  }
  const pull = new PullRequest(repository, {
    author,
    title: plan.title,
    head: { repository, owner: repository.owner, ref: branch, sha: head },
    base: { ref: step.base, sha: step.before },
    draft: false,
    ...(change.body === undefined ? {} : { body: change.body }),
  });
  if (pull.number !== number) throw new Error(`#${pull.number} was opened while a history was written`);
  repository.pulls.set(number, pull);
  repository.issues.set(number, pull);
  for (const reviewer of change.approvedBy ?? []) await pull.approve(reviewer);
  for (const { creator = accounts.githubActions, ...status } of change.statuses ?? []) {
    repository.setStatus(head, creator, status);
  }
  pull.addLabels(change.labels ?? [], change.labelledBy ?? accounts.githubActions);
  const sha = step.landed.at(-1) ?? head;
  const into = `refs/heads/${step.base}`;
  log({ before: step.before, after: sha, ref: into, timestamp: clock.tick(), type: 'pr_merge', actor: mergedBy });
  markMerged(pull, sha, { actor: mergedBy, landed: step.landed });
  if (plan.byGitHub) repository.verified.set(sha, plan.mergedAt);
  log({ before: head, after: nothing, ref, timestamp: clock.now(), type: 'branch_deletion', actor: mergedBy });
  repository.pushedAt = clock.now();
  return pull;
}
