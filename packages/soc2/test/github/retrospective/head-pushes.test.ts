import { describe, expect, test } from '@jest/globals';
import type { Sha } from '../../../src/domain.ts';
import type { ActivityLog, Movement } from '../../../src/github/retrospective/activity-log.ts';
import { gapless, type Pushes } from '../../../src/github/retrospective/head-pushes.ts';

const REF = 'refs/heads/topic';
const sha = (name: string): Sha => Buffer.from(name.padEnd(20, '.')).toString('hex') as Sha;
const at = (second: number): string => `2026-03-06T12:00:${String(second).padStart(2, '0')}Z`;

/** `a>b@5` is a step from a to b at second 5; `>a@1` made the branch. */
function moves(kind: Movement['kind'], texts: readonly string[]): readonly Movement[] {
  return texts.map((text) => {
    const [, before = '', after = '', second] = /^(\w*)>(\w+)@(\d+)$/.exec(text) ?? [];
    return {
      ref: REF,
      kind,
      before: before === '' ? null : sha(before),
      after: sha(after),
      by: null,
      at: at(Number(second)),
    };
  });
}

function logOf(oldestFirst: readonly Movement[], reaches: string | null = null): ActivityLog {
  const rows = oldestFirst.toReversed();
  return {
    readable: { observed: true, value: true },
    rows,
    readBackTo: async () => undefined,
    readOn: async () => false,
    reaches: () => reaches,
    pages: () => 1,
    of: (ref) => rows.filter((row) => row.ref === ref),
  };
}

interface Told {
  readonly made: readonly string[];
  readonly pushed?: readonly string[];
  readonly forced?: readonly string[];
  /** How far back the pushes are read. */
  readonly reaches?: string;
}

function logsOf({ made, pushed = [], forced = [], reaches }: Told): Pushes {
  return {
    creations: logOf(moves('branch_creation', made)),
    pushes: logOf(moves('push', pushed), reaches),
    forcePushes: logOf(moves('force_push', forced)),
    readBackTo: async () => undefined,
  };
}

/** The branch was made at second 1, its head `d` was merged at second 30. */
function afters(told: Told): readonly string[] | null {
  const found = gapless(logsOf(told), REF, { sha: sha('d'), made: at(1), by: at(30) });
  return (
    found &&
    found.map(({ after }) =>
      Buffer.from(after ?? '', 'hex')
        .toString()
        .replaceAll('.', ''),
    )
  );
}

describe('The pushes of a branch, read by their kinds,', () => {
  test('stand in the order of their times, newest first', () => {
    const told = { made: ['>a@1'], pushed: ['a>b@5', 'c>d@9'], forced: ['b>c@7'] };
    expect(afters(told)).toEqual(['d', 'c', 'b', 'a']);
  });

  test('are those of the branch as it was last made, up to the merge', () => {
    const told = { made: ['>x@0', '>a@1', '>y@40'], pushed: ['x>y@0', 'a>d@5', 'y>z@41'] };
    expect(afters(told)).toEqual(['d', 'a']);
  });

  const gaps: readonly [string, Told][] = [
    ['something was merged between two of them', { made: ['>a@1'], pushed: ['a>b@5', 'c>d@9'] }],
    ['something was merged last', { made: ['>a@1'], pushed: ['a>b@5'] }],
    ['something was merged first', { made: ['>a@1'], pushed: ['b>d@5'] }],
    ['the branch was deleted and made again', { made: ['>a@1', '>d@8'], pushed: ['a>d@5'] }],
    ['it was moved on from the head before the merge', { made: ['>a@1'], pushed: ['a>d@5', 'd>e@6'] }],
    ['no log tells of its making', { made: [], pushed: ['a>d@5'] }],
    ['the pushes are not read back to its making', { made: ['>a@1'], pushed: ['a>d@5'], reaches: at(3) }],
    ['the reading ends in the second of its making', { made: ['>a@1'], pushed: ['a>d@5'], reaches: at(1) }],
    ['a second does not tell the order', { made: ['>a@1'], pushed: ['b>d@5'], forced: ['a>b@5'] }],
  ];
  test.each(gaps)('do not tell enough where %s', (_, told) => {
    expect(afters(told)).toBeNull();
  });

  test('tell nothing of a branch that was made who knows when', () => {
    const logs = logsOf({ made: ['>a@1'], pushed: ['a>d@5'] });
    expect(gapless(logs, REF, { sha: sha('d'), made: undefined, by: at(30) })).toBeNull();
  });
});
