import { sha, type AccountId, type Sha } from '../../../src/domain.ts';
import type { RetrospectiveInput } from '../../../src/retrospective/issue/manifest-of.ts';
import { countByClass, equationOf } from '../../../src/retrospective/equation.ts';
import { metricsOf } from '../../../src/retrospective/metrics.ts';
import type {
  ChangeClass,
  Exception,
  Member,
  MergedChange,
  Population,
} from '../../../src/retrospective/population.ts';
import { alice, bob, commitId } from '../../decision/change.ts';

export const BASE = commitId(0xba5e);
export const TIP = commitId(0x7e4d);
export const WORKFLOW = '.github/workflows/sdlc-weekly-review.yml';
export const CREATOR = 41_898_282 as AccountId;

/** A merged change; AI-approved, of one commit, by alice and merged by bob unless told. */
export function merged(number: number, told: Partial<MergedChange> = {}): MergedChange {
  return {
    number,
    title: `Change ${number}`,
    branch: 'main',
    class: 'ai-approved',
    author: alice,
    mergedBy: bob,
    createdAt: '2026-05-01T08:00:00Z',
    mergedAt: '2026-05-01T10:00:00Z',
    mergeCommit: commitOf(number),
    head: commitId(0x2_000_000 + number),
    risk: 'low',
    approvers: ['acme-reviewer[bot]'],
    contributors: [alice.id],
    contributorLogins: [],
    reasons: ['low risk: nothing matches'],
    commits: 1,
    refusedBefore: 0,
    ...told,
  };
}

export function commitOf(number: number): Sha {
  return commitId(0x1_000_000 + number);
}

export function member(number: number, each: ChangeClass, told: Partial<Member> = {}): Member {
  return { branch: 'main', sha: commitOf(number), class: each, pull: number, why: `merged by #${number}`, ...told };
}

export function exception(told: Partial<Exception> = {}): Exception {
  return {
    kind: 'direct-push',
    branch: 'main',
    pull: null,
    sha: commitId(0xd1),
    what: '0000000000d1 reached main without a pull request, pushed by @dave.',
    action: 'Read the commit, and say in a comment what it does and why it came this way.',
    ...told,
  };
}

/** A population of these changes, each with its commits, and of what is told beside them. */
export function population(
  changes: readonly MergedChange[] = [],
  told: Partial<Population> & { readonly alone?: readonly Member[] } = {},
): Population {
  const { alone = [], ...rest } = told;
  const members = [...changes.map(({ number, class: each, branch }) => member(number, each, { branch })), ...alone];
  const branches = ['main', ...new Set(members.map(({ branch }) => branch).filter((branch) => branch !== 'main'))];
  const byBranch = branches.map((branch) => {
    const own = members.filter((one) => one.branch === branch);
    return { branch, commits: own.length, counts: countByClass(own), log: 'unbroken' as const };
  });
  const ranges = branches.map((branch) => {
    return [branch, new Set(members.filter((one) => one.branch === branch).map(({ sha: id }) => id))] as const;
  });
  return {
    members,
    changes,
    counts: countByClass(members),
    byBranch,
    equation: equationOf(members, byBranch, new Map(ranges)),
    exceptions: [],
    notObserved: [],
    metrics: metricsOf(changes),
    ...rest,
  };
}

export const DIGEST = 'ab'.repeat(32);

/** What an issue is rendered from: one branch, after retrospective #10, unless told. */
export function input(told: Partial<RetrospectiveInput> = {}): RetrospectiveInput {
  return {
    server: 'https://github.com',
    repository: 'acme/shop',
    windows: [
      {
        branch: 'main',
        base: BASE,
        head: TIP,
        source: { kind: 'previous', issue: 10, digest: DIGEST },
        log: { observed: true, value: [] },
      },
    ],
    population: population([merged(101)]),
    previous: { issue: 10, digest: DIGEST },
    restart: null,
    period: { from: '2026-04-28T17:30:00Z', to: '2026-05-05T17:30:00Z' },
    run: { id: 7001, workflow: WORKFLOW, sha: sha('c0'.repeat(20)) },
    generator: { repository: 'OWNER/countersign', sha: 'ac'.repeat(20), bundle: 'be'.repeat(32) },
    signOffs: [],
    overdue: [],
    signing: { signers: ['human'], due: '2026-05-12T17:30:00Z' },
    ...told,
  };
}

/** Numbers of the rows of a table that show a pull request, in the order of the texts. */
export function rowNumbers(texts: readonly string[]): readonly number[] {
  return texts.flatMap((text) => [...text.matchAll(/^\| #(\d+) \|/gm)].map((row) => Number(row[1])));
}
