import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { subjectsOfRelay } from '../../src/github/resolve-relay.ts';
import { shape } from '../../src/github/shape.ts';
import { fakeGitHub } from './fake-github.ts';
import { AT, id, pullRow, REPOSITORY } from './rows.ts';

const HEAD = id(9);
const PULLS = `GET ${AT}/pulls`;
const COMMIT = `GET ${AT}/commits/${HEAD}/pulls`;
const head = { head: { sha: HEAD, ref: 'topic' } };
const ours = { id: 1, url: 'https://api/repos/acme/shop', name: 'shop' };

function run(details: object = {}): object {
  return {
    event: 'pull_request_review',
    head_sha: HEAD,
    head_branch: 'topic',
    display_title: 'Review of #999',
    repository: { id: 1, full_name: 'acme/shop' },
    head_repository: { id: 2, owner: { login: 'mallory' } },
    pull_requests: [],
    ...details,
  };
}

const subjects = async (details: object, routes: Record<string, unknown> = {}, github = fakeGitHub(routes)) =>
  subjectsOfRelay(github.client, REPOSITORY, shape('the payload of workflow_run', 'workflow_run', run(details)));

describe('a relay of pull requests', () => {
  const named = (number: number, repo: object = ours): object => ({
    number,
    head,
    base: { ref: 'main', sha: id(1), repo },
  });

  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    'by %s leads to those that GitHub names',
    async (event) => {
      const github = fakeGitHub({});
      expect(await subjects({ event, pull_requests: [named(7), named(8)] }, {}, github)).toEqual([
        { kind: 'pull-request', number: 7 },
        { kind: 'pull-request', number: 8 },
      ]);
      expect(github.calls).toEqual([]);
    },
  );

  test('leads to no pull request of another repository of the network', async () => {
    const fork = { id: 2, url: 'https://api/repos/mallory/shop', name: 'shop' };
    expect(await subjects({ pull_requests: [named(7), named(70, fork)] })).toEqual([
      { kind: 'pull-request', number: 7 },
    ]);
    await expect(subjects({ pull_requests: [named(70, fork)] }, { [PULLS]: [], [COMMIT]: [] })).rejects.toThrow(
      UserError,
    );
  });

  test('of a fork leads to the open ones of its head', async () => {
    const github = fakeGitHub({ [PULLS]: [pullRow(7, head), pullRow(8, { head: { sha: id(8), ref: 'topic' } })] });
    expect(await subjects({}, {}, github)).toEqual([{ kind: 'pull-request', number: 7 }]);
    expect(Object.fromEntries(github.calls[0]?.query ?? [])).toMatchObject({ state: 'open', head: 'mallory:topic' });
  });

  test('whose head has moved on leads to the open ones that hold its commit', async () => {
    const rows = [
      pullRow(7),
      pullRow(8, { state: 'closed' }),
      pullRow(9, { base: { ref: 'main', sha: id(1), repo: { id: 2 } } }),
    ];
    expect(await subjects({}, { [PULLS]: [pullRow(7)], [COMMIT]: rows })).toEqual([
      { kind: 'pull-request', number: 7 },
    ]);
  });

  test.each([
    ['the repository of the head is gone', { head_repository: null }],
    ['the head has no branch', { head_branch: null }],
  ])('is resolved by its commit where %s', async (_, details) => {
    const github = fakeGitHub({ [COMMIT]: [pullRow(7, head)] });
    expect(await subjects(details, {}, github)).toEqual([{ kind: 'pull-request', number: 7 }]);
    expect(github.calls).toHaveLength(1);
  });

  test('that leads to nothing is an error that says so', async () => {
    await expect(subjects({}, { [PULLS]: [], [COMMIT]: [] })).rejects.toThrow(
      `no open pull request has the head ${HEAD}`,
    );
  });

  test('never goes by the title of the run, which anybody can write', async () => {
    expect(await subjects({ display_title: '#1', pull_requests: [named(7)] })).toEqual([
      { kind: 'pull-request', number: 7 },
    ]);
  });

  test('names a pull request once', async () => {
    expect(await subjects({ pull_requests: [named(7), named(7)] })).toHaveLength(1);
  });
});

describe('a relay of the merge queue', () => {
  const group = { event: 'merge_group', head_branch: `gh-readonly-queue/release/1.x/pr-12-${id(4)}` };

  test('leads to the group that its branch names, with the commit that it starts from', async () => {
    expect(await subjects(group)).toEqual([
      { kind: 'merge-group', group: { headSha: HEAD, baseSha: id(4), base: 'release/1.x', number: 12 } },
    ]);
  });

  test.each([
    ['main', 'a branch that is no queue’s'],
    ['gh-readonly-queue/main/pr-12-main', 'a ref without a commit'],
    [`gh-readonly-queue/main/pr-0-${id(4)}`, 'a ref without a number'],
    [`gh-readonly-queue/pr-12-${id(4)}`, 'a ref without a base'],
    [`x/gh-readonly-queue/main/pr-12-${id(4)}`, 'a ref that only ends like one'],
  ])('is an error from %s, %s', async (branch) => {
    await expect(subjects({ ...group, head_branch: branch })).rejects.toThrow('not a ref of the merge queue');
  });
});

test.each(['push', 'schedule', 'issue_comment', 'workflow_dispatch'])('A run of %s is no relay', async (event) => {
  await expect(subjects({ event })).rejects.toThrow(`the relay ran for "${event}", which names no pull request`);
});

test.each([
  ['event', { event: undefined }],
  ['head_sha', { event: 'merge_group', head_branch: `gh-readonly-queue/main/pr-1-${id(4)}`, head_sha: 'x' }],
  ['pull_requests', { pull_requests: null }],
  ['repository', { repository: null, pull_requests: [] }],
])('A payload without a readable %s is an error that names it', async (field, details) => {
  await expect(subjects(details)).rejects.toThrow(`\`workflow_run.${field}\``);
});
