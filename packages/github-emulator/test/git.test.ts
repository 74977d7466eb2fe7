import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { executable, submodule, symlink } from '../src/files.ts';
import type { GitHub } from '../src/github.ts';
import type { Repository } from '../src/state/repository.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { type client, shopOn } from './client.ts';

const repo = '/repos/acme/shop';
const commit = '5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e';

describe('what git holds', () => {
  let github: GitHub;
  let shop: Repository;
  let api: ReturnType<typeof client>;

  beforeAll(async () => {
    github = await startTestGitHub({
      limits: { treeEntries: 13, contentBytes: 1_000, blobBytes: 2_000, directoryEntries: 3 },
    });
    const start = await shopOn(github, { 'docs/a.md': 'a\n', 'docs/b.md': 'b\n' });
    ({ shop, api } = start);
    await shop.commit('main', {
      author: start.alice,
      message: 'All kinds',
      files: {
        '.gitmodules': '[submodule "lib"]\n\tpath = lib\n\turl = https://git.example/lib.git\n',
        'bin/run': executable('#!/bin/sh\n'),
        link: symlink('docs/a.md'),
        outward: symlink('../../etc/passwd'),
        folderlink: symlink('docs'),
        lib: submodule(commit),
        large: 'x'.repeat(1_001),
        huge: 'x'.repeat(2_001),
      },
    });
    await shop.branch('release/1');
    await shop.tag('v1');
  });
  afterAll(() => github.close());

  test('a ref of a repository without a commit is refused as a conflict', async () => {
    const bare = await github.createRepository('acme/bare');
    const { status, body } = await api.get('/repos/acme/bare/git/ref/heads/main');
    expect({ status, body }).toMatchObject({ status: 409, body: { message: 'Git Repository is empty.' } });
    expect(bare.refs.get('refs/heads/main')).toBeUndefined();
  });

  test('a file comes with its content in base64', async () => {
    const { body } = await api.get(`${repo}/contents/docs/a.md`);
    expect(body).toMatchObject({ type: 'file', encoding: 'base64', size: 2, path: 'docs/a.md', name: 'a.md' });
    expect(Buffer.from(body.content, 'base64').toString()).toBe('a\n');
  });

  test('a file comes as it is where raw content is asked for', async () => {
    const { body, headers } = await api.get(`${repo}/contents/docs/a.md`, 'application/vnd.github.raw+json');
    expect(body).toBe('a\n');
    expect(headers.get('content-type')).toContain('application/vnd.github.raw');
  });

  test('a large file comes without content, a huge one not at all', async () => {
    expect((await api.get(`${repo}/contents/large`)).body).toMatchObject({
      encoding: 'none',
      content: '',
      size: 1_001,
    });
    expect((await api.get(`${repo}/contents/huge`)).status).toBe(403);
    expect((await api.get(`${repo}/git/blobs/${(await entry('huge')).sha}`)).status).toBe(403);
  });

  test('a link to a file answers with that file, and does not say that it is a link', async () => {
    const { body } = await api.get(`${repo}/contents/link`);
    expect(body).toMatchObject({ type: 'file', path: 'link', sha: (await entry('docs/a.md')).sha });
    expect(body.target).toBeUndefined();
  });

  test.each([
    ['outward', '../../etc/passwd'],
    ['folderlink', 'docs'],
  ])('a link that leads to no file, %s, is shown as a link', async (name, target) => {
    expect((await api.get(`${repo}/contents/${name}`)).body).toMatchObject({ type: 'symlink', target });
  });

  test('a submodule is one by itself, and a file in a list', async () => {
    expect((await api.get(`${repo}/contents/lib`)).body).toMatchObject({
      type: 'submodule',
      sha: commit,
      submodule_git_url: 'https://git.example/lib.git',
    });
    await shop.commit('vendored', { files: { 'vendor/lib': submodule(commit), 'vendor/link': symlink('x') } });
    const { body } = await api.get(`${repo}/contents/vendor?ref=vendored`);
    expect(body).toMatchObject([
      { name: 'lib', type: 'file', sha: commit, download_url: null },
      { name: 'link', type: 'symlink' },
    ]);
  });

  test('a folder is cut after its thousand entries', async () => {
    const { body } = await api.get(`${repo}/contents?ref=v1`);
    expect(body).toHaveLength(3);
    expect(body[1]).toMatchObject({ name: 'bin', type: 'dir', size: 0 });
  });

  test.each([
    ['a missing file', 'contents/nowhere', 'Not Found'],
    ['a file below a file', 'contents/large/x', 'Not Found'],
    ['a missing revision', 'contents/docs?ref=nowhere', 'No commit found for the ref nowhere'],
    ['a missing branch', 'branches/nowhere', 'Not Found'],
    ['a missing ref', 'git/ref/heads/nowhere', 'Not Found'],
    ['a part of a ref', 'git/ref/heads/release', 'Not Found'],
    ['a missing tree', `git/trees/${commit}`, 'Not Found'],
    ['a missing blob', `git/blobs/${commit}`, 'Not Found'],
    ['a comparison with nothing', 'compare/main...nowhere', 'Not Found'],
  ])('%s is not found', async (_, path, message) => {
    expect(await api.get(`${repo}/${path}`)).toMatchObject({ status: 404, body: { message } });
  });

  test('a revision that means no commit is unprocessable', async () => {
    const { status, body } = await api.get(`${repo}/commits/nowhere`);
    expect([status, body.message]).toEqual([422, 'No commit found for SHA: nowhere']);
  });

  test('a tree tells modes, and where it was cut', async () => {
    const { body } = await api.get(`${repo}/git/trees/main`);
    expect(body.truncated).toBe(false);
    const modes = Object.fromEntries(body.tree.map((row: { path: string; mode: string }) => [row.path, row.mode]));
    expect(modes).toMatchObject({ bin: '040000', link: '120000', lib: '160000', large: '100644' });
    const whole = await api.get(`${repo}/git/trees/main?recursive=1`);
    expect(whole.body.truncated).toBe(false);
    expect(whole.body.tree.map((row: { path: string }) => row.path)).toContain('bin/run');
    await shop.commit('deep', { parents: [shop.tip()], files: { 'one/two/three': 'x' } });
    expect((await api.get(`${repo}/git/trees/deep?recursive=1`)).body).toMatchObject({ truncated: true });
  });

  test.each(['branches/release/1', 'branches/release%2F1'])('a branch with a slash answers at %s', async (path) => {
    expect((await api.get(`${repo}/${path}`)).body).toMatchObject({ name: 'release/1', protected: false });
  });

  test.each(['main', 'heads/main', 'tags/v1', 'v1', 'release/1', 'release%2F1'])(
    '%s is a revision',
    async (revision) => {
      expect((await api.get(`${repo}/commits/${revision}`)).body.sha).toBe(shop.tip());
    },
  );

  test('the history of a branch can be filtered by path and author', async () => {
    const { body } = await api.get(`${repo}/commits?sha=main`);
    expect(body.map((row: { commit: { message: string } }) => row.commit.message).at(0)).toBe('All kinds');
    const first = await api.get(`${repo}/commits?sha=main&path=docs/a.md&author=ALICE`);
    expect(first.body).toMatchObject([{ sha: body.at(-1).sha }]);
    expect((await api.get(`${repo}/commits?sha=main&author=nobody`)).body).toEqual([]);
    expect((await api.get(`${repo}/commits?sha=nowhere`)).status).toBe(404);
    expect((await api.get(`${repo}/commits/${shop.tip()}`, 'application/vnd.github.sha')).body).toBe(shop.tip());
    expect((await api.get(`${repo}/commits/${shop.tip().slice(0, 10)}`)).body.sha).toBe(shop.tip());
  });

  test.each(['a..b', 'with space', 'x.lock', 'release'])(
    'git refuses a branch called %j, and goes on',
    async (name) => {
      await expect(shop.branch(name)).rejects.toThrow('git refused to move a ref');
      expect(shop.hasBranch(name)).toBe(false);
      await shop.branch('fine');
      await shop.deleteBranch('fine');
    },
  );

  test('slashes in a path may be encoded', async () => {
    expect((await api.get(`${repo}/contents/docs%2Fa.md?ref=heads%2Fmain`)).body.path).toBe('docs/a.md');
    expect((await api.get(`${repo}/git/ref/heads%2Frelease%2F1`)).body.ref).toBe('refs/heads/release/1');
    expect((await api.get(`${repo}/compare/main...release%2F1`)).body.status).toBe('identical');
  });

  test('refs match by the start of their names', async () => {
    const { body } = await api.get(`${repo}/git/matching-refs/heads/re`);
    expect(body.map((ref: { ref: string }) => ref.ref)).toEqual(['refs/heads/release/1']);
    expect((await api.get(`${repo}/git/matching-refs/heads/none`)).body).toEqual([]);
  });

  test('a protected branch names its required contexts', async () => {
    shop.protect('release/1', { context: 'sdlc-gate', appId: 7 });
    const { body } = await api.get(`${repo}/branches/release%2F1`);
    expect(body).toMatchObject({
      protected: true,
      protection: { required_status_checks: { checks: [{ context: 'sdlc-gate', app_id: 7 }] } },
    });
  });

  test('commits without common history have no comparison', async () => {
    await shop.push('island', await shop.createCommit({ files: { x: 'x' } }));
    expect((await api.get(`${repo}/compare/main...island`)).body.message).toBe(
      'No common ancestor between main and island.',
    );
  });

  test('a comparison shows the merge base with its tree', async () => {
    const { body } = await api.get(`${repo}/compare/main...v1`);
    const { tree } = await shop.store.existingCommit(shop.tip());
    expect(body).toMatchObject({
      status: 'identical',
      merge_base_commit: { commit: { tree: { sha: tree } } },
      files: [],
    });
  });

  async function entry(path: string): Promise<{ sha: string }> {
    const { tree } = await shop.store.existingCommit(shop.tip());
    const found = await shop.store.entry(tree, path);
    if (found === undefined) throw new Error(`no ${path}`);
    return found;
  }
});
