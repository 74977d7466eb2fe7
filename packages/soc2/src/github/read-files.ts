import { FILE_LIST_CAP, FILE_STATUSES, type ChangedFile, type FileKind, type FileStatus } from '../change/change.ts';
import { possibleLinkSides, type LinkSides } from '../change/possible-link.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import { readPages } from './pages.ts';
import type { PullRequest } from './read-pull-request.ts';
import { readModes, type Modes } from './read-modes.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf, type Shape } from './shape.ts';

const ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';

export interface FileList {
  readonly files: readonly ChangedFile[];
  /** True where GitHub has more rows than the pull request was said to have files, or than one page where nobody said. */
  readonly more: boolean;
}

/** A pull request whose files are to be read; without a count one page of them. */
export type WithFiles = Omit<PullRequest, 'changedFiles' | 'defaultBranch'> &
  Partial<Pick<PullRequest, 'changedFiles'>>;

/**
 * Reads the files of a pull request, all pages at once, then the modes of those that could be links.
 *
 * GitHub lists at most 3,000 files; the rest is simply not there, which the caller sees by `pull.changedFiles`.
 */
export async function readFiles(client: GitHubClient, repository: RepositoryName, pull: WithFiles): Promise<FileList> {
  const { files, more } = await readFilesWith(client, repository, pull, () => null);
  return { files: files.map(({ file }) => file), more };
}

/** The same, with what `take` wants of each row beside it; it is told the row's page as well. */
export async function readFilesWith<T>(
  client: GitHubClient,
  repository: RepositoryName,
  pull: WithFiles,
  take: (row: Shape, page: number) => T,
): Promise<{ readonly files: readonly { readonly file: ChangedFile; readonly taken: T }[]; readonly more: boolean }> {
  const expected = Math.min(pull.changedFiles ?? 1, FILE_LIST_CAP);
  const at = { ...repository, pull_number: pull.number };
  const { rows, more } = await readPages(client, ROUTE, at, expected, (row, page) => ({
    ...listedFile(row),
    taken: take(row, page),
  }));
  return { files: await withKinds(client, repository, pull, rows), more };
}

/** The list alone: the kind of a file is left to whoever reads the modes of many changes at once. */
export async function listFiles(
  client: GitHubClient,
  repository: RepositoryName,
  pull: Pick<WithFiles, 'number' | 'changedFiles'>,
): Promise<readonly ListedFile[]> {
  const expected = Math.min(pull.changedFiles ?? 1, FILE_LIST_CAP);
  const at = { ...repository, pull_number: pull.number };
  return (await readPages(client, ROUTE, at, expected, listedFile)).rows;
}

/** The same of rows that another call has listed, as a comparison of two commits does. */
export async function filesOfRows<T>(
  client: GitHubClient,
  repository: RepositoryName,
  pull: WithFiles,
  rows: readonly Shape[],
  take: (row: Shape) => T,
): Promise<readonly { readonly file: ChangedFile; readonly taken: T }[]> {
  const listed = rows.map((row) => ({ ...listedFile(row), taken: take(row) }));
  return withKinds(client, repository, pull, listed);
}

async function withKinds<T>(
  client: GitHubClient,
  repository: RepositoryName,
  pull: WithFiles,
  rows: readonly (ListedFile & { readonly taken: T })[],
): Promise<readonly { readonly file: ChangedFile; readonly taken: T }[]> {
  const modes = await modesOfPossibleLinks(client, repository, pull, rows);
  return rows.map(({ file, sides, taken }) => ({ file: { ...file, kind: kindOf(file, sides, modes) }, taken }));
}

/** A file whose kind is still to be found out, on the sides where it is not plain. */
export interface ListedFile {
  readonly file: Omit<ChangedFile, 'kind'>;
  readonly sides: LinkSides;
}

function listedFile(row: Shape): ListedFile {
  const status = statusOf(row);
  const previousPath = row.optionalPath('previous_filename');
  if (previousPath === undefined && (status === 'renamed' || status === 'copied')) {
    throw new GitHubError(
      ROUTE,
      undefined,
      `a ${status} file has no previous path`,
      'No verdict was given. Run the job again.',
    );
  }
  const path = row.path('filename');
  const sha = row.shaOrNull('sha');
  const blob = status === 'removed' ? null : sha;
  return {
    file: previousPath === undefined ? { path, status, blob } : { path, previousPath, status, blob },
    sides: possibleLinkSides({
      status,
      blob: sha,
      additions: row.count('additions'),
      deletions: row.count('deletions'),
      patch: row.optionalText('patch'),
    }),
  };
}

function statusOf(row: Shape): FileStatus {
  const word = row.text('status');
  const status = FILE_STATUSES.find((known) => known === word);
  if (!status) {
    throw new GitHubError(
      ROUTE,
      undefined,
      `a file has the unknown status ${JSON.stringify(word)}`,
      'Update Countersign, which does not know it.',
    );
  }
  return status;
}

async function modesOfPossibleLinks(
  client: GitHubClient,
  repository: RepositoryName,
  pull: WithFiles,
  files: readonly ListedFile[],
): Promise<{ head: Modes; base: Modes }> {
  const head = files.filter(({ sides }) => sides.head).map(({ file }) => file.path);
  const base = files.filter(({ sides }) => sides.base).map(({ file }) => file.previousPath ?? file.path);
  const [headModes, baseModes] = await Promise.all([
    head.length === 0 ? new Map() : readModes(client, repository, pull.head.sha, head),
    base.length === 0 ? new Map() : readBaseModes(client, repository, pull, base),
  ]);
  return { head: headModes, base: baseModes };
}

/** The files are compared with the merge base, so that is where the other side's modes are. */
async function readBaseModes(
  client: GitHubClient,
  repository: RepositoryName,
  pull: WithFiles,
  paths: readonly string[],
): Promise<Modes> {
  const answer = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    ...repository,
    basehead: `${pull.base.sha}...${pull.head.sha}`,
    // The files stand on the first page alone; only the merge base is wanted.
    per_page: 1,
    page: 2,
  });
  return readModes(client, repository, objectOf(answer).object('merge_base_commit').sha('sha'), paths);
}

function kindOf(file: ListedFile['file'], sides: LinkSides, modes: { head: Modes; base: Modes }): FileKind {
  const kinds: (FileKind | undefined)[] = [];
  if (sides.head) kinds.push(modes.head.get(file.path) ?? 'unknown');
  if (sides.base) kinds.push(modes.base.get(file.previousPath ?? file.path) ?? 'unknown');
  return kinds.find((kind) => kind !== 'file') ?? 'file';
}
