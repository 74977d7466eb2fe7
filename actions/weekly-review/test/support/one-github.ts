import { afterAll, beforeAll } from '@jest/globals';
import type { GitHub, GitHubOptions } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';

/**
 * One local GitHub for all tests of a file, held against GitHub's own description: the file fails where an answer
 * departed from it, or where the product called what does not exist.
 *
 * @returns what gives the GitHub, from the first test on
 */
export function oneGitHub(options: GitHubOptions = {}): () => GitHub {
  let started: GitHub | undefined;
  beforeAll(async () => {
    started = await startTestGitHub(options);
  });
  afterAll(async () => {
    const unknown = started?.unknownRoutes ?? [];
    await started?.close();
    if (unknown.length > 0) throw new Error(`calls that GitHub does not know:\n${unknown.join('\n')}`);
  });
  return () => {
    if (started === undefined) throw new Error('the local GitHub starts with the first test');
    return started;
  };
}
