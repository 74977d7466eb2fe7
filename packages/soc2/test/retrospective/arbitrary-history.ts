import fc from 'fast-check';
import type { Sha } from '../../src/domain.ts';
import type { ChangeClass } from '../../src/retrospective/population.ts';
import { alice, bob, reviewer } from '../decision/change.ts';
import { createHistory, type Draft, type History, type Method, ROOT } from './history.ts';

/** How a pull request came to be approved, or not. */
const CONSENTS = {
  human: 'human-approved',
  ai: 'ai-approved',
  both: 'ai-approved',
  none: 'unreviewed',
  self: 'unreviewed',
  stale: 'unreviewed',
  late: 'unreviewed',
  objected: 'unreviewed',
} as const satisfies Readonly<Record<string, ChangeClass>>;

type Consent = keyof typeof CONSENTS;

interface Proposal {
  readonly consent: Consent;
  readonly commits: number;
  /** How many merges of the branch ago it was begun. */
  readonly age: number;
  readonly method: Method;
  /** Whether the branch was merged into it before its merge. */
  readonly updated: boolean;
}

type Happening =
  | ({ readonly kind: 'merge' } & Proposal)
  | { readonly kind: 'queue'; readonly proposals: readonly Proposal[]; readonly method: Method }
  | ({ readonly kind: 'indirect' | 'pushed-merge' | 'feature' } & Proposal)
  | { readonly kind: 'stacked'; readonly below: Proposal; readonly above: Proposal }
  | { readonly kind: 'push' | 'foxtrot'; readonly commits: number }
  | { readonly kind: 'force'; readonly back: number; readonly on: number };

const method = fc.constantFrom<Method>('merge', 'squash', 'rebase');
const consent = fc.constantFrom(...(Object.keys(CONSENTS) as Consent[]), 'human' as const, 'ai' as const);
const proposal: fc.Arbitrary<Proposal> = fc.record({
  consent,
  commits: fc.integer({ min: 1, max: 3 }),
  age: fc.integer({ min: 0, max: 3 }),
  method,
  updated: fc.boolean(),
});
const commits = fc.integer({ min: 1, max: 3 });

const forward: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: proposal.map((all) => ({ kind: 'merge' as const, ...all })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('queue' as const),
      proposals: fc.array(proposal, { minLength: 1, maxLength: 3 }),
      method,
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ kind: fc.constantFrom('indirect', 'pushed-merge', 'feature'), all: proposal })
      .map(({ kind, all }) => ({ kind, ...all })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('stacked' as const), below: proposal, above: proposal }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('push', 'foxtrot'), commits }) },
);
const force = fc.record({
  kind: fc.constant('force' as const),
  back: fc.integer({ min: 0, max: 4 }),
  on: fc.integer({ min: 0, max: 2 }),
});

/** Histories in which a branch only goes forward; and such in which it is forced, too. */
export const forwardHistory = fc.array(forward, { minLength: 0, maxLength: 10 });
export const anyHistory = fc.array(fc.oneof({ weight: 5, arbitrary: forward }, { weight: 1, arbitrary: force }), {
  minLength: 0,
  maxLength: 10,
});

/** A history that was played, and what became of each commit by a bookkeeping of its own. */
export interface Played {
  readonly history: History;
  /** What each commit of the branch is, by the last move that brought it. */
  readonly expected: ReadonlyMap<Sha, ChangeClass>;
}

/** Plays what happened on `main`, and notes for each move which commits it brought, by comparing what was reached. */
export function play(happenings: readonly Happening[]): Played {
  const history = createHistory();
  const expected = new Map<Sha, ChangeClass>();
  const moved = (before: Sha, name: ChangeClass): void => {
    for (const id of history.between(before, history.tipOf('main'))) expected.set(id, name);
  };
  for (const happening of happenings) {
    const before = history.tipOf('main');
    switch (happening.kind) {
      case 'merge': {
        merge(history, happening, propose(history, happening));
        moved(before, CONSENTS[happening.consent]);
        break;
      }
      case 'queue': {
        const { proposals } = happening;
        const drafts = proposals.map((each) => propose(history, { ...each, updated: false }));
        history.queue(drafts, happening.method);
        let from = before;
        for (const [index, draft] of drafts.entries()) {
          const pull = history.pulls.find(({ number }) => number === draft.number);
          const to = pull?.mergeCommit as Sha;
          for (const id of history.between(from, to))
            expected.set(id, CONSENTS[(proposals[index] as Proposal).consent]);
          afterwards(history, (proposals[index] as Proposal).consent, draft);
          from = to;
        }
        break;
      }
      case 'stacked': {
        const below = propose(history, happening.below);
        const above = propose(history, { ...happening.above, updated: false }, below.head);
        merge(history, happening.below, below);
        moved(before, CONSENTS[happening.below.consent]);
        const middle = history.tipOf('main');
        merge(history, happening.above, above);
        moved(middle, CONSENTS[happening.above.consent]);
        break;
      }
      case 'indirect': {
        const draft = propose(history, { ...happening, age: 0, updated: false });
        history.push('main', draft.head);
        history.record(draft, before, draft.head);
        moved(before, 'direct-push');
        break;
      }
      case 'pushed-merge': {
        const draft = propose(history, happening);
        const tip = history.commit([before, history.commit([draft.head])]);
        history.push('main', tip);
        history.record(draft, before, tip);
        moved(before, 'direct-push');
        break;
      }
      case 'feature': {
        history.move('feature', before, 'branch_creation', alice);
        const draft = propose(history, { ...happening, updated: false }, before, 'feature');
        merge(history, happening, draft);
        history.push('main', history.tipOf('feature'));
        moved(before, 'direct-push');
        break;
      }
      case 'push': {
        history.push('main', history.line(before, happening.commits).at(-1));
        moved(before, 'direct-push');
        break;
      }
      case 'foxtrot': {
        const own = history.line(ROOT, happening.commits).at(-1) as Sha;
        history.push('main', history.commit([own, before]));
        moved(before, 'direct-push');
        break;
      }
      case 'force': {
        const from = ancestor(history, before, happening.back);
        const to = history.line(from, happening.on).at(-1) ?? from;
        if (to === before) break;
        history.move('main', to, 'force_push', alice);
        moved(before, 'direct-push');
        break;
      }
    }
  }
  return { history, expected };
}

/** The commit some first parents back, but never before the root. */
function ancestor(history: History, from: Sha, back: number): Sha {
  let at = from;
  for (let step = 0; step < back && at !== ROOT; step += 1) at = history.commitOf(at).parents[0] ?? ROOT;
  return at;
}

function propose(
  history: History,
  { consent: how, commits: count, age, updated }: Proposal,
  onto?: Sha,
  into = 'main',
) {
  const tip = history.tipOf(into);
  let head = history.line(onto ?? ancestor(history, tip, age), count).at(-1) as Sha;
  if (updated) head = history.commit([head, tip]);
  const draft = history.open({ head, into });
  if (how === 'human' || how === 'both' || how === 'objected') history.say(draft, bob, 'APPROVED');
  if (how === 'ai' || how === 'both') history.say(draft, reviewer, 'APPROVED');
  if (how === 'self') history.say(draft, alice, 'APPROVED');
  if (how === 'stale') history.say(draft, bob, 'APPROVED', { commit: history.commitOf(head).parents[0] ?? null });
  if (how === 'objected') history.say(draft, bob, 'CHANGES_REQUESTED');
  return draft;
}

function merge(history: History, { method: how, consent: by }: Proposal, draft: Draft): void {
  history.merge(draft, how);
  afterwards(history, by, draft);
}

function afterwards(history: History, by: Consent, draft: Draft): void {
  if (by !== 'late') return;
  history.tick();
  history.say(draft, bob, 'APPROVED');
  history.say(draft, reviewer, 'APPROVED');
}
