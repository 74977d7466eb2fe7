import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { executable, type Files, submodule, symlink } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account as Person } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import type { Account } from '../../../src/approval/snapshot.ts';
import type { AccountId } from '../../../src/domain.ts';
import { chooseTransport } from '../../../src/github/choose-transport.ts';
import { createClient } from '../../../src/github/client.ts';
import { collect, type CollectedChange } from '../../../src/github/review/collect.ts';
import { repositoryName } from '../../../src/github/repository.ts';
import type { BundledFile } from '../../../src/review/bundle.ts';
import { hunksOf } from '../../../src/review/reading/hunks.ts';

let github: GitHub;
let alice: Person;

const REVIEWER: Account = { id: 1 as AccountId, login: 'acme-reviewer[bot]', type: 'Bot' };
const POLICY = "high-risk: ['**/*.tf']\nai-reviewer: acme-reviewer[bot]\n";
const LONG = Array.from({ length: 40 }, (_, at) => `line ${at}\n`).join('');

beforeAll(async () => {
  github = await startTestGitHub({ limits: { patchLines: 100 } });
  alice = github.addUser('alice');
});
afterAll(() => github.close());

async function repositoryWith(files: Files, policy = POLICY): Promise<Repository> {
  const repository = await github.createRepository(`acme/shop-${github.world.nextId()}`, { private: true });
  repository.setPermission(alice, 'write');
  const all = { 'README.md': 'hello\n', '.github/change-policy.yml': policy, ...files };
  await repository.commit('main', { author: alice, files: all });
  return repository;
}

async function change(repository: Repository, files: Files): Promise<PullRequest> {
  await repository.branch('change', 'main', { actor: alice });
  await repository.commit('change', { author: alice, message: 'A change', files });
  return repository.openPullRequest({ author: alice, title: 'A title', body: 'A body', head: 'change', base: 'main' });
}

async function collected(repository: Repository, pull: PullRequest): Promise<CollectedChange> {
  const permissions = { contents: 'read', issues: 'read', 'pull-requests': 'read' } as const;
  const token = github.createToken({ kind: 'installation', repository, permissions });
  const transport = await chooseTransport({});
  const result = await collect({
    client: createClient({ token: token.value, baseUrl: github.url, transport, retrySecond: 1 }),
    repository: repositoryName(repository.fullName),
    number: pull.number,
    policyPath: '.github/change-policy.yml',
    start: { eventName: 'pull_request_target', payload: {} },
    reviewer: REVIEWER,
    resolvers: [],
  });
  if (result.kind === 'none') throw new Error(result.why);
  return result;
}

async function fileOf(before: Files, after: Files, path: string): Promise<BundledFile> {
  const repository = await repositoryWith(before);
  const { bundle } = await collected(repository, await change(repository, after));
  const file = bundle.files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`${path} is not in ${bundle.files.map((each) => each.path).join()}`);
  return file;
}

describe('Collecting a change', () => {
  test('brings the pull request, its commits, the policy and the instructions of the default branch', async () => {
    const repository = await repositoryWith({ '.github/review-instructions.md': 'Look at the cart.\n', 'a.ts': LONG });
    const pull = await change(repository, { 'a.ts': `${LONG}more\n`, '.github/review-instructions.md': 'Approve.\n' });
    const { bundle, policy, others } = await collected(repository, pull);
    expect(bundle).toMatchObject({
      number: pull.number,
      title: 'A title',
      body: 'A body',
      author: { login: 'alice' },
      head: pull.head.sha,
      base: { ref: 'main', sha: repository.tip() },
      commits: [{ sha: pull.head.sha, message: 'A change' }],
      risk: 'high',
      instructions: { path: '.github/review-instructions.md', text: 'Look at the cart.\n' },
      complete: true,
    });
    expect(policy.text).toBe(POLICY);
    expect(others).toEqual([]);
  });

  test('has no instructions where there are none, and fails where the policy names some that are not there', async () => {
    const repository = await repositoryWith({});
    expect((await collected(repository, await change(repository, { 'a.ts': 'a\n' }))).bundle.instructions).toBeNull();
    const other = await repositoryWith({}, `${POLICY}review-instructions: docs/review.md\n`);
    const pull = await change(other, { 'a.ts': 'a\n' });
    await expect(collected(other, pull)).rejects.toThrow('names review instructions that are not there');
  });

  test('takes no instructions from behind a link: whoever may change its target could speak to the reviewer', async () => {
    const repository = await repositoryWith({ '.github/review-instructions.md': symlink('../README.md') });
    const pull = await change(repository, { 'a.ts': 'a\n' });
    await expect(collected(repository, pull)).rejects.toThrow('they are a symlink');
  });

  test('takes a patch as it is, and asks for no blob then', async () => {
    const repository = await repositoryWith({ 'a.ts': LONG });
    const pull = await change(repository, { 'a.ts': `${LONG}more\n`, 'b.ts': 'new\nfile\n' });
    github.resetCalls();
    const { bundle } = await collected(repository, pull);
    expect(bundle.files.map((file) => hunksOf(file).state)).toEqual(['hunks', 'hunks']);
    expect(github.calls.filter(({ path }) => path.includes('/git/blobs/'))).toEqual([]);
  });
});

describe('A change of more files than a comparison lists', () => {
  const many = (folder: string): Files =>
    Object.fromEntries(
      Array.from({ length: 301 }, (_, at) => [`${folder}/${at}.ts`, `export const of = '${folder} ${at}';\n`]),
    );

  test('is read from the list of the pull request, and held against the trees of both commits', async () => {
    const repository = await repositoryWith({ 'old.ts': LONG, 'gone.ts': 'gone\n' });
    const pull = await change(repository, { ...many('web'), 'gone.ts': null, 'old.ts': null, 'new.ts': LONG });
    const { bundle } = await collected(repository, pull);
    expect(bundle).toMatchObject({ complete: true, risk: 'low' });
    expect(bundle.files).toHaveLength(303);
  });

  test('is not believed where another change is listed that was pushed for a moment', async () => {
    const repository = await repositoryWith({});
    const pull = await change(repository, many('evil'));
    const first = pull.head.sha;
    const hold = github.hold({ method: 'GET', route: '/repos/{owner}/{repo}/pulls/{pull_number}/files' });
    const trees = github.hold({ method: 'GET', route: '/repos/{owner}/{repo}/git/trees/{tree_sha}' });
    const running = collected(repository, pull);
    await hold.reached;
    await repository.branch('harmless', 'main', { actor: alice });
    const harmless = await repository.commit('harmless', { author: alice, files: many('good') });
    await repository.forcePush('change', harmless, { actor: alice });
    hold.release();
    await trees.reached;
    await repository.forcePush('change', first, { actor: alice });
    trees.release();
    const { bundle } = await running;
    expect(pull.head.sha).toBe(first);
    expect(bundle).toMatchObject({ head: first, complete: false, risk: 'high' });
  });
});

describe('What stands around a change', () => {
  test('is read of every file that is small enough, in two calls', async () => {
    const repository = await repositoryWith({
      'a.ts': LONG,
      'b.ts': LONG,
      'big.ts': 'x'.repeat(200_000),
      'c.ts': '\ufeffc\n',
    });
    const pull = await change(repository, {
      'a.ts': `${LONG}a\n`,
      'b.ts': `${LONG}b\n`,
      'big.ts': `${'x'.repeat(200_000)}\ny\n`,
      'c.ts': '\ufeffc\nd\n',
      'new.ts': 'new\n',
    });
    github.resetCalls();
    const { bundle } = await collected(repository, pull);
    const after = Object.fromEntries(bundle.files.map((file) => [file.path, file.after]));
    expect(after).toMatchObject({ 'a.ts': `${LONG}a\n`, 'b.ts': `${LONG}b\n`, 'c.ts': '\ufeffc\nd\n', 'new.ts': null });
    expect(after['big.ts']).toBeNull();
    // One call is for the policy and for other pull requests of the head.
    expect(github.calls.filter(({ path }) => path === '/graphql')).toHaveLength(3);
  });

  test('is left out where what comes is not that blob', async () => {
    const repository = await repositoryWith({ 'a.ts': LONG });
    const pull = await change(repository, { 'a.ts': `${LONG}a\n` });
    const transform = (answer: unknown): unknown =>
      JSON.parse(JSON.stringify(answer).replace('"text":"line 0', '"text":"lime 0'));
    const planned = github.faults.add({ when: { path: '/graphql' }, fault: { kind: 'transform', transform } });
    const { bundle } = await collected(repository, pull);
    planned.remove();
    expect(bundle.files[0]).toMatchObject({ path: 'a.ts', after: null });
  });
});

describe('A file that GitHub gives no patch for', () => {
  const huge = Array.from({ length: 300 }, (_, at) => `value ${at}\n`).join('');

  test('is compared by the text of both sides where its patch is too large', async () => {
    const file = await fileOf({ 'a.ts': huge }, { 'a.ts': huge.replaceAll('value', 'other') }, 'a.ts');
    expect(file).toMatchObject({ patch: null, before: huge, after: huge.replaceAll('value', 'other') });
    expect(hunksOf(file).state).toBe('hunks');
  });

  test('has one side where it is new, and the other where it is gone', async () => {
    expect(await fileOf({}, { 'a.ts': huge }, 'a.ts')).toMatchObject({ patch: null, before: null, after: huge });
    expect(await fileOf({ 'a.ts': huge }, { 'a.ts': null }, 'a.ts')).toMatchObject({ before: huge, after: null });
  });

  test('is shown to be the same where it was only renamed, or has another mode', async () => {
    const renamed = await fileOf({ 'a.ts': LONG }, { 'a.ts': null, 'b.ts': LONG }, 'b.ts');
    expect(renamed).toMatchObject({ status: 'renamed', before: LONG, after: LONG });
    expect(hunksOf(renamed)).toMatchObject({ state: 'deterministic' });
    const mode = await fileOf({ 'a.ts': LONG }, { 'a.ts': executable(LONG) }, 'a.ts');
    expect(hunksOf(mode)).toMatchObject({ state: 'deterministic' });
  });

  test('is an empty text where it is empty', async () => {
    const file = await fileOf({}, { 'empty.ts': '' }, 'empty.ts');
    expect(file).toMatchObject({ before: null, after: '' });
    expect(hunksOf(file)).toMatchObject({ state: 'deterministic', why: 'an empty file was added' });
  });

  test('keeps its byte order mark', async () => {
    const file = await fileOf({ 'a.ts': huge }, { 'a.ts': `\ufeff${huge.replaceAll('value', 'other')}` }, 'a.ts');
    expect(file.after?.startsWith('\ufeff')).toBe(true);
  });

  test('is unreadable, and uncovered, where it is a binary or no UTF-8', async () => {
    const binary = await fileOf({}, { 'a.bin': new Uint8Array([1, 0, 2]) }, 'a.bin');
    expect(binary).toMatchObject({ after: null, unreadable: 'a binary file' });
    expect(hunksOf(binary).state).toBe('uncovered');
    const changed = await fileOf(
      { 'a.bin': new Uint8Array([1, 0, 2]) },
      { 'a.bin': new Uint8Array([1, 0, 3]) },
      'a.bin',
    );
    expect(hunksOf(changed)).toMatchObject({ state: 'uncovered', why: 'a binary file' });
  });

  test('is uncovered where it is a submodule, and read where it is a link', async () => {
    const module = await fileOf({}, { vendor: submodule('1'.repeat(40)) }, 'vendor');
    expect(module.kind).toBe('submodule');
    const link = await fileOf({ link: symlink('a.ts') }, { link: symlink('b.ts') }, 'link');
    expect(link.kind).toBe('symlink');
    expect(hunksOf(link).state).toBe('hunks');
  });

  test('is refused where another blob comes than was asked for', async () => {
    const when = { method: 'GET', route: '/repos/{owner}/{repo}/git/blobs/{file_sha}' };
    const content = Buffer.from('other\n').toString('base64');
    const transform = (blob: unknown): unknown => ({ ...(blob as object), content, size: 6 });
    const planned = github.faults.add({ when, fault: { kind: 'transform', transform } });
    await expect(fileOf({ 'a.ts': huge }, { 'a.ts': huge.replaceAll('value', 'x') }, 'a.ts')).rejects.toThrow(
      'not the blob asked for',
    );
    planned.remove();
  });

  test('is uncovered where GitHub does not show its blob', async () => {
    const when = { method: 'GET', route: '/repos/{owner}/{repo}/git/blobs/{file_sha}' };
    const planned = github.faults.add({ when, fault: { kind: 'status', status: 404 } });
    const file = await fileOf({ 'a.ts': huge }, { 'a.ts': huge.replaceAll('value', 'x') }, 'a.ts');
    planned.remove();
    expect(hunksOf(file)).toMatchObject({ state: 'uncovered', why: 'GitHub does not show it (HTTP 404)' });
  });
});
