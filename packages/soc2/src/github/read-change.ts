import { FILE_LIST_CAP, type Change } from '../change/change.ts';
import type { GitHubClient } from './client.ts';
import { readFilesOfHead } from './read-files-of-head.ts';
import { movesBetween, readPullRequest, type PullRequest } from './read-pull-request.ts';
import type { RepositoryName } from './repository.ts';

/**
 * Reads the change that a pull request makes. The pull request is read before and after the files: what moved in
 * between makes the list a mix of two changes, and stands in `moved`; so does a list of another head than that.
 */
export async function readChange(
  client: GitHubClient,
  repository: RepositoryName,
  before: PullRequest,
): Promise<Change> {
  const { files, more, moved: other } = await readFilesOfHead(client, repository, before);
  const after = await readPullRequest(client, repository, before.number);
  const moved = [...movesBetween(before, after), ...other];
  if (more && before.changedFiles < FILE_LIST_CAP) moved.push(`the list goes on after ${before.changedFiles} files`);
  return { files, reportedFiles: before.changedFiles, listCap: FILE_LIST_CAP, moved };
}
