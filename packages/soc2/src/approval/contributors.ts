import type { AccountId, Sha } from '../domain.ts';
import { short } from './rule.ts';
import type { Account, Commit, Snapshot } from './snapshot.ts';

/** Everyone who had a hand in the change, with what they did. */
export interface Contributors {
  /** Account id → what makes it a contributor. */
  readonly byId: ReadonlyMap<AccountId, readonly Contribution[]>;
  /** Logins in lower case that a co-author trailer names without an id. */
  readonly byLogin: ReadonlyMap<string, readonly Contribution[]>;
  /** The same of everyone by login in lower case, for what the policy gives by name alone. */
  readonly byName: ReadonlyMap<string, readonly Contribution[]>;
  /** Commits whose author or committer GitHub links to no account. */
  readonly unlinked: readonly Sha[];
}

export interface Contribution {
  readonly what: string;
  /** Set where this is nothing but a merge of two lines of commits, which may have brought nothing of its own. */
  readonly merge?: { readonly commit: Sha; readonly parent: Sha };
}

/**
 * Finds everyone who had a hand in a change: its author, the author, committer and co-authors of every commit, and
 * whoever pushed the head branch. A git e-mail is written by whoever makes the commit, so it can add a contributor and
 * never clear one: the activity log is what shows who really pushed.
 */
export function contributorsOf(snapshot: Pick<Snapshot, 'author' | 'commits' | 'pushLog'>): Contributors {
  const byId = new Map<AccountId, Contribution[]>();
  const byLogin = new Map<string, Contribution[]>();
  const byName = new Map<string, Contribution[]>();
  const note = (account: Account | null, contribution: Contribution): void => {
    if (account === null) return;
    append(byId, account.id, contribution);
    append(byName, account.login.toLowerCase(), contribution);
  };

  note(snapshot.author, { what: 'opened the pull request' });
  for (const commit of snapshot.commits) {
    const merge = mergeOf(commit);
    note(commit.author, { what: `wrote ${short(commit.sha)}`, ...merge });
    note(commit.committer, { what: `committed ${short(commit.sha)}`, ...merge });
    for (const { id, login } of commit.coAuthors) {
      const contribution = { what: `is a co-author of ${short(commit.sha)}` };
      append(byName, login.toLowerCase(), contribution);
      if (id !== undefined) append(byId, id, contribution);
      else append(byLogin, login.toLowerCase(), contribution);
    }
  }
  const commits = new Map(snapshot.commits.map((commit) => [commit.sha, commit]));
  for (const push of snapshot.pushLog.observed ? snapshot.pushLog.pushes : []) {
    const commit = commits.get(push.after);
    // The push of one merge onto what was there before is what "Update branch" does.
    const merge = commit && push.before !== null && commit.parents[0] === push.before ? mergeOf(commit) : {};
    note(push.by, { what: `pushed ${short(push.after)}`, ...merge });
  }
  const unlinked = snapshot.commits.filter((commit) => commit.author === null || commit.committer === null);
  return { byId, byLogin, byName, unlinked: unlinked.map(({ sha }) => sha) };
}

/** Grows a list in place: one person may have written every one of thousands of commits. */
function append<Key>(map: Map<Key, Contribution[]>, key: Key, contribution: Contribution): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [contribution]);
  else list.push(contribution);
}

function mergeOf(
  commit: Commit,
): { readonly merge: { readonly commit: Sha; readonly parent: Sha } } | Record<string, never> {
  const [parent] = commit.parents;
  return parent !== undefined && commit.parents.length > 1 ? { merge: { commit: commit.sha, parent } } : {};
}
