import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { schema as published } from '@octokit/graphql-schema';
import { parse } from 'graphql';

import type { GitHub } from '../src/github.ts';
import { queryCost } from '../src/graphql/cost.ts';
import { slimSchema } from '../src/graphql/slim-schema.ts';
import type { PullRequest } from '../src/state/pull-request.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

test('the committed schema is what GitHub publishes of the types that this GitHub has', () => {
  const folder = new URL('../graphql/', import.meta.url);
  const types: string[] = JSON.parse(readFileSync(new URL('types.json', folder), 'utf8'));
  expect(readFileSync(new URL('schema.graphql', folder), 'utf8')).toBe(slimSchema(published.idl, types));
});

test('a type that GitHub does not publish cannot be listed', () => {
  expect(() => slimSchema('type Query { a: Int }', ['Query', 'Invented'])).toThrow('GitHub publishes no Invented');
});

describe('a merge queue', () => {
  let github: GitHub;
  let start: Awaited<ReturnType<typeof shopOn>>;
  beforeEach(async () => {
    github = await startTestGitHub();
    start = await shopOn(github);
  });
  afterEach(() => github.close());

  async function open(head: string): Promise<PullRequest> {
    const { shop, alice } = start;
    await shop.branch(head);
    await shop.commit(head, { author: alice, files: { [head]: 'x\n' } });
    return shop.openPullRequest({ author: alice, title: head, head });
  }

  async function ask(query: string, variables: Record<string, unknown> = {}) {
    return (await start.api.post('/graphql', { query, variables })).body;
  }

  test('stacks each entry on the one before it, on a branch of its own', async () => {
    const { shop, alice } = start;
    const queue = shop.mergeQueue();
    const tip = shop.tip();
    const one = await queue.add(await open('one'), alice);
    const two = await queue.add(await open('two'), alice);
    expect(one.baseSha).toBe(tip);
    expect(two.baseSha).toBe(one.headSha);
    expect(one.ref).toBe(`refs/heads/gh-readonly-queue/main/pr-1-${tip}`);
    expect(shop.tip(two.ref.slice('refs/heads/'.length))).toBe(two.headSha);
    expect(await queue.eventPayload(two)).toMatchObject({
      action: 'checks_requested',
      merge_group: { head_sha: two.headSha, head_ref: two.ref, base_sha: one.headSha, base_ref: 'refs/heads/main' },
      repository: { full_name: 'acme/shop' },
    });
    const { data } = await ask(
      `query ($owner: String!, $name: String!) {
        repository(owner: $owner, name: $name) {
          mergeQueue(branch: "main") {
            entries(first: 1) {
              nodes { position headCommit { oid } baseCommit { oid } pullRequest { number } enqueuer { login } }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
      }`,
      { owner: 'acme', name: 'shop' },
    );
    expect(data.repository.mergeQueue.entries).toMatchObject({
      nodes: [
        {
          position: 1,
          headCommit: { oid: one.headSha },
          baseCommit: { oid: tip },
          pullRequest: { number: 1 },
          enqueuer: { login: 'alice' },
        },
      ],
      pageInfo: { hasNextPage: true },
    });
    const { endCursor } = data.repository.mergeQueue.entries.pageInfo;
    const next = await ask(
      `query ($after: String) { repository(owner: "acme", name: "shop") { mergeQueue { entries(first: 1, after: $after) {
        nodes { pullRequest { number } } pageInfo { hasNextPage } } } } }`,
      { after: endCursor },
    );
    expect(next.data.repository.mergeQueue.entries).toEqual({
      nodes: [{ pullRequest: { number: 2 } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('lands a group by its last head, and marks each of its pull requests as merged', async () => {
    const { shop, alice } = start;
    const pulls = [await open('one'), await open('two'), await open('three')];
    const queue = shop.mergeQueue();
    const entries = [];
    for (const pull of pulls) entries.push(await queue.add(pull, alice));
    const second = entries[1];
    if (second === undefined) throw new Error('no second entry');
    await queue.land(second);
    expect(shop.tip()).toBe(second.headSha);
    expect(pulls.map(({ mergedAs }) => mergedAs)).toEqual([entries[0]?.headSha, second.headSha, null]);
    expect(shop.activity.filter(({ ref }) => ref === 'refs/heads/main').at(-1)).toMatchObject({
      type: 'merge_queue_merge',
    });
    expect(shop.hasBranch(second.ref.slice('refs/heads/'.length))).toBe(false);
    expect((await start.api.get('/repos/acme/shop/pulls/2')).body).toMatchObject({ merged: true, state: 'closed' });
  });

  test('is null where the branch has none', async () => {
    const { data } = await ask('{ repository(owner: "acme", name: "shop") { mergeQueue(branch: "x") { id } } }');
    expect(data.repository.mergeQueue).toBeNull();
  });

  test.each([
    ['a field that GitHub lacks', '{ repository(owner: "acme", name: "shop") { invented } }', 'Cannot query field'],
    ['broken syntax', '{ repository(', 'Syntax Error'],
    [
      'an unknown repository',
      '{ repository(owner: "acme", name: "none") { id } }',
      'Could not resolve to a Repository',
    ],
    [
      'a connection without a size',
      '{ repository(owner: "acme", name: "shop") { mergeQueue { entries { totalCount } } } }',
      'You must provide a `first` or `last` value',
    ],
    [
      'too large a page',
      '{ repository(owner: "acme", name: "shop") { mergeQueue { entries(first: 101) { totalCount } } } }',
      'exceeds the `first` limit of 100',
    ],
    [
      'a field that this GitHub lacks',
      '{ repository(owner: "acme", name: "shop") { stargazerCount } }',
      'the local GitHub has no Repository.stargazerCount',
    ],
  ])('and GraphQL as a whole answer %s with an error, and 200', async (_, query, message) => {
    await start.shop.mergeQueue().add(await open('one'), start.alice);
    const { errors } = await ask(query);
    expect(errors[0].message).toContain(message);
  });

  test('is not shown without a credential, nor to one that may not see the repository', async () => {
    const query = '{ repository(owner: "acme", name: "shop") { id } }';
    expect((await client(github).post('/graphql', { query })).status).toBe(401);
    const other = await github.createRepository('acme/other', { private: true });
    const stranger = client(github, appToken(github, other, {}));
    const { body } = await stranger.post('/graphql', { query });
    expect(body).toMatchObject({ data: { repository: null }, errors: [{ type: 'NOT_FOUND', path: ['repository'] }] });
  });

  test('and a pull request can be read by its number', async () => {
    const { shop, alice } = start;
    const pull = await open('one');
    await pull.merge({ actor: alice });
    const query = `{ repository(owner: "acme", name: "shop") {
      owner { login } defaultBranchRef { name target { oid } }
      pullRequest(number: 1) { state author { login __typename } mergeCommit { oid messageHeadline } repository { name } }
    } }`;
    expect((await ask(query)).data.repository).toEqual({
      owner: { login: 'acme' },
      defaultBranchRef: { name: 'main', target: { oid: shop.tip() } },
      pullRequest: {
        state: 'MERGED',
        author: { login: 'alice', __typename: 'User' },
        mergeCommit: { oid: shop.tip(), messageHeadline: 'Merge pull request #1 from acme/one' },
        repository: { name: 'shop' },
      },
    });
    const missing = await ask('{ repository(owner: "acme", name: "shop") { pullRequest(number: 9) { id } } }');
    expect(missing.errors).toMatchObject([{ type: 'NOT_FOUND' }]);
  });

  test.each([
    ['one point where it asks for little', '{ a(first: 100) { x } }', {}, 1],
    [
      'a point for each hundred requests',
      '{ a(first: 100) { nodes { b(first: 10) { nodes { c(last: 1) { id } } } } } }',
      {},
      11,
    ],
    [
      'by what its variables are without a value',
      'query ($n: Int = 300) { a(first: $n) { b(first: 1) { id } } }',
      {},
      3,
    ],
    ['by its variables', 'query ($n: Int) { a(first: $n) { b(first: 1) { id } } }', { n: 5000 }, 50],
    [
      'through fragments',
      'query { a(first: 100) { ...f ... on X { c(first: 1) } } } fragment f on X { b(first: 1) }',
      {},
      2,
    ],
  ])('and a query costs %s', (_, query, variables, cost) => {
    expect(queryCost(parse(query), variables).points).toBe(cost);
  });

  test('is emptied without merging', async () => {
    const { shop, alice } = start;
    const pull = await open('one');
    const entry = await shop.mergeQueue().add(pull, alice);
    await shop.mergeQueue().clear(alice);
    expect(pull.events.map(({ event }) => event)).toEqual(['added_to_merge_queue', 'removed_from_merge_queue']);
    expect(shop.hasBranch(entry.ref.slice('refs/heads/'.length))).toBe(false);
    expect(pull.state).toBe('open');
  });

  test('and all of GraphQL end with the points of an hour: an error, and 200', async () => {
    const { token, api } = start;
    token.graphql.used = token.graphql.limit;
    const answer = await api.post('/graphql', { query: '{ viewer { login } }' });
    expect([answer.status, answer.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
    expect(answer.body).toMatchObject({ errors: [{ type: 'RATE_LIMITED' }] });
    expect((await api.get('/repos/acme/shop')).status).toBe(200);
    token.graphql.reset = 0;
    expect((await api.post('/graphql', { query: '{ viewer { login } }' })).body.errors).toBeUndefined();
  });

  test('costs points of its own, and a viewer that is a bot keeps its suffix', async () => {
    const answer = await start.api.post('/graphql', { query: '{ viewer { login } rateLimit { cost remaining } }' });
    expect(answer.body.data).toEqual({
      viewer: { login: 'github-actions[bot]' },
      rateLimit: { cost: 1, remaining: 999 },
    });
    expect(answer.headers.get('x-ratelimit-resource')).toBe('graphql');
    expect((await start.api.get('/repos/acme/shop')).headers.get('x-ratelimit-used')).toBe('1');
    expect(github.countCalls()).toEqual({ reads: 2, writes: 0, total: 2 });
  });
});
