import type { FileContent, Files } from '../files.ts';
import type { Signature } from './objects.ts';
import { type GitPlace, gitText } from './process.ts';

/** A commit to be made: its files are changes to the first parent's. */
export interface NewCommit {
  parents: readonly string[];
  files: Files;
  author: Signature;
  committer: Signature;
  message: string;
}

/** Refs under here keep commits alive that no branch names; they never show through the API. */
const keepAlive = 'refs/emulator/commits';

/** Makes one commit, of any number of files, in one git process. Gives its id. */
export async function importCommit(place: GitPlace, commit: NewCommit): Promise<string> {
  const [first, ...others] = commit.parents;
  const stream: Uint8Array[] = [];
  const write = (text: string): void => void stream.push(Buffer.from(text));
  write(`commit ${keepAlive}\nmark :1\nauthor ${signatureLine(commit.author)}\n`);
  write(`committer ${signatureLine(commit.committer)}\n`);
  stream.push(...data(commit.message));
  if (first !== undefined) write(`from ${first}\n`);
  for (const parent of others) write(`merge ${parent}\n`);
  const entries = Object.entries(commit.files);
  // Deletions first: a directory may make way for a file of its name.
  for (const [path, content] of entries) if (content === null) write(`D ${quote(path)}\n`);
  for (const [path, content] of entries) if (content !== null) stream.push(...modify(path, content));
  // Without a parent, the ref must not lend its own history to the new commit.
  const reset = first === undefined ? [Buffer.from(`reset ${keepAlive}\n\n`)] : [];
  return gitText(
    place,
    ['fast-import', '--quiet', '--force', '--date-format=raw'],
    [...reset, ...stream, Buffer.from('\nget-mark :1\n')],
  );
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
