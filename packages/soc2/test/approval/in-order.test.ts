import { describe, expect, test } from '@jest/globals';
import { inOrder } from '../../src/approval/in-order.ts';
import type { Snapshot } from '../../src/approval/snapshot.ts';
import {
  alice,
  approval,
  bob,
  carol,
  commit,
  commitId,
  dismissal,
  file,
  HEAD,
  minute,
  push,
  review,
  snapshotOf,
} from '../decision/change.ts';

/** One list of an ordered snapshot, from whichever end it is read. */
function bothWays<Name extends 'reviews' | 'dismissals' | 'commits'>(name: Name, list: Snapshot[Name]): Snapshot[Name] {
  const there = inOrder(snapshotOf({ [name]: list }))[name];
  expect(inOrder(snapshotOf({ [name]: list.toReversed() }))[name]).toEqual(there);
  return there;
}

describe('A snapshot is put in one order', () => {
  test('reviews by when they were submitted, then as GitHub numbered them, unsubmitted ones last', () => {
    const pending = review(1, bob, 'PENDING', { at: null });
    const first = approval(9, bob, { at: minute(1) });
    const [second, third] = [approval(3, carol, { at: minute(2) }), approval(4, alice, { at: minute(2) })];
    expect(bothWays('reviews', [pending, third, first, second])).toEqual([first, second, third, pending]);
  });

  test('a review that is listed twice once, as the stricter reading', () => {
    const readings = (['CHANGES_REQUESTED', 'DISMISSED', 'APPROVED', 'COMMENTED', 'PENDING'] as const).map((state) =>
      review(1, bob, state),
    );
    for (const [index, strict] of readings.entries()) {
      expect(bothWays('reviews', readings.slice(index))).toEqual([strict]);
    }
  });

  test('dismissals, each once', () => {
    const [one, two, three] = [dismissal(1, alice), dismissal(1, bob), dismissal(2, null, 'approved')];
    expect(bothWays('dismissals', [three, two, one, { ...two }])).toEqual([one, two, three]);
  });

  test('commits, each once, and their co-authors', () => {
    const coAuthors = [{ login: 'a', id: bob.id }, { login: 'a' }, { login: 'b' }];
    const [one, two] = [commit(commitId(1), alice, { coAuthors }), commit(HEAD, bob)];
    const otherWay = { ...one, coAuthors: coAuthors.toReversed() };
    expect(bothWays('commits', [two, otherWay, { ...two }])).toEqual(bothWays('commits', [one, two]));
  });

  test('pushes, with all their repetitions: the log is evidence', () => {
    const [one, two] = [push(alice, commitId(1)), push(bob, commitId(2))];
    const ordered = inOrder(snapshotOf({ pushLog: { observed: true, pushes: [two, one, two] } }));
    expect(ordered.pushLog).toEqual({ observed: true, pushes: [one, two, two] });
  });

  test('a log that was not read as it is', () => {
    const pushLog = { observed: false, why: 'it is hidden' } as const;
    expect(inOrder(snapshotOf({ pushLog })).pushLog).toEqual(pushLog);
  });

  test('files by path, with all their repetitions: a list that repeats itself cannot be believed', () => {
    const files = [file('b'), file('a/c'), file('a.b'), file('b'), file('a')];
    const ordered = inOrder(snapshotOf({ files })).change.files.map(({ path }) => path);
    expect(ordered).toEqual(['a', 'a.b', 'a/c', 'b', 'b']);
  });

  test('parents of a commit as git has them: the first is the branch’s own line', () => {
    const parents = [commitId(9), commitId(1)];
    expect(inOrder(snapshotOf({ commits: [commit(HEAD, alice, { parents })] })).commits[0]?.parents).toEqual(parents);
  });
});
