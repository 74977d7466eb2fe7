/** A symbolic link whose target is this text. */
export interface Symlink {
  readonly kind: 'symlink';
  readonly target: string;
}

/** A submodule at this commit of another repository. */
export interface Submodule {
  readonly kind: 'submodule';
  readonly commit: string;
}

/** A file with the executable bit. */
export interface Executable {
  readonly kind: 'executable';
  readonly content: string | Uint8Array;
}

/** What a commit puts at a path; `null` deletes it. */
export type FileContent = string | Uint8Array | Symlink | Submodule | Executable | null;

/** Changes of a commit by path, relative to its first parent. */
export type Files = Readonly<Record<string, FileContent>>;

/** A symbolic link, for the files of a commit. */
export function symlink(target: string): Symlink {
  return { kind: 'symlink', target };
}

/** A submodule, for the files of a commit; `commit` has 40 hex digits. */
export function submodule(commit: string): Submodule {
  return { kind: 'submodule', commit };
}

/** A file with the executable bit, for the files of a commit. */
export function executable(content: string | Uint8Array): Executable {
  return { kind: 'executable', content };
}
