import { describe, expect, test } from '@jest/globals';
import { PolicyError } from '../../src/policy/policy-error.ts';
import { policyFromInput, policyReader, readPolicy } from '../../src/github/read-policy.ts';
import { fakeGitHub, notFound, refused, type FakeGitHub } from './fake-github.ts';
import { AT, id, REPOSITORY } from './rows.ts';

const TIP = id(100);
const PATH = '.github/change-policy.yml';
const TEXT = "high-risk:\n  - '**/*.tf'\n";
const REF = `GET ${AT}/git/ref/heads/main`;
const FILE = `GET ${AT}/contents/${PATH}`;
const FOLDER = `GET ${AT}/contents/.github`;
const TREE = `GET ${AT}/git/trees/${TIP}`;

const file = (text = TEXT, details: object = {}): object => ({
  type: 'file',
  path: PATH,
  sha: id(5),
  size: Buffer.byteLength(text),
  encoding: 'base64',
  content: Buffer.from(text).toString('base64').replaceAll(/.{60}/g, '$&\n'),
  ...details,
});
const listed = (details: object = {}): object => ({ type: 'file', path: PATH, sha: id(5), ...details });

function github(routes: Record<string, unknown> = {}): FakeGitHub {
  return fakeGitHub({
    [REF]: { ref: 'refs/heads/main', object: { sha: TIP } },
    [FILE]: file(),
    [FOLDER]: [listed()],
    ...routes,
  });
}

const read = async (fake: FakeGitHub, path = PATH) => readPolicy(fake.client, REPOSITORY, 'main', path);

describe('the policy', () => {
  test('is read with the proof of where it came from', async () => {
    const { policy, ...proof } = await read(github());
    expect(policy.highRisk.map(({ paths }) => paths)).toEqual([['**/*.tf']]);
    expect(proof).toEqual({ text: TEXT, path: PATH, source: { branch: 'main', commit: TIP, blob: id(5) } });
  });

  test('is read at the commit that the branch points to, by three calls', async () => {
    const fake = github();
    await read(fake);
    expect(fake.log()).toEqual([REF, `${FILE}?ref=${TIP}`, `${FOLDER}?ref=${TIP}`]);
  });

  test('may stand in the root', async () => {
    const path = 'policy.yml';
    const routes = { [`GET ${AT}/contents/${path}`]: file(TEXT, { path }), [`GET ${AT}/contents`]: [listed({ path })] };
    expect((await read(github(routes), path)).path).toBe(path);
  });

  test('that a long folder does not list is looked for in the tree', async () => {
    const tree = { truncated: false, tree: [{ path: PATH, mode: '100644', type: 'blob', sha: id(5) }] };
    expect((await read(github({ [FOLDER]: [], [TREE]: tree }))).source?.blob).toBe(id(5));
  });

  test('with letters beyond ASCII keeps them', async () => {
    const text = "high-risk:\n  - 'größe/**'\n";
    expect((await read(github({ [FILE]: file(text) }))).policy.highRisk[0]?.paths).toEqual(['größe/**']);
  });

  test('is read once for all changes of a run, and anew by a new reader', async () => {
    const fake = github();
    const reader = policyReader(fake.client, REPOSITORY, PATH);
    const [one, two] = await Promise.all([reader('main'), reader('main')]);
    expect(one).toBe(two);
    expect(fake.calls).toHaveLength(3);
    await policyReader(fake.client, REPOSITORY, PATH)('main');
    expect(fake.calls).toHaveLength(6);
  });
});

describe('no policy is taken', () => {
  const treeWith = (mode: string): object => ({
    truncated: false,
    tree: [{ path: PATH, mode, type: 'blob', sha: id(5) }],
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      'that is missing',
      { [FILE]: () => notFound() },
      `there is no policy at ${PATH} on main (commit ${TIP.slice(0, 12)})`,
    ],
    ['that is a folder', { [FILE]: [listed()] }, `the policy ${PATH} is a folder`],
    [
      'that GitHub followed a symlink to',
      { [FOLDER]: [listed({ type: 'symlink' })] },
      'no plain file on main: it is a symlink',
    ],
    ['that is a symlink', { [FILE]: file(TEXT, { type: 'symlink' }) }, 'it is a symlink'],
    ['that is a submodule', { [FILE]: file(TEXT, { type: 'submodule' }) }, 'it is a submodule'],
    ['that its folder lists with another blob', { [FOLDER]: [listed({ sha: id(6) })] }, 'is no plain file'],
    ['that the tree shows as a symlink', { [FOLDER]: [], [TREE]: treeWith('120000') }, 'it is a symlink'],
    ['that no tree shows', { [FOLDER]: [], [TREE]: { truncated: false, tree: [] } }, 'it is a not in the tree'],
    ['whose folder cannot be listed', { [FOLDER]: () => notFound(), [TREE]: treeWith('120000') }, 'it is a symlink'],
    [
      'that is too large for GitHub to show',
      { [FILE]: file(TEXT, { encoding: 'none', content: '', size: 2_000_000 }) },
      'is too large (2000000 bytes)',
    ],
    [
      'of which bytes are missing',
      { [FILE]: file(TEXT, { size: TEXT.length + 1 }) },
      `${TEXT.length} bytes came of ${TEXT.length + 1}`,
    ],
    ['that the token may not read', { [FILE]: () => refused() }, `${FILE}: refused with HTTP 403`],
    ['of a branch that is gone', { [REF]: () => notFound() }, `${REF}: not found`],
  ])('%s', async (_, routes, message) => {
    await expect(read(github(routes))).rejects.toThrow(message);
  });

  test('that is empty', async () => {
    await expect(read(github({ [FILE]: file('') }))).rejects.toThrow(PolicyError);
  });
});

test('A policy that is handed in as text stands for itself', async () => {
  expect(policyFromInput(TEXT)).toMatchObject({ text: TEXT, path: PATH, source: null });
});
