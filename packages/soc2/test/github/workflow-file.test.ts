import { describe, expect, test } from '@jest/globals';
import { isWorkflowCurrent } from '../../src/github/workflow-file.ts';
import { fakeGitHub, notFound, refused, type Handler, type Reply } from './fake-github.ts';
import { AT, id, REPOSITORY } from './rows.ts';

const PATH = '.github/workflows/sdlc-gate.yml';
const RAN = id(20);
const TIP = id(30);
const workflow = { workflowRef: `acme/shop/${PATH}@refs/heads/main`, workflowSha: RAN, defaultBranch: 'main' };
const file = (blob: number): object => ({
  type: 'file',
  path: PATH,
  sha: id(blob),
  size: 1,
  content: '',
  encoding: 'base64',
});

function github(at: Readonly<Record<string, object | Reply>>, isReply = false) {
  const contents: Handler = ({ query }) => {
    const found = at[query.get('ref') ?? ''];
    return isReply && found && 'status' in found ? found : found ? { json: found } : notFound();
  };
  return fakeGitHub(
    {
      [`GET ${AT}/contents/${PATH}`]: contents,
      [`GET ${AT}/git/ref/heads/main`]: { ref: 'refs/heads/main', object: { sha: TIP } },
    },
    { retries: 0 },
  );
}

test('A re-run of the file that the default branch has now is current', async () => {
  const fake = github({ [RAN]: file(1), [TIP]: file(1) });
  expect(await isWorkflowCurrent(fake.client, REPOSITORY, workflow)).toBe(true);
  expect(fake.calls).toHaveLength(3);
});

test('The repository is the same one in any case', async () => {
  const other = { ...workflow, workflowRef: `ACME/Shop/${PATH}@refs/heads/main` };
  expect(await isWorkflowCurrent(github({ [RAN]: file(1), [TIP]: file(1) }).client, REPOSITORY, other)).toBe(true);
});

describe('a re-run is not current', () => {
  test.each<[string, Readonly<Record<string, object>>]>([
    ['of another file than the default branch has now', { [RAN]: file(1), [TIP]: file(2) }],
    ['of a file that the default branch no longer has', { [RAN]: file(1) }],
    ['of a file that cannot be found', { [TIP]: file(1) }],
    ['where neither is found', {}],
    ['where the path is a folder', { [RAN]: [file(1)], [TIP]: [file(1)] }],
    [
      'where the path is a submodule',
      { [RAN]: { ...file(1), type: 'submodule' }, [TIP]: { ...file(1), type: 'submodule' } },
    ],
    ['where another path answers', { [RAN]: { ...file(1), path: 'x.yml' }, [TIP]: { ...file(1), path: 'x.yml' } }],
  ])('%s', async (_, at) => {
    expect(await isWorkflowCurrent(github(at).client, REPOSITORY, workflow)).toBe(false);
  });

  test('where the token may not read it', async () => {
    expect(
      await isWorkflowCurrent(github({ [RAN]: refused(), [TIP]: file(1) }, true).client, REPOSITORY, workflow),
    ).toBe(false);
  });

  test.each([
    ['of another repository', { workflowRef: `evil/shop/${PATH}@refs/heads/main` }],
    ['of another repository whose name begins the same', { workflowRef: `acme/shop2/${PATH}@refs/heads/main` }],
    ['of a file outside the workflows', { workflowRef: 'acme/shop/other/x.yml@refs/heads/main' }],
    ['of a file in a folder of the workflows', { workflowRef: 'acme/shop/.github/workflows/../x.yml@refs/heads/main' }],
    ['of nothing that can be read', { workflowRef: '' }],
    ['at no commit', { workflowSha: 'main' }],
    ['at an empty commit', { workflowSha: '' }],
  ])('%s, and nothing is asked', async (_, details) => {
    const fake = github({ [RAN]: file(1), [TIP]: file(1) });
    expect(await isWorkflowCurrent(fake.client, REPOSITORY, { ...workflow, ...details })).toBe(false);
    expect(fake.calls).toEqual([]);
  });
});

test.each([
  ['a fault', { status: 500, json: {} }],
  ['a rate limit', { status: 403, headers: { 'x-ratelimit-remaining': '0' }, json: {} }],
])('On %s nothing is said either way', async (_, reply) => {
  await expect(
    isWorkflowCurrent(github({ [RAN]: reply, [TIP]: file(1) }, true).client, REPOSITORY, workflow),
  ).rejects.toThrow(`GET ${AT}/contents/`);
});
