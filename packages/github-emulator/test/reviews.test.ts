import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import type { Account } from '../src/state/accounts.ts';
import type { PullRequest } from '../src/state/pull-request.ts';
import type { Repository } from '../src/state/repository.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

const reviews = '/repos/acme/shop/pulls/1/reviews';

describe('reviews', () => {
  let github: GitHub;
  let shop: Repository;
  let pull: PullRequest;
  let alice: Account;
  let bob: Account;
  let as: (account: Account) => ReturnType<typeof client>;
  let api: ReturnType<typeof client>;

  beforeEach(async () => {
    github = await startTestGitHub();
    ({ shop, alice, api } = await shopOn(github, { 'a.txt': '1\n2\n3\n4\n5\n6\n7\n8\n9\n' }));
    bob = github.addUser('bob');
    shop.setPermission(bob, 'write');
    await shop.branch('feature');
    await shop.commit('feature', {
      author: alice,
      files: { 'a.txt': '1\n2\n3\n4\nfive\n6\n7\n8\n9\n', 'b.txt': 'b\n' },
    });
    pull = await shop.openPullRequest({ author: alice, title: 'Five', head: 'feature' });
    as = (account) => client(github, github.createToken({ kind: 'user', user: account }));
  });
  afterEach(() => github.close());

  const states = async (): Promise<string[]> =>
    (await api.get(reviews)).body.map((row: { state: string }) => row.state);

  test('are listed in the order in which they were given, each on its commit', async () => {
    const first = pull.head.sha;
    expect((await as(bob).post(reviews, { event: 'APPROVE' })).body).toMatchObject({
      state: 'APPROVED',
      commit_id: first,
      user: { login: 'bob' },
      body: '',
    });
    await shop.push('feature', { author: alice, files: { c: 'c\n' } });
    await as(bob).post(reviews, { event: 'REQUEST_CHANGES', body: 'No.' });
    await as(alice).post(reviews, { event: 'COMMENT', body: 'Why?' });
    await as(bob).post(reviews, { event: 'APPROVE', commit_id: first });
    const { body } = await api.get(reviews);
    expect(await states()).toEqual(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'APPROVED']);
    expect(body.map((row: { commit_id: string }) => row.commit_id)).toEqual([
      first,
      pull.head.sha,
      pull.head.sha,
      first,
    ]);
    const times = body.map((row: { submitted_at: string }) => row.submitted_at);
    expect(new Set(times).size).toBe(4);
    expect(times).toEqual(times.toSorted((one: string, other: string) => (one < other ? -1 : 1)));
  });

  test.each([
    ['approve', { event: 'APPROVE' }, 'Can not approve your own pull request'],
    ['object to', { event: 'REQUEST_CHANGES', body: 'x' }, 'Can not request changes on your own pull request'],
  ])('nobody may %s their own change', async (_, body, message) => {
    const answer = await as(alice).post(reviews, body);
    expect(answer).toMatchObject({ status: 422, body: { errors: [message] } });
  });

  test.each(['REQUEST_CHANGES', 'COMMENT'])('%s needs a body', async (event) => {
    expect((await as(bob).post(reviews, { event })).status).toBe(422);
    expect((await as(bob).post(reviews, { event, body: 'x' })).status).toBe(200);
  });

  test('GitHub Actions may not approve, unless the repository lets it', async () => {
    const actions = client(github, appToken(github, shop, { 'pull-requests': 'write' }));
    expect(await actions.post(reviews, { event: 'APPROVE' })).toMatchObject({
      status: 422,
      body: { errors: ['GitHub Actions is not permitted to approve pull requests.'] },
    });
    shop.actionsMayApprove = true;
    expect((await actions.post(reviews, { event: 'APPROVE' })).status).toBe(200);
  });

  test('of people without write access count as reviews all the same', async () => {
    const eve = github.addUser('eve');
    shop.setPermission(eve, 'read');
    expect((await as(eve).post(reviews, { event: 'APPROVE' })).body.state).toBe('APPROVED');
  });

  test('on a commit that is not part of the change are refused', async () => {
    expect((await as(bob).post(reviews, { event: 'APPROVE', commit_id: shop.tip() })).status).toBe(422);
  });

  test('that are pending are seen by their author alone, until they are submitted', async () => {
    const pending = await as(bob).post(reviews, { body: 'draft' });
    expect(pending.body).toMatchObject({ state: 'PENDING' });
    expect(pending.body.submitted_at).toBeUndefined();
    expect(await states()).toEqual([]);
    expect((await as(bob).get(reviews)).body).toHaveLength(1);
    expect((await as(bob).post(reviews, {})).status).toBe(422);
    await as(bob).post(`${reviews}/${pending.body.id}/events`, { event: 'COMMENT' });
    expect(await states()).toEqual(['COMMENTED']);
  });

  test('can be reworded by their author, and thrown away while they are pending', async () => {
    const review = await pull.requestChanges(bob, { body: 'No.' });
    const path = `${reviews}/${review.id}`;
    expect((await as(bob).put(path, { body: 'Please.' })).body).toMatchObject({
      body: 'Please.',
      state: 'CHANGES_REQUESTED',
    });
    expect((await as(alice).put(path, { body: 'Yes.' })).status).toBe(404);
    expect((await as(bob).delete(path)).status).toBe(422);
    const pending = await as(bob).post(reviews, { body: 'draft' });
    expect((await as(bob).delete(`${reviews}/${pending.body.id}`)).status).toBe(200);
    expect((await as(bob).get(reviews)).body).toHaveLength(1);
  });

  test('can be dismissed by whoever may write, the author of the change included', async () => {
    const review = await pull.requestChanges(bob, { body: 'No.' });
    const path = `${reviews}/${review.id}/dismissals`;
    expect((await as(alice).put(path, { message: '' })).status).toBe(422);
    expect((await as(alice).put(path, { message: 'Not needed' })).body).toMatchObject({
      state: 'DISMISSED',
      id: review.id,
    });
    expect(await states()).toEqual(['DISMISSED']);
    const events = await api.get('/repos/acme/shop/issues/1/events');
    expect(events.body).toMatchObject([
      {
        event: 'review_dismissed',
        actor: { login: 'alice' },
        dismissed_review: { review_id: review.id, state: 'changes_requested', dismissal_message: 'Not needed' },
      },
    ]);
    expect((await as(alice).put(path, { message: 'Again' })).status).toBe(422);
  });

  test('cannot be dismissed without write access', async () => {
    const review = await pull.approve(bob);
    const eve = github.addUser('eve');
    shop.setPermission(eve, 'triage');
    expect((await as(eve).put(`${reviews}/${review.id}/dismissals`, { message: 'x' })).status).toBe(403);
  });

  test('of a deleted account have no user', async () => {
    await pull.approve(bob);
    github.deleteAccount(bob);
    expect((await api.get(reviews)).body).toMatchObject([{ state: 'APPROVED', user: null }]);
  });

  test('are told to a workflow with their state in lower case', async () => {
    const review = await pull.approve(bob);
    expect(await pull.reviewPayload(review, 'submitted')).toMatchObject({
      action: 'submitted',
      review: { state: 'approved', id: review.id },
      pull_request: { number: 1 },
      sender: { login: 'bob' },
    });
  });

  describe('with comments', () => {
    test('put each on a line that the diff shows', async () => {
      const answer = await as(bob).post(reviews, {
        event: 'COMMENT',
        body: 'See below',
        comments: [
          { path: 'a.txt', line: 5, side: 'RIGHT', body: 'Why?' },
          { path: 'a.txt', line: 5, side: 'LEFT', body: 'It was a number' },
          { path: 'a.txt', start_line: 4, start_side: 'RIGHT', line: 6, body: 'All of this' },
        ],
      });
      expect(answer.status).toBe(200);
      const { body } = await api.get(`${reviews}/${answer.body.id}/comments`);
      expect(body).toMatchObject([{ line: 5 }, { side: 'LEFT' }, { start_line: 4, line: 6 }]);
      expect((await api.get('/repos/acme/shop/pulls/1/comments')).body).toHaveLength(3);
      expect((await api.get('/repos/acme/shop/pulls/1')).body.review_comments).toBe(3);
    });

    test.each([
      ['a line outside of the hunks', { path: 'a.txt', line: 9, body: 'x' }],
      ['a file that is not changed', { path: 'README', line: 1, body: 'x' }],
      ['a range that ends before it starts', { path: 'a.txt', start_line: 6, line: 4, body: 'x' }],
      ['no line', { path: 'a.txt', body: 'x' }],
    ])('are refused as a whole for %s', async (_, comment) => {
      const comments = [{ path: 'a.txt', line: 5, body: 'good' }, comment];
      expect((await as(bob).post(reviews, { event: 'COMMENT', body: 'x', comments })).status).toBe(422);
      expect(await states()).toEqual([]);
    });

    test('can be read and reworded one by one, and are refused outside of the diff', async () => {
      const comments = '/repos/acme/shop/pulls/1/comments';
      const place = { commit_id: pull.head.sha, path: 'a.txt', side: 'RIGHT' };
      expect((await as(bob).post(comments, { ...place, line: 9, body: 'x' })).status).toBe(422);
      expect((await as(bob).post(comments, { ...place, body: 'x' })).status).toBe(422);
      const { body } = await as(bob).post(comments, { ...place, line: 5, body: 'Why?' });
      expect(body).toMatchObject({ line: 5, position: 5, diff_hunk: expect.stringContaining('+five') });
      const path = `/repos/acme/shop/pulls/comments/${body.id}`;
      expect((await as(bob).patch(path, { body: 'Why now?' })).body.body).toBe('Why now?');
      expect((await api.get(path)).body).toMatchObject({ body: 'Why now?', user: { login: 'bob' } });
      expect((await api.get('/repos/acme/shop/pulls/comments/1')).status).toBe(404);
      expect((await as(bob).post(`${comments}/1/replies`, { body: 'x' })).status).toBe(404);
    });

    test('can stand on a whole file, outside of a review', async () => {
      const comment = { commit_id: pull.head.sha, path: 'b.txt', subject_type: 'file', body: 'Odd name' };
      const answer = await as(bob).post('/repos/acme/shop/pulls/1/comments', comment);
      expect(answer).toMatchObject({ status: 201, body: { subject_type: 'file', path: 'b.txt' } });
      expect(answer.body.line).toBeUndefined();
      const reply = await as(alice).post(`/repos/acme/shop/pulls/1/comments/${answer.body.id}/replies`, {
        body: 'So?',
      });
      expect(reply).toMatchObject({ status: 201, body: { in_reply_to_id: answer.body.id, path: 'b.txt' } });
      expect(await states()).toEqual(['COMMENTED', 'COMMENTED']);
    });
  });
});
