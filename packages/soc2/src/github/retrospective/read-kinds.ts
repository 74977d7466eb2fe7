import { type ChangedFile, FILE_LIST_CAP, type FileKind } from '../../change/change.ts';
import { possibleLinkSides } from '../../change/possible-link.ts';
import type { Sha } from '../../domain.ts';
import type { GitHubClient } from '../client.ts';
import { type ListedFile, listFiles, readFiles } from '../read-files.ts';
import type { RepositoryName } from '../repository.ts';
import type { Shape } from '../shape.ts';
import { aFewAtATime, ask } from './batches.ts';
import { type FileEntry, type MergedRow, modeOf } from './merged-row.ts';
import { ofCommits } from './queries.ts';

/** Files that are looked up in one query. */
const FILES = 400;

/** The files of merged pull requests, by number. */
export type FilesByPull = ReadonlyMap<number, readonly ChangedFile[]>;

/**
 * Tells of every file what it is on either side, and where a moved one came from, as the gate sees it.
 *
 * GraphQL has no previous paths, so of a change that moves or copies a file the list is read by REST. Of all of them the
 * modes of those files are read that could be links. The side of the base is looked up in the branch as it stood just
 * before the merge; where that does not have the file either, REST tells.
 */
export async function readChangedFiles(
  client: GitHubClient,
  repository: RepositoryName,
  rows: readonly MergedRow[],
): Promise<FilesByPull> {
  const found = new Map<number, readonly ChangedFile[]>();
  const whole = rows.filter(({ reportedFiles }) => reportedFiles < FILE_LIST_CAP);
  const moving = whole.filter(movesFiles);
  const lists = await aFewAtATime(moving, ({ number, reportedFiles: changedFiles }) =>
    listFiles(client, repository, { number, changedFiles }),
  );
  const listed = new Map(moving.map(({ number }, index) => [number, lists[index] ?? []]));
  // Made anew where they are wanted: of thousands of changes they would be much to hold.
  const filesOf = (row: MergedRow): readonly ListedFile[] => listed.get(row.number) ?? row.files.map(asListed);
  const wanted = whole.flatMap((row) => wantedOf(row, filesOf(row)));
  const modes = await readModes(client, repository, wanted);
  for (const row of whole) {
    const changed = filesOf(row).map((file) => changedFile(row, file, modes));
    if (changed.every(({ kind }) => kind !== 'unknown')) found.set(row.number, changed);
  }
  const byRest = rows.filter(({ number }) => !found.has(number));
  const read = await aFewAtATime(byRest, async (row) => (await readFiles(client, repository, asPull(row))).files);
  for (const [index, row] of byRest.entries()) found.set(row.number, read[index] ?? []);
  return found;
}

function movesFiles({ files }: MergedRow): boolean {
  return files.some(({ status }) => status === 'renamed' || status === 'copied');
}

function asPull({ number, head, base, parent, reportedFiles }: MergedRow) {
  // The base as it is now may hold the head already, and would have no side of its own to compare with.
  const sha = parent?.commit ?? base.sha;
  return { number, head: { sha: head.sha }, base: { ref: base.ref, sha }, changedFiles: reportedFiles };
}

/** GraphQL shows neither blob nor text. */
function asListed({ path, status, additions, deletions }: FileEntry): ListedFile {
  const sides = possibleLinkSides({ status, blob: null, additions, deletions, patch: undefined });
  return { file: { path, status, blob: null }, sides };
}

interface Wanted {
  readonly commit: Sha;
  readonly path: string;
}

function wantedOf(row: MergedRow, files: readonly ListedFile[]): readonly Wanted[] {
  return files.flatMap(({ file, sides }) => [
    ...(sides.head ? [{ commit: row.head.sha, path: file.path }] : []),
    ...(sides.base && row.parent !== null ? [{ commit: row.parent.commit, path: file.previousPath ?? file.path }] : []),
  ]);
}

type Modes = ReadonlyMap<string, FileKind>;

async function readModes(client: GitHubClient, repository: RepositoryName, wanted: readonly Wanted[]): Promise<Modes> {
  const kinds = new Map<string, FileKind>();
  await aFewAtATime(byCommit(wanted), async (batch) => {
    const asked = batch.map(({ commit, paths }) => ({
      oid: commit,
      fields: paths.map((path, index) => `f${index}: file(path: ${JSON.stringify(path)}) { mode }`).join(' '),
    }));
    const answer = await ask(client, repository, ofCommits(asked));
    for (const [index, { commit, paths }] of batch.entries()) {
      const node = answer.objectOrNull(`c${index}`);
      for (const [at, path] of paths.entries()) {
        kinds.set(key(commit, path), kindOf(node?.objectOrNull(`f${at}`) ?? null));
      }
    }
  });
  return kinds;
}

interface OfCommit {
  readonly commit: Sha;
  readonly paths: string[];
}

/** Cuts what is wanted into queries, the files of one commit beside each other. */
function byCommit(wanted: readonly Wanted[]): readonly (readonly OfCommit[])[] {
  const batches: OfCommit[][] = [];
  let room = 0;
  for (const { commit, path } of wanted) {
    if (room === 0) {
      batches.push([]);
      room = FILES;
    }
    const batch = batches.at(-1) ?? [];
    const last = batch.at(-1);
    if (last?.commit === commit) last.paths.push(path);
    else batch.push({ commit, paths: [path] });
    room -= 1;
  }
  return batches;
}

function changedFile(row: MergedRow, { file, sides }: ListedFile, modes: Modes): ChangedFile {
  const { path, previousPath = path } = file;
  const kinds: FileKind[] = [];
  if (sides.head) kinds.push(modes.get(key(row.head.sha, path)) ?? 'unknown');
  if (sides.base) kinds.push((row.parent && modes.get(key(row.parent.commit, previousPath))) ?? 'unknown');
  return { ...file, kind: kinds.find((kind) => kind !== 'file') ?? 'file' };
}

function kindOf(entry: Shape | null): FileKind {
  if (entry === null) return 'unknown';
  const mode = modeOf(entry);
  if (mode === '120000') return 'symlink';
  if (mode === '160000') return 'submodule';
  return mode === '100644' || mode === '100755' ? 'file' : 'unknown';
}

function key(commit: Sha, path: string): string {
  return `${commit} ${path}`;
}
