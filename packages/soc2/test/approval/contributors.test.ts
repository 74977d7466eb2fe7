import { expect, test } from '@jest/globals';
import { contributorsOf } from '../../src/approval/contributors.ts';
import { alice, bob, commit, commitId, HEAD, push, snapshotOf } from '../decision/change.ts';

test('Commits without a linked author or committer are named, since a git e-mail proves nothing', () => {
  const commits = [
    commit(commitId(1), null, { committer: alice }),
    commit(commitId(2), alice, { committer: null }),
    commit(commitId(3), null),
    commit(HEAD, alice),
  ];
  expect(contributorsOf(snapshotOf({ commits })).unlinked).toEqual([commitId(1), commitId(2), commitId(3)]);
});

test('Everyone is known by name too, in lower case: an agent is named by login alone', () => {
  const told = {
    author: { ...alice, login: 'Alice' },
    commits: [commit(HEAD, alice, { coAuthors: [{ id: bob.id, login: 'BOB' }, { login: 'Old-Hand' }] })],
  };
  expect([...contributorsOf(snapshotOf(told)).byName.keys()].toSorted()).toEqual(['alice', 'bob', 'old-hand']);
});

test('A change of 2,500 commits by one person is taken in without copying what was found over and over', () => {
  const commits = Array.from({ length: 2500 }, (_, n) => commit(commitId(n + 1), alice));
  const pushes = commits.map(({ sha }) => push(alice, sha));
  const start = performance.now();
  for (let round = 0; round < 20; round += 1)
    contributorsOf(snapshotOf({ commits, pushLog: { observed: true, pushes } }));
  expect(performance.now() - start).toBeLessThan(2000);
});
