import { randomBytes } from 'node:crypto';

import type { Account } from './accounts.ts';
import type { Repository } from './repository.ts';

/** How far a permission reaches. */
export type Access = 'read' | 'write' | 'admin';

/** Permissions by GitHub's names; `pull-requests` and `pull_requests` are the same. */
export type Permissions = Readonly<Record<string, Access | 'none'>>;

/** What a token starts with. */
export type NewToken = {
  /** Default: all. */
  repository?: Repository;
  repositories?: readonly Repository[];
  /** Requests an hour. Default: 1,000 for the default token of a workflow, else 5,000. */
  rateLimit?: number;
  /** Default: random, in GitHub's form. */
  value?: string;
} & (
  | {
      /** An App's token; `app` is its slug, `github-actions` for the default token of a workflow. */
      kind: 'installation';
      app?: string;
      permissions: Permissions;
    }
  | {
      /** A user's token; without permissions it may do whatever the user may. */
      kind: 'user';
      user: Account;
      permissions?: Permissions;
    }
);

/** Requests counted within the present hour. */
export interface Budget {
  limit: number;
  used: number;
  /** Seconds since 1970, by the real clock: clients wait for it in real time. */
  reset: number;
}

/** A credential. */
export interface Token {
  readonly value: string;
  readonly kind: 'installation' | 'user';
  readonly actor: Account;
  readonly repositories: readonly Repository[] | null;
  /** Null for a user's token without bounds of its own. */
  readonly permissions: ReadonlyMap<string, Access> | null;
  readonly budget: Budget;
  /** Points of GraphQL, counted apart. */
  readonly graphql: Budget;
  revoked: boolean;
}

/** Makes a token whose actor is known. */
export function makeToken(details: NewToken, actor: Account): Token {
  const repositories = details.repositories ?? (details.repository === undefined ? null : [details.repository]);
  const isDefault = details.kind === 'installation' && (details.app ?? 'github-actions') === 'github-actions';
  const limit = details.rateLimit ?? (isDefault ? 1_000 : 5_000);
  const prefix = details.kind === 'installation' ? 'ghs_' : 'ghp_';
  return {
    value: details.value ?? `${prefix}${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, 'x')}`,
    kind: details.kind,
    actor,
    repositories,
    permissions: details.permissions === undefined ? null : readPermissions(details.permissions),
    budget: newBudget(limit),
    graphql: newBudget(limit),
    revoked: false,
  };
}

/** A fresh hour of this many requests. */
export function newBudget(limit: number): Budget {
  return { limit, used: 0, reset: Math.floor(Date.now() / 1000) + 3600 };
}

function readPermissions(permissions: Permissions): Map<string, Access> {
  const read = new Map<string, Access>([['metadata', 'read']]);
  for (const [name, access] of Object.entries(permissions)) {
    if (access !== 'none') read.set(name.replaceAll('-', '_'), access);
  }
  return read;
}
