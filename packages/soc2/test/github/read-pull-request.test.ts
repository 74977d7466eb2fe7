import { describe, expect, test } from '@jest/globals';
import { readGatedPullRequest, readPullRequest } from '../../src/github/read-pull-request.ts';
import { fakeGitHub } from './fake-github.ts';
import { ALICE, AT, GHOST, id, REPOSITORY, user } from './rows.ts';

const PULL = `GET ${AT}/pulls/7`;

function answer(details: object = {}): object {
  return {
    number: 7,
    user: user(ALICE),
    state: 'open',
    merged: false,
    head: { sha: id(3), ref: 'topic', repo: { full_name: 'mallory/shop' } },
    base: { sha: id(1), ref: 'main', repo: { default_branch: 'trunk' } },
    labels: [{ name: 'human-review' }],
    updated_at: '2026-03-06T18:30:00Z',
    changed_files: 4,
    commits: 2,
    ...details,
  };
}

const read = async (details: object = {}) =>
  readGatedPullRequest(fakeGitHub({ [PULL]: answer(details) }).client, REPOSITORY, 7);

test('A pull request is read for its classification', async () => {
  expect(await readPullRequest(fakeGitHub({ [PULL]: answer() }).client, REPOSITORY, 7)).toEqual({
    number: 7,
    head: { sha: id(3) },
    base: { sha: id(1), ref: 'main' },
    changedFiles: 4,
    defaultBranch: 'trunk',
  });
});

test('A pull request is read for the gate', async () => {
  expect(await read()).toEqual({
    number: 7,
    head: { sha: id(3), ref: 'topic', repository: 'mallory/shop' },
    base: { sha: id(1), ref: 'main' },
    changedFiles: 4,
    defaultBranch: 'trunk',
    author: ALICE,
    open: true,
    merged: false,
    labels: ['human-review'],
    updatedAt: '2026-03-06T18:30:00Z',
    commits: 2,
  });
});

describe('a pull request', () => {
  test('of a deleted account has no author', async () => {
    expect((await read({ user: null })).author).toBeNull();
    expect((await read({ user: GHOST })).author).toBeNull();
  });

  test('of a deleted fork has no repository of its head', async () => {
    expect((await read({ head: { sha: id(3), ref: 'topic', repo: null } })).head.repository).toBeNull();
  });

  test('that is closed is not open', async () => {
    expect(await read({ state: 'closed', merged: true })).toMatchObject({ open: false, merged: true });
  });

  test.each(['number', 'head', 'base', 'state', 'merged', 'labels', 'changed_files', 'commits', 'updated_at'])(
    'without %s is an error that names it',
    async (field) => {
      await expect(read({ [field]: undefined })).rejects.toThrow(`${PULL}: \`${field}\` of the answer should be`);
    },
  );
});
