import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from '@jest/globals';
import { askOn } from '../../src/terminal/ask.ts';
import { countersign, type Ran } from '../support/console.ts';
import { type Repository, workshop } from '../support/repository.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

const EXAMPLE = ['--pin', '0'.repeat(40), '--version', 'v0.0.0', '--actions', 'OWNER/countersign'];

/** Runs `init` with somebody at the terminal who gives these answers, in order. */
async function answered(repository: Repository, answers: readonly string[], ...argv: readonly string[]) {
  const questions: string[] = [];
  const ask = (question: string): Promise<string> => {
    questions.push(question);
    const answer = answers[questions.length - 1];
    return answer === undefined ? Promise.reject(new Error(`nobody answers ${question}`)) : Promise.resolve(answer);
  };
  const ran: Ran = await countersign(repository.folder, ['init', ...EXAMPLE, ...argv], { ask });
  return { ...ran, questions };
}

const read = (repository: Repository, path: string): string => readFileSync(join(repository.folder, path), 'utf8');

describe('at a terminal', () => {
  test('it asks who owns the control and who reviews, and takes the answers', async () => {
    const repository = shelf.repository();
    const { code, questions } = await answered(repository, ['@alice @bob', 'acme-reviewer']);
    expect(code).toBe(0);
    expect(questions).toEqual([
      expect.stringMatching(/^Who approves changes to the control itself\? \[@login, two people or a team\] $/),
      expect.stringMatching(/^Login of the reviewer App/),
    ]);
    expect(read(repository, '.github/change-policy.yml')).toMatch(
      /\nai-reviewer: 'acme-reviewer\[bot\]'\n[\s\S]*\ncontrol-owners: \['@alice', '@bob'\]\n/,
    );
  });

  test('it asks nothing that a flag says, and nothing at all with --yes', async () => {
    const flags = ['--cto', '@alice,@bob', '--ai-reviewer', 'a[bot]'];
    expect((await answered(shelf.repository(), [], ...flags)).questions).toEqual([]);
    expect((await answered(shelf.repository(), [], '--yes')).questions).toEqual([]);
  });

  test('an answer that is none is asked for again', async () => {
    const { code, questions } = await answered(shelf.repository(), ['alice', '@alice @bob', 'github-actions', '']);
    expect(code).toBe(0);
    expect(questions[1]).toMatch(/^'alice' is no @user and no @org\/team\. Who approves/);
    expect(questions[3]).toMatch(/^'github-actions\[bot\]' is no login of a GitHub App of your own\. Login/);
  });

  test('the owners of everything are offered, and taken with an empty answer', async () => {
    const repository = shelf.repository();
    repository.write('.github/CODEOWNERS', '* @zoe @yan\n');
    const { questions } = await answered(repository, ['', '']);
    expect(questions[0]).toContain('[@zoe @yan]');
    expect(read(repository, '.github/change-policy.yml')).toContain("control-owners: ['@zoe', '@yan']");
  });

  test.each([
    [
      "high-risk: ['x']\ngroups: {board: ['@cto', '@alice']}\ncontrol-owners: [board]\nai-reviewer: a[bot]\n",
      'Control owners: @cto, @alice. AI reviewer: a[bot].',
    ],
    ["high-risk: ['x']\n", 'Control owners: any human. AI reviewer: none.'],
  ])('what a valid policy says already is told, and not asked for: %j', async (policy, says) => {
    const repository = shelf.repository();
    repository.write('.github/change-policy.yml', policy);
    const { questions, err } = await answered(repository, []);
    expect(questions).toEqual([]);
    expect(err).toContain(`.github/change-policy.yml is there, and is kept. ${says}\n`);
    expect(read(repository, '.github/change-policy.yml')).toBe(policy);
  });

  test('a policy that cannot be read answers nothing: it asks', async () => {
    const repository = shelf.repository();
    repository.write('.github/change-policy.yml', 'high-risk: []\n');
    const { questions } = await answered(repository, ['@alice @bob', '', 'y']);
    expect(questions).toHaveLength(3);
    expect(read(repository, '.github/change-policy.yml')).toContain("control-owners: ['@alice', '@bob']");
  });

  test.each([
    ['y', 0, 'name: sdlc-gate\n'],
    ['YES', 0, 'name: sdlc-gate\n'],
    ['', 1, 'name: mine\n'],
    ['no', 1, 'name: mine\n'],
    ['yesterday', 1, 'name: mine\n'],
  ])('a file that differs is shown, and replaced only with a yes: %j', async (answer, code, text) => {
    const repository = shelf.repository();
    repository.write('.github/workflows/sdlc-gate.yml', 'name: mine \u001b[31m\n'.replace(' \u001b[31m', ''));
    const ran = await answered(repository, [answer], '--cto', '@alice,@bob', '--ai-reviewer', 'a[bot]');
    expect(ran.code).toBe(code);
    expect(ran.questions).toEqual(['Replace .github/workflows/sdlc-gate.yml? [y/N] ']);
    expect(ran.err).toMatch(/\n-name: mine\n/);
    expect(read(repository, '.github/workflows/sdlc-gate.yml')).toContain(text);
    // Where somebody decides file by file, the others are written.
    expect(read(repository, '.github/workflows/sdlc-gate-relay.yml')).toContain('name: sdlc-gate-relay\n');
  });

  test('what a file holds cannot steer the terminal', async () => {
    const repository = shelf.repository();
    repository.write('.github/workflows/sdlc-gate.yml', 'name: \u001b[2J\u202emine\n');
    const ran = await answered(repository, ['n'], '--cto', '@alice,@bob', '--ai-reviewer', 'a[bot]');
    expect(`${ran.err}${ran.out}`).not.toMatch(/[\u001b\u202e]/);
    expect(ran.err).toContain('-name: \\u{1b}[2J\\u{202e}mine');
  });

  test('in a dry run nothing is asked for', async () => {
    const repository = shelf.repository();
    repository.write('.github/workflows/sdlc-gate.yml', 'name: mine\n');
    const ran = await answered(repository, [], '--cto', '@alice,@bob', '--ai-reviewer', 'a[bot]', '--dry-run');
    expect({ code: ran.code, questions: ran.questions }).toEqual({ code: 1, questions: [] });
  });
});

describe('a question', () => {
  const streams = () => {
    const input = new PassThrough();
    const output = new PassThrough();
    return { input, output };
  };

  test('is answered by a line, without the blanks around it', async () => {
    const { input, output } = streams();
    const answer = askOn(input, output, 'Who? ');
    input.write('  alice \n');
    expect(await answer).toBe('alice');
    expect(String(output.read())).toContain('Who? ');
  });

  test('is answered by nothing where the input ends: then nothing is done', async () => {
    const { input, output } = streams();
    const answer = askOn(input, output, 'Who? ');
    input.end();
    await expect(answer).rejects.toThrow('no answer was given');
  });
});
