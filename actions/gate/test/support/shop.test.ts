import { expect, test } from '@jest/globals';
import { oneGitHub } from './one-github.ts';
import { labelsOf, runGate, statusOf } from './run-gate.ts';
import { openShop } from './shop.ts';

const github = oneGitHub();

test('A colleague’s approval of a low-risk change is published as a success, with the record behind it', async () => {
  const shop = await openShop(github());
  const pull = await shop.open();
  await pull.approve(shop.bob);
  const run = await runGate(shop, pull);
  expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'approved', risk: 'low' } });
  expect(run.record?.decision.state).toBe('approved');
  expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'success' });
  expect(labelsOf(pull)).toEqual([]);
});

test('A change without approval waits, when asked for by its number as well', async () => {
  const shop = await openShop(github());
  const pull = await shop.open();
  const run = await runGate(shop, pull.number);
  expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pending' } });
  expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'pending' });
});
