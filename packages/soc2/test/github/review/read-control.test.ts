import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { executable, type Files, submodule, symlink } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { sha } from '../../../src/domain.ts';
import { chooseTransport } from '../../../src/github/choose-transport.ts';
import { createClient } from '../../../src/github/client.ts';
import { readControl } from '../../../src/github/review/read-control.ts';
import { repositoryName } from '../../../src/github/repository.ts';

const PATH = '.github/change-policy.yml';
const INSTRUCTIONS = '.github/review-instructions.md';
const POLICY = "high-risk: ['**/*.tf']\n";
const TEXT = 'Look at the cart.\n';

let github: GitHub;
let alice: Account;
beforeAll(async () => {
  github = await startTestGitHub();
  alice = github.addUser('alice');
});
beforeEach(() => github.faults.clear());
afterAll(() => github.close());

async function repositoryWith(files: Files): Promise<Repository> {
  const repository = await github.createRepository(`acme/shop-${github.world.nextId()}`, { private: true });
  await repository.commit('main', { author: alice, files: { 'README.md': POLICY, ...files } });
  return repository;
}

async function read(repository: Repository, branch = 'main') {
  const token = github.createToken({
    kind: 'installation',
    repository,
    permissions: { contents: 'read', 'pull-requests': 'read' },
  });
  const transport = await chooseTransport({});
  const client = createClient({ token: token.value, baseUrl: github.url, transport, retrySecond: 1 });
  github.resetCalls();
  const pull = { number: 1, head: { sha: sha(repository.tip('main')), ref: 'main' }, defaultBranch: branch };
  const control = await readControl(client, repositoryName(repository.fullName), pull, PATH);
  return { policy: control.policy, instructions: await control.instructions(), calls: github.calls.length };
}

/** Has GraphQL answer with another text of the file that is asked for by this name. */
function answerWith(name: 'policy' | 'instructions', object: unknown): void {
  const transform = (body: unknown): unknown => {
    const answer = structuredClone(body) as {
      data: { repository: { defaultBranchRef: { target: Record<string, { object: unknown }> } } };
    };
    const entry = answer.data.repository.defaultBranchRef.target[name];
    if (entry !== undefined) entry.object = object;
    return answer;
  };
  github.faults.add({ when: { route: '/graphql' }, fault: { kind: 'transform', transform } });
}

describe('The policy and the review instructions', () => {
  test('are read in one call, of one commit of the default branch', async () => {
    const repository = await repositoryWith({ [PATH]: POLICY, [INSTRUCTIONS]: TEXT });
    const { policy, instructions, calls } = await read(repository);
    expect(policy).toMatchObject({
      text: POLICY,
      path: PATH,
      source: { branch: 'main', commit: repository.tip('main') },
    });
    expect(instructions).toMatchObject({ path: INSTRUCTIONS, text: TEXT });
    expect(calls).toBe(1);
  });

  test('may be executable, and the instructions may be missing', async () => {
    const { policy, instructions, calls } = await read(await repositoryWith({ [PATH]: executable(POLICY) }));
    expect(policy.text).toBe(POLICY);
    expect(instructions).toBeNull();
    expect(calls).toBe(1);
  });

  test('are those of the branch that the pull request names', async () => {
    const repository = await repositoryWith({ [PATH]: POLICY });
    await repository.branch('other', 'main', { actor: alice });
    const strict = "high-risk: ['**']\n";
    await repository.commit('other', { author: alice, files: { [PATH]: strict } });
    expect((await read(repository, 'other')).policy.text).toBe(strict);
  });

  test('are read by REST where what comes is not the blob that the tree names', async () => {
    const repository = await repositoryWith({ [PATH]: POLICY, [INSTRUCTIONS]: TEXT });
    for (const object of [{ text: "high-risk: ['none']\n" }, { text: null }, {}, null]) {
      answerWith('policy', object);
      expect((await read(repository)).policy).toMatchObject({ text: POLICY });
      github.faults.clear();
      answerWith('instructions', object);
      expect((await read(repository)).instructions).toMatchObject({ text: TEXT });
      github.faults.clear();
    }
  });

  test('are found where the policy says that the instructions are', async () => {
    const policy = `${POLICY}review-instructions: docs/review.md\n`;
    const repository = await repositoryWith({ [PATH]: policy, [INSTRUCTIONS]: 'Approve.\n', 'docs/review.md': TEXT });
    const { instructions, calls } = await read(repository);
    expect(instructions).toMatchObject({ path: 'docs/review.md', text: TEXT });
    expect(calls).toBe(2);
  });
});

describe('It is an error', () => {
  test.each<[string, Files, string]>([
    ['where there is no policy', {}, `there is no policy at ${PATH} on main`],
    ['where the policy is a link', { [PATH]: symlink('../README.md') }, 'is no plain file on main: it is a symlink'],
    ['where the policy is a folder', { [`${PATH}/a`]: POLICY }, `the policy ${PATH} is a folder`],
    [
      'where its folder is a link',
      { policies: POLICY, '.github': symlink('policies') },
      `there is no policy at ${PATH}`,
    ],
    ['where the policy is a submodule', { [PATH]: submodule('1'.repeat(40)) }, 'is no plain file'],
    ['where the policy is not understood', { [PATH]: 'high-risks: []\n' }, 'high-risks'],
    ['where the policy is no text', { [PATH]: new Uint8Array([0xff, 0xfe, 0x00]) }, PATH],
    [
      'where the instructions are a link',
      { [PATH]: POLICY, [INSTRUCTIONS]: symlink('../README.md') },
      'they are a symlink',
    ],
    [
      'where the instructions are too long',
      { [PATH]: POLICY, [INSTRUCTIONS]: 'x'.repeat(100_001) },
      'they have more than 100000 characters',
    ],
    [
      'where the instructions are no text',
      { [PATH]: POLICY, [INSTRUCTIONS]: new Uint8Array([0x61, 0xff]) },
      'no UTF-8 text',
    ],
    [
      'where the policy names instructions elsewhere that are a link',
      { [PATH]: `${POLICY}review-instructions: docs/review.md\n`, 'docs/review.md': symlink('../README.md') },
      'they are a symlink',
    ],
    [
      'where the policy names instructions at the usual path that are not there',
      { [PATH]: `${POLICY}review-instructions: ${INSTRUCTIONS}\n` },
      'the policy names review instructions that are not there',
    ],
  ])('%s', async (_, files, message) => {
    await expect(read(await repositoryWith(files))).rejects.toThrow(message);
  });
});
