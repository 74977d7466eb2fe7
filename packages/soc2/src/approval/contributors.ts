import type { AccountId, Sha } from '../domain.ts';
import { short } from './rule.ts';
import type { Account, Commit, Snapshot } from './snapshot.ts';

/** Everyone who had a hand in the change, with what they did. */
export interface Contributors {
  /** Account id → what makes it a contributor. */
  readonly byId: ReadonlyMap<AccountId, readonly Contribution[]>;
  /** Logins in lower case that a co-author trailer names without an id. */
  readonly byLogin: ReadonlyMap<string, readonly Contribution[]>;
  /** Every login among them in lower case, for rules that go by name. */
  readonly logins: ReadonlySet<string>;
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
export function contributorsOf(snapshot: Snapshot): Contributors {
  const byId = new Map<AccountId, Contribution[]>();
  const byLogin = new Map<string, Contribution[]>();
  const logins = new Set<string>();
  const note = (account: Account | null, contribution: Contribution): void => {
    if (account === null) return;
    byId.set(account.id, [...(byId.get(account.id) ?? []), contribution]);
    logins.add(account.login.toLowerCase());
  };

  note(snapshot.author, { what: 'opened the pull request' });
  for (const commit of snapshot.commits) {
    const merge = mergeOf(commit);
    note(commit.author, { what: `wrote ${short(commit.sha)}`, ...merge });
    note(commit.committer, { what: `committed ${short(commit.sha)}`, ...merge });
    for (const { id, login } of commit.coAuthors) {
      const what = `is a co-author of ${short(commit.sha)}`;
      logins.add(login.toLowerCase());
      if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), { what }]);
      else byLogin.set(login.toLowerCase(), [...(byLogin.get(login.toLowerCase()) ?? []), { what }]);
    }
  }
  const commits = new Map(snapshot.commits.map((commit) => [commit.sha, commit]));
  for (const push of snapshot.pushLog.observed ? snapshot.pushLog.pushes : []) {
    const commit = commits.get(push.after);
    // The push of one merge onto what was there before is what "Update branch" does.
    const merge = commit && push.before !== null && commit.parents[0] === push.before ? mergeOf(commit) : {};
    note(push.by, { what: `pushed ${short(push.after)}`, ...merge });
  }
  const unlinked = snapshot.commits.filter((commit) => commit.author === null || commit.committer === null).map((commit) => commit.sha);
  return { byId, byLogin, logins, unlinked };
}

function mergeOf(commit: Commit): { readonly merge: { readonly commit: Sha; readonly parent: Sha } } | Record<string, never> {
  const [parent] = commit.parents;
  return parent !== undefined && commit.parents.length > 1 ? { merge: { commit: commit.sha, parent } } : {};
}
