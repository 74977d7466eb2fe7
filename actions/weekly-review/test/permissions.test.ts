import { describe, expect, test } from '@jest/globals';
import { oneGitHub } from './support/one-github.ts';
import { runWeekly } from './support/run-weekly.ts';
import { mergeChange, openShop } from './support/shop.ts';

const github = oneGitHub();

/** Two changes, approved by two people, of whom one may no longer write when the window is read. */
async function readAfterDemotion(permission: 'read' | 'none'): Promise<{
  readonly classes: readonly (string | undefined)[];
  readonly kinds: readonly string[];
  readonly asked: readonly string[];
}> {
  const shop = await openShop(github());
  shop.github.clock.advance({ days: 20 });
  const stays = await mergeChange(shop, { approvedBy: [shop.bob] });
  const left = await mergeChange(shop, { approvedBy: [shop.cto] });
  shop.repository.setPermission(shop.cto, permission);
  shop.github.resetCalls();
  const { population, failure } = await runWeekly(shop);
  expect(failure).toBeUndefined();
  const classes = new Map(population?.changes.map((change) => [change.number, change.class]));
  return {
    classes: [classes.get(stays.number), classes.get(left.number)],
    kinds: (population?.exceptions ?? []).map(({ kind }) => kind),
    asked: shop.github.calls.flatMap(({ path }) => /collaborators\/([^/]+)\/permission/.exec(path)?.[1] ?? []),
  };
}

describe('An approver', () => {
  test('who may write by their reviews is asked for by no call, and whoever may not is', async () => {
    const { classes, kinds, asked } = await readAfterDemotion('read');
    expect(classes).toEqual(['human-approved', 'human-approved']);
    expect(kinds).toContain('write-access-not-observed');
    expect(asked).toEqual(['cto']);
  });

  test('who has left altogether is told of as before', async () => {
    const { kinds, asked } = await readAfterDemotion('none');
    expect(kinds).toContain('write-access-not-observed');
    expect(asked).toEqual(['cto']);
  });
});
