import { describe, expect, test } from '@jest/globals';
import { liveReviews } from '../../src/approval/live-review.ts';
import { objectionsAmong } from '../../src/approval/objections.ts';
import type { Account, Dismissal, Review } from '../../src/approval/snapshot.ts';
import {
  actions,
  agent,
  alice,
  approval,
  BASE,
  bob,
  carol,
  commit,
  dismissal,
  dave,
  erin,
  HEAD,
  KNOWN,
  machine,
  objection,
  OLD,
  push,
  review,
  reviewer,
  type Told,
} from '../decision/change.ts';
import { factsOf } from './facts.ts';

/** The objections to a change of alice’s in a few words: `human: @bob requested changes`. */
function standing(
  reviews: readonly Review[],
  dismissals: readonly Dismissal[] = [],
  told: Told = {},
): readonly string[] {
  const facts = factsOf({ ...told, reviews, dismissals });
  const { standing: found, lookups } = objectionsAmong(liveReviews(reviews), facts);
  expect(lookups).toEqual([]);
  return found.map(({ by, why }) => `${by}: ${why}`);
}

const dismissed = (by: Account | null): Review => review(1, by, 'DISMISSED');

describe('Whose objection stands', () => {
  test.each<[string, Account | null, string | undefined]>([
    ['that of a person who may write', bob, 'human: @bob requested changes'],
    ['that of a contributor: doubt about one’s own work is heard', alice, 'human: @alice requested changes'],
    ['that of the AI reviewer, as its own kind', reviewer, 'ai: @acme-reviewer[bot] requested changes'],
    ['that of a deleted account', null, 'deleted: a deleted account requested changes'],
    ['not that of a machine user', machine, undefined],
    ['not that of another bot', agent, undefined],
  ])('%s', (_, by, expected) => {
    expect(standing([objection(1, by)])).toEqual(expected === undefined ? [] : [expected]);
  });

  test('not that of somebody who may not write: on a public repository anyone could block', () => {
    const known = { permissions: { ...KNOWN.permissions, [bob.id]: 'read' } };
    expect(standing([objection(1, bob)], [], { known })).toEqual([]);
  });

  test('that of an account that was deleted after it objected: being gone withdraws nothing', () => {
    const known = { permissions: { ...KNOWN.permissions, [bob.id]: 'gone' } };
    expect(standing([objection(1, bob)], [], { known })).toEqual(['human: @bob requested changes']);
  });

  test('It does not go stale with a push, nor with a change of base', () => {
    expect(standing([objection(1, bob, { commit: OLD })], [], { baseChangedAt: '2026-02-01T00:00:00Z' })).toHaveLength(
      1,
    );
  });

  test('It ends with the approval of the same person, and no other’s', () => {
    expect(standing([objection(1, bob), approval(2, bob)])).toEqual([]);
    expect(standing([objection(1, bob), approval(2, carol)])).toHaveLength(1);
  });

  test('Whether its giver may write is looked up, and nothing is decided before', () => {
    const { objections } = {
      objections: objectionsAmong([objection(1, bob)], factsOf({ known: { permissions: {} } })),
    };
    expect(objections).toMatchObject({ standing: [], lookups: [{ kind: 'permission', account: bob }] });
  });
});

describe('Who may dismiss an objection', () => {
  test.each<[string, Account | null, string | undefined]>([
    ['the person who gave it', bob, undefined],
    ['a person who had no hand in the change', carol, undefined],
    [
      'not its author',
      alice,
      'human: @bob requested changes; dismissed by @alice, who contributed to the change: opened the pull request',
    ],
    [
      'not a committer to it',
      dave,
      'human: @bob requested changes; dismissed by @dave, who contributed to the change: wrote 000000000000',
    ],
    [
      'not who pushed it',
      erin,
      'human: @bob requested changes; dismissed by @erin, who contributed to the change: pushed 000000000000',
    ],
    [
      'not a workflow of the author’s',
      actions,
      'human: @bob requested changes; dismissed by @github-actions[bot], who has an account of type Bot, not of a person',
    ],
    [
      'not a machine user',
      machine,
      'human: @bob requested changes; dismissed by @acme-deploy, who is on the policy’s `machine-users`',
    ],
    [
      'not the AI reviewer',
      reviewer,
      'human: @bob requested changes; dismissed by @acme-reviewer[bot], who has an account of type Bot, not of a person',
    ],
    [
      'not somebody who is gone',
      null,
      'human: @bob requested changes; dismissed by a deleted account, who no longer exists',
    ],
  ])('%s', (_, by, expected) => {
    const told: Told = { commits: [commit(HEAD, dave)], pushLog: { observed: true, pushes: [push(erin)] } };
    expect(standing([dismissed(bob)], [dismissal(1, by)], told)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('A dismissal that no event tells of is nobody’s', () => {
    expect(standing([dismissed(bob)])).toEqual(['human: the review of @bob was dismissed, and no event says by whom']);
    expect(standing([dismissed(bob)], [dismissal(2, carol)])).toHaveLength(1);
  });

  test('One that holds does not cover for one that does not', () => {
    expect(standing([dismissed(bob)], [dismissal(1, carol), dismissal(1, alice)])).toHaveLength(1);
    expect(standing([dismissed(bob)], [dismissal(1, alice), dismissal(1, carol)])).toHaveLength(1);
  });

  test('The objection of a deleted account can be dismissed by an independent person alone', () => {
    expect(standing([dismissed(null)], [dismissal(1, carol)])).toEqual([]);
    expect(standing([dismissed(null)], [dismissal(1, alice)])).toHaveLength(1);
    expect(standing([dismissed(null)], [dismissal(1, null)])).toHaveLength(1);
  });

  test('The AI reviewer withdraws its own; the author does not clear it', () => {
    expect(standing([dismissed(reviewer)], [dismissal(1, reviewer)])).toEqual([]);
    expect(standing([dismissed(reviewer)], [dismissal(1, alice)])).toEqual([
      'ai: @acme-reviewer[bot] requested changes; dismissed by @alice, who contributed to the change: opened the pull request',
    ]);
  });

  test('What is dismissed of an approval or a comment was no objection, whoever did it', () => {
    expect(standing([dismissed(bob)], [dismissal(1, alice, 'approved')])).toEqual([]);
    expect(standing([dismissed(bob)], [dismissal(1, alice, 'commented')])).toEqual([]);
  });

  test('A word for what was dismissed that nobody knows is taken for an objection', () => {
    expect(standing([dismissed(bob)], [dismissal(1, alice, 'something new')])).toHaveLength(1);
  });

  test('Whether the dismisser merged cleanly is looked up, and nothing is decided before', () => {
    const told: Told = { commits: [commit(HEAD, carol, { parents: [OLD, BASE] })], dismissals: [dismissal(1, carol)] };
    const found = objectionsAmong([dismissed(bob)], factsOf(told));
    expect(found.standing).toEqual([]);
    expect(found.lookups[0]).toEqual({ kind: 'clean-merge', commit: HEAD, parent: OLD });
  });

  test('An objection that was dismissed rightly says by whom', () => {
    const found = objectionsAmong([dismissed(bob)], factsOf({ dismissals: [dismissal(1, carol)] }));
    expect(found.void.get(1)).toBe('was dismissed by @carol');
  });
});
