import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account as Person } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { chooseTransport } from '../../../src/github/choose-transport.ts';
import { createClient, type GitHubClient } from '../../../src/github/client.ts';
import { repositoryName, type RepositoryName } from '../../../src/github/repository.ts';
import { readPosted, readPostedOn, readSeen } from '../../../src/github/review/read-posted.ts';
import { readControl } from '../../../src/github/review/read-control.ts';
import { withdraw } from '../../../src/github/review/withdraw.ts';
import { sha } from '../../../src/domain.ts';

const POLICY = '.github/change-policy.yml';

let github: GitHub;
let repository: Repository;
let name: RepositoryName;
let [alice, bob, bot]: Person[] = [];
/** With the reviewer's token, which may not read contents. */
let client: GitHubClient;
/** With the token of `collect`. */
let reader: GitHubClient;

beforeAll(async () => {
  github = await startTestGitHub();
  [alice, bob] = [github.addUser('alice'), github.addUser('bob')];
  bot = github.addBot('acme-reviewer');
  repository = await github.createRepository('acme/shop', { private: true });
  name = repositoryName(repository.fullName);
  for (const person of [alice, bob]) repository.setPermission(person, 'write');
  await repository.commit('main', {
    author: bob,
    files: { 'a.ts': 'one\ntwo\nthree\n', [POLICY]: "high-risk: ['**/*.tf']\n" },
  });
  const permissions = { 'pull-requests': 'write' } as const;
  const token = github.createToken({ kind: 'installation', app: 'acme-reviewer', repository, permissions });
  const transport = await chooseTransport({});
  client = createClient({ token: token.value, baseUrl: github.url, transport, retrySecond: 1 });
  const reads = { contents: 'read', 'pull-requests': 'read' } as const;
  const { value } = github.createToken({ kind: 'installation', repository, permissions: reads });
  reader = createClient({ token: value, baseUrl: github.url, transport, retrySecond: 1 });
});
afterAll(() => github.close());

function who(person: Person | undefined): Person {
  if (person === undefined) throw new Error('nobody');
  return person;
}

async function open(): Promise<PullRequest> {
  const head = `change-${github.world.nextId()}`;
  await repository.branch(head, 'main', { actor: who(alice) });
  await repository.commit(head, { author: who(alice), files: { 'a.ts': 'one\n2\nthree\n' } });
  return repository.openPullRequest({ author: who(alice), title: 'A change', head, base: 'main' });
}

describe('What was posted on a pull request', () => {
  test('is read with whose token it is and what the head is, in one call', async () => {
    const pull = await open();
    github.resetCalls();
    const { viewer, head, posted } = await readSeen(client, name, pull.number);
    expect(viewer).toEqual({ id: bot?.id, login: 'acme-reviewer[bot]', type: 'Bot' });
    expect(head).toBe(pull.head.sha);
    expect(posted).toEqual({ reviews: [], comments: [], dismissals: [] });
    expect(github.countCalls().total).toBe(1);
  });

  test('is read to its end, each list by its own pages', async () => {
    const pull = await open();
    for (let at = 0; at < 230; at += 1) await pull.review(who(bob), 'COMMENT', { body: `remark ${at}` });
    for (let at = 0; at < 120; at += 1)
      await pull.review(who(bot), 'COMMENT', {
        body: 'x',
        comments: [{ path: 'a.ts', line: 2, body: `finding ${at}` }],
      });
    github.resetCalls();
    const { reviews, comments } = await readPostedOn(client, name, pull.number);
    expect(reviews.map(({ body }) => body)).toEqual(pull.reviews.map(({ body }) => body));
    expect(comments.map(({ body }) => body)).toEqual(pull.reviewComments().map(({ body }) => body));
    expect(github.countCalls().total).toBe(4);
  });

  test('tells who edited a text: only what its author wrote last can be believed', async () => {
    const pull = await open();
    const own = await pull.review(who(bot), 'COMMENT', { body: 'one' });
    const others = await pull.review(who(bot), 'COMMENT', { body: 'two' });
    pull.editReviewText(own, 'one, mended', who(bot));
    pull.editReviewText(others, 'two, forged', who(alice));
    const { reviews } = await readPostedOn(client, name, pull.number);
    expect(reviews.map(({ body, edited }) => [body, edited])).toEqual([
      ['one, mended', false],
      ['two, forged', true],
    ]);
  });

  test('tells who resolved a thread, and a bot from a person', async () => {
    const pull = await open();
    for (const body of ['by bob', 'by the bot', 'open'])
      await pull.review(who(bot), 'COMMENT', { body: 'x', comments: [{ path: 'a.ts', line: 2, body }] });
    const [first, second] = pull.reviewComments();
    if (first === undefined || second === undefined) throw new Error('there are no comments');
    pull.resolveThread(first, who(bob));
    pull.resolveThread(second, who(bot));
    const { comments } = await readPostedOn(client, name, pull.number);
    expect(comments.map(({ resolved }) => resolved?.by?.type)).toEqual(['User', 'Bot', undefined]);
    expect(comments[0]?.resolved?.by).toMatchObject({ id: bob?.id, login: 'bob' });
  });

  test('holds dismissals by whoever made them, as reviews were before', async () => {
    const pull = await open();
    const review = await pull.requestChanges(who(bot), { body: 'No.' });
    pull.dismiss(review, who(alice));
    const { reviews, dismissals } = await readPostedOn(client, name, pull.number);
    expect(reviews).toMatchObject([{ id: review.id, state: 'DISMISSED', commit: pull.head.sha }]);
    expect(dismissals).toMatchObject([{ review: review.id, by: { login: 'alice' }, was: 'changes_requested' }]);
  });

  test('takes reviews of other pull requests of the same head with it, closed ones too, and of no other head', async () => {
    const pull = await open();
    const refusal = await pull.requestChanges(who(bot), { body: 'No.' });
    await pull.close(who(alice));
    const again = await repository.openPullRequest({
      author: who(alice),
      title: 'Again',
      head: pull.head.ref,
      base: 'main',
    });
    const at = { number: again.number, head: { sha: sha(again.head.sha), ref: again.head.ref } };
    const { others } = await readControl(reader, name, { ...at, defaultBranch: 'main' }, POLICY);
    expect(others).toEqual([pull.number]);
    const { own, all } = await readPosted(client, name, at, others);
    expect(own.reviews).toEqual([]);
    expect(all.reviews).toMatchObject([{ id: refusal.id }]);
  });
});

test('Withdrawing dismisses the reviewer’s own verdicts on older heads, and nobody else’s, nor those on this one', async () => {
  const pull = await open();
  await pull.approve(who(bot));
  await pull.approve(who(bob));
  await pull.requestChanges(who(bot), { body: 'No.' });
  await repository.push(pull.head.ref, { author: who(alice), files: { 'b.ts': 'b\n' } });
  await pull.approve(who(bot));
  const { dismissed } = await withdraw(client, name, pull.number);
  expect(dismissed).toHaveLength(2);
  expect(pull.reviews.map(({ state }) => state)).toEqual(['DISMISSED', 'APPROVED', 'DISMISSED', 'APPROVED']);
});
