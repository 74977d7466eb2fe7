import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { approval } from '@countersign/anthropic-emulator/answers';
import { type Anthropic, startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import type { GitHub, GitHubOptions } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';

/** Both servers that a review speaks to. */
export interface Servers {
  readonly github: GitHub;
  readonly anthropic: Anthropic;
}

/**
 * One local GitHub and one local Anthropic for all tests of a file. The file fails where an answer departed from
 * GitHub's description, or where the product called what does not exist. Before each test the model approves.
 */
export function bothServers(options: GitHubOptions = {}): () => Servers {
  let started: Servers | undefined;
  beforeAll(async () => {
    started = { github: await startTestGitHub(options), anthropic: await startAnthropic() };
  });
  beforeEach(() => started?.anthropic.script(() => approval()));
  afterAll(async () => {
    const unknown = started?.github.unknownRoutes ?? [];
    await started?.anthropic.close();
    await started?.github.close();
    if (unknown.length > 0) throw new Error(`calls that GitHub does not know:\n${unknown.join('\n')}`);
  });
  return () => {
    if (started === undefined) throw new Error('the servers start with the first test');
    return started;
  };
}
