import type { PullRequest } from './pull-request.ts';
import type { Repository } from './repository.ts';

/** Which pull requests hold a commit, as their heads and merges stood when it was last asked for. */
export class PullsByCommit {
  readonly #byCommit = new Map<string, Set<PullRequest>>();
  readonly #known = new Map<PullRequest, { key: string; shas: readonly string[] }>();
  readonly #changed = new Set<PullRequest>();
  #indexed: Promise<void> = Promise.resolve();

  /** The head, the base or the merge of a pull request has changed. */
  touch(pull: PullRequest): void {
    this.#changed.add(pull);
  }

  /** The pull requests whose own commits, or whose merge's, this one is among. */
  async of(sha: string): Promise<PullRequest[]> {
    // Who asks while others are waited for waits for the same.
    const changed = [...this.#changed];
    this.#changed.clear();
    const before = this.#indexed;
    this.#indexed = Promise.all([before, ...changed.map((pull) => this.#index(pull))]).then(() => undefined);
    await this.#indexed;
    return [...(this.#byCommit.get(sha) ?? [])].toSorted((one, other) => one.number - other.number);
  }

  async #index(pull: PullRequest): Promise<void> {
    const key = `${pull.base.sha} ${pull.head.sha} ${pull.landed.join(' ')}`;
    const known = this.#known.get(pull);
    if (known?.key === key) return;
    const shas = [...new Set([...(await pull.commits()), ...pull.landed])];
    for (const sha of known?.shas ?? []) this.#byCommit.get(sha)?.delete(pull);
    for (const sha of shas) this.#byCommit.set(sha, (this.#byCommit.get(sha) ?? new Set()).add(pull));
    this.#known.set(pull, { key, shas });
  }
}

/** On the default branch, the merged pull requests that brought a commit; elsewhere, open ones as well. */
export async function pullsOfCommit(repository: Repository, sha: string): Promise<PullRequest[]> {
  const holders = await repository.pullsByCommit.of(sha);
  if (!holders.some(({ mergedAt, state }) => mergedAt === null && state === 'open')) {
    return holders.filter(({ mergedAt }) => mergedAt !== null);
  }
  const tip = repository.refs.get(`refs/heads/${repository.defaultBranch}`);
  const landed = tip !== undefined && (await repository.store.isAncestor(sha, tip));
  return holders.filter(({ mergedAt, state }) => mergedAt !== null || (!landed && state === 'open'));
}
