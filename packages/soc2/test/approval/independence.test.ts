import { describe, expect, test } from '@jest/globals';
import { independence } from '../../src/approval/independence.ts';
import type { Commit, Snapshot } from '../../src/approval/snapshot.ts';
import { account, alice, BASE, bob, carol, commit, commitId, HEAD, OLD, push, type Told } from '../decision/change.ts';
import { inWords, judged } from './facts.ts';

const pushes = (...all: readonly ReturnType<typeof push>[]): Snapshot['pushLog'] => ({ observed: true, pushes: all });

/** Bob merged the base into the branch: the merge's first parent is what was there before. */
const merge: Commit = commit(HEAD, bob, { parents: [OLD, BASE] });
const merged: Told = { commits: [commit(OLD, alice), merge], pushLog: pushes(push(bob)) };
const clean = { known: { cleanMerges: { [HEAD]: true } } };
const unclean = { known: { cleanMerges: { [HEAD]: false } } };

describe('Nobody approves their own change', () => {
  test.each<[string, Told, string]>([
    ['a colleague who had no hand in it may', {}, 'counted'],
    ['not its author', { author: bob }, 'refused: contributed to the change: opened the pull request'],
    [
      'not the author of a commit',
      { commits: [commit(HEAD, bob)] },
      'refused: contributed to the change: wrote 000000000000',
    ],
    [
      'not who committed what another wrote',
      { commits: [commit(HEAD, alice, { committer: bob })] },
      'refused: contributed to the change: committed 000000000000',
    ],
    [
      'not who wrote what another committed',
      { commits: [commit(HEAD, alice, { author: bob })] },
      'refused: contributed to the change: wrote 000000000000',
    ],
    [
      'not the author of one commit among many',
      { commits: [...Array.from({ length: 300 }, (_, n) => commit(commitId(n + 1), alice)), commit(HEAD, bob)] },
      'refused: contributed to the change: wrote 000000000000',
    ],
    [
      'not a co-author by id, whatever the login beside it',
      { commits: [commit(HEAD, alice, { coAuthors: [{ id: bob.id, login: 'old-name' }] })] },
      'refused: contributed to the change: is a co-author of 000000000000',
    ],
    [
      'not a co-author by login',
      { commits: [commit(HEAD, alice, { coAuthors: [{ login: 'BOB' }] })] },
      'refused: contributed to the change: is a co-author of 000000000000',
    ],
    [
      'but somebody whose login stands beside another id may',
      { commits: [commit(HEAD, alice, { coAuthors: [{ id: carol.id, login: 'bob' }] })] },
      'counted',
    ],
    [
      'not who pushed the head under another’s name',
      { pushLog: pushes(push(bob)) },
      'refused: contributed to the change: pushed 000000000000',
    ],
    [
      'not who pushed commits that nobody is linked to',
      { commits: [commit(HEAD, null)], pushLog: pushes(push(bob)) },
      'refused: contributed to the change: pushed 000000000000',
    ],
    [
      'not who pushed what was later pushed away',
      { pushLog: pushes(push(bob, commitId(9)), push(alice)) },
      'refused: contributed to the change: pushed 000000000000',
    ],
    [
      'not who created the branch',
      { pushLog: pushes(push(bob, BASE, null), push(alice)) },
      'refused: contributed to the change: pushed 000000000000',
    ],
    [
      'an account is one account under any login',
      { author: account('robert', { id: bob.id }) },
      'refused: contributed to the change: opened the pull request',
    ],
    [
      'commits of nobody accuse nobody',
      { author: null, commits: [commit(HEAD, null)], pushLog: pushes(push(null)) },
      'counted',
    ],
    ['a log that could not be read names nobody', { pushLog: { observed: false, why: 'it is hidden' } }, 'counted'],
  ])('%s', (_, told, expected) => {
    expect(inWords(judged(independence, told)).replace(/[0-9a-f]{12}$/, '000000000000')).toBe(expected);
  });
});

describe('Merging the base into the branch makes nobody a contributor', () => {
  test('where it left every file of the change as it was', () => {
    expect(inWords(judged(independence, { ...merged, ...clean }))).toBe('counted');
  });

  test('but does where the merge changed a file of it', () => {
    expect(inWords(judged(independence, { ...merged, ...unclean }))).toMatch(
      /^refused: .*a merge that changed files of it$/,
    );
  });

  test('and which it was is looked up once, against the first parent', () => {
    const { lookups } = judged(independence, merged) as { lookups: readonly unknown[] };
    expect(new Set(lookups.map((lookup) => JSON.stringify(lookup)))).toEqual(
      new Set([JSON.stringify({ kind: 'clean-merge', commit: HEAD, parent: OLD })]),
    );
  });

  test.each<[string, Told]>([
    ['a commit of his beside the merge', { commits: [commit(OLD, bob), merge] }],
    [
      'his name in the merge’s message as co-author',
      { commits: [commit(HEAD, bob, { parents: [OLD, BASE], coAuthors: [{ id: bob.id, login: 'bob' }] })] },
    ],
    ['a push that did not start from the merge’s first parent', { pushLog: pushes(push(bob, HEAD, commitId(9))) }],
    ['a push that created the branch with the merge', { pushLog: pushes(push(bob, HEAD, null)) }],
    ['a push of a commit that is no merge', { commits: [commit(HEAD, alice)], pushLog: pushes(push(bob)) }],
    [
      'a push of a merge that is no longer in the change',
      { commits: [commit(HEAD, alice)], pushLog: pushes(push(bob, commitId(9), OLD)) },
    ],
    [
      'a second merge that was not clean',
      {
        commits: [commit(commitId(8), bob, { parents: [OLD, BASE] }), merge],
        known: { cleanMerges: { [HEAD]: true, [commitId(8)]: false } },
      },
    ],
  ])('unless there is %s', (_, told) => {
    expect(judged(independence, { ...merged, ...clean, ...told }).kind).toBe('refused');
  });

  test('A merge that one may approve is no excuse for another that nobody looked at', () => {
    const second = commit(commitId(8), bob, { parents: [OLD, BASE] });
    expect(judged(independence, { ...merged, ...clean, commits: [second, merge] }).kind).toBe('unknown');
  });
});
