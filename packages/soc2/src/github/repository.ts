import { UserError } from '../errors.ts';

/** A repository by the two words that GitHub's routes want. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/** Reads `owner/name`, as `GITHUB_REPOSITORY` gives it. Throws a `UserError` on anything else. */
export function repositoryName(text: string): RepositoryName {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
  if (!owner || !repo) {
    throw new UserError(
      `not a repository: ${JSON.stringify(text)}`,
      'Give it as owner/name; in a workflow GITHUB_REPOSITORY says it.',
    );
  }
  return { owner, repo };
}
