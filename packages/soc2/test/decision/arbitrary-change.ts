import fc from 'fast-check';
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
import {
  alice,
  BASE,
  bob,
  carol,
  commitId,
  dave,
  dismissal,
  EVERYONE,
  file,
  HEAD,
  minute,
  OLD,
  POLICY,
  push,
  reviewer,
  snapshotOf,
} from './change.ts';

/** A change of few people in which everything happens often: the rules meet in every way. */
export interface ArbitraryChange {
  readonly policy: string;
  readonly snapshot: Snapshot;
}

const STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'] as const;

const POLICIES: readonly string[] = [
  POLICY,
  POLICY.replace('ai-reviewer:', 'low-risk: {approvals: 0}\nai-reviewer:'),
  POLICY.replace('ai-reviewer:', 'low-risk: {approvals: 2}\nai-reviewer:'),
  POLICY.replace('ai-reviewer:', 'low-risk: {reviewers: [human]}\nai-reviewer:'),
  POLICY.replace('ai-reviewer:', 'low-risk: {reviewers: [ai]}\nai-reviewer:'),
  "high-risk: ['**/*.tf', {paths: ['**/*.tf', 'db/**'], name: two, approvals: 2}]\nmachine-users: [acme-deploy]\nagents: ['coding-agent[bot]']",
];

const HIGH_PATHS = ['infra/main.tf', 'db/1.sql', 'services/identity/a.ts', '.github/workflows/ci.yml'];
const LOW_PATHS = ['web/cart.ts', 'docs/a.md', 'web/total.ts'];

/** After this minute the head stands; what was reviewed before it is the old one. */
const PUSHED = 5;

const someone = fc.constantFrom<Account>(...EVERYONE);
const anyone = fc.option(someone, { freq: 6 });
/** Mostly alice writes, and mostly others approve: were it all even, hardly anything would ever be approved. */
const writer = fc.oneof({ weight: 5, arbitrary: fc.constant(alice) }, anyone);
const approver = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(bob, carol, dave, reviewer) }, anyone);
const state = fc.oneof({ weight: 6, arbitrary: fc.constant<ReviewState>('APPROVED') }, fc.constantFrom(...STATES));

export const anyFile: fc.Arbitrary<ChangedFile> = fc
  .record({
    path: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...LOW_PATHS) }, fc.constantFrom(...HIGH_PATHS)),
    kind: fc.oneof({ weight: 12, arbitrary: fc.constant('file' as const) }, fc.constantFrom('symlink', 'unknown')),
  })
  .map(({ path, kind }) => file(path, { kind }));

/** A review at a minute, of the head as it was by then. */
export function anyReview(id: number, states: fc.Arbitrary<ReviewState> = state): fc.Arbitrary<Review> {
  return fc
    .record({ by: approver, state: states, at: fc.integer({ min: 3, max: 12 }) })
    .map(({ by, state: said, at }) => ({ id, by, state: said, commit: at <= PUSHED ? OLD : HEAD, at: minute(at) }));
}

const reviews = fc
  .integer({ min: 0, max: 7 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyReview(index + 1))));

function dismissalsOf(all: readonly Review[]): fc.Arbitrary<readonly Dismissal[]> {
  const dismissed = all.filter((review) => review.state === 'DISMISSED');
  const each = dismissed.map((review) =>
    fc
      .record({ by: anyone, was: fc.constantFrom('approved', 'changes_requested'), told: fc.boolean() })
      .map(({ by, was, told }) => (told ? [dismissal(review.id, by, was)] : [])),
  );
  return fc.tuple(...each).map((found) => found.flat());
}

const coAuthors = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  fc.array(
    fc
      .record({ who: someone, withId: fc.boolean() })
      .map(({ who, withId }) => (withId ? { login: who.login, id: who.id } : { login: who.login })),
    { maxLength: 1 },
  ),
);

/** One to three commits, the last of which is the head; about every other one is a merge. */
const commits: fc.Arbitrary<readonly Commit[]> = fc
  .array(fc.record({ author: writer, committer: writer, merge: fc.boolean(), coAuthors }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) =>
    all.map(({ merge, ...people }, index) => {
      const before = index === 0 ? OLD : commitId(0xc0 + index - 1);
      const id = index === all.length - 1 ? HEAD : commitId(0xc0 + index);
      return { ...people, sha: id, parents: merge ? [before, BASE] : [before] };
    }),
  );

function pushLogOf(all: readonly Commit[]): fc.Arbitrary<Snapshot['pushLog']> {
  const pushed = all.map(({ sha, parents }) =>
    fc
      .record({ by: anyone, whole: fc.boolean() })
      .map(({ by, whole }): Push => push(by, sha, whole ? (parents[0] ?? null) : BASE)),
  );
  const log = fc.tuple(...pushed).map((pushes) => ({ observed: true as const, pushes }));
  return fc.oneof(
    { weight: 5, arbitrary: log },
    fc.constant({ observed: false as const, why: 'the log of the fork is hidden' }),
  );
}

function knownOf(all: readonly Commit[]): fc.Arbitrary<Known> {
  const each = <T>(values: fc.Arbitrary<T>, keys: readonly (string | number)[]): fc.Arbitrary<Record<string, T>> =>
    fc
      .tuple(...keys.map(() => values))
      .map((found) => Object.fromEntries(keys.map((key, index) => [key, found[index] as T])));
  const ids = EVERYONE.map(({ id }) => id);
  return fc.record({
    permissions: each(fc.constantFrom('write', 'write', 'admin', 'maintain', 'write', 'read'), ids),
    memberships: fc.record({ 'acme/security': each(fc.boolean(), ids), 'acme/data': each(fc.boolean(), ids) }),
    retrospective: fc.constantFrom(
      null,
      { createdAt: minute(0), recent: true },
      { createdAt: minute(0), recent: false },
    ),
    cleanMerges: each(
      fc.boolean(),
      all.map(({ sha }) => sha),
    ),
  });
}

/** A change of at least one file, of which everything is known. */
export const anyChange: fc.Arbitrary<ArbitraryChange> = fc.tuple(reviews, commits).chain(([said, made]) =>
  fc
    .record({
      policy: fc.constantFrom(...POLICIES),
      files: fc.uniqueArray(anyFile, { minLength: 1, maxLength: 2, selector: ({ path }) => path }),
      author: writer,
      dismissals: dismissalsOf(said),
      baseChangedAt: fc.constantFrom(null, null, null, minute(3), minute(7)),
      pushLog: pushLogOf(made),
      known: knownOf(made),
      base: fc.constantFrom('main', 'main', 'main', 'main', 'main', 'main', 'release/1', 'release/1', 'feature'),
    })
    .map(({ policy, ...told }) => ({ policy, snapshot: snapshotOf({ ...told, reviews: said, commits: made }) })),
);

/** The same change with every list of it in another order. */
export function shuffled({ policy, snapshot }: ArbitraryChange): fc.Arbitrary<ArbitraryChange> {
  const shuffle = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  const { change, pushLog } = snapshot;
  return fc
    .record({
      files: shuffle(change.files),
      reviews: shuffle(snapshot.reviews),
      dismissals: shuffle(snapshot.dismissals),
      commits: shuffle(snapshot.commits),
      pushes: shuffle(pushLog.observed ? pushLog.pushes : []),
    })
    .map(({ files, pushes, ...lists }) => ({
      policy,
      snapshot: {
        ...snapshot,
        ...lists,
        change: { ...change, files },
        pushLog: pushLog.observed ? { observed: true as const, pushes } : pushLog,
      },
    }));
}
