import { expect, test } from '@jest/globals';
import type { Git } from '../../src/git/git.ts';
import { readRepository } from '../../src/init/read-repository.ts';

/** A git that refuses everything, with these words. */
const refusing = (said: string): Git => {
  const run = async () => ({ code: 128, output: Buffer.alloc(0), said });
  return { folder: '/shop', run, stream: run };
};

test.each([
  ["fatal: detected dubious ownership in repository at '/shop'\n", /dubious ownership/, /safe[.]directory \/shop$/],
  ['fatal: not a git repository (or any of the parent directories): .git\n', /is not in the working tree/, /git init/],
  ["fatal: cannot change to '/shop': No such file or directory\n", /there is no folder/, /Name an existing one/],
])('a folder of which git says %j is told by what would mend it', async (said, message, fix) => {
  await expect(readRepository(refusing(said), undefined)).rejects.toMatchObject({
    message: expect.stringMatching(message),
    fix: expect.stringMatching(fix),
  });
});
