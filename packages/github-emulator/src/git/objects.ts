import type { GitObject } from './object-reader.ts';

/** Who wrote or committed, and when; `date` as an instant, whatever the time zone. */
export interface Signature {
  name: string;
  email: string;
  date: Date;
}

/** A commit, parsed. */
export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
  signature: string | null;
}

/** One entry of a tree; `mode` in git's six digits (`100644`, `100755`, `120000`, `160000`, `040000`). */
export interface TreeEntry {
  name: string;
  mode: string;
  sha: string;
}

/** Parses a commit object. */
export function parseCommit(object: GitObject): Commit {
  const text = object.content.toString();
  const end = text.indexOf('\n\n');
  const header = end === -1 ? text : text.slice(0, end);
  const commit: Commit = {
    sha: object.sha,
    tree: '',
    parents: [],
    author: { name: '', email: '', date: new Date(0) },
    committer: { name: '', email: '', date: new Date(0) },
    message: end === -1 ? '' : text.slice(end + 2),
    signature: null,
  };
  for (const line of header.replaceAll('\n ', '\u0000').split('\n')) {
    const space = line.indexOf(' ');
    const value = line.slice(space + 1);
    switch (line.slice(0, space)) {
      case 'tree':
        commit.tree = value;
        break;
      case 'parent':
        commit.parents.push(value);
        break;
      case 'author':
        commit.author = parseSignature(value);
        break;
      case 'committer':
        commit.committer = parseSignature(value);
        break;
      case 'gpgsig':
        commit.signature = value.replaceAll('\u0000', '\n');
        break;
    }
  }
  return commit;
}

/** Parses a tree object. */
export function parseTree(object: GitObject): TreeEntry[] {
  const entries: TreeEntry[] = [];
  const bytes = object.content;
  const shaLength = object.sha.length / 2;
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    entries.push({
      mode: bytes.toString('latin1', at, space).padStart(6, '0'),
      name: bytes.toString('utf8', space + 1, end),
      sha: bytes.toString('hex', end + 1, end + 1 + shaLength),
    });
    at = end + 1 + shaLength;
  }
  return entries;
}

function parseSignature(text: string): Signature {
  const match = /^(.*?) ?<([^>]*)> (-?\d+) [+-]\d{4}$/s.exec(text);
  return { name: match?.[1] ?? '', email: match?.[2] ?? '', date: new Date(Number(match?.[3] ?? 0) * 1000) };
}
