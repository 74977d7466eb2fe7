import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { executable, submodule, symlink } from '../src/files.ts';
import type { GitHub } from '../src/github.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { type client, shopOn } from './client.ts';

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}\n`).join('');
const commit = '5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e';
const odd = 'odd/new\nline "quoted" | <b> ::error::x \\ e\u0301 \u{1f600}.txt';

describe('the files of a pull request', () => {
  let github: GitHub;
  let files: Map<string, Record<string, unknown>>;
  let api: ReturnType<typeof client>;

  beforeAll(async () => {
    github = await startTestGitHub({ limits: { patchLines: 200 } });
    const start = await shopOn(github, {
      gone: 'a\nb\n',
      edited: lines(20),
      old: lines(10),
      moved: lines(10).toUpperCase(),
      rewritten: 'one\ntwo\n',
      script: '#!/bin/sh\n',
      turned: 'text\n',
      unended: 'a\n',
      'logo.png': '\u0000a',
    });
    ({ api } = start);
    const { shop, alice } = start;
    await shop.branch('change');
    await shop.commit('change', {
      author: alice,
      files: {
        gone: null,
        edited: lines(20).replace('line 3\n', 'third\n'),
        old: null,
        renamed: `${lines(10)}more\n`,
        moved: null,
        'pure/move': lines(10).toUpperCase(),
        rewritten: null,
        fresh: 'quite different\n',
        script: executable('#!/bin/sh\n'),
        turned: symlink('edited'),
        unended: 'b',
        'logo.png': '\u0000b',
        lib: submodule(commit),
        link: symlink('../x'),
        empty: '',
        long: lines(201),
        [odd]: 'x\n',
      },
    });
    await shop.openPullRequest({ author: alice, title: 'All kinds', head: 'change' });
    const { body } = await api.get('/repos/acme/shop/pulls/1/files?per_page=100');
    files = new Map(body.map((file: { filename: string }) => [file.filename, file]));
  });
  afterAll(() => github.close());

  test.each([
    ['a new file', 'fresh', { status: 'added', additions: 1, deletions: 0, patch: '@@ -0,0 +1 @@\n+quite different' }],
    ['a deleted file', 'gone', { status: 'removed', additions: 0, deletions: 2, patch: '@@ -1,2 +0,0 @@\n-a\n-b' }],
    [
      'a file renamed with changes',
      'renamed',
      { status: 'renamed', previous_filename: 'old', additions: 1, changes: 1 },
    ],
    ['a file without an end of line', 'unended', { patch: '@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file' }],
    ['a submodule', 'lib', { status: 'added', sha: commit, patch: `@@ -0,0 +1 @@\n+Subproject commit ${commit}` }],
    ['a symlink', 'link', { patch: '@@ -0,0 +1 @@\n+../x\n\\ No newline at end of file' }],
    ['a file that becomes a symlink', 'turned', { status: 'changed', additions: 1, deletions: 1 }],
    ['a name of every awkward kind', odd, { status: 'added', patch: '@@ -0,0 +1 @@\n+x' }],
  ])('%s is shown as GitHub shows it', (_, name, expected) => {
    expect(files.get(name)).toMatchObject(expected);
  });

  test.each([
    ['a binary file', 'logo.png', { status: 'modified', additions: 0, changes: 0 }],
    ['a pure rename', 'pure/move', { status: 'renamed', previous_filename: 'moved', changes: 0 }],
    ['a change of mode alone', 'script', { status: 'changed', changes: 0 }],
    ['an empty file', 'empty', { status: 'added', changes: 0 }],
    ['a file that changed too much', 'long', { status: 'added', additions: 201 }],
  ])('%s has no patch', (_, name, expected) => {
    expect(files.get(name)).toMatchObject(expected);
    expect(files.get(name)).not.toHaveProperty('patch');
  });

  test('a rewritten file is a removal and an addition, not a rename', () => {
    expect(files.get('rewritten')).toMatchObject({ status: 'removed' });
    expect(files.get('fresh')).not.toHaveProperty('previous_filename');
  });

  test('the blob of a file, removed ones included, can be read by its sha', async () => {
    const sha = String(files.get('gone')?.['sha']);
    const { body } = await api.get(`/repos/acme/shop/git/blobs/${sha}`);
    expect(Buffer.from(body.content, 'base64').toString()).toBe('a\nb\n');
  });

  test('addresses of a file lead to it, whatever its name', async () => {
    const { status, body } = await api.get(String(files.get(odd)?.['contents_url']));
    expect(status).toBe(200);
    expect(body).toMatchObject({ path: odd, encoding: 'base64', content: 'eAo=\n' });
  });

  test('addresses of a removed file lead to what it was: they name the commit that the head is compared with', async () => {
    const { status, body } = await api.get(String(files.get('gone')?.['contents_url']));
    expect(status).toBe(200);
    expect(Buffer.from(body.content, 'base64').toString()).toBe('a\nb\n');
  });
});

describe('the caps of a pull request', () => {
  test('3,000 of its files are listed, while changed_files tells how many there are', async () => {
    const github = await startTestGitHub();
    const { shop, alice, api } = await shopOn(github);
    await shop.branch('wide');
    const files = Object.fromEntries(Array.from({ length: 3_001 }, (_, index) => [`f/${10_000 + index}`, 'x\n']));
    await shop.commit('wide', { author: alice, files });
    await shop.openPullRequest({ author: alice, title: 'Wide', head: 'wide' });
    expect((await api.get('/repos/acme/shop/pulls/1')).body).toMatchObject({ changed_files: 3_001, additions: 3_001 });
    const page = await api.get('/repos/acme/shop/pulls/1/files?per_page=1000&page=30');
    expect(page.body).toHaveLength(100);
    expect(page.body.at(-1).filename).toBe('f/12999');
    expect(page.headers.get('link')).not.toContain('rel="next"');
    expect((await api.get('/repos/acme/shop/pulls/1/files?per_page=100&page=31')).body).toEqual([]);
    await github.close();
  });

  test('250 of its commits are listed, while a comparison pages through all', async () => {
    const github = await startTestGitHub();
    const { shop, alice, api } = await shopOn(github);
    await shop.branch('long');
    let tip = shop.tip();
    for (let index = 0; index < 253; index += 1) {
      tip = await shop.createCommit({ author: alice, message: `commit ${index}`, parents: [tip] });
    }
    await shop.push('long', tip, { actor: alice });
    await shop.openPullRequest({ author: alice, title: 'Long', head: 'long' });
    expect((await api.get('/repos/acme/shop/pulls/1')).body.commits).toBe(253);
    const last = await api.get('/repos/acme/shop/pulls/1/commits?per_page=100&page=3');
    expect(last.body).toHaveLength(50);
    const compare = await api.get('/repos/acme/shop/compare/main...long?per_page=100&page=3');
    expect(compare.body).toMatchObject({ total_commits: 253, ahead_by: 253, behind_by: 0, status: 'ahead', files: [] });
    expect(compare.body.commits).toHaveLength(53);
    expect(compare.body.commits.at(-1).sha).toBe(tip);
    const unpaged = await api.get('/repos/acme/shop/compare/main...long');
    expect(unpaged.body.commits).toHaveLength(250);
    expect(unpaged.body.commits.at(-1).sha).toBe(tip);
    await github.close();
  });
});
