import type { Repository } from './repository.ts';

/** One rule of a ruleset: its type, and its parameters by GitHub's names. */
export interface Rule {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Who need not keep the rules of a ruleset. */
export interface BypassActor {
  readonly actor_id: number | null;
  readonly actor_type: 'Integration' | 'OrganizationAdmin' | 'RepositoryRole' | 'Team' | 'DeployKey' | 'User';
  readonly bypass_mode: 'always' | 'pull_request' | 'exempt';
}

/** Rules for branches. */
export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  readonly source: 'Repository' | 'Organization';
  enforcement: 'active' | 'disabled' | 'evaluate';
  /** Full refs, `refs/heads/*` globs, `~DEFAULT_BRANCH` or `~ALL`. */
  include: readonly string[];
  rules: readonly Rule[];
  bypassActors: readonly BypassActor[];
}

/** What a ruleset starts with; by default one of the repository that holds for the default branch. */
export type NewRuleset = Partial<Omit<Ruleset, 'id' | 'createdAt'>>;

/** A place of deployment with secrets of its own. */
export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  /** Which refs may deploy: any, those of protected branches, or those that the patterns name. */
  branches: 'all' | 'protected' | readonly { readonly name: string; readonly type: 'branch' | 'tag' }[];
  secrets: readonly string[];
}

/** What the settings pages of a repository show, as GitHub has it for a new one. */
export class RepositorySettings {
  readonly rulesets: Ruleset[] = [];
  readonly environments: Environment[] = [];
  /** Names of secrets that every workflow of the repository can read. */
  secrets: readonly string[] = [];
  organizationSecrets: readonly string[] = [];
  actions: { enabled: boolean; allowedActions: 'all' | 'local_only' | 'selected'; shaPinningRequired: boolean } = {
    enabled: true,
    allowedActions: 'all',
    shaPinningRequired: false,
  };
  defaultWorkflowPermissions: 'read' | 'write' = 'read';
  /** What GitHub finds wrong in CODEOWNERS: owners that do not exist or may not write, patterns that it does not know. */
  codeOwnersErrors: readonly { readonly line: number; readonly kind: string; readonly message: string }[] = [];
}

/** Adds a ruleset to a repository. */
export function addRuleset(repository: Repository, details: NewRuleset = {}): Ruleset {
  const ruleset: Ruleset = {
    id: repository.world.nextId(),
    createdAt: repository.world.clock.now(),
    name: 'default branch',
    source: 'Repository',
    enforcement: 'active',
    include: ['~DEFAULT_BRANCH'],
    rules: [],
    bypassActors: [],
    ...details,
  };
  repository.settings.rulesets.push(ruleset);
  return ruleset;
}

/** Adds an environment to a repository; by default every branch may deploy to it. */
export function addEnvironment(
  repository: Repository,
  name: string,
  branches: Environment['branches'] = 'all',
): Environment {
  const { world, settings } = repository;
  const environment = { id: world.nextId(), name, createdAt: world.clock.now(), branches, secrets: [] };
  settings.environments.push(environment);
  return environment;
}

/** Whether a ruleset is about a branch. */
export function isAbout(repository: Repository, ruleset: Ruleset, branch: string): boolean {
  return ruleset.include.some((pattern) => {
    if (pattern === '~ALL') return true;
    if (pattern === '~DEFAULT_BRANCH') return branch === repository.defaultBranch;
    const source = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^/]*');
    return new RegExp(`^${source}$`).test(`refs/heads/${branch}`);
  });
}
