import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { costOf } from '../../src/anthropic/prices.ts';
import { CONDITIONS } from '../../src/review/judging/conditions.ts';
import { HOSTILE_CHANGES } from '../anthropic/hostile-changes.ts';

const page = readFileSync(new URL('../../../../docs/ai-review.md', import.meta.url), 'utf8');

test('The page on the AI review names every condition of an approval, and no other', () => {
  const [, table = ''] = page.split('\n| condition | holds where |\n');
  const rows = table.split('\n\n', 1)[0]?.split('\n').slice(1) ?? [];
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named).toHaveLength(CONDITIONS.length);
  expect(new Set(named)).toEqual(new Set(CONDITIONS.map(({ name }) => name)));
});

test('It says how many hostile changes code stops, and names each that it does not', () => {
  const missed = HOSTILE_CHANGES.filter(({ by }) => by === 'model');
  expect(page).toContain(`holds ${HOSTILE_CHANGES.length} changes that mean harm`);
  expect(page).toContain(`Code stops ${HOSTILE_CHANGES.length - missed.length} of them by itself`);
  const [, table = ''] = page.split('\n| change | why code cannot tell |\n| --- | --- |\n');
  expect(table.split('\n\n', 1)[0]?.split('\n')).toHaveLength(missed.length);
});

test('Its prices are those by which a review is reckoned', () => {
  const [, table = ''] = page.split('\n| change | input | requests |');
  const [head = '', , ...rows] = table.split('\n\n', 1)[0]?.split('\n') ?? [];
  const models = head
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell.startsWith('claude-'));
  expect([models.length, rows.length]).toEqual([3, 4]);
  for (const row of rows) {
    const [, , input = '', requests = '', ...costs] = row.split('|').map((cell) => cell.trim().replaceAll(/[$,]/g, ''));
    const each = Number(input) / Number(requests);
    const tokens = { inputTokens: each, outputTokens: 2000, cacheReadTokens: 0, cacheWriteTokens: 0 };
    for (const [at, model] of models.entries()) {
      const digits = costs[at]?.split('.')[1]?.length ?? 0;
      expect(Number(costs[at]).toFixed(digits)).toBe(((costOf(model, tokens) ?? 0) * Number(requests)).toFixed(digits));
    }
  }
});
