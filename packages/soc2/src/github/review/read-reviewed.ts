import type { Account } from '../../approval/snapshot.ts';
import type { GitHubClient } from '../client.ts';
import { type ListablePullRequest, listablePullRequest, type PullRequest } from '../read-pull-request.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf } from '../shape.ts';

/** A pull request as its review needs it. */
export interface ReviewedPullRequest extends PullRequest {
  readonly head: ListablePullRequest['head'];
  readonly author: Account | null;
  readonly title: string;
  /** Empty where there is none. */
  readonly body: string;
  readonly open: boolean;
  readonly draft: boolean;
  /** How many commits it has; GitHub lists 250 of them. */
  readonly commits: number;
}

/** Reads one pull request for its review. Throws a `GitHubError`. */
export async function readReviewed(
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
): Promise<ReviewedPullRequest> {
  const row = objectOf(
    await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...repository, pull_number: number }),
  );
  const { labels: _, ...listed } = listablePullRequest(row);
  return {
    ...listed,
    title: row.text('title'),
    body: row.textOrNull('body') ?? '',
    draft: row.flag('draft'),
    changedFiles: row.count('changed_files'),
    commits: row.count('commits'),
  };
}
