import { describe, expect, test } from '@jest/globals';
import { readEvents } from '../../src/github/read-events.ts';
import { fakeGitHub } from './fake-github.ts';
import { ALICE, at, AT, GHOST, REPOSITORY, user } from './rows.ts';

const PATH = `GET ${AT}/issues/7/events`;
const read = async (rows: readonly object[]) => readEvents(fakeGitHub({ [PATH]: rows }).client, REPOSITORY, 7);

function event(kind: string, minute: number, details: object = {}): object {
  return { id: minute, event: kind, created_at: at(minute), actor: user(ALICE), ...details };
}

describe('a dismissal', () => {
  const dismissed = (minute: number, actor: object | null): object =>
    event('review_dismissed', minute, {
      actor,
      dismissed_review: { review_id: 40 + minute, state: 'changes_requested', dismissal_message: 'no' },
    });

  test('is read with the review, what it said, and who dismissed it', async () => {
    const { dismissals } = await read([dismissed(1, user(ALICE)), dismissed(2, null), dismissed(3, GHOST)]);
    expect(dismissals).toEqual([
      { review: 41, by: ALICE, was: 'changes_requested' },
      { review: 42, by: null, was: 'changes_requested' },
      { review: 43, by: null, was: 'changes_requested' },
    ]);
  });

  test('without a review is an error', async () => {
    await expect(read([event('review_dismissed', 1)])).rejects.toThrow(
      '`[0].dismissed_review` of the answer should be an object',
    );
  });
});

describe('the last change of base', () => {
  test.each(['base_ref_changed', 'automatic_base_change_succeeded', 'base_ref_force_pushed'])(
    'is seen in %s',
    async (kind) => {
      expect((await read([event(kind, 3)])).baseChangedAt).toBe(at(3));
    },
  );

  test('is the newest of all, wherever it stands', async () => {
    const rows = [
      event('base_ref_changed', 9),
      event('automatic_base_change_succeeded', 2),
      event('base_ref_force_pushed', 5),
    ];
    expect((await read(rows)).baseChangedAt).toBe(at(9));
  });

  test('is found past the first page', async () => {
    const rows = [
      ...Array.from({ length: 240 }, (_, index) => event('labeled', index)),
      event('base_ref_changed', 300),
    ];
    expect((await read(rows)).baseChangedAt).toBe(at(300));
  });

  test('never was where no such event is', async () => {
    const rows = ['labeled', 'automatic_base_change_failed', 'head_ref_force_pushed', 'something_new'].map((kind) =>
      event(kind, 1),
    );
    expect(await read(rows)).toEqual({ dismissals: [], baseChangedAt: null });
  });

  test('is told in UTC and whole seconds, so that instants compare as texts', async () => {
    const rows = [event('base_ref_changed', 1, { created_at: '2026-01-05T02:30:00.900+02:00' })];
    expect((await read(rows)).baseChangedAt).toBe('2026-01-05T00:30:00Z');
  });
});
