import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { symlink } from '../src/files.ts';
import type { GitHub } from '../src/github.ts';
import type { Account } from '../src/state/accounts.ts';
import type { Merge } from '../src/state/merging.ts';
import type { PullRequest } from '../src/state/pull-request.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

describe('GraphQL tells of merged pull requests', () => {
  let github: GitHub;
  let start: Awaited<ReturnType<typeof shopOn>>;
  let bob: Account;
  beforeEach(async () => {
    github = await startTestGitHub();
    start = await shopOn(github);
    bob = github.addUser('bob');
    start.shop.setPermission(bob, 'write');
  });
  afterEach(() => github.close());

  async function open(head: string, files: Record<string, string> = { [head]: 'x\n' }): Promise<PullRequest> {
    const { shop, alice } = start;
    await shop.branch(head);
    await shop.push(head, { author: alice, message: head, files });
    return shop.openPullRequest({ author: alice, title: head, head });
  }

  async function ask(fields: string, variables: Record<string, unknown> = {}) {
    const query = `{ repository(owner: "acme", name: "shop") { ${fields} } }`;
    const { body } = await start.api.post('/graphql', { query, variables });
    expect(body.errors).toBeUndefined();
    return body.data.repository;
  }

  test('what they changed, who reviewed and committed, and what became of their reviews, labels and base', async () => {
    const { shop, alice } = start;
    await shop.branch('release');
    const pull = await open('one', { a: 'a\n', 'README.md': 'hello\nworld\n' });
    const review = await pull.approve(bob);
    pull.addLabels(['ai-approved'], github.account('github-actions[bot]'));
    pull.removeLabel('ai-approved', alice);
    await pull.retarget('release', alice);
    await pull.retarget('main', alice);
    pull.dismiss(review, alice, 'Not so fast.');
    shop.setStatus(pull.head.sha, github.account('github-actions[bot]'), { state: 'failure', context: 'sdlc-gate' });
    shop.setStatus(pull.head.sha, github.account('github-actions[bot]'), { state: 'success', context: 'SDLC-gate' });
    await pull.merge({ actor: bob, deleteBranch: true });
    const { pullRequest } = await ask(`pullRequest(number: 1) {
      state isDraft merged mergedAt mergedBy { login } headRefOid headRepository { nameWithOwner } isCrossRepository
      mergeCommit { oid signature { isValid wasSignedByGitHub } committer { user { login } email } parents(first: 2) { nodes { oid } } }
      files(first: 100) { totalCount nodes { path changeType additions deletions } }
      reviews(first: 100) { nodes { databaseId state submittedAt author { login } commit { oid } } }
      commits(first: 100) { totalCount nodes { commit { oid message parents(first: 5) { nodes { oid } }
        author { user { login databaseId } } authors(first: 5) { nodes { email } }
        status { state contexts { context state description createdAt creator { login __typename } } }
        statusCheckRollup { contexts(first: 10) { nodes { ... on StatusContext { context } } } } } } }
      labels(first: 10) { nodes { name } }
      timelineItems(first: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, REVIEW_DISMISSED_EVENT, BASE_REF_CHANGED_EVENT, MERGED_EVENT]) {
        nodes { __typename
          ... on LabeledEvent { createdAt actor { login } label { name } }
          ... on UnlabeledEvent { actor { login } label { name } }
          ... on ReviewDismissedEvent { createdAt actor { login } previousReviewState dismissalMessage review { databaseId } }
          ... on BaseRefChangedEvent { previousRefName currentRefName }
          ... on MergedEvent { commit { oid } mergeRefName }
        } } }`);
    expect(pullRequest).toMatchObject({
      state: 'MERGED',
      merged: true,
      mergedBy: { login: 'bob' },
      headRefOid: pull.head.sha,
      headRepository: { nameWithOwner: 'acme/shop' },
      isCrossRepository: false,
      mergeCommit: {
        oid: shop.tip(),
        signature: { isValid: true, wasSignedByGitHub: true },
        committer: { user: { login: 'web-flow' }, email: 'noreply@github.com' },
        parents: { nodes: [{}, { oid: pull.head.sha }] },
      },
      files: {
        totalCount: 2,
        nodes: [
          { path: 'README.md', changeType: 'MODIFIED', additions: 1, deletions: 0 },
          { path: 'a', changeType: 'ADDED', additions: 1, deletions: 0 },
        ],
      },
      reviews: { nodes: [{ databaseId: review.id, state: 'DISMISSED', commit: { oid: pull.head.sha } }] },
      commits: {
        totalCount: 1,
        nodes: [
          {
            commit: {
              message: 'one',
              author: { user: { login: 'alice' } },
              status: {
                state: 'SUCCESS',
                contexts: [{ context: 'SDLC-gate', creator: { login: 'github-actions', __typename: 'Bot' } }],
              },
              statusCheckRollup: { contexts: { nodes: [{ context: 'SDLC-gate' }] } },
            },
          },
        ],
      },
      labels: { nodes: [] },
      timelineItems: {
        nodes: [
          { __typename: 'LabeledEvent', actor: { login: 'github-actions' }, label: { name: 'ai-approved' } },
          { __typename: 'UnlabeledEvent', actor: { login: 'alice' } },
          { __typename: 'BaseRefChangedEvent', previousRefName: 'main', currentRefName: 'release' },
          { __typename: 'BaseRefChangedEvent', previousRefName: 'release', currentRefName: 'main' },
          {
            __typename: 'ReviewDismissedEvent',
            previousReviewState: 'APPROVED',
            review: { databaseId: review.id },
            dismissalMessage: 'Not so fast.',
          },
          { __typename: 'MergedEvent', commit: { oid: shop.tip() }, mergeRefName: 'main' },
        ],
      },
    });
  });

  test('that a stacked base moved on by itself, and that a base was rewritten', async () => {
    const { shop, alice } = start;
    const one = await open('one');
    await shop.branch('two', 'one');
    await shop.push('two', { author: alice, files: { two: '2\n' } });
    const two = await shop.openPullRequest({ author: alice, title: 'two', head: 'two', base: 'one' });
    const before = shop.tip('one');
    await shop.forcePush('one', { author: alice, files: { one: 'other\n' } });
    await one.merge({ actor: bob, deleteBranch: true });
    const { pullRequest } = await ask(`pullRequest(number: ${two.number}) { baseRefName timelineItems(first: 10,
      itemTypes: [AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT, BASE_REF_FORCE_PUSHED_EVENT]) { totalCount nodes { __typename
        ... on AutomaticBaseChangeSucceededEvent { oldBase newBase actor { login } }
        ... on BaseRefForcePushedEvent { beforeCommit { oid } afterCommit { oid } } } } }`);
    expect(pullRequest).toMatchObject({
      baseRefName: 'main',
      timelineItems: {
        nodes: [
          { __typename: 'BaseRefForcePushedEvent', beforeCommit: { oid: before } },
          { __typename: 'AutomaticBaseChangeSucceededEvent', oldBase: 'one', newBase: 'main', actor: { login: 'bob' } },
        ],
      },
    });
  });

  test.each<[Merge['method'], number, boolean, string, string]>([
    ['merge', 2, true, 'bob', 'web-flow'],
    ['squash', 1, true, 'alice', 'web-flow'],
    ['rebase', 1, false, 'alice', 'bob'],
  ])('who wrote and who committed what %s put on the base', async (method, parents, verified, author, committer) => {
    const { shop } = start;
    const pull = await open('one');
    await shop.push('one', { author: start.alice, files: { more: 'x\n' } });
    const landed = await pull.merge({ actor: bob, ...(method === undefined ? {} : { method }) });
    const { object, pullRequest } = await ask(`object(oid: "${landed}") { ... on Commit {
        parents(first: 3) { totalCount } author { user { login } } committer { user { login } }
        signature { isValid wasSignedByGitHub } associatedPullRequests(first: 5) { nodes { number } } } }
      pullRequest(number: 1) { mergeCommit { oid } mergedBy { login } commits(first: 5) { totalCount } }`);
    expect(object).toEqual({
      parents: { totalCount: parents },
      author: { user: { login: author } },
      committer: { user: { login: committer } },
      signature: verified ? { isValid: true, wasSignedByGitHub: true } : null,
      associatedPullRequests: { nodes: [{ number: 1 }] },
    });
    expect(pullRequest).toEqual({
      mergeCommit: { oid: shop.tip() },
      mergedBy: { login: 'bob' },
      commits: { totalCount: 2 },
    });
  });

  test('that a squash names the others who wrote it', async () => {
    const pull = await open('one');
    await start.shop.push('one', { author: bob, files: { more: 'x\n' } });
    const landed = await pull.merge({ actor: bob, method: 'squash' });
    const { object } = await ask(
      `object(oid: "${landed}") { ... on Commit { message authors(first: 5) { nodes { user { login } } } } }`,
    );
    expect(object.message).toContain(`Co-authored-by: bob <${bob.id}+bob@users.noreply.github.com>`);
    expect(object.authors.nodes).toEqual([{ user: { login: 'alice' } }, { user: { login: 'bob' } }]);
  });

  test('that a bot wrote a commit: as a user by its type, as itself by its login', async () => {
    const bot = github.addBot('renovate');
    const sha = await start.shop.push('main', { author: bot, files: { lock: 'x\n' } }, { actor: bob });
    const { object } = await ask(
      `object(oid: "${sha}") { ... on Commit { author { user { __typename login databaseId } } } }`,
    );
    expect(object.author.user).toEqual({ __typename: 'User', login: 'renovate[bot]', databaseId: bot.id });
  });

  test('that a push from a terminal merged them, by whoever pushed', async () => {
    const { shop } = start;
    const pull = await open('one');
    await shop.push('main', shop.tip('one'), { actor: bob });
    const { pullRequest } = await ask('pullRequest(number: 1) { state mergedBy { login } mergeCommit { oid } }');
    expect(pullRequest).toEqual({ state: 'MERGED', mergedBy: { login: 'bob' }, mergeCommit: { oid: pull.head.sha } });
    expect(shop.activity.at(-1)).toMatchObject({ type: 'push', after: pull.head.sha });
  });

  test('that a merge by hand is theirs, what was pushed behind their head is not, and perhaps nobody merged them', async () => {
    const { shop, alice } = start;
    github.world.settings.indirectlyMergedBy = 'nobody';
    await open('one');
    await open('two');
    const merge = await shop.mergeBranch('main', 'one', { author: alice });
    await shop.branch('local', 'main');
    await shop.mergeBranch('local', 'two', { author: alice });
    const behind = await shop.commit('local', { author: alice, files: { more: 'x\n' } });
    await shop.push('main', behind, { actor: bob });
    const pulls = 'associatedPullRequests(first: 5) { nodes { number mergedBy { login } mergeCommit { oid } } }';
    const found = await ask(`one: object(oid: "${merge}") { ... on Commit { ${pulls} } }
      two: object(oid: "${shop.pulls.get(2)?.head.sha ?? ''}") { ... on Commit { ${pulls} } }
      behind: object(oid: "${behind}") { ... on Commit { ${pulls} } }`);
    expect(found).toEqual({
      one: { associatedPullRequests: { nodes: [{ number: 1, mergedBy: null, mergeCommit: { oid: merge } }] } },
      two: { associatedPullRequests: { nodes: [{ number: 2, mergedBy: null, mergeCommit: { oid: behind } }] } },
      behind: { associatedPullRequests: { nodes: [] } },
    });
  });

  test('that a queue squashed them, each onto the one before', async () => {
    const { shop } = start;
    const queue = shop.mergeQueue();
    const one = await queue.add(await open('one'), bob, 'squash');
    const two = await queue.add(await open('two'), bob, 'squash');
    await queue.land(two);
    const { pullRequest, object } = await ask(`pullRequest(number: 1) { mergeCommit { oid messageHeadline } }
      object(oid: "${two.headSha}") { ... on Commit { parents(first: 2) { nodes { oid } } author { user { login } } } }`);
    expect(pullRequest.mergeCommit).toEqual({ oid: one.headSha, messageHeadline: 'one (#1)' });
    expect(object).toEqual({ parents: { nodes: [{ oid: one.headSha }] }, author: { user: { login: 'alice' } } });
    expect(shop.tip()).toBe(two.headSha);
    const landed = shop.activity.findLast(({ ref }) => ref === 'refs/heads/main');
    expect([landed?.type, landed?.actor?.login]).toEqual(['merge_queue_merge', 'github-merge-queue[bot]']);
    expect(shop.pulls.get(1)?.mergedBy).toBe(bob);
  });

  test('pages of them in the order of their last change, by base and state', async () => {
    const { shop, alice } = start;
    await shop.mergedHistory(5, () => ({ author: alice }));
    await open('still-open');
    shop.pulls.get(2)?.comment(bob, 'late');
    const page = (after: string | null) =>
      ask(`pullRequests(states: [MERGED], baseRefName: "main", first: 3, after: ${JSON.stringify(after)}, orderBy: { field: UPDATED_AT, direction: DESC }) {
        totalCount nodes { number } pageInfo { hasNextPage endCursor } }`);
    const first = (await page(null)).pullRequests;
    expect([first.totalCount, first.nodes.map(({ number }: { number: number }) => number)]).toEqual([5, [2, 5, 4]]);
    const rest = (await page(first.pageInfo.endCursor)).pullRequests;
    expect([rest.pageInfo.hasNextPage, rest.nodes]).toEqual([false, [{ number: 3 }, { number: 1 }]]);
    expect((await ask('pullRequests(baseRefName: "none", first: 1) { totalCount }')).pullRequests.totalCount).toBe(0);
  });

  test('files of a commit with their modes, its history, its tree', async () => {
    const { shop, alice } = start;
    const before = shop.tip();
    await shop.push('main', { author: alice, files: { link: symlink('README.md'), 'dir/x': 'text\n' } });
    const { object, read } = await ask(`object(oid: "${shop.tip()}") { ... on Commit {
        link: file(path: "link") { mode type oid path } folder: file(path: "dir") { type mode } none: file(path: "none") { oid }
        x: file(path: "dir/x") { object { ... on Blob { text byteSize isBinary } } }
        tree { oid entries { name mode } } changedFiles
        whole: history(first: 1) { totalCount pageInfo { hasNextPage } }
        history(first: 10, path: "README.md") { nodes { oid } } } }
      read: object(expression: "main:README.md") { ... on Blob { text } }`);
    expect(object).toMatchObject({
      link: { mode: 0o120000, type: 'blob', path: 'link' },
      folder: { type: 'tree', mode: 0o40000 },
      none: null,
      x: { object: { text: 'text\n', byteSize: 5, isBinary: false } },
      tree: { entries: [{ name: 'README.md', mode: 0o100644 }, { name: 'dir' }, { name: 'link' }] },
      changedFiles: 2,
      whole: { totalCount: 2, pageInfo: { hasNextPage: true } },
      history: { nodes: [{ oid: before }] },
    });
    expect(read).toEqual({ text: 'hello\n' });
  });

  test('nothing where a query could give more than half a million nodes', async () => {
    const query = `{ repository(owner: "acme", name: "shop") { pullRequests(first: 100) { nodes {
      commits(first: 100) { nodes { commit { parents(first: 60) { nodes { oid } } } } } } } } }`;
    const { body } = await start.api.post('/graphql', { query });
    expect(body).toEqual({
      errors: [
        {
          type: 'MAX_NODE_LIMIT_EXCEEDED',
          message: 'This query requests up to 610,100 possible nodes which exceeds the maximum limit of 500,000.',
        },
      ],
    });
  });

  test('no statuses to an App that may not read them', async () => {
    const { shop } = start;
    const api = client(github, appToken(github, shop, { contents: 'read', 'pull-requests': 'read' }));
    const query = `{ repository(owner: "acme", name: "shop") { object(oid: "${shop.tip()}") { ... on Commit { oid status { state } } } } }`;
    const { body } = await api.post('/graphql', { query });
    expect(body).toMatchObject({ data: { repository: { object: { status: null } } }, errors: [{ type: 'FORBIDDEN' }] });
  });
});
