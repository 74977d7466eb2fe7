import { isSha } from '../domain.ts';
import { UserError } from '../errors.ts';
import type { GitHubClient } from './client.ts';
import { mergeGroupFrom, type Subject } from './event.ts';
import { readList } from './pages.ts';
import type { RepositoryName } from './repository.ts';
import type { Shape } from './shape.ts';

/** Events that a relay passes on. */
const OF_PULL_REQUESTS: readonly string[] = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
];

/**
 * Finds what a relay's run was about: the group of the merge queue that its branch names, or the open pull requests of
 * its head. Nothing of the run is trusted but as a pointer to what to look at; its title is not even read, since
 * anybody can write one.
 *
 * @param run `workflow_run` of the event's payload
 * @throws UserError where the run leads to nothing; a GitHubError where a call fails
 */
export async function subjectsOfRelay(
  client: GitHubClient,
  repository: RepositoryName,
  run: Shape,
): Promise<readonly Subject[]> {
  const event = run.text('event');
  if (event === 'merge_group') return [mergeGroupOfRelay(run)];
  if (!OF_PULL_REQUESTS.includes(event)) {
    throw new UserError(
      `the relay ran for ${JSON.stringify(event)}, which names no pull request`,
      'Let `workflow_run` follow the relay workflow alone.',
    );
  }
  const numbers = await pullRequestsOfRelay(client, repository, run);
  if (numbers.length === 0) {
    throw new UserError(
      `no open pull request has the head ${run.sha('head_sha')} that the relay ran for`,
      'If it was closed meanwhile, nothing is to do; else start the run again.',
    );
  }
  return [...new Set(numbers)].map((number) => ({ kind: 'pull-request', number }));
}

/** The payload of `merge_group` is lost on the way, but its ref ends in the commit that the group starts from. */
function mergeGroupOfRelay(run: Shape): Subject {
  const ref = run.text('head_branch');
  const base = ref.slice(ref.lastIndexOf('-') + 1);
  if (!isSha(base))
    throw new UserError(
      `not a ref of the merge queue: ${JSON.stringify(ref)}`,
      'Let the relay run on `merge_group` alone.',
    );
  return { kind: 'merge-group', group: mergeGroupFrom(ref, run.sha('head_sha'), base) };
}

async function pullRequestsOfRelay(
  client: GitHubClient,
  repository: RepositoryName,
  run: Shape,
): Promise<readonly number[]> {
  const home = run.object('repository').id('id');
  const isOurs = (pull: Shape): boolean => pull.object('base').object('repo').id('id') === home;
  // Pull requests of other repositories of the network may stand here too.
  const named = run.list('pull_requests').filter(isOurs);
  if (named.length > 0) return named.map((pull) => pull.id('number'));
  const head = run.sha('head_sha');
  const isLive = (pull: Shape): boolean =>
    pull.text('state') === 'open' && pull.object('head').sha('sha') === head && isOurs(pull);
  // A fork's are not named, nor are those of a repository that is gone.
  const branch = run.textOrNull('head_branch');
  const owner = run.objectOrNull('head_repository')?.object('owner').text('login');
  if (branch !== null && owner !== undefined) {
    const pulls = await readList(client, 'GET /repos/{owner}/{repo}/pulls', {
      ...repository,
      state: 'open',
      head: `${owner}:${branch}`,
    });
    const found = pulls.filter(isLive);
    if (found.length > 0) return found.map((pull) => pull.id('number'));
  }
  const pulls = await readList(client, 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    ...repository,
    commit_sha: head,
  });
  return pulls.filter((pull) => pull.text('state') === 'open' && isOurs(pull)).map((pull) => pull.id('number'));
}
