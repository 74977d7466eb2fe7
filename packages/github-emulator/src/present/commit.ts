import { timestamp } from '../clock.ts';
import type { FileChange } from '../git/diff.ts';
import type { Commit, Signature } from '../git/objects.ts';
import type { Repository } from '../state/repository.ts';
import { apiUrl, encodePath, htmlUrl, type Json, nodeId, presentAccount } from './json.ts';

/** A commit as lists, comparisons and branches show it. */
export async function presentCommit(repository: Repository, sha: string): Promise<Json> {
  const commit = await repository.store.existingCommit(sha);
  const { accounts } = repository.world;
  const git = `/git/commits/${sha}`;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    commit: {
      author: person(commit.author),
      committer: person(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: apiUrl(repository, `/git/trees/${commit.tree}`) },
      url: apiUrl(repository, git),
      comment_count: 0,
      verification: verification(repository, commit),
    },
    url: apiUrl(repository, `/commits/${sha}`),
    html_url: htmlUrl(repository, `/commit/${sha}`),
    comments_url: apiUrl(repository, `/commits/${sha}/comments`),
    author: presentAccount(repository.world, accounts.byEmail(commit.author.email)),
    committer: presentAccount(repository.world, accounts.byEmail(commit.committer.email)),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: apiUrl(repository, `/commits/${parent}`),
      html_url: htmlUrl(repository, `/commit/${parent}`),
    })),
  };
}

/** A commit as the git API shows it: no accounts, only what git holds. */
export function presentGitCommit(repository: Repository, commit: Commit): Json {
  const { sha, tree, message } = commit;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: apiUrl(repository, `/git/commits/${sha}`),
    html_url: htmlUrl(repository, `/commit/${sha}`),
    author: person(commit.author),
    committer: person(commit.committer),
    tree: { sha: tree, url: apiUrl(repository, `/git/trees/${tree}`) },
    message,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: apiUrl(repository, `/git/commits/${parent}`),
      html_url: htmlUrl(repository, `/commit/${parent}`),
    })),
    verification: verification(repository, commit),
  };
}

/** The two commits that a list of changed files is the difference of. */
export interface Compared {
  readonly from: string;
  readonly head: string;
}

/**
 * A changed file, GitHub's `diff-entry`. The patch is left out where there is none (a binary, a pure rename, a change
 * of mode alone) and where it is too long. Its addresses name the head; those of a removed file the other commit, the
 * last one that has it.
 */
export function presentFile(repository: Repository, change: FileChange, { from, head }: Compared): Json {
  const path = encodePath(change.path);
  const commit = change.status === 'removed' ? from : head;
  const { patchBytes, patchLines } = repository.world.limits;
  const { patch } = change;
  const shown = patch !== null && patch.length <= patchBytes && change.additions + change.deletions <= patchLines;
  return {
    sha: change.sha,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: htmlUrl(repository, `/blob/${commit}/${path}`),
    raw_url: htmlUrl(repository, `/raw/${commit}/${path}`),
    contents_url: apiUrl(repository, `/contents/${path}?ref=${commit}`),
    ...(shown ? { patch } : {}),
    ...(change.previousPath === null ? {} : { previous_filename: change.previousPath }),
  };
}

/** Sums of a list of changed files. */
export function countLines(changes: readonly FileChange[]): { additions: number; deletions: number } {
  let additions = 0;
  let deletions = 0;
  for (const change of changes) {
    additions += change.additions;
    deletions += change.deletions;
  }
  return { additions, deletions };
}

function person({ name, email, date }: Signature): Json {
  return { name, email, date: timestamp(date) };
}

function verification(repository: Repository, commit: Commit): Json {
  const since = repository.verified.get(commit.sha);
  if (since === undefined) {
    return { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
  }
  const signature = '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----';
  return { verified: true, reason: 'valid', signature, payload: commit.message, verified_at: timestamp(since) };
}
