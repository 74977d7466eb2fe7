/**
 * The words of the house as types. Brands cost nothing at run time; they keep a path from being passed where a
 * commit is meant.
 */
declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A commit, tree or blob as 40 (SHA-1) or 64 (SHA-256) lower-case hex digits. */
export type Sha = Branded<string, 'Sha'>;

/** A path in a git tree: `/` between segments, no leading slash, relative to the root of the repository. */
export type GitPath = Branded<string, 'GitPath'>;

/** GitHub's numeric account id. It outlives a rename; a login does not, and a freed login can be taken by anyone. */
export type AccountId = Branded<number, 'AccountId'>;

/** What the policy's globs say of a change. */
export type Risk = 'high' | 'low';

/** Reads a string as a commit, tree or blob id. Throws a `TypeError` on anything else. */
export function sha(text: string): Sha {
  if (!isSha(text)) throw new TypeError(`not a git object id: ${JSON.stringify(text)}`);
  return text;
}

/** True for 40 or 64 lower-case hex digits. */
export function isSha(value: unknown): value is Sha {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
