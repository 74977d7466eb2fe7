import type { FileContent, Files } from '../files.ts';
import type { Signature } from './objects.ts';
import { type GitPlace, gitText } from './process.ts';

/** A commit to be made: its files are changes to the first parent's. */
export interface NewCommit {
  /** Ids; `previous` means the commit before, and `:n` the n-th of those that are made together. */
  parents: readonly string[];
  files: Files;
  author: Signature;
  committer: Signature;
  message: string;
}

/** Stands for the commit before, among the parents of a chain. */
export const previous = 'previous';

/** Refs under here keep commits alive that no branch names; they never show through the API. */
const keepAlive = 'refs/emulator/commits';

/** Makes commits, of any number of files, in one git process. Gives their ids. */
export async function importCommits(place: GitPlace, commits: readonly NewCommit[]): Promise<string[]> {
  const stream = commits.flatMap((commit, index) => commitStream(commit, index + 1));
  const marks = commits.map((_, index) => `get-mark :${index + 1}\n`);
  const input = [...stream, Buffer.from(`\n${marks.join('')}`)];
  return (await gitText(place, ['fast-import', '--quiet', '--force', '--date-format=raw'], input)).split('\n');
}

function commitStream(commit: NewCommit, mark: number): Uint8Array[] {
  const [first, ...others] = commit.parents.map((parent) => (parent === previous ? `:${mark - 1}` : parent));
  const stream: Uint8Array[] = [];
  const write = (text: string): void => void stream.push(Buffer.from(text));
  // Without a parent, the ref must not lend its own history to the new commit.
  if (first === undefined) write(`reset ${keepAlive}\n\n`);
  write(`commit ${keepAlive}\nmark :${mark}\nauthor ${signatureLine(commit.author)}\n`);
  write(`committer ${signatureLine(commit.committer)}\n`);
  stream.push(...data(commit.message));
  if (first !== undefined) write(`from ${first}\n`);
  for (const parent of others) write(`merge ${parent}\n`);
  const entries = Object.entries(commit.files);
  // Deletions first: a directory may make way for a file of its name.
  for (const [path, content] of entries) if (content === null) write(`D ${quote(path)}\n`);
  for (const [path, content] of entries) if (content !== null) stream.push(...modify(path, content));
  return stream;
}

/** A name, e-mail and time as they stand in a commit. */
export function signatureLine(signature: Signature): string {
  return `${signature.name} <${signature.email}> ${Math.floor(signature.date.getTime() / 1000)} +0000`;
}

function modify(path: string, content: Exclude<FileContent, null>): Uint8Array[] {
  const name = quote(path);
  if (typeof content === 'string' || content instanceof Uint8Array) return inline('100644', name, content);
  switch (content.kind) {
    case 'executable':
      return inline('100755', name, content.content);
    case 'symlink':
      return inline('120000', name, content.target);
    case 'submodule':
      return [Buffer.from(`M 160000 ${content.commit} ${name}\n`)];
  }
}

function inline(mode: string, name: string, content: string | Uint8Array): Uint8Array[] {
  return [Buffer.from(`M ${mode} inline ${name}\n`), ...data(content)];
}

function data(content: string | Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(content);
  return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
}

function quote(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
