import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { StatusState } from '@countersign/github-emulator/state/statuses';
import type { Shop } from '../support/shop.ts';

/** The newest status of each context on each of these commits, as `context: state, description`. */
export function standing(shop: Shop, shas: readonly string[]): readonly string[] {
  return shas.flatMap((sha) => {
    const newest = new Map(shop.repository.statusesOf(sha).map((status) => [status.context, status]));
    return [...newest.values()].map(({ context, state, description }) => `${context}: ${state}, ${description}`);
  });
}

/** The states that stand on a commit, by context. */
export function statesOn(shop: Shop, sha: string): ReadonlyMap<string, StatusState> {
  return new Map(shop.repository.statusesOf(sha).map(({ context, state }) => [context, state]));
}

/** The labels of each pull request. */
export function labelsOn(pulls: readonly PullRequest[]): readonly string[] {
  return pulls.map(({ number, labels }) => `#${number}: ${labels.map(({ name }) => name).join()}`);
}
