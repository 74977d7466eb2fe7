import type { Account, Review, Snapshot } from '../../src/approval/snapshot.ts';
import { type Sha, sha } from '../../src/domain.ts';
import type {
  BranchWindow,
  LabelEvent,
  MergedPull,
  RangeCommit,
  Step,
  WindowSnapshot,
} from '../../src/retrospective/window.ts';
import { alice, bob, commitId, minute, POLICY, push, reviewer, snapshotOf, type Told } from '../decision/change.ts';

/** A pull request before its merge. */
export interface Draft {
  readonly number: number;
  readonly head: Sha;
  readonly into: string;
  readonly author: Account | null;
  readonly createdAt: string;
  readonly reviews: Review[];
  readonly told: Told;
}

export type Method = 'merge' | 'squash' | 'rebase';

export const POLICY_BLOB = commitId(0xb10b);
const WEB_FLOW: Account = { id: 19_864_447 as Account['id'], login: 'web-flow', type: 'User' };

/** The commit from which every history starts. */
export const ROOT = commitId(0x1000);

/** A repository in which things happen one after the other, as plain data: what GitHub would say of it afterwards. */
export function createHistory() {
  const commits = new Map<Sha, RangeCommit>();
  const tips = new Map<string, Sha>([['main', ROOT]]);
  const log = new Map<string, Step[]>();
  const pulls: MergedPull[] = [];
  let ids = 0x1000;
  let clock = 0;
  let numbers = 0;

  const tick = (): string => minute((clock += 1));
  const tipOf = (branch: string): Sha => tips.get(branch) ?? ROOT;
  const commitOf = (id: Sha): RangeCommit => {
    const found = commits.get(id);
    if (found === undefined) throw new Error(`no commit ${id}`);
    return found;
  };

  const reached = (from: Sha | null): Set<Sha> => {
    const seen = new Set<Sha>();
    const stack = from === null ? [] : [from];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      stack.push(...(commits.get(at)?.parents ?? []));
    }
    return seen;
  };
  const between = (base: Sha | null, head: Sha): readonly Sha[] => {
    const had = reached(base);
    return [...reached(head)].filter((id) => !had.has(id));
  };

  const commit = (parents: readonly Sha[], details: Partial<RangeCommit> = {}): Sha => {
    const id = commitId((ids += 1));
    commits.set(id, {
      sha: id,
      parents,
      tree: sha(id.replace(/^0/, 'f')),
      author: alice,
      committer: alice,
      byGitHub: false,
      committedAt: minute(clock),
      headline: 'Change',
      pulls: [],
      ...details,
    });
    return id;
  };
  commits.set(ROOT, { ...commitOf(commit([])), sha: ROOT });

  const move = (branch: string, after: Sha | null, kind: Step['kind'], by: Account | null): void => {
    const steps = log.get(branch) ?? [];
    log.set(branch, [...steps, { kind, before: tips.get(branch) ?? null, after, by, at: tick() }]);
    if (after === null) tips.delete(branch);
    else tips.set(branch, after);
  };

  /** Commits one after the other, none of which is on a branch yet. */
  const line = (from: Sha, count: number, details: Partial<RangeCommit> = {}): readonly Sha[] => {
    const made: Sha[] = [];
    for (let at = from; made.length < count; made.push(at)) at = commit([at], details);
    return made;
  };

  const open = (told: Told & { readonly head?: Sha; readonly into?: string } = {}): Draft => {
    const { head, into = 'main', ...rest } = told;
    const author = told.author === undefined ? alice : told.author;
    return {
      number: (numbers += 1),
      head: head ?? (line(tipOf(into), 2, { author }).at(-1) as Sha),
      into,
      author,
      createdAt: tick(),
      reviews: [],
      told: rest,
    };
  };

  let reviews = 0;
  const say = (draft: Draft, by: Account | null, state: Review['state'], details: Partial<Review> = {}): Review => {
    const said: Review = { id: (reviews += 1), by, state, commit: draft.head, at: tick(), ...details };
    draft.reviews.push(said);
    return said;
  };

  const associate = (ids_: readonly Sha[], number: number): void => {
    for (const id of ids_) {
      const found = commits.get(id);
      if (found !== undefined) commits.set(id, { ...found, pulls: [...new Set([...found.pulls, number])] });
    }
  };

  /** What GitHub says of a pull request that was merged just now. */
  const record = (draft: Draft, base: Sha, mergeCommit: Sha | null, details: Partial<MergedPull> = {}): MergedPull => {
    const own = between(base, draft.head).map(commitOf);
    const { author, head, number, into } = draft;
    const mergedAt = minute(clock);
    const snapshot: Snapshot = snapshotOf({
      number,
      head,
      author,
      reviews: draft.reviews,
      commits: own.map((made) => ({ ...made, coAuthors: [] })),
      pushLog: { observed: true, pushes: [push(author, head, null)] },
      ...draft.told,
      base: into,
    });
    const ai = draft.reviews.some(
      ({ by, state, commit: on }) => by === reviewer && state === 'APPROVED' && on === head,
    );
    const labels: LabelEvent[] = ai ? [{ label: 'ai-approved', kind: 'labeled', by: bob, at: draft.createdAt }] : [];
    const pull: MergedPull = {
      number,
      title: `Change ${number}`,
      createdAt: draft.createdAt,
      mergedAt,
      mergedBy: bob,
      mergeCommit,
      into,
      policy: POLICY_BLOB,
      snapshot,
      reportedCommits: snapshot.commits.length,
      dismissedAt: {},
      baseChanges: [],
      labels: labels.map(({ label }) => label),
      labelEvents: labels,
      statuses: {
        observed: true,
        value: [{ context: 'sdlc-gate', state: 'success', description: '', by: bob, at: draft.createdAt }],
      },
      refusedBefore: 0,
      ...details,
    };
    pulls.push(pull);
    associate([...own.map(({ sha: id }) => id), ...(mergeCommit === null ? [] : [mergeCommit])], number);
    return pull;
  };

  const mergedTip = (draft: Draft, tip: Sha, method: Method): { after: Sha; made: readonly Sha[] } => {
    const own = between(tip, draft.head);
    if (method === 'merge') {
      const upToDate = own.some((id) => commitOf(id).parents.includes(tip));
      const tree = upToDate ? { tree: commitOf(draft.head).tree } : {};
      const after = commit([tip, draft.head], { byGitHub: true, committer: WEB_FLOW, ...tree });
      return { after, made: [after] };
    }
    if (method === 'squash') {
      const after = commit([tip], { byGitHub: true, author: draft.author, committer: WEB_FLOW });
      return { after, made: [after] };
    }
    const rewritten = own.toSorted().filter((id) => commitOf(id).parents.length < 2);
    const made: Sha[] = [];
    for (const id of rewritten)
      made.push(commit([made.at(-1) ?? tip], { author: commitOf(id).author, committer: bob }));
    return { after: made.at(-1) ?? tip, made };
  };

  /** Merges as GitHub does by its button. */
  const merge = (draft: Draft, method: Method = 'merge', details: Partial<MergedPull> = {}): MergedPull => {
    const tip = tipOf(draft.into);
    const { after, made } = mergedTip(draft, tip, method);
    move(draft.into, after, 'pr_merge', bob);
    const pull = record(draft, tip, after, details);
    associate(made, draft.number);
    return pull;
  };

  /** Merges several by one move, as the queue does. */
  const queue = (drafts: readonly Draft[], method: Method = 'merge'): void => {
    const [{ into } = { into: 'main' }] = drafts;
    const begin = tipOf(into);
    const parts: { draft: Draft; tip: Sha; after: Sha; made: readonly Sha[] }[] = [];
    let tip = begin;
    for (const draft of drafts) {
      const merged = mergedTip(draft, tip, method);
      parts.push({ draft, tip, ...merged });
      tip = merged.after;
    }
    move(into, tip, 'merge_queue_merge', bob);
    for (const { draft, tip: base, after, made } of parts) {
      record(draft, base, after);
      associate(made, draft.number);
    }
  };

  /** Moves a branch by a push. */
  const pushTo = (branch: string, after: Sha | undefined, by: Account | null = alice): void =>
    move(branch, after ?? ROOT, 'push', by);

  const window = (branch: string, base: Sha | null, details: Partial<BranchWindow> = {}): BranchWindow => {
    const head = tipOf(branch);
    const steps = log.get(branch) ?? [];
    const from = steps.findIndex(({ before }) => before === base);
    return {
      branch,
      base,
      head,
      source: { kind: 'previous', issue: 1, digest: 'd' },
      log: { observed: true, value: from === -1 ? [] : steps.slice(from) },
      commits: between(base, head).map(commitOf),
      linear: base === null || reached(head).has(base),
      ...details,
    };
  };

  const snapshot = (details: Partial<WindowSnapshot> & { readonly logged?: boolean } = {}): WindowSnapshot => {
    const { logged = true, ...rest } = details;
    const main = window('main', ROOT);
    return {
      repository: 'acme/shop',
      defaultBranch: 'main',
      previousDefaultBranch: 'main',
      branches: [logged ? main : { ...main, log: { observed: false, why: 'refused' } }],
      pulls,
      policies: { [POLICY_BLOB]: { path: '.github/change-policy.yml', text: POLICY } },
      audit: { observed: false, why: 'there is no audit token' },
      ...rest,
    };
  };

  return {
    tick,
    tipOf,
    commitOf,
    between,
    reached,
    commit,
    line,
    move,
    open,
    say,
    record,
    merge,
    queue,
    push: pushTo,
    window,
    snapshot,
    pulls,
  };
}

export type History = ReturnType<typeof createHistory>;

/** A change that bob has approved. */
export function approved(history: History, told: Parameters<History['open']>[0] = {}): Draft {
  const draft = history.open(told);
  history.say(draft, bob, 'APPROVED');
  return draft;
}

/** A change that the AI reviewer has approved. */
export function aiApproved(history: History, told: Parameters<History['open']>[0] = {}): Draft {
  const draft = history.open(told);
  history.say(draft, reviewer, 'APPROVED');
  return draft;
}
