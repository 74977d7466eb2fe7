/** A user, bot or organization. The id stays when the login changes. */
export interface Account {
  readonly id: number;
  login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  name: string | null;
  readonly emails: Set<string>;
  readonly createdAt: Date;
  /** True once the account was deleted: GitHub then shows `null` where its user stood. */
  deleted: boolean;
}

/** An organization's team. */
export interface Team {
  readonly id: number;
  readonly organization: Account;
  readonly slug: string;
  readonly name: string;
  readonly members: Set<Account>;
  readonly maintainers: Set<Account>;
  parent: Team | null;
}

/** The id of `github-actions[bot]`, whose name the default token of a workflow acts under. */
const githubActionsId = 41898282;
/** Who stands where the author of a pull request or issue was, once their account is deleted. */
const ghostId = 10137;
/** The account behind merges made on GitHub's pages: the committer `GitHub <noreply@github.com>`. */
const webFlowId = 19864447;

/** Pushes what a merge queue builds and lands. */
const mergeQueueId = 118344674;

/** Everyone on this GitHub. */
export class Accounts {
  readonly githubActions: Account;
  readonly webFlow: Account;
  readonly ghost: Account;
  readonly mergeQueue: Account;
  readonly teams: Team[] = [];
  readonly #accounts: Account[] = [];
  readonly #nextId: () => number;
  readonly #now: () => Date;

  constructor(nextId: () => number, now: () => Date) {
    this.#nextId = nextId;
    this.#now = now;
    this.githubActions = this.add('github-actions[bot]', 'Bot', { id: githubActionsId });
    this.ghost = this.add('ghost', 'User', { id: ghostId });
    this.mergeQueue = this.add('github-merge-queue[bot]', 'Bot', { id: mergeQueueId });
    this.webFlow = this.add('web-flow', 'User', { id: webFlowId, name: 'GitHub', email: 'noreply@github.com' });
  }

  /** Makes an account. Throws where the login or the id is taken. */
  add(login: string, type: Account['type'], details: { id?: number; name?: string; email?: string } = {}): Account {
    if (this.byLogin(login) !== undefined) throw new Error(`there is an account "${login}" already`);
    const id = details.id ?? this.#nextId();
    if (this.byId(id) !== undefined) throw new Error(`there is an account with the id ${id} already`);
    const account: Account = {
      id,
      login,
      type,
      name: details.name ?? null,
      emails: new Set(details.email === undefined ? [] : [details.email.toLowerCase()]),
      createdAt: this.#now(),
      deleted: false,
    };
    this.#accounts.push(account);
    return account;
  }

  /** Logins are compared without case; a deleted account is not found, and its login is free again. */
  byLogin(login: string): Account | undefined {
    const wanted = login.toLowerCase();
    return this.#accounts.find((account) => !account.deleted && account.login.toLowerCase() === wanted);
  }

  byId(id: number): Account | undefined {
    return this.#accounts.find((account) => !account.deleted && account.id === id);
  }

  /** The account that GitHub links to a commit's e-mail address: by its noreply form, else as registered. */
  byEmail(email: string): Account | null {
    const address = email.toLowerCase();
    const noreply = /^(?:(\d+)\+)?(.+)@users\.noreply\.github\.com$/.exec(address);
    const named = noreply?.[1] === undefined ? this.byLogin(noreply?.[2] ?? '') : this.byId(Number(noreply[1]));
    if (named !== undefined) return named;
    return this.#accounts.find((account) => !account.deleted && account.emails.has(address)) ?? null;
  }

  /** Everyone who was not deleted. */
  all(): Account[] {
    return this.#accounts.filter(({ deleted }) => !deleted);
  }

  /** Makes a team of an organization. */
  addTeam(organization: Account, name: string, members: readonly Account[], parent: Team | null): Team {
    const slug = name.toLowerCase().replaceAll(/[^a-z0-9_-]+/g, '-');
    const id = this.#nextId();
    const team: Team = { id, organization, slug, name, members: new Set(members), maintainers: new Set(), parent };
    this.teams.push(team);
    return team;
  }

  team(organization: string, slug: string): Team | undefined {
    return this.teams.find(
      (team) =>
        team.organization.login.toLowerCase() === organization.toLowerCase() && team.slug === slug.toLowerCase(),
    );
  }

  /** Members of a team and of the teams below it, as GitHub lists them. */
  membersOf(team: Team): Account[] {
    const below = this.teams.filter((child) => child.parent === team).flatMap((child) => this.membersOf(child));
    return [...new Set([...team.members, ...team.maintainers, ...below])].filter((member) => !member.deleted);
  }
}

/** The address that GitHub gives an account for commits made on its pages. */
export function noreplyAddress(account: Account): string {
  return `${account.id}+${account.login}@users.noreply.github.com`;
}
