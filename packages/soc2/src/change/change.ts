import type { GitPath, Sha } from '../domain.ts';

/**
 * What `classify` needs to know of a change, as plain data: the files as GitHub or git lists them, and whether the
 * list can be believed to be whole.
 */
export interface Change {
  readonly files: readonly ChangedFile[];
  /** How many files the source says the change has, beside the list itself. */
  readonly reportedFiles: number;
  /** Where the source cuts its list off, whatever the change holds; absent where it never does. */
  readonly listCap?: number;
  /** What was another thing at the end of the reading than at its start, one sentence each. */
  readonly moved: readonly string[];
}

export interface ChangedFile {
  readonly path: GitPath;
  /** Where a renamed or copied file came from. */
  readonly previousPath?: GitPath;
  readonly status: FileStatus;
  /** The blob (of a submodule the commit) at the head; null where the file was removed. */
  readonly blob: Sha | null;
  /** What the file is on either side of the change. `unknown`: it could be a link, and no tree could show it. */
  readonly kind: FileKind;
}

export type FileStatus = (typeof FILE_STATUSES)[number];

/** GitHub's words for what happened to a file. */
export const FILE_STATUSES = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged'] as const;

export type FileKind = 'file' | 'symlink' | 'submodule' | 'unknown';

/** GitHub's list of files ends here, whatever the change holds. */
export const FILE_LIST_CAP = 3000;
