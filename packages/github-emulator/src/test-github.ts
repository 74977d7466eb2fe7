import { openApiCheck, openApiRequestCheck } from './conformance/check.ts';
import { type GitHub, type GitHubOptions, startGitHub } from './github.ts';
import { allowingKnownDepartures } from './known-departures.ts';

/** Shared by all that a process starts: what they compile is the same for each, and costs more than a start. */
const checks = { check: allowingKnownDepartures(openApiCheck()), requestCheck: openApiRequestCheck() };

/** Starts a local GitHub whose every call and answer is held against GitHub's own OpenAPI description. */
export function startTestGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  return startGitHub({ ...checks, ...options });
}
