import type { GitHub } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { classify, expectFailure } from './support/classify.ts';
import { openShop, propose, type Shop } from './support/shop.ts';

let github: GitHub;
let shop: Shop;
let pull: PullRequest;
beforeAll(async () => {
  github = await startTestGitHub();
  shop = await openShop(github);
  pull = await propose(shop, { 'web/cart.ts': 'x\n' });
});
afterAll(() => github.close());

describe('without a token that may read there is no verdict:', () => {
  test('none is given', async () => {
    expectFailure(
      await classify(shop, pull, { inputs: { 'github-token': '' } }),
      'there is no token. Pass `github-token`',
    );
  });

  test('it is unknown to GitHub', async () => {
    const run = await classify(shop, pull, { token: 'ghs_unknown' });
    expectFailure(run, 'GET /repos/acme/shop/pulls/1: refused with HTTP 401. The token is wrong, expired or revoked');
  });

  test('it holds a line break in the middle', async () => {
    expectFailure(
      await classify(shop, pull, { token: 'ghs_un\nknown' }),
      'the token holds a character that no token has. Pass the token alone',
    );
  });

  test('it may not read pull requests', async () => {
    const token = github.createToken({
      kind: 'installation',
      repository: shop.repository,
      permissions: { contents: 'read' },
    });
    expectFailure(
      await classify(shop, pull, { token }),
      'GET /repos/acme/shop/pulls/1: refused with HTTP 403. The token needs `pull-requests: read`: grant it under `permissions:` of the job',
    );
  });

  test('it may not read contents', async () => {
    const token = github.createToken({
      kind: 'installation',
      repository: shop.repository,
      permissions: { 'pull-requests': 'read' },
    });
    expectFailure(await classify(shop, pull, { token }), /(?:git\/ref|contents).* The token needs `contents: read`/);
  });

  test('it is for another repository', async () => {
    const other = await openShop(github, 'acme/other');
    expectFailure(await classify(shop, pull, { token: other.token }), 'HTTP 404', '`pull-requests: read`');
  });
});

describe('outside of a workflow there is no verdict:', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'no repository is named',
      { GITHUB_REPOSITORY: '' },
      'GITHUB_REPOSITORY is not set. Run this as a step of a GitHub Actions workflow',
    ],
    ['the repository is none', { GITHUB_REPOSITORY: 'shop' }, 'not a repository: "shop". Give it as owner/name'],
    ['there is no folder for the record', { RUNNER_TEMP: '' }, 'RUNNER_TEMP is not set'],
    [
      'the event is missing',
      { GITHUB_EVENT_PATH: '/nowhere/event.json' },
      'the event payload /nowhere/event.json cannot be read',
    ],
    ['the API has no address', { GITHUB_API_URL: 'api.github.com' }, 'GITHUB_API_URL is no address: "api.github.com"'],
    ['nobody answers at the API', { GITHUB_API_URL: 'http://127.0.0.1:9' }, 'GET /repos/acme/shop/pulls/1'],
  ])('%s', async (_, env, says) => {
    expectFailure(await classify(shop, pull, { env }), says);
  });
});
