import { describe, expect, test } from '@jest/globals';
import type { Sha } from '../../src/domain.ts';
import { chainOf } from '../../src/retrospective/chain.ts';
import type { BranchWindow, Step } from '../../src/retrospective/window.ts';
import { bob, commitId, minute } from '../decision/change.ts';

const [A, B, C, D] = [1, 2, 3, 4].map(commitId) as [Sha, Sha, Sha, Sha];

function step(before: Sha | null, after: Sha | null, kind: Step['kind'] = 'pr_merge', at = 1): Step {
  return { kind, before, after, by: bob, at: minute(at) };
}

function windowOf(steps: readonly Step[], details: Partial<BranchWindow> = {}): BranchWindow {
  return {
    branch: 'main',
    base: A,
    head: C,
    source: { kind: 'previous', issue: 1, digest: '' },
    log: { observed: true, value: steps },
    commits: [],
    linear: true,
    ...details,
  };
}

/** A chain in a few words. */
function inWords(window: BranchWindow): string {
  const name = (id: Sha | null): string => (id === null ? '-' : ('ABCD'[Number.parseInt(id, 16) - 1] ?? '?'));
  const { links, log, exceptions } = chainOf(window);
  const moves = links.map(({ kind, before, after }) => `${kind} ${name(before)}${name(after)}`);
  return `${moves.join(', ')} | ${log} | ${exceptions.map(({ kind }) => kind).join(', ')}`;
}

describe('The steps of a log as one chain from base to head', () => {
  test.each<[string, BranchWindow, string]>([
    ['unbroken', windowOf([step(A, B), step(B, C)]), 'pr_merge AB, pr_merge BC | unbroken | '],
    ['a gap at its beginning', windowOf([step(B, C)]), 'gap AB, pr_merge BC | broken | gap'],
    ['a gap in its middle', windowOf([step(A, B), step(D, C)]), 'pr_merge AB, gap BD, pr_merge DC | broken | gap'],
    ['a gap at its end', windowOf([step(A, B)]), 'pr_merge AB, gap BC | broken | gap'],
    ['no step at all', windowOf([]), 'gap AC | broken | gap'],
    ['nothing that happened', windowOf([], { head: A }), ' | unbroken | '],
    [
      'steps from before the window',
      windowOf([step(D, A), step(A, B), step(B, C)]),
      'pr_merge AB, pr_merge BC | unbroken | ',
    ],
    [
      'steps that came after the head was frozen',
      windowOf([step(A, B), step(B, C), step(C, D, 'push')]),
      'pr_merge AB, pr_merge BC | unbroken | ',
    ],
    ['nothing but a step that came after the head was frozen', windowOf([step(A, B)], { head: A }), ' | unbroken | '],
    [
      'a step that a shifting page shows twice',
      windowOf([step(A, B), step(A, B), step(B, C)]),
      'pr_merge AB, pr_merge BC | unbroken | ',
    ],
    [
      'a way there and back within the window',
      windowOf([step(A, B, 'push'), step(B, A, 'force_push')], { head: A }),
      'push AB, force_push BA | unbroken | force-push',
    ],
    [
      'a forced move',
      windowOf([step(A, B), step(B, C, 'force_push')]),
      'pr_merge AB, force_push BC | unbroken | force-push',
    ],
    [
      'a deletion and a creation',
      windowOf([step(A, null, 'branch_deletion'), step(null, C, 'branch_creation')]),
      'branch_deletion A-, branch_creation -C | unbroken | force-push, force-push',
    ],
    [
      'a deletion that left the branch at its head',
      windowOf([step(A, B), step(B, C), step(C, null, 'branch_deletion')]),
      'pr_merge AB, pr_merge BC | unbroken | force-push',
    ],
    ['nothing but its deletion', windowOf([step(A, null, 'branch_deletion')], { head: A }), ' | unbroken | force-push'],
    [
      'a branch that came to be',
      windowOf([step(null, B, 'branch_creation'), step(B, C)], { base: null }),
      'branch_creation -B, pr_merge BC | unbroken | ',
    ],
    [
      'a kind that nobody knows',
      windowOf([step(A, B), step(B, C, 'unknown')]),
      'pr_merge AB, unknown BC | unbroken | gap',
    ],
    ['no log', windowOf([], { log: { observed: false, why: 'refused' } }), 'unseen AC | not observed | '],
    [
      'no log, and a head that does not descend from the base',
      windowOf([], { log: { observed: false, why: 'refused' }, linear: false }),
      'unseen AC | not observed | force-push',
    ],
    [
      'a head that does not descend from the base, and no forced move',
      windowOf([step(A, C, 'push')], { linear: false }),
      'push AC | unbroken | force-push',
    ],
  ])('%s', (_, window, words) => {
    expect(inWords(window)).toBe(words);
  });

  test('An exception says who forced the branch, from where and to where', () => {
    const [exception] = chainOf(windowOf([step(A, C, 'force_push')])).exceptions;
    expect(exception).toMatchObject({
      branch: 'main',
      sha: C,
      what: '@bob forced main from 000000000000 to 000000000000',
      action: expect.stringContaining('forbid force pushes'),
    });
  });
});
