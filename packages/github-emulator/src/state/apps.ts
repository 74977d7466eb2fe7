import type { Access } from './tokens.ts';

/** A GitHub App that everybody may look up: what its own page shows. */
export interface App {
  readonly id: number;
  readonly slug: string;
  /** Permissions that it asks for, by GitHub's names. */
  permissions: Readonly<Record<string, Access>>;
}

/** The App behind GITHUB_TOKEN, as on github.com. */
export const GITHUB_ACTIONS_APP: App = {
  id: 15368,
  slug: 'github-actions',
  permissions: { actions: 'write', checks: 'write', contents: 'write', metadata: 'read', statuses: 'write' },
};
