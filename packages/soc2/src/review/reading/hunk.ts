/** A file of the change as a reviewer reads it: its hunks, or why it has none. */
export type FileHunks = FileWithHunks | FileWithoutHunks;

export interface FileWithHunks {
  readonly state: 'hunks';
  readonly path: string;
  readonly previousPath?: string;
  /** At least one, from the top of the file to its end. */
  readonly hunks: readonly Hunk[];
}

/** `deterministic`: code alone can say all that happened to it. `uncovered`: nobody can read what happened to it. */
export interface FileWithoutHunks {
  readonly state: 'deterministic' | 'uncovered';
  readonly path: string;
  readonly previousPath?: string;
  readonly why: string;
  /** Changed lines, by the list of files. */
  readonly lines: number;
}

export interface Hunk {
  /** `path#n`, counted from 1. */
  readonly id: string;
  readonly path: string;
  readonly previousPath?: string;
  /** What follows the second `@@`: usually the function around it. Empty where nothing does. */
  readonly section: string;
  readonly lines: readonly HunkLine[];
}

/** One line of a hunk, without its mark and its line feed. Numbers are counted from 1, as GitHub counts them. */
export interface HunkLine {
  readonly kind: 'context' | 'added' | 'deleted';
  readonly text: string;
  /** Its number before the change; null for an added line. */
  readonly old: number | null;
  /** Its number after the change; null for a deleted line. */
  readonly new: number | null;
  /** Set on a file's last line where no line feed ends it. */
  readonly noNewline?: true;
}

/** A hunk before its file has given it a name. */
export type BareHunk = Pick<Hunk, 'section' | 'lines'>;
