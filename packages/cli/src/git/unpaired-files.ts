import type { ChangedFile } from '@countersign/soc2/change/change';
import type { GitPath } from '@countersign/soc2/domain';

/** Files that were removed or added, held back until it is known which of them are one that moved. */
export interface Unpaired {
  /** Hands a file on, or holds it back. */
  readonly sift: (file: ChangedFile) => void;
  /** True once so many were removed or added that none is held back any more. */
  readonly tooMany: () => boolean;
  /** The paths held back; undefined where nothing can be paired, because nothing was removed or nothing added. */
  readonly paths: () => readonly GitPath[] | undefined;
  /** Notes that two of them are one file that moved (or was copied while its origin moved). */
  readonly pair: (file: ChangedFile) => void;
  /** Hands on what was held back, in the order of paths. */
  readonly release: () => void;
}

/**
 * As many files as GitHub lists of a change, on each side. Past them the action calls a change high-risk for its length, so
 * there is nothing to agree with, and comparing contents would take longer than everything else.
 */
const MOST = 3000;

/**
 * Holds back removed and added files on their way to `take`. Files that are not paired in the end stand on the list one by
 * one, each matched on its own path.
 */
export function unpairedFiles(take: (file: ChangedFile) => void): Unpaired {
  const held = new Map<GitPath, ChangedFile>();
  const counts = { added: 0, removed: 0 };
  let tooMany = false;
  const release = (): void => {
    for (const file of [...held.values()].toSorted(byPath)) take(file);
    held.clear();
  };
  return {
    sift: (file) => {
      if (tooMany || (file.status !== 'added' && file.status !== 'removed')) {
        take(file);
        return;
      }
      held.set(file.path, file);
      counts[file.status] += 1;
      tooMany = counts[file.status] > MOST;
      if (tooMany) release();
    },
    tooMany: () => tooMany && counts.added > 0 && counts.removed > 0,
    paths: () => (counts.added > 0 && counts.removed > 0 ? [...held.keys()] : undefined),
    pair: (file) => {
      const { path, previousPath } = file;
      if (previousPath === undefined || held.get(path)?.status !== 'added') return;
      if (file.status === 'renamed' && held.get(previousPath)?.status !== 'removed') return;
      held.set(path, file);
      if (file.status === 'renamed') held.delete(previousPath);
    },
    release,
  };
}

/** In the order of UTF-16 code units, which for most paths is git's own. */
export function byPath(a: { readonly path: GitPath }, b: { readonly path: GitPath }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
