import { describe, expect, test } from '@jest/globals';
import { liveReviews } from '../../src/approval/live-review.ts';
import type { Account, Review, ReviewState } from '../../src/approval/snapshot.ts';
import { account, bob, carol, minute, review } from '../decision/change.ts';

/** Reviews in the order given, one a minute: `bob APPROVED`. */
type Said = readonly [Account | null, ReviewState];

function said(...all: readonly Said[]): readonly Review[] {
  return all.map(([by, state], index) => review(index + 1, by, state));
}

function live(reviews: readonly Review[]): readonly string[] {
  return liveReviews(reviews).map(({ id, state }) => `${id} ${state}`);
}

const renamed = account('robert', { id: bob.id });
const impostor = account('bob', { id: account('somebody').id });

describe('What counts of a reviewer is the newest review that says anything', () => {
  test.each<[string, readonly Review[], readonly string[]]>([
    ['an approval alone', said([bob, 'APPROVED']), ['1 APPROVED']],
    [
      'an approval withdrawn by an objection',
      said([bob, 'APPROVED'], [bob, 'CHANGES_REQUESTED']),
      ['2 CHANGES_REQUESTED'],
    ],
    ['an objection given up by an approval', said([bob, 'CHANGES_REQUESTED'], [bob, 'APPROVED']), ['2 APPROVED']],
    ['an approval, and a comment after it', said([bob, 'APPROVED'], [bob, 'COMMENTED']), ['1 APPROVED']],
    [
      'an objection, and a comment after it',
      said([bob, 'CHANGES_REQUESTED'], [bob, 'COMMENTED']),
      ['1 CHANGES_REQUESTED'],
    ],
    ['an approval, and a review still being written', said([bob, 'APPROVED'], [bob, 'PENDING']), ['1 APPROVED']],
    ['comments alone', said([bob, 'COMMENTED'], [bob, 'PENDING']), []],
    ['two people', said([bob, 'APPROVED'], [carol, 'CHANGES_REQUESTED']), ['1 APPROVED', '2 CHANGES_REQUESTED']],
    ['nobody', [], []],
  ])('%s', (_, reviews, expected) => {
    expect(live(reviews)).toEqual(expected);
  });

  test('A dismissed objection does not bring back the approval before it', () => {
    expect(live(said([bob, 'APPROVED'], [bob, 'DISMISSED']))).toEqual(['2 DISMISSED']);
  });

  test('A dismissed approval does not bring back the objection before it', () => {
    expect(live(said([bob, 'CHANGES_REQUESTED'], [bob, 'DISMISSED']))).toEqual(['2 DISMISSED']);
  });

  test('An approval after a dismissal counts again', () => {
    expect(live(said([bob, 'DISMISSED'], [bob, 'APPROVED']))).toEqual(['2 APPROVED']);
  });
});

describe('Whose newest review it is goes by account, not by name', () => {
  test('A rename in between does not split a person in two', () => {
    expect(live([review(1, bob, 'APPROVED'), review(2, renamed, 'CHANGES_REQUESTED')])).toEqual([
      '2 CHANGES_REQUESTED',
    ]);
  });

  test('Whoever took over a login does not speak for the person who had it', () => {
    expect(live([review(1, bob, 'CHANGES_REQUESTED'), review(2, impostor, 'APPROVED')])).toEqual([
      '1 CHANGES_REQUESTED',
      '2 APPROVED',
    ]);
  });

  test('Deleted accounts are not one account: the approval of one clears no objection of another', () => {
    expect(live(said([null, 'CHANGES_REQUESTED'], [null, 'APPROVED']))).toEqual(['1 CHANGES_REQUESTED', '2 APPROVED']);
  });
});

describe('The newest is the one submitted last', () => {
  test('A review that was begun early and submitted late is the newer one', () => {
    const begunFirst = review(1, bob, 'CHANGES_REQUESTED', { at: minute(30) });
    expect(live([begunFirst, review(2, bob, 'APPROVED', { at: minute(20) })])).toEqual(['1 CHANGES_REQUESTED']);
  });

  test('Of two reviews in one second the one numbered later is the newer', () => {
    const same = [
      review(2, bob, 'CHANGES_REQUESTED', { at: minute(1) }),
      review(1, bob, 'APPROVED', { at: minute(1) }),
    ];
    expect(live(same)).toEqual(['2 CHANGES_REQUESTED']);
  });

  test('Times are compared as times, whatever their notation', () => {
    const earlier = review(2, bob, 'APPROVED', { at: '2026-01-05T10:30:00+02:00' });
    expect(live([review(1, bob, 'CHANGES_REQUESTED', { at: '2026-01-05T09:00:00Z' }), earlier])).toEqual([
      '1 CHANGES_REQUESTED',
    ]);
  });

  test('A review that was dismissed while the pages were read counts as dismissed', () => {
    const before = review(1, bob, 'APPROVED');
    const after = review(1, bob, 'DISMISSED');
    expect(live([after, before])).toEqual(['1 DISMISSED']);
    expect(live([before, after])).toEqual(['1 DISMISSED']);
  });
});
