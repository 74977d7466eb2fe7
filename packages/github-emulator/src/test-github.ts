import { openApiCheck, openApiRequestCheck } from './conformance/check.ts';
import { type GitHub, type GitHubOptions, startGitHub } from './github.ts';

/** Starts a local GitHub whose every call and answer is held against GitHub's own OpenAPI description. */
export function startTestGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  return startGitHub({ check: openApiCheck(), requestCheck: openApiRequestCheck(), ...options });
}
