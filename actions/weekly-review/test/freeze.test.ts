import { describe, expect, test } from '@jest/globals';
import { symlink } from '@countersign/github-emulator/files';
import { oneGitHub } from './support/one-github.ts';
import { runWeekly } from './support/run-weekly.ts';
import { openShop, POLICY, POLICY_PATH, type Shop } from './support/shop.ts';

const github = oneGitHub();

/** The REST calls that a report begins with where one query was not enough. */
const restCalls = (shop: Shop): number =>
  shop.github.calls.filter(({ method, path }) => method === 'GET' && /\/contents\/|\/git\/ref\//.test(path)).length;

describe('The policy of a window', () => {
  test('is read with the branch and its tip in one query', async () => {
    const shop = await openShop(github());
    shop.github.resetCalls();
    const { failure } = await runWeekly(shop);
    expect(failure).toBeUndefined();
    expect(restCalls(shop)).toBe(0);
  });

  test('is no link, even to a file that is one', async () => {
    const shop = await openShop(github());
    const files = { 'elsewhere.yml': POLICY, [POLICY_PATH]: symlink('../elsewhere.yml') };
    await shop.repository.push('main', { author: shop.bob, message: 'Link', files });
    const { failure } = await runWeekly(shop);
    expect(String(failure)).toContain('is no plain file on main');
  });

  test('that is not there is an error that says where it was looked for', async () => {
    const shop = await openShop(github());
    await shop.repository.push('main', { author: shop.bob, message: 'Drop', files: { [POLICY_PATH]: null } });
    const { failure } = await runWeekly(shop);
    expect(String(failure)).toContain(`there is no policy at ${POLICY_PATH} on main`);
  });
});
