import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Clock } from './clock.ts';
import { isRead, type LoggedCall } from './http/call-log.ts';
import type { Faults } from './http/faults.ts';
import type { Hold } from './http/holds.ts';
import type { CallPattern } from './http/matching.ts';
import { ApiServer } from './http/server.ts';
import type { RequestCheck, ResponseCheck } from './conformance/response-check.ts';
import { allRoutes } from './routes/all.ts';
import type { Account, Team } from './state/accounts.ts';
import { githubLimits, type Limits } from './state/limits.ts';
import type { Repository } from './state/repository.ts';
import { makeToken, type NewToken, type Token } from './state/tokens.ts';
import { World } from './state/world.ts';

/** How a local GitHub starts. */
export interface GitHubOptions {
  /** Default: any free one. */
  port?: number;
  /** Present time; without it the clock stands still until it is moved. */
  now?: () => Date;
  /** Milliseconds before each call is looked at. Default: 0. */
  latency?: number;
  /** Limits other than GitHub's. */
  limits?: Partial<Limits>;
  /** Looks at every answer; see `ResponseCheck`. Default: none. */
  check?: ResponseCheck;
  /** Looks at every body that a client sends; see `RequestCheck`. Default: none. */
  requestCheck?: RequestCheck;
  /** The address that links for people begin with. Default: that of the API. */
  serverUrl?: string;
}

/** Starts a local GitHub on the loopback interface. `close` it, or its process and folder stay. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const folder = await mkdtemp(join(tmpdir(), 'github-'));
  const clock = new Clock(options.now);
  const world = new World({ clock, limits: { ...githubLimits, ...options.limits }, folder });
  const server = new ApiServer(world, allRoutes(), { answer: options.check, request: options.requestCheck });
  server.latency = options.latency ?? 0;
  world.addresses.api = await server.listen(options.port ?? 0);
  world.addresses.html = options.serverUrl ?? world.addresses.api;
  return new GitHub(world, server);
}

/** A local GitHub: the world that a scenario writes, and the API that a client reads. */
export class GitHub {
  readonly world: World;
  readonly #server: ApiServer;

  constructor(world: World, server: ApiServer) {
    this.world = world;
    this.#server = server;
  }

  /** The REST API's address, for GITHUB_API_URL. */
  get url(): string {
    return this.world.addresses.api;
  }

  /** The address of pages for people, for GITHUB_SERVER_URL. */
  get serverUrl(): string {
    return this.world.addresses.html;
  }

  get clock(): Clock {
    return this.world.clock;
  }

  /** Faults to inject; the first that fits a call strikes it. */
  get faults(): Faults {
    return this.#server.faults;
  }

  /** Milliseconds before each call is looked at. */
  get latency(): number {
    return this.#server.latency;
  }

  set latency(milliseconds: number) {
    this.#server.latency = milliseconds;
  }

  /** Every call since the start or the last `resetCalls`, in the order of arrival. */
  get calls(): readonly LoggedCall[] {
    return this.#server.calls;
  }

  /** Calls of which this GitHub knows nothing, as `METHOD /path`: the product asked for what the emulator lacks. */
  get unknownRoutes(): string[] {
    return this.calls.filter(({ route }) => route === null).map(({ method, path }) => `${method} ${path}`);
  }

  /** How many calls only read, and how many could change something. */
  countCalls(): { reads: number; writes: number; total: number } {
    const reads = this.calls.filter(isRead).length;
    return { reads, writes: this.calls.length - reads, total: this.calls.length };
  }

  /** Forgets the calls so far. */
  resetCalls(): void {
    this.#server.calls.length = 0;
  }

  /** Holds the next (or `nth`) call that fits until it is released. */
  hold(pattern: CallPattern): Hold {
    return this.#server.holds.add(pattern);
  }

  /** Makes a user's account. */
  addUser(login: string, details: { id?: number; name?: string; email?: string } = {}): Account {
    return this.world.accounts.add(login, 'User', details);
  }

  /** Makes an App's bot; its login is `<app>[bot]`. */
  addBot(app: string, details: { id?: number } = {}): Account {
    return this.world.accounts.add(`${app}[bot]`, 'Bot', details);
  }

  /** Makes an organization. */
  addOrganization(login: string): Account {
    return this.world.accounts.add(login, 'Organization');
  }

  /** Makes a team of an organization, which is made where it is missing. */
  addTeam(organization: string, name: string, members: readonly Account[] = [], parent: Team | null = null): Team {
    const owner = this.world.accounts.byLogin(organization) ?? this.addOrganization(organization);
    return this.world.accounts.addTeam(owner, name, members, parent);
  }

  /** An account by its login. Throws where there is none. */
  account(login: string): Account {
    const account = this.world.accounts.byLogin(login);
    if (account === undefined) throw new Error(`there is no account "${login}"`);
    return account;
  }

  /** Deletes an account: GitHub shows `null` where its user stood, and its login is free again. */
  deleteAccount(account: Account): void {
    account.deleted = true;
  }

  /** Makes an empty repository `owner/name`; the owner is made where it is missing. */
  async createRepository(
    fullName: string,
    details: { owner?: 'organization' | 'user'; private?: boolean; defaultBranch?: string } = {},
  ): Promise<Repository> {
    const [login = '', name = ''] = fullName.split('/');
    const type = details.owner === 'user' ? 'User' : 'Organization';
    const owner = this.world.accounts.byLogin(login) ?? this.world.accounts.add(login, type);
    const { private: isPrivate = false, defaultBranch = 'main' } = details;
    return this.world.addRepository({ owner, name, private: isPrivate, defaultBranch });
  }

  /** Deletes a repository; of a fork, its pull requests stay. */
  deleteRepository(repository: Repository): void {
    this.world.removeRepository(repository);
  }

  /** Makes a credential. An App's bot is made where it is missing. */
  createToken(details: NewToken): Token {
    const token = makeToken(details, details.kind === 'user' ? details.user : this.#botOf(details.app));
    this.world.tokens.set(token.value, token);
    return token;
  }

  /** Throws where an answer departed from GitHub's description, or the emulator itself broke. */
  assertConformant(): void {
    const { violations } = this.#server;
    if (violations.length === 0) return;
    throw new Error(`${violations.length} answers are not GitHub's:\n${[...new Set(violations)].join('\n')}`);
  }

  /** Stops everything and removes its folder; then throws as `assertConformant` does. */
  async close(): Promise<void> {
    await this.#server.close();
    await this.world.close();
    await rm(this.world.folder, { recursive: true, force: true });
    this.assertConformant();
  }

  #botOf(app = 'github-actions'): Account {
    const login = `${app}[bot]`;
    return this.world.accounts.byLogin(login) ?? this.addBot(app);
  }
}
