import { describe, expect, test } from '@jest/globals';
import type { Dismissal, ReviewState, Snapshot } from '../../src/approval/snapshot.ts';
import { asOfMerge } from '../../src/retrospective/as-of-merge.ts';
import type { MergedPull } from '../../src/retrospective/window.ts';
import { bob, carol, dismissal, minute, review } from '../decision/change.ts';
import { approved, createHistory } from './history.ts';

const DAY = 24 * 3_600_000;
const MERGED = 30;

function pullWith(snapshot: Partial<Snapshot>, details: Partial<MergedPull> = {}): MergedPull {
  const history = createHistory();
  const pull = history.merge(approved(history));
  return { ...pull, mergedAt: minute(MERGED), ...details, snapshot: { ...pull.snapshot, reviews: [], ...snapshot } };
}

function statesOf(pull: MergedPull): readonly string[] {
  return asOfMerge(pull, DAY).reviews.map(({ state }) => state);
}

describe('A merged pull request as it stood at its merge', () => {
  test.each<[string, ReviewState, string | null, boolean]>([
    ['an approval before it', 'APPROVED', minute(29), true],
    ['an approval in its very second', 'APPROVED', minute(30), true],
    ['an approval after it', 'APPROVED', minute(31), false],
    ['an objection after it', 'CHANGES_REQUESTED', minute(31), false],
    ['an approval without a time', 'APPROVED', null, false],
    ['an approval with a time that nobody can read', 'APPROVED', 'soon', false],
    ['an objection without a time', 'CHANGES_REQUESTED', null, true],
    ['a dismissed review without a time', 'DISMISSED', null, true],
    ['a review that was never submitted', 'PENDING', null, false],
  ])('%s', (_, state, at, stays) => {
    expect(statesOf(pullWith({ reviews: [review(1, bob, state, { at })] }))).toEqual(stays ? [state] : []);
  });

  const was = (id: number, word: string): Dismissal => dismissal(id, carol, word);
  test.each<[string, readonly Dismissal[], string | undefined, ReviewState]>([
    ['an approval dismissed before', [was(1, 'approved')], minute(29), 'DISMISSED'],
    ['an approval dismissed after', [was(1, 'approved')], minute(31), 'APPROVED'],
    ['an approval dismissed in the same second', [was(1, 'approved')], minute(30), 'DISMISSED'],
    ['an approval dismissed nobody knows when', [was(1, 'approved')], undefined, 'DISMISSED'],
    ['an objection dismissed before', [was(1, 'changes_requested')], minute(29), 'DISMISSED'],
    ['an objection dismissed after', [was(1, 'changes_requested')], minute(31), 'CHANGES_REQUESTED'],
    ['an objection dismissed in the same second', [was(1, 'changes_requested')], minute(30), 'CHANGES_REQUESTED'],
    ['an objection dismissed nobody knows when', [was(1, 'changes_requested')], undefined, 'CHANGES_REQUESTED'],
    ['a comment dismissed after', [was(1, 'commented')], minute(31), 'COMMENTED'],
    ['something unknown dismissed after', [was(1, 'praised')], minute(31), 'DISMISSED'],
    ['two events that disagree', [was(1, 'approved'), was(1, 'changes_requested')], minute(31), 'CHANGES_REQUESTED'],
    ['the same in another order', [was(1, 'changes_requested'), was(1, 'approved')], minute(31), 'CHANGES_REQUESTED'],
    [
      'two events of one second, one of which took it away',
      [was(1, 'approved'), was(1, 'commented')],
      minute(30),
      'DISMISSED',
    ],
    [
      'a comment or an approval, nobody knows which',
      [was(1, 'commented'), was(1, 'approved')],
      minute(31),
      'COMMENTED',
    ],
    [
      'an approval or a comment, nobody knows which',
      [was(1, 'approved'), was(1, 'commented')],
      minute(31),
      'COMMENTED',
    ],
    ['one that no event tells of', [], undefined, 'DISMISSED'],
  ])('%s', (_, dismissals, at, state) => {
    const pull = pullWith(
      { reviews: [review(1, bob, 'DISMISSED')], dismissals },
      { dismissedAt: at === undefined ? {} : { 1: at } },
    );
    expect(statesOf(pull)).toEqual([state]);
    const undone = state !== 'DISMISSED';
    if (undone && dismissals.length === 1) expect(asOfMerge(pull, DAY).dismissals).toEqual([]);
    if (!undone && dismissals.length < 2) expect(asOfMerge(pull, DAY).dismissals).toEqual(dismissals);
  });

  test.each<[string, readonly string[], string | null, string | null]>([
    ['never', [], null, null],
    ['before it', [minute(3), minute(9)], null, minute(9)],
    ['after it', [minute(3), minute(31)], minute(31), minute(3)],
    ['only after it', [minute(31)], minute(31), null],
    ['in its very second', [minute(30)], null, minute(30)],
    ['nobody can read when', [minute(3), 'once'], null, 'once'],
    ['by the reading alone', [], minute(4), minute(4)],
  ])('its base was changed: %s', (_, baseChanges, baseChangedAt, expected) => {
    expect(asOfMerge(pullWith({ baseChangedAt }, { baseChanges }), DAY).baseChangedAt).toBe(expected);
  });

  const then = (hours: number): string => new Date(Date.parse(minute(MERGED)) - hours * 3_600_000).toISOString();
  test.each<[string, Snapshot['known']['retrospective'], Snapshot['known']['retrospective']]>([
    ['recent then, and late by now', { createdAt: then(23), recent: false }, { createdAt: then(23), recent: true }],
    ['late then, whatever is said', { createdAt: then(24), recent: true }, { createdAt: then(24), recent: false }],
    ['of after the merge', { createdAt: then(-1), recent: true }, undefined],
    ['of nobody knows when', { createdAt: 'once', recent: true }, undefined],
    ['none', null, null],
    ['not asked for', undefined, undefined],
  ])('The newest retrospective: %s', (_, retrospective, expected) => {
    const known = { permissions: {}, memberships: {}, cleanMerges: {} };
    const pull = pullWith({ known: retrospective === undefined ? known : { ...known, retrospective } });
    expect(asOfMerge(pull, DAY).known.retrospective).toEqual(expected);
  });
});
