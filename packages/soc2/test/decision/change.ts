import type {
  Account,
  Commit,
  Dismissal,
  Known,
  Push,
  Review,
  ReviewState,
  Snapshot,
} from '../../src/approval/snapshot.ts';
import type { ChangedFile } from '../../src/change/change.ts';
import type { Classification } from '../../src/classification/classification.ts';
import { classify } from '../../src/classification/classify.ts';
import { decide, type Outcome } from '../../src/decision/decide.ts';
import type { Decision } from '../../src/decision/decision.ts';
import { type AccountId, type GitPath, type Sha, sha } from '../../src/domain.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { DEFAULT_POLICY_PATH, type Policy } from '../../src/policy/policy.ts';

/** A commit id that is told from others by its number. */
export function commitId(number: number): Sha {
  return sha(number.toString(16).padStart(40, '0'));
}

export const HEAD = commitId(0xa1);
/** What the head was before. */
export const OLD = commitId(0xa0);
export const BASE = commitId(0xb0);

const LOGINS = ['alice', 'bob', 'carol', 'dave', 'erin', 'acme-deploy', 'coding-agent[bot]', 'acme-reviewer[bot]'];

/** The account of a login: a bot where it ends in `[bot]`. Unknown logins get ids of their own. */
export function account(login: string, details: Partial<Account> = {}): Account {
  const place = LOGINS.indexOf(login);
  const id = place === -1 ? 1000 + [...login].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) : 101 + place;
  return { id: id as AccountId, login, type: login.endsWith('[bot]') ? 'Bot' : 'User', ...details };
}

/** Writes the changes, unless a test says otherwise. */
export const alice = account('alice');
export const bob = account('bob');
export const carol = account('carol');
export const dave = account('dave');
export const erin = account('erin');
export const machine = account('acme-deploy');
export const agent = account('coding-agent[bot]');
export const reviewer = account('acme-reviewer[bot]');
export const actions: Account = { id: 41_898_282 as AccountId, login: 'github-actions[bot]', type: 'Bot' };
export const EVERYONE: readonly Account[] = [alice, bob, carol, dave, erin, machine, agent, reviewer, actions];

/** A minute of the day on which everything happens, ISO 8601. */
export function minute(number: number): string {
  return new Date(Date.UTC(2026, 0, 5, 9, number)).toISOString().replace('.000Z', 'Z');
}

/** A review on the head; it was submitted in the minute of its id unless told. */
export function review(id: number, by: Account | null, state: ReviewState, details: Partial<Review> = {}): Review {
  return { id, by, state, commit: HEAD, at: minute(id), ...details };
}

export function approval(id: number, by: Account | null, details: Partial<Review> = {}): Review {
  return review(id, by, 'APPROVED', details);
}

export function objection(id: number, by: Account | null, details: Partial<Review> = {}): Review {
  return review(id, by, 'CHANGES_REQUESTED', details);
}

/** A dismissed objection, unless told what it was. */
export function dismissal(of: number, by: Account | null, was = 'changes_requested'): Dismissal {
  return { review: of, by, was };
}

/** A commit by its author; made from the old head. */
export function commit(id: Sha, by: Account | null, details: Partial<Commit> = {}): Commit {
  return { sha: id, parents: [OLD], author: by, committer: by, coAuthors: [], ...details };
}

export function push(by: Account | null, after: Sha = HEAD, before: Sha | null = OLD): Push {
  return { before, after, by };
}

export function file(path: string, details: Partial<ChangedFile> = {}): ChangedFile {
  return { path: path as GitPath, status: 'modified', blob: commitId(0xf0), kind: 'file', ...details };
}

/** What a test says of a change; the rest is a change of a low-risk file by alice alone, whose people all may write. */
export interface Told extends Partial<Omit<Snapshot, 'change' | 'known' | 'base'>> {
  readonly policy?: string;
  readonly paths?: readonly string[];
  readonly files?: readonly ChangedFile[];
  readonly change?: Partial<Snapshot['change']>;
  readonly base?: string;
  readonly known?: Partial<Known>;
}

export const LOW = 'web/cart.ts';
export const HIGH = 'infra/main.tf';

/** A policy with something of everything. */
export const POLICY = `
high-risk:
  - '**/*.tf'
  - paths: ['services/identity/**']
    name: identity
    approvals: 2
    reviewers: ['@acme/security', '@bob']
  - paths: ['db/**']
    name: migrations
    reviewers: [dba]
ai-reviewer: acme-reviewer[bot]
control-owners: ['@carol']
machine-users: [acme-deploy]
agents: ['coding-agent[bot]']
groups:
  dba: ['@dave', '@acme/data']
branches: ['release/*']
`;

export function policyOf(text: string): Policy {
  return parsePolicy({ text, file: DEFAULT_POLICY_PATH });
}

/** The teams that have been looked up: carol and dave are in security, nobody in data. */
const MEMBERSHIPS: Known['memberships'] = {
  'acme/security': Object.fromEntries(EVERYONE.map(({ id }) => [id, id === carol.id || id === dave.id])),
  'acme/data': Object.fromEntries(EVERYONE.map(({ id }) => [id, false])),
};

export const KNOWN: Known = {
  permissions: Object.fromEntries(EVERYONE.map(({ id }) => [id, 'write'])),
  memberships: MEMBERSHIPS,
  retrospective: null,
  cleanMerges: {},
};

export function snapshotOf(told: Told = {}): Snapshot {
  const {
    policy: _policy,
    paths = [LOW],
    files = paths.map((path) => file(path)),
    change,
    base,
    known,
    ...rest
  } = told;
  return {
    repository: 'acme/shop',
    number: 7,
    author: alice,
    head: HEAD,
    base: { ref: base ?? 'main', sha: BASE },
    defaultBranch: 'main',
    change: { files, reportedFiles: files.length, listCap: 3000, moved: [], ...change },
    reviews: [],
    dismissals: [],
    baseChangedAt: null,
    commits: [commit(HEAD, alice)],
    pushLog: { observed: true, pushes: [push(alice)] },
    known: { ...KNOWN, ...known },
    ...rest,
  };
}

export function classificationOf(policy: Policy, snapshot: Snapshot): Classification {
  return classify(policy, snapshot.change, { policyPath: DEFAULT_POLICY_PATH });
}

/** What the core says of a change: a decision, or what it wants to have looked up. */
export function outcomeOf(told: Told): Outcome {
  const policy = policyOf(told.policy ?? POLICY);
  const snapshot = snapshotOf(told);
  return decide(policy, snapshot, classificationOf(policy, snapshot));
}

/** The decision on a change of which everything is known. */
export function decisionOn(told: Told): Decision {
  const outcome = outcomeOf(told);
  if (outcome.kind !== 'decision') throw new Error(`asks for ${JSON.stringify(outcome.lookups)}`);
  return outcome.decision;
}
