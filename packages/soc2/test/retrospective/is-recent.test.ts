import { expect, test } from '@jest/globals';
import { isRecent } from '../../src/retrospective/is-recent.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = new Date('2026-01-15T12:00:00Z');

test.each([
  ['just opened', '2026-01-15T12:00:00Z', true],
  ['a second short of its time', '2026-01-01T12:00:01Z', true],
  ['of exactly its time', '2026-01-01T12:00:00Z', false],
  ['older', '2025-12-01T00:00:00Z', false],
  ['whose clock is ahead', '2026-01-15T12:00:05Z', true],
  ['without a readable date', 'yesterday', false],
])('A retrospective %s is judged by its age alone', (_, createdAt, recent) => {
  expect(isRecent(createdAt, now, 14 * DAY)).toBe(recent);
});
