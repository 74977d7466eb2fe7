import type { Account } from '../state/accounts.ts';
import type { PullRequest } from '../state/pull-request.ts';
import type { Repository } from '../state/repository.ts';
import type { Review } from '../state/review.ts';
import type { WorkflowRun } from '../state/workflow-run.ts';
import { type Json, simpleUser } from './json.ts';
import { fullPullRequest, simplePullRequest } from './pull-request.ts';
import { presentRepository } from './repository.ts';
import { presentReview } from './review.ts';
import { presentRun } from './workflow-run.ts';

/** Webhook events that carry a whole pull request; the others carry it as lists show it. */
const withCounts = new Set(['pull_request', 'pull_request_target']);

/**
 * The payload that GitHub would put at GITHUB_EVENT_PATH for an event about a pull request. `details` are the fields
 * of this event alone (`changes`, `label`, `review`, `before`, `after`…).
 */
export async function pullRequestPayload(
  pull: PullRequest,
  event: string,
  action: string,
  details: Json = {},
): Promise<Json> {
  const { sender = simpleUser(pull.repository.world, pull.author), ...rest } = details;
  return {
    action,
    ...(withCounts.has(event) ? { number: pull.number } : {}),
    pull_request: withCounts.has(event) ? await fullPullRequest(pull) : simplePullRequest(pull),
    ...rest,
    ...surroundings(pull.repository),
    sender,
  };
}

/** The payload of `pull_request_review`: the state in lower case, as webhooks write it. */
export function reviewPayload(review: Review, action: string, sender: Account = review.author): Promise<Json> {
  const { pull } = review;
  const details = {
    review: { ...presentReview(review), state: review.state.toLowerCase() },
    sender: simpleUser(pull.repository.world, sender),
  };
  return pullRequestPayload(pull, 'pull_request_review', action, details);
}

/** The payload of an event that is about the repository as a whole: `push`, `schedule`, `workflow_dispatch`… */
export function repositoryPayload(repository: Repository, sender: Account, details: Json = {}): Json {
  return { ...details, ...surroundings(repository), sender: simpleUser(repository.world, sender) };
}

/** The payload of `workflow_run`, by which a relay's run starts a trusted one. */
export async function workflowRunPayload(repository: Repository, run: WorkflowRun, action: string): Promise<Json> {
  const { id, path, name } = run;
  const details = {
    action,
    workflow_run: await presentRun(repository, run),
    workflow: { id, path, name, state: 'active' },
  };
  return repositoryPayload(repository, run.actor, details);
}

function surroundings(repository: Repository): Json {
  const { owner, world } = repository;
  const organization = owner.type === 'Organization' ? { organization: simpleUser(world, owner) } : {};
  return { repository: presentRepository(repository), ...organization };
}
