import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inOrder } from '../../src/approval/in-order.ts';
import type { Known, Lookup, Review, Snapshot } from '../../src/approval/snapshot.ts';
import { decide } from '../../src/decision/decide.ts';
import type { Decision } from '../../src/decision/decision.ts';
import { seal } from '../../src/record/decision-record.ts';
import { type ArbitraryChange, anyChange, anyFile, anyReview, shuffled } from './arbitrary-change.ts';
import { classificationOf, HEAD, policyOf, reviewer } from './change.ts';

const RUNS = { numRuns: 300 };

/** Policies are few and parsed often. */
const policies = new Map<string, ReturnType<typeof policyOf>>();

function policyIn({ policy: text }: ArbitraryChange): ReturnType<typeof policyOf> {
  const policy = policies.get(text) ?? policyOf(text);
  policies.set(text, policy);
  return policy;
}

function decisionOn(change: ArbitraryChange): Decision {
  const policy = policyIn(change);
  const outcome = decide(policy, change.snapshot, classificationOf(policy, change.snapshot));
  if (outcome.kind !== 'decision') throw new Error(`asks for ${JSON.stringify(outcome.lookups)}`);
  return outcome.decision;
}

function changed(change: ArbitraryChange, snapshot: Partial<Snapshot>): ArbitraryChange {
  return { ...change, snapshot: { ...change.snapshot, ...snapshot } };
}

function withFiles(change: ArbitraryChange, files: Snapshot['change']['files']): ArbitraryChange {
  return changed(change, { change: { ...change.snapshot.change, files, reportedFiles: files.length } });
}

function isApproved(change: ArbitraryChange): boolean {
  return decisionOn(change).state === 'approved';
}

describe('Whatever the change', () => {
  test('a review that is no approval never turns a decision to approved', () => {
    const silent = fc.constantFrom<Review['state']>('CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING');
    const objection = fc.constantFrom<Review['state']>(
      'CHANGES_REQUESTED',
      'CHANGES_REQUESTED',
      'DISMISSED',
      'APPROVED',
    );
    // About every other time by somebody who has objected just before, which is where something could be undone.
    const two = fc.tuple(anyReview(98, objection), anyReview(99, silent), fc.boolean());
    fc.assert(
      fc.property(anyChange, two, (change, [before, other, same]) => {
        const review = same ? { ...other, by: before.by, at: before.at, commit: before.commit } : other;
        const start = changed(change, { reviews: [...change.snapshot.reviews, before] });
        const after = changed(start, { reviews: [...start.snapshot.reviews, review] });
        expect(isApproved(after) && !isApproved(start)).toBe(false);
      }),
      RUNS,
    );
  });

  test('taking an approval away never turns a decision to approved', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const { reviews } = change.snapshot;
        const approvals = reviews.filter(({ state }) => state === 'APPROVED');
        return approvals.every((gone) => {
          const less = changed(change, { reviews: reviews.filter((review) => review !== gone) });
          return !isApproved(less) || isApproved(change);
        });
      }),
      RUNS,
    );
  });

  test('one more file never lowers the risk, nor lets pass what did not', () => {
    fc.assert(
      fc.property(anyChange, anyFile, (change, file) => {
        const { files } = change.snapshot.change;
        // Such a policy asks other people for less risk than for more.
        fc.pre(!change.policy.includes('reviewers: [ai]') && files.every(({ path }) => path !== file.path));
        const more = withFiles(change, [...files, file]);
        const [before, after] = [decisionOn(change), decisionOn(more)];
        expect(before.risk === 'high' && after.risk === 'low').toBe(false);
        expect(after.state === 'approved' && before.state !== 'approved').toBe(false);
      }),
      RUNS,
    );
  });

  test('the order in which things are listed changes neither the decision nor a byte of the record', () => {
    const record = ({ policy, snapshot: read }: ArbitraryChange): string => {
      const snapshot = inOrder(read);
      const parsed = policyIn({ policy, snapshot });
      const classification = classificationOf(parsed, snapshot);
      const decision = decisionOn({ policy, snapshot });
      const source = { path: '.github/change-policy.yml', blob: '', text: policy };
      const sealed = { kind: 'countersign/decision', version: 1, bundle: null, policy: source } as const;
      return seal({ ...sealed, snapshot, classification, decision }).text;
    };
    const pair = anyChange.chain((change) => shuffled(change).map((other) => [change, other] as const));
    fc.assert(
      fc.property(pair, ([change, other]) => {
        expect(record(other)).toBe(record(change));
        const { reasons: _, ...decision } = decisionOn(change);
        const { reasons: __, ...again } = decisionOn(other);
        expect(again).toEqual(decision);
      }),
      RUNS,
    );
  });

  test('what is listed twice counts once', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const { reviews, commits, dismissals } = change.snapshot;
        const twice = {
          reviews: [...reviews, ...reviews],
          commits: [...commits, ...commits],
          dismissals: [...dismissals, ...dismissals],
        };
        expect(decisionOn(changed(change, twice))).toEqual(decisionOn(change));
      }),
      RUNS,
    );
  });

  test('whoever is counted as a human is a person who may write, had no hand in it, and approved this very change', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const { snapshot } = change;
        const { author, commits, pushLog, known, baseChangedAt, reviews } = snapshot;
        // Written apart from the rules, and stricter where merges are concerned.
        const merges = commits.filter(({ parents }) => parents.length > 1).map(({ sha }) => sha);
        const clean = merges.some((sha) => known.cleanMerges[sha] === true);
        const hands = JSON.stringify([author, clean ? [] : commits, clean ? [] : pushLog]);
        const mayCount = reviews
          .filter(
            ({ state, commit, at }) => state === 'APPROVED' && commit === HEAD && (at ?? '') > (baseChangedAt ?? ''),
          )
          .flatMap(({ by }) => (by === null ? [] : [by]))
          .filter(
            ({ type, login, id }) => type === 'User' && login !== 'acme-deploy' && known.permissions[id] !== 'read',
          )
          .map(({ login }) => login)
          .filter((login) => !hands.includes(`"${login}"`));
        const { requirement } = decisionOn(change);
        const counted = requirement.counted.filter((login) => login !== reviewer.login);
        expect(mayCount).toEqual(expect.arrayContaining(counted));
      }),
      RUNS,
    );
  });

  test('asking for nothing but what it turns on, it comes to the same state within five rounds', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const policy = policyIn(change);
        const classification = classificationOf(policy, change.snapshot);
        let known: Known = { permissions: {}, memberships: {}, cleanMerges: {} };
        for (let round = 0; round < 5; round += 1) {
          const outcome = decide(policy, { ...change.snapshot, known }, classification);
          if (outcome.kind === 'decision') return outcome.decision.state === decisionOn(change).state;
          known = outcome.lookups.reduce((sum, lookup) => answered(sum, lookup, change.snapshot.known), known);
        }
        return false;
      }),
      RUNS,
    );
  });
});

/** What is known with the answer to one more question. */
function answered(known: Known, lookup: Lookup, all: Known): Known {
  switch (lookup.kind) {
    case 'permission':
      return {
        ...known,
        permissions: { ...known.permissions, [lookup.account.id]: all.permissions[lookup.account.id] ?? '' },
      };
    case 'membership': {
      const { team, account } = lookup;
      const member = all.memberships[team]?.[account.id] ?? false;
      return {
        ...known,
        memberships: { ...known.memberships, [team]: { ...known.memberships[team], [account.id]: member } },
      };
    }
    case 'retrospective':
      return { ...known, retrospective: all.retrospective ?? null };
    case 'clean-merge':
      return {
        ...known,
        cleanMerges: { ...known.cleanMerges, [lookup.commit]: all.cleanMerges[lookup.commit] ?? false },
      };
  }
}
