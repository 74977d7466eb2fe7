import { sha, type Sha } from '../domain.ts';
import { whyNotTheirs } from './changed-paths.ts';
import type { GitHubClient } from './client.ts';
import { type FileList, filesOfRows, readFilesWith, type WithFiles } from './read-files.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf, type Shape } from './shape.ts';

/** What a comparison lists of files, all on its first page. */
export const COMPARED_FILES = 300;

/** A list of files with why it is not that of the head, one sentence each; none where it is. */
export interface FilesOfHead extends FileList {
  readonly moved: readonly string[];
}

/**
 * Reads the files of a pull request, and makes sure that they are those of its head as it was read before. GitHub lists
 * the files of whatever the head is at the moment of each call: who pushes something harmless and takes it back meanwhile
 * has that listed, while head and count are the same before and after.
 *
 * A row names the commit that its file can be read at: the head, or for a removed file the one that the head is compared
 * with (source: GitHub's own examples, and recordings of its API). So a page that names the head is the head's. A page of
 * nothing but removed files proves nothing, and only then the two commits are compared by their ids.
 */
export async function readFilesOfHead(
  client: GitHubClient,
  repository: RepositoryName,
  pull: WithFiles,
): Promise<FilesOfHead> {
  const { files: rows, more } = await readFilesWith(client, repository, pull, (row, page) => ({
    page,
    commit: namedCommit(row, pull.head.sha),
  }));
  const list = { files: rows.map(({ file }) => file), more };
  const others = rows.filter(
    ({ file, taken }) => file.status !== 'removed' && taken.commit !== null && taken.commit !== pull.head.sha,
  );
  const [other] = others;
  if (other !== undefined) {
    return {
      ...list,
      moved: [`${others.length} files were listed of ${other.taken.commit}, and the head is ${pull.head.sha}`],
    };
  }
  const proven = new Set(rows.filter(({ taken }) => taken.commit === pull.head.sha).map(({ taken }) => taken.page));
  if (rows.every(({ taken }) => proven.has(taken.page))) return { ...list, moved: [] };
  return heldAgainstCommits(client, repository, pull, list);
}

/** The commit that the address of a row's content names; null where it names none. */
function namedCommit(row: Shape, head: Sha): Sha | null {
  const address = row.optionalText('contents_url') ?? '';
  // Of thousands of rows nearly all do, and then nothing is cut out of them.
  if (address.endsWith(`?ref=${head}`)) return head;
  const [, commit] = /[?&]ref=([0-9a-f]{40}|[0-9a-f]{64})$/.exec(address) ?? [];
  return commit === undefined ? null : sha(commit);
}

/** The files by the ids of the two commits; of more than a comparison shows, whether the list is that of their trees. */
async function heldAgainstCommits(
  client: GitHubClient,
  repository: RepositoryName,
  pull: WithFiles,
  { files, more }: FileList,
): Promise<FilesOfHead> {
  const basehead = `${pull.base.sha}...${pull.head.sha}`;
  const at = { ...repository, basehead, per_page: 1, page: 1 };
  const comparison = objectOf(await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', at));
  if ((pull.changedFiles ?? files.length) <= COMPARED_FILES) {
    const rows = comparison.list('files');
    const theirs = await filesOfRows(client, repository, pull, rows, () => null);
    const cut = pull.changedFiles === undefined && rows.length >= COMPARED_FILES;
    return { files: theirs.map(({ file }) => file), more: cut, moved: [] };
  }
  const range = { mergeBase: comparison.object('merge_base_commit').sha('sha'), head: pull.head.sha };
  const why = await whyNotTheirs(client, repository, range, files);
  return { files, more, moved: why === undefined ? [] : [why] };
}
