import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { Cache } from './cache.ts';
import type { FileChange } from './diff.ts';
import { DiffReader } from './diff-reader.ts';
import { editTree } from './edit-tree.ts';
import { importCommits, type NewCommit, previous } from './fast-import.ts';
import { commitsBetween, history, type HistoryFilter, mergeBase, readCommit } from './history.ts';
import { straightRange } from './linear.ts';
import { mergeTrees, type TreeCommit, writeCommit } from './merge.ts';
import { type GitObject, ObjectReader } from './object-reader.ts';
import { type Commit, parseTree, type TreeEntry } from './objects.ts';
import { git, type GitPlace } from './process.ts';
import { listTree, type ListedEntry } from './tree-listing.ts';

/** Files and commits up to which objects are written one by one; beyond, one git process is quicker. */
const directWork = 40;

/**
 * The objects of a repository and all its forks, as GitHub keeps them: one store, so that a pull request from a fork
 * needs no transfer, and a commit of a fork can be read through the parent. Answers about objects are remembered:
 * an id never changes its meaning.
 */
export class GitStore {
  readonly place: GitPlace;
  readonly #objects: ObjectReader;
  readonly #differ: DiffReader;
  readonly #commits = new Cache<Commit | undefined>(60_000);
  readonly #trees = new Cache<TreeEntry[] | undefined>(200_000, (tree) => tree?.length ?? 1);
  /** Weighed by letters. */
  readonly #diffs = new Cache<FileChange[]>(50_000_000, weightOf);
  readonly #listings = new Cache<ListedEntry[]>(16);
  readonly #relations = new Cache<string | null>(50_000);
  readonly #ranges = new Cache<string[]>(500_000, (range) => range.length + 1);
  readonly #histories = new Cache<string[]>(500_000, (range) => range.length + 1);
  readonly #testMerges = new Cache<string>(500);
  readonly #merges = new Cache<string | null>(500);

  private constructor(place: GitPlace) {
    this.place = place;
    this.#objects = new ObjectReader(place);
    this.#differ = new DiffReader(place);
  }

  /** Makes the bare repository `gitDir`; its objects are what the whole network shares. */
  static async create(gitDir: string, defaultBranch: string): Promise<GitStore> {
    const place = { gitDir, objectDirectory: join(gitDir, 'objects') };
    await initialize(place, defaultBranch);
    return new GitStore(place);
  }

  /** Makes a fork's repository, with refs of its own and the objects of this one. */
  async fork(gitDir: string, defaultBranch: string): Promise<GitPlace> {
    const place = { gitDir, objectDirectory: this.place.objectDirectory };
    await initialize(place, defaultBranch);
    return place;
  }

  object(sha: string): Promise<GitObject | undefined> {
    return this.#objects.read(sha);
  }

  /** A commit by its full id; undefined where there is none. */
  commit(sha: string): Promise<Commit | undefined> {
    return this.#commits.get(sha, () => readCommit(this.#objects, sha));
  }

  /** A commit that must exist. */
  async existingCommit(sha: string): Promise<Commit> {
    const commit = await this.commit(sha);
    if (commit === undefined) throw new Error(`no commit ${sha} in ${this.place.gitDir}`);
    return commit;
  }

  /** The entries of a tree; undefined where this id is no tree. */
  tree(sha: string): Promise<TreeEntry[] | undefined> {
    return this.#trees.get(sha, async () => {
      const object = await this.#objects.read(sha);
      return object?.type === 'tree' ? parseTree(object) : undefined;
    });
  }

  /** The entry at a path below a tree; undefined where there is none. The empty path is the tree itself. */
  async entry(tree: string, path: string): Promise<TreeEntry | undefined> {
    let entry: TreeEntry | undefined = { name: '', mode: '040000', sha: tree };
    for (const segment of path.split('/').filter((part) => part !== '')) {
      if (entry?.mode !== '040000') return undefined;
      entry = (await this.tree(entry.sha))?.find((child) => child.name === segment);
    }
    return entry;
  }

  listing(tree: string, recursive: boolean): Promise<ListedEntry[]> {
    return this.#listings.get(`${tree} ${String(recursive)}`, () => listTree(this.place, tree, recursive));
  }

  /** Files that differ between two commits (or trees), two dots. */
  diff(base: string, head: string): Promise<FileChange[]> {
    return this.#diffs.get(`${base} ${head}`, async () => {
      const [before, after] = await Promise.all([this.#treeOf(base), this.#treeOf(head)]);
      return before === after ? [] : this.#differ.diff(before, after);
    });
  }

  mergeBase(one: string, other: string): Promise<string | null> {
    return this.#relations.get(`${one} ${other}`, async () => {
      if ((await this.#straight(one, other)) !== undefined) return one;
      if ((await this.#straight(other, one)) !== undefined) return other;
      return mergeBase(this.place, one, other);
    });
  }

  /** Whether `descendant` has `ancestor` in its history. */
  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    const { parents } = await this.existingCommit(descendant);
    return parents.includes(ancestor) || (await this.mergeBase(ancestor, descendant)) === ancestor;
  }

  /** Ids of the commits of `head` that `base` lacks, the oldest first. */
  commitsBetween(base: string, head: string): Promise<string[]> {
    return this.#ranges.get(`${base} ${head}`, async () => {
      return (await this.#straight(base, head)) ?? commitsBetween(this.place, base, head);
    });
  }

  history(head: string, filter?: HistoryFilter): Promise<string[]> {
    const key = `${head} ${JSON.stringify(filter ?? {})}`;
    return this.#histories.get(key, () => history(this.place, head, filter));
  }

  /** Makes a chain of commits; gives their ids. A short one needs no process. */
  async importCommits(commits: readonly NewCommit[]): Promise<string[]> {
    const work = commits.reduce((sum, { files }) => sum + 1 + Object.keys(files).length, 0);
    if (work > directWork) return importCommits(this.place, commits);
    const shas: string[] = [];
    for (const commit of commits) {
      const parents = commit.parents.map((parent) => (parent === previous ? (shas.at(-1) ?? parent) : parent));
      const [first] = parents;
      const base = first === undefined ? undefined : (await this.existingCommit(first)).tree;
      shas.push(await this.writeCommit({ ...commit, parents, tree: await editTree(this, base, commit.files) }));
    }
    return shas;
  }

  /**
   * Makes any number of commits in one git process; gives their ids. `:n` among the parents of one means the n-th of
   * these, counted from 1.
   */
  importMany(commits: readonly NewCommit[]): Promise<string[]> {
    return commits.length === 0 ? Promise.resolve([]) : importCommits(this.place, commits);
  }

  writeCommit(commit: TreeCommit): Promise<string> {
    return writeCommit(this.place, commit);
  }

  /** A commit of this content, written once however often it is asked for. */
  testMerge(commit: TreeCommit): Promise<string> {
    return this.#testMerges.get(commit.message, () => this.writeCommit(commit));
  }

  /** The tree of a merge; null on a conflict. */
  mergeTrees(ours: string, theirs: string): Promise<string | null> {
    return this.#merges.get(`${ours} ${theirs}`, async () => {
      const straight = (await this.#straight(ours, theirs)) !== undefined;
      return straight ? (await this.existingCommit(theirs)).tree : mergeTrees(this.place, ours, theirs);
    });
  }

  #straight(base: string, head: string): Promise<string[] | undefined> {
    return straightRange((sha) => this.commit(sha), base, head);
  }

  async #treeOf(sha: string): Promise<string> {
    return (await this.commit(sha))?.tree ?? sha;
  }

  async close(): Promise<void> {
    await Promise.all([this.#objects.close(), this.#differ.close()]);
  }
}

function weightOf(changes: readonly FileChange[]): number {
  return changes.reduce((sum, { path, patch }) => sum + 200 + path.length + (patch?.length ?? 0), 1);
}

async function initialize(place: GitPlace, defaultBranch: string): Promise<void> {
  await mkdir(place.gitDir, { recursive: true });
  await git(place, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${defaultBranch}`, place.gitDir]);
}
