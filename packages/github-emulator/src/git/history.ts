import { type Commit, parseCommit } from './objects.ts';
import type { ObjectReader } from './object-reader.ts';
import { GitError, type GitPlace, gitText } from './process.ts';

/** Filters of a list of commits, as git takes them. */
export interface HistoryFilter {
  path?: string;
  since?: Date;
  until?: Date;
  firstParent?: boolean;
}

/** The best common ancestor of two commits; null where they share no history. */
export async function mergeBase(place: GitPlace, one: string, other: string): Promise<string | null> {
  try {
    return await gitText(place, ['merge-base', one, other]);
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return null;
    throw error;
  }
}

/** The commits of `head` that `base` lacks, the oldest first, parents before children. */
export async function commitsBetween(place: GitPlace, base: string, head: string): Promise<string[]> {
  return lines(await gitText(place, ['rev-list', '--topo-order', '--reverse', head, `^${base}`]));
}

/** The history of a commit, the newest first. */
export async function history(place: GitPlace, head: string, filter: HistoryFilter = {}): Promise<string[]> {
  const args = ['rev-list', head];
  if (filter.firstParent === true) args.push('--first-parent');
  if (filter.since !== undefined) args.push(`--since=${filter.since.toISOString()}`);
  if (filter.until !== undefined) args.push(`--until=${filter.until.toISOString()}`);
  if (filter.path !== undefined) args.push('--', `:(literal)${filter.path}`);
  return lines(await gitText(place, args));
}

/** Reads a commit; undefined where this id is no commit. */
export async function readCommit(objects: ObjectReader, sha: string): Promise<Commit | undefined> {
  const object = await objects.read(sha);
  return object?.type === 'commit' ? parseCommit(object) : undefined;
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
