import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account as Person } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import type { Account, Lookup, Snapshot } from '../../src/approval/snapshot.ts';
import type { AccountId } from '../../src/domain.ts';
import { sha } from '../../src/domain.ts';
import { carryOut } from '../../src/github/carry-out.ts';
import { chooseTransport } from '../../src/github/choose-transport.ts';
import { createClient, type GitHubClient } from '../../src/github/client.ts';
import { listOpenPullRequests } from '../../src/github/list-open-pull-requests.ts';
import { lookUp } from '../../src/github/look-up.ts';
import { readCommits } from '../../src/github/read-commits.ts';
import { readEvents } from '../../src/github/read-events.ts';
import { readGatedPullRequest } from '../../src/github/read-pull-request.ts';
import { readPushLog } from '../../src/github/read-push-log.ts';
import { readReviews } from '../../src/github/read-reviews.ts';
import { readStatuses } from '../../src/github/read-statuses.ts';
import { pullRequestsOf } from '../../src/github/resolve-merge-group.ts';
import { subjectsOfRelay } from '../../src/github/resolve-relay.ts';
import { shape } from '../../src/github/shape.ts';
import { isWorkflowCurrent } from '../../src/github/workflow-file.ts';
import { RETROSPECTIVE_MARKER } from '../../src/retrospective/marker.ts';

/**
 * The readers against a GitHub that computes its answers from real git and holds every one of them against GitHub's
 * own description: what the fakes of the other tests assume of GitHub is proved here.
 */
const acme = { owner: 'acme', repo: 'shop' };
let github: GitHub;
let shop: Repository;
let alice: Person;
let bob: Person;
let pull: PullRequest;
let client: GitHubClient;

const clientWith = async (permissions: Record<string, 'read' | 'write'>): Promise<GitHubClient> => {
  const token = github.createToken({ kind: 'installation', repository: shop, permissions });
  return createClient({ token: token.value, baseUrl: github.url, transport: await chooseTransport({}) });
};

beforeEach(async () => {
  github = await startTestGitHub();
  shop = await github.createRepository('acme/shop', { private: true });
  alice = github.addUser('alice');
  bob = github.addUser('bob');
  for (const account of [alice, bob]) shop.setPermission(account, 'write');
  await shop.commit('main', { author: alice, files: { 'README.md': 'hello\n', 'src/a.ts': 'one\n' } });
  await shop.branch('topic', 'main', { actor: alice });
  await shop.commit('topic', { author: alice, coAuthors: [bob], files: { 'src/a.ts': 'two\n' } });
  pull = await shop.openPullRequest({ author: alice, title: 'Two', head: 'topic' });
  client = await clientWith({ contents: 'read', 'pull-requests': 'write', issues: 'read', statuses: 'write' });
});

afterEach(async () => {
  await github.close();
});

const accountOf = ({ id, login, type }: Person): Account => ({ id: id as AccountId, login, type });
const gated = async () => readGatedPullRequest(client, acme, pull.number);

async function ask(lookup: Lookup) {
  const change = {
    files: [{ path: 'src/a.ts', status: 'modified', blob: null, kind: 'file' }],
    reportedFiles: 1,
    moved: [],
  };
  const snapshot = { known: { permissions: {}, memberships: {}, cleanMerges: {} }, change } as unknown as Snapshot;
  return lookUp(client, acme, snapshot, [lookup], { now: github.clock.now(), within: 60_000 });
}

test('Reviews, their dismissals and a change of base are read as they happened', async () => {
  const approval = await pull.approve(bob);
  const objection = await pull.requestChanges(bob);
  pull.dismiss(objection, alice);
  await shop.branch('next', 'main', { actor: alice });
  await pull.retarget('next', alice);
  const [reviews, events] = await Promise.all([
    readReviews(client, acme, pull.number),
    readEvents(client, acme, pull.number),
  ]);
  expect(reviews.map(({ id, by, state, commit }) => ({ id, by, state, commit }))).toEqual([
    { id: approval.id, by: accountOf(bob), state: 'APPROVED', commit: pull.head.sha },
    { id: objection.id, by: accountOf(bob), state: 'DISMISSED', commit: pull.head.sha },
  ]);
  expect(events.dismissals).toEqual([{ review: objection.id, by: accountOf(alice), was: 'changes_requested' }]);
  expect(events.baseChangedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test('Commits name author, committer and co-author, and the push log who pushed', async () => {
  const [commits, log] = await Promise.all([
    readCommits(client, acme, await gated()),
    readPushLog(client, acme, await gated()),
  ]);
  expect(commits).toEqual([
    {
      sha: pull.head.sha,
      parents: [shop.tip('main')],
      author: accountOf(alice),
      committer: accountOf(alice),
      coAuthors: [{ id: bob.id, login: 'bob' }],
    },
  ]);
  expect(log).toEqual({
    observed: true,
    pushes: [
      { before: null, after: shop.tip('main'), by: accountOf(alice) },
      { before: shop.tip('main'), after: pull.head.sha, by: accountOf(alice) },
    ],
  });
});

test('A commit of nobody’s e-mail is linked to nobody', async () => {
  const stranger = { name: 'Stranger', email: 'stranger@example.com' };
  await shop.commit('topic', { author: stranger, files: { 'src/b.ts': 'b\n' }, actor: bob });
  const [, commit] = await readCommits(client, acme, await gated());
  expect(commit).toMatchObject({ author: null, committer: null });
});

test('Of 320 commits every one is read, past the list of 250', async () => {
  const specs = Array.from({ length: 319 }, (_, index) => ({ author: bob, files: { 'src/a.ts': `${index}\n` } }));
  await shop.commits('topic', specs, { actor: bob });
  const commits = await readCommits(client, acme, await gated());
  expect(commits).toHaveLength(320);
  expect(commits.some(({ author }) => author?.id === bob.id)).toBe(true);
});

describe('the head in a fork', () => {
  test('that the token may not see is not observed', async () => {
    const mallory = github.addUser('mallory');
    const fork = await shop.fork(mallory);
    await fork.branch('evil', 'main', { actor: mallory });
    await fork.commit('evil', { author: mallory, files: { 'src/a.ts': 'evil\n' } });
    pull = await shop.openPullRequest({ author: mallory, title: 'Evil', head: 'mallory:evil' });
    const read = await gated();
    expect(read.head.repository).toBe('mallory/shop');
    expect(await readPushLog(client, acme, read)).toMatchObject({ observed: false });
    expect(await readCommits(client, acme, read)).toHaveLength(1);
  });
});

describe('a look-up', () => {
  test.each([
    ['admin', 'admin'],
    ['write', 'write'],
    ['triage', 'read'],
    ['read', 'read'],
  ] as const)('of somebody with the role %s says %s', async (role, permission) => {
    shop.setPermission(bob, role);
    expect((await ask({ kind: 'permission', account: accountOf(bob) })).permissions[bob.id]).toBe(permission);
  });

  test('of a login that changed hands is an error', async () => {
    const gone = accountOf(bob);
    bob.login = 'robert';
    github.addUser('bob');
    await expect(ask({ kind: 'permission', account: gone })).rejects.toThrow(`and was ${gone.id}`);
  });

  test('of a team is an error for a token without `members: read`, and names people for one with it', async () => {
    github.addTeam('acme', 'sre', [bob]);
    const lookup: Lookup = { kind: 'membership', team: 'acme/sre', account: accountOf(bob) };
    await expect(ask(lookup)).rejects.toThrow('the team @acme/sre cannot be read with this token');
    client = await clientWith({ members: 'read' });
    expect((await ask(lookup)).memberships).toEqual({ 'acme/sre': { [bob.id]: true } });
  });

  test('of the retrospective finds the one that a workflow opened', async () => {
    expect((await ask({ kind: 'retrospective' })).retrospective).toBeNull();
    shop.openIssue({ author: alice, title: 'Forged', body: `${RETROSPECTIVE_MARKER} -->` });
    expect((await ask({ kind: 'retrospective' })).retrospective).toBeNull();
    shop.openIssue({
      author: github.account('github-actions[bot]'),
      title: 'Retrospective',
      body: `${RETROSPECTIVE_MARKER} -->`,
    });
    expect((await ask({ kind: 'retrospective' })).retrospective).toMatchObject({ recent: true });
  });

  test('of a merge of the base tells a clean one from one that touched the change', async () => {
    await shop.commit('main', { author: bob, files: { 'README.md': 'more\n' } });
    const before = shop.tip('topic');
    const clean = await shop.mergeBranch('topic', 'main', { author: bob });
    const dirty = await shop.createCommit({ author: bob, files: { 'src/a.ts': 'three\n' } }, [clean, shop.tip('main')]);
    const cleanMerge = async (commit: string, parent: string) =>
      (await ask({ kind: 'clean-merge', commit: sha(commit), parent: sha(parent) })).cleanMerges[commit];
    expect(await cleanMerge(clean, before)).toBe(true);
    expect(await cleanMerge(dirty, clean)).toBe(false);
  });
});

test('A status is published, and read as the newest of its context', async () => {
  const head = sha(pull.head.sha);
  const status = {
    sha: head,
    context: 'sdlc-gate',
    description: 'waiting',
    targetUrl: 'https://example.test/run',
  } as const;
  await carryOut(client, acme, [
    { kind: 'status', status: { ...status, state: 'pending' } },
    { kind: 'status', status: { ...status, context: 'sdlc-gate/next', state: 'failure' } },
    { kind: 'status', status: { ...status, state: 'success' } },
  ]);
  const statuses = (await readStatuses(client, acme, head, 'sdlc-gate')).get('sdlc-gate');
  expect(statuses?.[0]).toMatchObject({
    state: 'success',
    description: 'waiting',
    targetUrl: 'https://example.test/run',
  });
  expect(statuses).toHaveLength(2);
});

test('A label is made where it is missing, put on and taken off, whatever it is called, and doing it twice changes nothing', async () => {
  const label = 'risk/human review 100% ✅';
  const add = {
    kind: 'add-label',
    pullRequest: pull.number,
    label,
    colour: 'b60205',
    description: 'Needs a person',
  } as const;
  await carryOut(client, acme, [add, add]);
  expect((await gated()).labels).toEqual([label]);
  expect(shop.labels.map(({ name, color, description }) => ({ name, color, description }))).toContainEqual({
    name: label,
    color: 'b60205',
    description: 'Needs a person',
  });
  const remove = { kind: 'remove-label', pullRequest: pull.number, label } as const;
  await carryOut(client, acme, [remove, remove]);
  expect((await gated()).labels).toEqual([]);
});

test('A token that may only read is refused with the permission that it lacks', async () => {
  client = await clientWith({ contents: 'read', 'pull-requests': 'read', statuses: 'read' });
  const status = { sha: sha(pull.head.sha), context: 'x', state: 'pending', description: '', targetUrl: '' } as const;
  await expect(carryOut(client, acme, [{ kind: 'status', status }])).rejects.toMatchObject({
    fix: expect.stringContaining('`statuses: write`'),
  });
  const label = { kind: 'add-label', pullRequest: pull.number, label: 'x', colour: 'b60205', description: '' } as const;
  await expect(carryOut(client, acme, [label])).rejects.toMatchObject({
    fix: expect.stringContaining('pull-requests: write'),
  });
});

test('Open pull requests are listed, oldest first', async () => {
  await shop.branch('other', 'topic', { actor: bob });
  const other = await shop.openPullRequest({ author: bob, title: 'Other', head: 'other' });
  expect((await listOpenPullRequests(client, acme)).map(({ number }) => number)).toEqual([pull.number, other.number]);
});

describe('a group of the merge queue', () => {
  test('is all the pull requests that it would merge, also by its relay', async () => {
    await shop.branch('other', 'main', { actor: bob });
    await shop.commit('other', { author: bob, files: { 'src/b.ts': 'b\n' } });
    const other = await shop.openPullRequest({ author: bob, title: 'Other', head: 'other' });
    const queue = shop.mergeQueue();
    const [first, second] = [await queue.add(pull, alice), await queue.add(other, alice)];
    const subjects = await Promise.all(
      [first, second].map(async ({ ref, headSha }) => {
        const run = { event: 'merge_group', head_branch: ref.replace('refs/heads/', ''), head_sha: headSha };
        return subjectsOfRelay(client, acme, shape('workflow_run', '', run));
      }),
    );
    const numbers = await Promise.all(subjects.flat().map((subject) => pullRequestsOf(client, acme, subject)));
    expect(numbers).toEqual([[pull.number], [pull.number, other.number]]);
  });
});

test('A relay of a fork’s review leads to its pull request, by branch or by commit', async () => {
  const mallory = github.addUser('mallory');
  const fork = await shop.fork(mallory);
  await fork.commit('topic', { author: mallory, files: { 'src/a.ts': 'fork\n' } });
  const forked = await shop.openPullRequest({ author: mallory, title: 'Fork', head: 'mallory:topic' });
  const run = {
    event: 'pull_request_review',
    head_sha: forked.head.sha,
    head_branch: 'topic',
    repository: { id: shop.id },
    head_repository: { owner: { login: 'mallory' } },
    pull_requests: [],
  };
  const subjects = [{ kind: 'pull-request', number: forked.number }];
  expect(await subjectsOfRelay(client, acme, shape('workflow_run', '', run))).toEqual(subjects);
  expect(await subjectsOfRelay(client, acme, shape('workflow_run', '', { ...run, head_repository: null }))).toEqual(
    subjects,
  );
});

test('A workflow file is current until the default branch has another one', async () => {
  const path = '.github/workflows/sdlc-gate.yml';
  const workflowSha = await shop.commit('main', { author: alice, files: { [path]: 'on: schedule\n' } });
  const workflow = { workflowRef: `acme/shop/${path}@refs/heads/main`, workflowSha, defaultBranch: 'main' };
  expect(await isWorkflowCurrent(client, acme, workflow)).toBe(true);
  await shop.commit('main', { author: alice, files: { 'README.md': 'other\n' } });
  expect(await isWorkflowCurrent(client, acme, workflow)).toBe(true);
  await shop.commit('main', { author: alice, files: { [path]: 'on: push\n' } });
  expect(await isWorkflowCurrent(client, acme, workflow)).toBe(false);
});
