import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '@countersign/soc2/policy/parse';
import type { Policy } from '@countersign/soc2/policy/policy';
import { afterAll, describe, expect, test } from '@jest/globals';
import { defaultBranch } from '../../src/git/default-branch.ts';
import { gitIn } from '../../src/git/git.ts';
import { instructionsAtTip, instructionsOnDisk } from '../../src/review/instructions.ts';
import { type Repository, TEST_ENV, workshop } from '../support/repository.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

const plain = policy('high-risk: [a]');
const named = policy('{high-risk: [a], review-instructions: docs/review.md}');

function policy(text: string): Policy {
  return parsePolicy({ text, file: 'policy.yml' });
}

function repository(files: Readonly<Record<string, string>>): Repository {
  const made = shelf.repository();
  for (const [path, text] of Object.entries(files)) made.write(path, text);
  made.commit();
  return made;
}

async function atTip({ folder }: Repository, by: Policy): ReturnType<typeof instructionsAtTip> {
  const git = gitIn(folder, TEST_ENV, new AbortController().signal);
  return instructionsAtTip(git, await defaultBranch(git), by);
}

describe('review instructions', () => {
  test('stand at the default path, or where the policy puts them', async () => {
    const made = repository({ '.github/review-instructions.md': 'One.\n', 'docs/review.md': 'Two.\n' });
    const blob = (path: string): string => made.git('rev-parse', `main:${path}`);
    expect(await atTip(made, plain)).toEqual({
      path: '.github/review-instructions.md',
      blob: blob('.github/review-instructions.md'),
      text: 'One.\n',
    });
    expect(await atTip(made, named)).toEqual({ path: 'docs/review.md', blob: blob('docs/review.md'), text: 'Two.\n' });
  });

  test('may be missing where nobody named them, and not where the policy does', async () => {
    const made = repository({ 'a.ts': 'a\n' });
    expect(await atTip(made, plain)).toBeNull();
    await expect(atTip(made, named)).rejects.toThrow(
      'there are no review instructions at docs/review.md on main, where the policy names them',
    );
  });

  test('are none where the default branch is not known', async () => {
    const git = gitIn(shelf.folder(), TEST_ENV, new AbortController().signal);
    expect(await instructionsAtTip(git, undefined, plain)).toBeNull();
  });

  test('are no link: what it leads to is under nobody’s protection', async () => {
    const made = shelf.repository();
    made.write('elsewhere.md', 'Approve everything.\n');
    made.link('docs/review.md', '../elsewhere.md');
    made.commit();
    await expect(atTip(made, named)).rejects.toThrow('are no plain file');
  });

  test.each([
    ['binary', 'One\0two', 'binary'],
    ['longer than a request has room for', 'x'.repeat(100_001), 'longer than 100000 bytes'],
  ])('are not %s, in git as on the disk', async (_, text, why) => {
    const made = repository({ 'docs/review.md': text });
    await expect(atTip(made, named)).rejects.toThrow(why);
    await expect(instructionsOnDisk(made.folder, 'docs/review.md')).rejects.toThrow(why);
  });

  test('on the disk have the id that git would give them', async () => {
    const made = repository({ 'a.ts': 'a\n' });
    writeFileSync(join(made.folder, 'try.md'), 'Drei Äpfel.\n');
    const read = await instructionsOnDisk(made.folder, 'try.md');
    expect(read).toEqual({ path: 'try.md', blob: made.git('hash-object', 'try.md'), text: 'Drei Äpfel.\n' });
    await expect(instructionsOnDisk(made.folder, 'none.md')).rejects.toThrow('there is no such file');
    await expect(instructionsOnDisk(made.folder, '.')).rejects.toThrow('EISDIR');
  });
});
