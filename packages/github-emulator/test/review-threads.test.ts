import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import type { Account } from '../src/state/accounts.ts';
import type { PullRequest } from '../src/state/pull-request.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

const threads = `query ($number: Int!) { repository(owner: "acme", name: "shop") { pullRequest(number: $number) {
  reviewThreads(first: 100) {
    nodes {
      id isResolved isOutdated path line originalLine subjectType diffSide resolvedBy { login databaseId __typename }
      comments(first: 100) {
        nodes {
          databaseId body path line originalLine outdated author { login __typename } editor { login } lastEditedAt createdAt
        }
        pageInfo { hasNextPage endCursor }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
} } }`;

describe('conversations about lines', () => {
  let github: GitHub;
  let start: Awaited<ReturnType<typeof shopOn>>;
  let bob: Account;
  let pull: PullRequest;
  beforeEach(async () => {
    github = await startTestGitHub();
    start = await shopOn(github, { 'a.txt': 'one\ntwo\nthree\nfour\nfive\n' });
    const { shop, alice } = start;
    bob = github.addUser('bob');
    shop.setPermission(bob, 'write');
    await shop.branch('change');
    await shop.push('change', { author: alice, files: { 'a.txt': 'one\ntwo\nTHREE\nfour\nfive\n' } });
    pull = await shop.openPullRequest({ author: alice, title: 'Change', head: 'change' });
  });
  afterEach(() => github.close());

  async function ask(query = threads, variables: Record<string, unknown> = { number: pull.number }) {
    const { body } = await start.api.post('/graphql', { query, variables });
    expect(body.errors).toBeUndefined();
    return body.data.repository.pullRequest;
  }

  const writer = () => client(github, appToken(github, start.shop, { 'pull-requests': 'write' }, { app: 'reviewer' }));

  test('are shown with their comments and replies, whoever resolved them, and the edits of each', async () => {
    const { shop } = start;
    const api = writer();
    const review = (
      await api.post('/repos/acme/shop/pulls/1/reviews', {
        commit_id: pull.head.sha,
        event: 'COMMENT',
        body: 'Look.',
        comments: [{ path: 'a.txt', line: 3, body: 'why?' }],
      })
    ).body;
    const [comment] = (await api.get(`/repos/acme/shop/pulls/1/reviews/${review.id}/comments`)).body;
    await api.post(`/repos/acme/shop/pulls/1/comments/${comment.id}/replies`, { body: 'really' });
    await api.patch(`/repos/acme/shop/pulls/comments/${comment.id}`, { body: 'why upper case?' });
    const found = pull.reviewComments().find(({ id }) => id === comment.id);
    if (found === undefined) throw new Error('no comment');
    pull.resolveThread(found, bob);
    const { nodes, pageInfo } = (await ask()).reviewThreads;
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
    expect(nodes).toMatchObject([
      {
        isResolved: true,
        isOutdated: false,
        path: 'a.txt',
        line: 3,
        originalLine: 3,
        subjectType: 'LINE',
        diffSide: 'RIGHT',
        resolvedBy: { login: 'bob', databaseId: bob.id, __typename: 'User' },
        comments: {
          nodes: [
            {
              databaseId: comment.id,
              body: 'why upper case?',
              author: { login: 'reviewer', __typename: 'Bot' },
              editor: { login: 'reviewer' },
              lastEditedAt: expect.stringMatching(/Z$/),
            },
            { body: 'really', editor: null, lastEditedAt: null },
          ],
        },
      },
    ]);
    pull.unresolveThread(found);
    expect((await ask()).reviewThreads.nodes[0]).toMatchObject({ isResolved: false, resolvedBy: null });
    expect(() => pull.resolveThread({ ...found, review: { ...found.review, pull: {} as PullRequest } }, bob)).toThrow();
    expect(shop.pulls.size).toBe(1);
  });

  test('follow their line when others move it, and are outdated once it has changed', async () => {
    const { shop, alice } = start;
    await pull.review(bob, 'COMMENT', { comments: [{ path: 'a.txt', line: 3, body: 'here' }] });
    await shop.push('change', { author: alice, files: { 'a.txt': 'zero\none\ntwo\nTHREE\nfour\nfive\n' } });
    expect((await ask()).reviewThreads.nodes[0]).toMatchObject({ isOutdated: false, line: 4, originalLine: 3 });
    await shop.push('change', { author: alice, files: { 'a.txt': 'zero\none\ntwo\n3\nfour\nfive\n' } });
    expect((await ask()).reviewThreads.nodes[0]).toMatchObject({ isOutdated: true, line: null, originalLine: 3 });
    const [comment] = (await start.api.get('/repos/acme/shop/pulls/1/comments')).body;
    expect(comment).toMatchObject({ line: null, original_line: 3, position: null });
    await shop.push('change', { author: alice, files: { 'a.txt': 'one\ntwo\nthree\nfour\nfive\n', b: 'b\n' } });
    expect((await ask()).reviewThreads.nodes[0].isOutdated).toBe(true);
  });

  test('can be about a whole file', async () => {
    const api = writer();
    const details = { body: 'all of it', path: 'a.txt', commit_id: pull.head.sha, subject_type: 'file' };
    const { status, body } = await api.post('/repos/acme/shop/pulls/1/comments', details);
    expect([status, body.subject_type]).toEqual([201, 'file']);
    const missing = await api.post('/repos/acme/shop/pulls/1/comments', { ...details, path: 'none.txt' });
    expect(missing.status).toBe(422);
    expect((await ask()).reviewThreads.nodes).toMatchObject([{ subjectType: 'FILE', line: null, isOutdated: false }]);
  });

  test('stand beside reviews with their state, commit and edits, the pending ones for their author alone', async () => {
    const review = await pull.requestChanges(bob, { body: 'No.' });
    await pull.review(start.alice, 'COMMENT', { body: 'mine' });
    pull.editReviewText(review, 'No, and no.', bob);
    pull.dismiss(review, bob);
    const api = writer();
    await api.post('/repos/acme/shop/pulls/1/reviews', { body: 'not yet' });
    const query = `query ($states: [PullRequestReviewState!]) { repository(owner: "acme", name: "shop") { pullRequest(number: 1) {
      reviews(first: 10, states: $states) { totalCount nodes {
        databaseId state body submittedAt commit { oid } author { login } editor { login } lastEditedAt
        userContentEdits(first: 10) { totalCount nodes { editor { login } editedAt diff } }
      } }
    } } }`;
    const { reviews } = await ask(query, {});
    expect(reviews).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          databaseId: review.id,
          state: 'DISMISSED',
          body: 'No, and no.',
          commit: { oid: pull.head.sha },
          author: { login: 'bob' },
          editor: { login: 'bob' },
          userContentEdits: { totalCount: 2, nodes: [{ diff: 'No, and no.' }, { diff: 'No.' }] },
        },
        { state: 'COMMENTED', editor: null, lastEditedAt: null, userContentEdits: { totalCount: 0, nodes: [] } },
      ],
    });
    expect((await ask(query, { states: ['COMMENTED'] })).reviews.totalCount).toBe(1);
    expect((await api.post('/graphql', { query })).body.data.repository.pullRequest.reviews.totalCount).toBe(3);
  });

  test('and whoever asks learns who they are: a user by REST, an App by GraphQL alone', async () => {
    const query = '{ viewer { login databaseId __typename } }';
    const user = client(github, github.createToken({ kind: 'user', user: bob }));
    expect((await user.get('/user')).body).toMatchObject({ login: 'bob', id: bob.id });
    const app = writer();
    expect((await app.get('/user')).status).toBe(403);
    const bot = github.account('reviewer[bot]');
    expect((await app.post('/graphql', { query })).body.data.viewer).toEqual({
      login: 'reviewer[bot]',
      databaseId: bot.id,
      __typename: 'User',
    });
    expect((await app.get('/users/reviewer%5Bbot%5D')).body).toMatchObject({ id: bot.id, type: 'Bot' });
  });

  test('are refused to an App that may not read pull requests', async () => {
    const api = client(github, appToken(github, start.shop, { contents: 'read' }));
    const { body } = await api.post('/graphql', { query: threads, variables: { number: 1 } });
    expect(body).toMatchObject({
      data: { repository: { pullRequest: null } },
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    });
  });
});

test('repositories can be made at the same time, each name once', async () => {
  const github = await startTestGitHub();
  try {
    const names = ['acme/a', 'acme/b', 'acme/c', 'acme/d'];
    const made = await Promise.all(names.map((name) => github.createRepository(name)));
    expect(made.map(({ fullName }) => fullName)).toEqual(names);
    expect(new Set(made.map(({ gitDir }) => gitDir)).size).toBe(4);
    const twice = await Promise.allSettled(['acme/e', 'acme/E'].map((name) => github.createRepository(name)));
    expect(twice.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  } finally {
    await github.close();
  }
});
