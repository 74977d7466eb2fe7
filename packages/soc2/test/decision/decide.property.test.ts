import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inOrder } from '../../src/approval/in-order.ts';
import type { Known, Lookup, Review, Snapshot } from '../../src/approval/snapshot.ts';
import { decide } from '../../src/decision/decide.ts';
import type { Decision } from '../../src/decision/decision.ts';
import { seal } from '../../src/record/decision-record.ts';
import { type ArbitraryChange, anyChange, anyFile, anyReview, shuffled } from './arbitrary-change.ts';
import { classificationOf, HEAD, policyOf } from './change.ts';

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
    const other = fc.constantFrom<Review['state']>('CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING');
    fc.assert(
      fc.property(anyChange, anyReview(99, other), (change, review) => {
        const after = changed(change, { reviews: [...change.snapshot.reviews, review] });
        return !isApproved(after) || isApproved(change);
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
        fc.pre(files.every(({ path }) => path !== file.path));
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

  test('an approved high-risk change has the fresh approval of a writing person who is named nowhere in it', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const { risk, state } = decisionOn(change);
        fc.pre(risk === 'high' && state === 'approved');
        const { snapshot } = change;
        const hands = JSON.stringify([snapshot.author, snapshot.commits, snapshot.pushLog]);
        const approvers = snapshot.reviews.filter(
          ({ by, state: said, commit, at }) =>
            by?.type === 'User' &&
            by.login !== 'acme-deploy' &&
            said === 'APPROVED' &&
            commit === HEAD &&
            (snapshot.baseChangedAt === null || (at ?? '') > snapshot.baseChangedAt) &&
            snapshot.known.permissions[by.id] !== 'read' &&
            (!hands.includes(`"${by.login}"`) || Object.values(snapshot.known.cleanMerges).includes(true)),
        );
        expect(approvers).not.toEqual([]);
      }),
      { numRuns: 150 },
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
