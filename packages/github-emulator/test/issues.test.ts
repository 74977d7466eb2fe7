import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import type { Account } from '../src/state/accounts.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

describe('issues', () => {
  let github: GitHub;
  let start: Awaited<ReturnType<typeof shopOn>>;
  let api: ReturnType<typeof client>;
  let bob: Account;
  beforeEach(async () => {
    github = await startTestGitHub();
    start = await shopOn(github);
    bob = github.addUser('bob');
    start.shop.setPermission(bob, 'write');
    api = client(github, appToken(github, start.shop, { issues: 'write', contents: 'read' }));
  });
  afterEach(() => github.close());

  const query = `query ($number: Int!) { repository(owner: "acme", name: "shop") { issue(number: $number) {
    number body state stateReason author { login __typename } lastEditedAt editor { login }
    userContentEdits(first: 10) { totalCount nodes { editedAt editor { login } diff } }
    comments(first: 100) { nodes { fullDatabaseId body author { login } lastEditedAt editor { login } } pageInfo { hasNextPage } }
    labels(first: 10) { nodes { name } } assignees(first: 10) { nodes { login } }
    timelineItems(first: 100, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, TRANSFERRED_EVENT]) {
      totalCount nodes { __typename
        ... on ClosedEvent { createdAt stateReason actor { login } closer { __typename ... on Commit { oid } } }
        ... on ReopenedEvent { actor { login } }
        ... on RenamedTitleEvent { previousTitle currentTitle }
        ... on TransferredEvent { fromRepository { nameWithOwner } }
      } } } } }`;

  async function ask(number: number) {
    return (await api.post('/graphql', { query, variables: { number } })).body;
  }

  test('are made with labels and people, and keep every version of their text', async () => {
    const made = await api.post('/repos/acme/shop/issues', {
      title: 'Review',
      body: 'one',
      labels: ['retro'],
      assignees: ['bob'],
    });
    expect([made.status, made.body.assignees[0].login, made.body.labels[0].name]).toEqual([201, 'bob', 'retro']);
    await api.patch('/repos/acme/shop/issues/1', { body: 'one' });
    expect((await ask(1)).data.repository.issue).toMatchObject({
      lastEditedAt: null,
      editor: null,
      userContentEdits: { totalCount: 0 },
      author: { login: 'github-actions', __typename: 'Bot' },
    });
    await api.patch('/repos/acme/shop/issues/1', { body: 'two', title: 'Weekly' });
    const user = client(github, github.createToken({ kind: 'user', user: bob }));
    await user.patch('/repos/acme/shop/issues/1', { body: 'three' });
    expect((await ask(1)).data.repository.issue).toMatchObject({
      body: 'three',
      editor: { login: 'bob' },
      userContentEdits: {
        totalCount: 3,
        nodes: [
          { diff: 'three', editor: { login: 'bob' } },
          { diff: 'two', editor: { login: 'github-actions' } },
          { diff: 'one', editor: { login: 'github-actions' } },
        ],
      },
      timelineItems: { nodes: [{ __typename: 'RenamedTitleEvent', previousTitle: 'Review', currentTitle: 'Weekly' }] },
    });
    const refused = await api.post('/repos/acme/shop/issues', { title: 'x', assignees: ['stranger'] });
    expect(refused.status).toBe(422);
  });

  test('are closed for a reason by a hand or a commit, and opened again', async () => {
    const { shop, alice } = start;
    const issue = shop.openIssue({ author: alice, title: 'One' });
    const user = client(github, github.createToken({ kind: 'user', user: bob }));
    await user.patch('/repos/acme/shop/issues/1', { state: 'closed', state_reason: 'not_planned' });
    await user.patch('/repos/acme/shop/issues/1', { state: 'open' });
    await issue.close(alice, 'completed', shop.tip());
    expect((await ask(1)).data.repository.issue).toMatchObject({
      state: 'CLOSED',
      stateReason: 'COMPLETED',
      timelineItems: {
        nodes: [
          { __typename: 'ClosedEvent', stateReason: 'NOT_PLANNED', actor: { login: 'bob' }, closer: null },
          { __typename: 'ReopenedEvent', actor: { login: 'bob' } },
          { __typename: 'ClosedEvent', stateReason: 'COMPLETED', closer: { __typename: 'Commit', oid: shop.tip() } },
        ],
      },
    });
    const events = (await api.get('/repos/acme/shop/issues/1/events')).body;
    expect(
      events.map((event: Record<string, unknown>) => [event['event'], event['state_reason'], event['commit_id']]),
    ).toEqual([
      ['closed', 'not_planned', null],
      ['reopened', 'reopened', null],
      ['closed', 'completed', shop.tip()],
    ]);
  });

  test('have comments whose edits show', async () => {
    start.shop.openIssue({ author: start.alice, title: 'One' });
    const { body: comment } = await api.post('/repos/acme/shop/issues/1/comments', { body: 'first' });
    await api.post('/repos/acme/shop/issues/1/comments', { body: 'second' });
    await api.patch(`/repos/acme/shop/issues/comments/${comment.id}`, { body: 'changed' });
    expect((await ask(1)).data.repository.issue.comments.nodes).toMatchObject([
      { fullDatabaseId: String(comment.id), body: 'changed', editor: { login: 'github-actions' } },
      { body: 'second', editor: null, lastEditedAt: null },
    ]);
    const since = (await api.get(`/repos/acme/shop/issues/comments/${comment.id}`)).body.updated_at;
    expect((await api.get(`/repos/acme/shop/issues/1/comments?since=${since}`)).body).toHaveLength(1);
    expect((await api.get('/repos/acme/shop/issues/comments?sort=updated&direction=desc')).body[0].body).toBe(
      'changed',
    );
  });

  test('that were deleted are gone, and those that were moved lead to where they are', async () => {
    const { shop, alice } = start;
    const other = await github.createRepository('acme/other', { private: true });
    const deleted = shop.openIssue({ author: alice, title: 'One' });
    const moved = shop.openIssue({ author: alice, title: 'Two', body: 'text' });
    moved.comment(bob, 'hello');
    shop.deleteIssue(deleted);
    const there = shop.transferIssue(moved, other, alice);
    expect((await api.get('/repos/acme/shop/issues/1')).status).toBe(410);
    const answer = await api.get('/repos/acme/shop/issues/2');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `${github.url}/repos/acme/other/issues/1`]);
    expect((await api.get('/repos/acme/shop/issues?state=all')).body).toEqual([]);
    expect((await ask(1)).errors).toMatchObject([{ type: 'NOT_FOUND' }]);
    expect([there.body, there.comments.length, there.events.at(-1)?.event]).toEqual(['text', 1, 'transferred']);
    expect(shop.openIssue({ author: alice, title: 'Three' }).number).toBe(3);
  });
});
