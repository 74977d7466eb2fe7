import type { GitHub } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { classify, expectFailure, expectRisk, start } from './support/classify.ts';
import { openShop, propose, type Shop } from './support/shop.ts';

let github: GitHub;
let shop: Shop;
let low: PullRequest;
let high: PullRequest;
beforeAll(async () => {
  github = await startTestGitHub();
  shop = await openShop(github);
  low = await propose(shop, { 'web/cart.ts': 'export const total = 1;\n' });
  high = await propose(shop, { 'infra/backup.tf': 'resource "bucket" "backup" {}\n' });
});
afterAll(() => github.close());

describe('a pull request is classified on', () => {
  test.each([
    ['its own event', 'pull_request', 'opened'],
    ['its event from the default branch', 'pull_request_target', 'synchronize'],
    ['a review', 'pull_request_review', 'submitted'],
    ['a comment on its lines', 'pull_request_review_comment', 'created'],
  ])('%s', async (_, eventName, action) => {
    const payload = (pull: PullRequest): Promise<unknown> => pull.eventPayload(eventName, action);
    expectRisk(await start(shop, { eventName, eventPayload: await payload(low) }), 'low');
    expectRisk(await start(shop, { eventName, eventPayload: await payload(high) }), 'high');
  });

  test.each([
    ['a run by hand that names it', 'workflow_dispatch'],
    ['the end of another workflow, by a step that names it', 'workflow_run'],
    ['any event, by a step that names it', 'schedule'],
  ])('%s', async (_, eventName) => {
    const eventPayload = shop.repository.eventPayload(shop.alice);
    const inputs = { 'pull-request': String(high.number) };
    expectRisk(await start(shop, { eventName, eventPayload, inputs }), 'high');
  });
});

test('the input wins over the event', async () => {
  expectRisk(await classify(shop, low, { inputs: { 'pull-request': String(high.number) } }), 'high');
});

test('what the event says of the pull request is not believed: its present state is read', async () => {
  const { head, base } = low;
  const pullRequest = {
    number: high.number,
    changed_files: 0,
    head: { sha: head.sha },
    base: { sha: base.sha, ref: base.ref },
  };
  const eventPayload = { ...(await high.eventPayload('pull_request', 'opened')), pull_request: pullRequest };
  expectRisk(await start(shop, { eventName: 'pull_request', eventPayload }), 'high');
});

describe('a group of the merge queue', () => {
  let queued: Shop;
  let first: PullRequest;
  let second: PullRequest;
  let third: PullRequest;
  const eventName = 'merge_group';
  beforeAll(async () => {
    queued = await openShop(github, 'acme/queue');
    first = await propose(queued, { 'web/a.ts': 'a\n' });
    second = await propose(queued, { 'infra/b.tf': 'b\n' });
    third = await propose(queued, { 'web/c.ts': 'c\n' });
  });

  test('of one pull request is that pull request, and costs no GraphQL', async () => {
    const queue = queued.repository.mergeQueue();
    const entry = await queue.add(first, queued.bob);
    github.resetCalls();
    const run = await start(queued, { eventName, eventPayload: await queue.eventPayload(entry) });
    expectRisk(run, 'low');
    expect(run.record?.pullRequests.map(({ number }) => number)).toEqual([first.number]);
    expect(github.calls.map(({ route }) => route)).not.toContain('/graphql');
  });

  test('that stands on others is all of them, and as risky as the riskiest', async () => {
    const queue = queued.repository.mergeQueue();
    await queue.add(second, queued.bob);
    const entry = await queue.add(third, queued.bob);
    const run = await start(queued, { eventName, eventPayload: await queue.eventPayload(entry) });
    expectRisk(run, 'high');
    expect(run.record?.pullRequests.map(({ number }) => number)).toEqual([first.number, second.number, third.number]);
    expect(run.reasons).toEqual([
      `#${first.number}: no high-risk rule matches the one changed file`,
      `#${second.number}: infra/b.tf matches **/*.tf`,
      `#${third.number}: no high-risk rule matches the one changed file`,
    ]);
    expect(run.summary.match(/^## #\d+ is (?:high|low) risk/gm)).toHaveLength(3);
  });

  test('that is not in the queue any more gives no verdict', async () => {
    const queue = queued.repository.mergeQueue();
    const entry = queue.entries.at(-1);
    if (entry === undefined) throw new Error('the queue is empty');
    const eventPayload = await queue.eventPayload(entry);
    await queue.clear(queued.bob);
    const run = await start(queued, { eventName, eventPayload });
    expectFailure(run, `the merge group of #${third.number} cannot be resolved`, 'add it again');
  });

  test('whose ref is not one of a merge queue gives no verdict', async () => {
    const eventPayload = {
      merge_group: {
        head_ref: 'refs/heads/main',
        head_sha: queued.repository.tip(),
        base_sha: queued.repository.tip(),
      },
    };
    expectFailure(await start(queued, { eventName, eventPayload }), 'not a ref of the merge queue: "refs/heads/main"');
  });
});

describe('without a pull request there is no verdict:', () => {
  test.each<[string, string, unknown, Record<string, string>, string]>([
    ['a push', 'push', {}, {}, 'the event push names no pull request. Pass the number with the input `pull-request`.'],
    ['a run by hand that names none', 'workflow_dispatch', {}, {}, 'the event workflow_dispatch names no pull request'],
    [
      'the end of another workflow, by a step that names none',
      'workflow_run',
      { workflow_run: {} },
      {},
      'the event workflow_run names no pull request',
    ],
    ['no event at all', '', {}, {}, 'the event (none) names no pull request'],
    [
      'an event without its pull request',
      'pull_request',
      { number: 1 },
      {},
      /`pull_request` of the answer should be an object.*Pass the number with the input `pull-request`/,
    ],
    ['an event that is no object', 'pull_request', [], {}, 'should be an object'],
    ['a number that is none', 'push', {}, { 'pull-request': 'one' }, 'not the number of a pull request: "one"'],
    ['a number with a sign', 'push', {}, { 'pull-request': '-1' }, 'not the number of a pull request: "-1"'],
    ['a fraction', 'push', {}, { 'pull-request': '1.5' }, 'not the number of a pull request: "1.5"'],
    ['zero', 'push', {}, { 'pull-request': '0' }, 'not the number of a pull request: "0"'],
    [
      'a number with a path in it',
      'push',
      {},
      { 'pull-request': '1/../2' },
      'not the number of a pull request: "1/../2"',
    ],
    [
      'a number that forges a command',
      'push',
      {},
      { 'pull-request': '1\n::error::x' },
      'not the number of a pull request: "1\\n: :error: :x"',
    ],
    [
      'the number of no pull request',
      'push',
      {},
      { 'pull-request': '4711' },
      /pulls\/4711: not found.*`pull-requests: read`/,
    ],
  ] as [string, string, unknown, Record<string, string>, string][])(
    '%s',
    async (_, eventName, eventPayload, inputs, says) => {
      expectFailure(await start(shop, { eventName, eventPayload, inputs }), says);
    },
  );
});
