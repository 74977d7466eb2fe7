import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Sha } from '../../src/domain.ts';
import { decide } from '../../src/decision/decide.ts';
import { asOfMerge } from '../../src/retrospective/as-of-merge.ts';
import type { Population } from '../../src/retrospective/population.ts';
import { CLASSES } from '../../src/retrospective/population.ts';
import { populationOf } from '../../src/retrospective/population-of.ts';
import type { WindowSnapshot } from '../../src/retrospective/window.ts';
import { canonicalJson, type Json } from '../../src/record/canonical-json.ts';
import { classificationOf, POLICY, policyOf } from '../decision/change.ts';
import { anyHistory, forwardHistory, play } from './arbitrary-history.ts';

const RUNS = { numRuns: 150 };
const APPROVED = new Set(['ai-approved', 'human-approved']);
const policy = policyOf(POLICY);

function classes({ members }: Population): ReadonlyMap<Sha, string> {
  return new Map(members.map((member) => [member.sha, member.class]));
}

/** Every list of a snapshot but the steps of a log in another order. */
function shuffled(snapshot: WindowSnapshot): fc.Arbitrary<WindowSnapshot> {
  const shuffle = <T>(items: readonly T[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  return fc
    .tuple(shuffle(snapshot.pulls), ...snapshot.branches.map(({ commits }) => shuffle(commits)))
    .chain(([pulls, ...lists]) =>
      fc
        .tuple(
          ...pulls.map((pull) =>
            fc
              .tuple(shuffle(pull.snapshot.reviews), shuffle(pull.snapshot.commits), shuffle(pull.labelEvents))
              .map(([reviews, commits, labelEvents]) => ({
                ...pull,
                labelEvents,
                snapshot: { ...pull.snapshot, reviews, commits },
              })),
          ),
        )
        .map((told) => ({
          ...snapshot,
          pulls: told,
          branches: snapshot.branches.map((window, index) => ({ ...window, commits: lists[index] ?? [] })),
        })),
    );
}

describe('Whatever happens to a branch', () => {
  test('every commit of the range is a member exactly once, and the counts add up', () => {
    fc.assert(
      fc.property(anyHistory, fc.boolean(), (happenings, logged) => {
        const snapshot = play(happenings).history.snapshot({ logged });
        const population = populationOf(snapshot);
        const range = snapshot.branches.flatMap(({ commits }) => commits.map(({ sha }) => sha));
        expect(population.members.map(({ sha }) => sha).toSorted()).toEqual(range.toSorted());
        expect(CLASSES.reduce((sum, name) => sum + population.counts[name], 0)).toBe(range.length);
        expect(population.equation).toMatch(new RegExp(`= ${range.length} commits?$`));
      }),
      RUNS,
    );
  });

  test('with its log, each commit is in the class of the move that brought it last', () => {
    fc.assert(
      fc.property(forwardHistory, (happenings) => {
        const { history, expected } = play(happenings);
        expect(classes(populationOf(history.snapshot()))).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('with forced moves too, what a push brought last is never explained by a merge', () => {
    fc.assert(
      fc.property(anyHistory, (happenings) => {
        const { history, expected } = play(happenings);
        for (const [sha, name] of classes(populationOf(history.snapshot()))) {
          if (APPROVED.has(name)) expect([sha, expected.get(sha)]).toEqual([sha, name]);
        }
      }),
      RUNS,
    );
  });

  test('without its log, nothing is explained that the log would not explain, and merges still are', () => {
    fc.assert(
      fc.property(forwardHistory, (happenings) => {
        const { history, expected } = play(happenings);
        for (const [sha, name] of classes(populationOf(history.snapshot({ logged: false })))) {
          const wanted = expected.get(sha);
          if (APPROVED.has(name)) expect([sha, wanted]).toEqual([sha, name]);
          else if (wanted !== undefined && APPROVED.has(wanted)) expect([sha, name]).toEqual([sha, 'never']);
        }
      }),
      RUNS,
    );
  });

  test('every commit that no control explains is told of by an exception', () => {
    fc.assert(
      fc.property(anyHistory, fc.boolean(), (happenings, logged) => {
        const { members, exceptions } = populationOf(play(happenings).history.snapshot({ logged }));
        const text = exceptions.map(({ what }) => what).join('\n');
        const numbers = new Set(
          exceptions.flatMap(({ kind, pull }) => (kind === 'unreviewed' || kind === 'unresolved' ? [pull] : [])),
        );
        for (const { sha, pull, class: name } of members) {
          if (APPROVED.has(name) || name === 'exempt') continue;
          expect(text.includes(sha.slice(0, 12)) || numbers.has(pull)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('nothing counts as approved that the gate’s own rules do not approve as of the merge', () => {
    fc.assert(
      fc.property(anyHistory, (happenings) => {
        const { history } = play(happenings);
        const { changes } = populationOf(history.snapshot());
        for (const change of changes.filter((each) => APPROVED.has(each.class))) {
          const pull = history.pulls.find(({ number }) => number === change.number);
          if (pull === undefined) throw new Error('no such pull request');
          const then = asOfMerge(pull, policy.retrospective.within);
          const outcome = decide(policy, then, classificationOf(policy, then));
          expect(outcome).toMatchObject({ kind: 'decision', decision: { state: 'approved' } });
          expect(outcome.kind === 'decision' && outcome.decision.aiApproved).toBe(change.class === 'ai-approved');
        }
      }),
      RUNS,
    );
  });

  test('in which order its lists arrive makes no difference to a byte', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyHistory, fc.boolean()).chain(([happenings, logged]) => {
          const snapshot = play(happenings).history.snapshot({ logged });
          return shuffled(snapshot).map((other) => ({ snapshot, other }));
        }),
        ({ snapshot, other }) => {
          const bytes = (each: WindowSnapshot) => canonicalJson(populationOf(each) as unknown as Json);
          expect(bytes(other)).toBe(bytes(snapshot));
        },
      ),
      { numRuns: 80 },
    );
  });

  test('an approval that is taken away never improves a class', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (happenings, choice) => {
        const { history } = play(happenings);
        const snapshot = history.snapshot();
        const pulls = snapshot.pulls.map((pull, index) => {
          const { reviews } = pull.snapshot;
          const drop = reviews[choice % Math.max(1, reviews.length)];
          if (index !== choice % snapshot.pulls.length || drop?.state !== 'APPROVED') return pull;
          return { ...pull, snapshot: { ...pull.snapshot, reviews: reviews.filter((review) => review !== drop) } };
        });
        const before = populationOf(snapshot);
        const after = populationOf({ ...snapshot, pulls });
        for (const { sha, class: name } of after.members) {
          const was = classes(before).get(sha) ?? '';
          // Without the AI's approval a change that people approved too is theirs alone; that is no better.
          if (name === 'human-approved' && was === 'ai-approved') continue;
          expect(CLASSES.indexOf(name)).toBeLessThanOrEqual(CLASSES.indexOf(was as (typeof CLASSES)[number]));
        }
      }),
      RUNS,
    );
  });
});
