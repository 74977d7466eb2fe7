import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import type { PullRequest } from '../src/state/pull-request.ts';
import type { Repository } from '../src/state/repository.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { shopOn } from './client.ts';

const methods = ['merge', 'squash', 'rebase'] as const;

/** What of a pull request and its branch is the same however they came about. */
async function traits(shop: Repository, pull: PullRequest) {
  const commit = await shop.store.existingCommit(pull.mergedAs ?? '');
  return {
    title: pull.title,
    state: [pull.state, pull.mergedAt !== null, pull.mergedBy?.login],
    landed: pull.landed.length,
    merge: [
      commit.author.name,
      commit.committer.name,
      commit.message,
      commit.parents.length,
      shop.verified.has(commit.sha),
    ],
    onHead: pull.reviews.every(({ commitSha }) => commitSha === pull.head.sha),
    reviews: pull.reviews.map(({ author, state }) => [author.login, state]),
    events: pull.events.map(({ event, actor }) => [event, actor?.login]),
    files: (await pull.files()).map(({ path, status }) => [path, status]),
    commits: (await pull.commits()).length,
    statuses: shop.statusesOf(pull.head.sha).map(({ state, context }) => [state, context]),
    inOrder: pull.createdAt < (pull.mergedAt ?? pull.createdAt),
  };
}

describe('a history written in one go', () => {
  let github: GitHub;
  let shop: Repository;
  let pulls: PullRequest[];
  let before: string;
  let start: Awaited<ReturnType<typeof shopOn>>;
  beforeAll(async () => {
    github = await startTestGitHub();
    start = await shopOn(github);
    shop = start.shop;
    const bob = github.addUser('bob');
    shop.setPermission(bob, 'write');
    before = shop.tip();
    pulls = await shop.mergedHistory(6, (index) => ({
      author: start.alice,
      mergedBy: bob,
      approvedBy: [bob],
      labels: ['ai-approved'],
      commits: 2,
      title: `Change ${index % 3}`,
      files: { [`f${index}`]: 'x\n' },
      statuses: [{ state: 'success', context: 'sdlc-gate' }],
      ...(index === 3 ? { after: { days: 1 } } : {}),
    }));
  });
  afterAll(() => github.close());

  test.each([0, 1, 2])('is what single steps would write (way %i of merging)', async (index) => {
    const bob = github.account('bob');
    const [pull] = [pulls[index]];
    if (pull === undefined) throw new Error('no pull request');
    const branch = `single-${index}`;
    await shop.branch(branch);
    const push = { author: start.alice, message: pull.title, files: { [`f${index}`]: 'y\n' } };
    await shop.push(branch, push);
    await shop.push(branch, { author: start.alice, message: 'Step 2' });
    const single = await shop.openPullRequest({ author: start.alice, title: pull.title, head: branch });
    await single.approve(bob);
    shop.setStatus(single.head.sha, github.world.accounts.githubActions, { state: 'success', context: 'sdlc-gate' });
    single.addLabels(['ai-approved'], github.world.accounts.githubActions);
    await single.merge({ actor: bob, method: methods[index] ?? 'merge', deleteBranch: true });
    const named = (text: string, { number, head }: PullRequest): string =>
      text.replaceAll(`#${number}`, '#n').replaceAll(head.ref, 'branch').replaceAll('modified', 'added');
    expect(named(JSON.stringify(await traits(shop, single)), single)).toBe(
      named(JSON.stringify(await traits(shop, pull)), pull),
    );
  });

  test('is one unbroken chain of steps on its branch, in the order of time', async () => {
    const steps = shop.activity.filter(({ ref, type }) => ref === 'refs/heads/main' && type === 'pr_merge').slice(0, 6);
    expect(steps[0]?.before).toBe(before);
    for (const [index, step] of steps.slice(1).entries()) expect(step.before).toBe(steps[index]?.after);
    expect(await shop.store.isAncestor(pulls[5]?.mergedAs ?? '', shop.tip())).toBe(true);
    const times = shop.activity.map(({ timestamp }) => timestamp.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    const [third, fourth] = [pulls[2], pulls[3]];
    expect((fourth?.createdAt.getTime() ?? 0) - (third?.mergedAt?.getTime() ?? 0)).toBeGreaterThan(86_000_000);
    for (const pull of pulls) {
      const { committer } = await shop.store.existingCommit(pull.mergedAs ?? '');
      expect(committer.date.getTime()).toBeLessThan(pull.mergedAt?.getTime() ?? 0);
      expect(committer.date.getTime()).toBeGreaterThan(pull.createdAt.getTime());
    }
  });

  test('can be read by REST and GraphQL, each commit with the pull request that brought it', async () => {
    const { api } = start;
    const query = `{ repository(owner: "acme", name: "shop") { ${pulls
      .flatMap(({ landed }, pull) => landed.map((sha, at) => ({ sha, name: `c${pull}_${at}` })))
      .map(
        ({ sha, name }) =>
          `${name}: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: 2) { nodes { number } } } }`,
      )
      .join(' ')} } }`;
    const { body } = await api.post('/graphql', { query });
    for (const [name, commit] of Object.entries<{ associatedPullRequests: unknown }>(body.data.repository)) {
      expect(commit.associatedPullRequests).toEqual({ nodes: [{ number: Number(name.slice(1, 2)) + 1 }] });
    }
    expect((await api.get('/repos/acme/shop/pulls/2')).body).toMatchObject({
      merged: true,
      commits: 2,
      changed_files: 1,
    });
    expect((await api.get('/repos/acme/shop/pulls/2/files')).body).toMatchObject([{ filename: 'f1' }]);
  });
});

test('A comparison of more commits than GitHub gives at once is read page by page', async () => {
  const github = await startTestGitHub();
  try {
    const { shop, api } = await shopOn(github);
    const before = shop.tip();
    await shop.mergedHistory(150, () => ({ method: 'merge' }));
    const path = `/repos/acme/shop/compare/${before}...${shop.tip()}`;
    const shas = new Set<string>();
    for (const page of [1, 2, 3, 4]) {
      const { body } = await api.get(`${path}?per_page=100&page=${page}`);
      expect(body).toMatchObject({ status: 'ahead', total_commits: 300, ahead_by: 300 });
      expect(body.commits).toHaveLength(page === 4 ? 0 : 100);
      expect(body.files.length > 0).toBe(page === 1);
      for (const { sha } of body.commits) shas.add(sha);
    }
    expect(shas.size).toBe(300);
    expect((await api.get(path)).body.commits.at(-1).sha).toBe(shop.tip());
    expect((await api.get(path)).body.commits).toHaveLength(250);
  } finally {
    await github.close();
  }
});
