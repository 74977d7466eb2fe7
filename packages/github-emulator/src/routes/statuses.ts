import { timestamp } from '../clock.ts';
import { type Answer, failure, invalid } from '../http/answer.ts';
import { Body } from '../http/body.ts';
import { linkHeader, paged, requestedPage, slice } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { apiUrl, type Json, nodeId, presentAccount } from '../present/json.ts';
import { presentRepository } from '../present/repository.ts';
import type { Repository } from '../state/repository.ts';
import { combinedState, type CommitStatus, currentStatuses } from '../state/statuses.ts';
import { actorOf } from './actor.ts';
import { commitOf } from './commits.ts';

const read = { statuses: 'read' } as const;

/** Commit statuses. They belong to a commit, whatever pull request it is the head of. */
export const statusRoutes: readonly Route[] = [
  onRepository('POST', '/statuses/{sha}', { statuses: 'write' }, createStatus),
  onRepository('GET', '/commits/{ref}/statuses', read, async (call) => {
    const sha = await commitOf(call, param(call, 'ref'));
    const newestFirst = call.repository.statusesOf(sha).toReversed();
    return paged(call, newestFirst, (status) => presentStatus(call.repository, status));
  }),
  onRepository('GET', '/commits/{ref}/status', read, async (call) => {
    const sha = await commitOf(call, param(call, 'ref'));
    const current = currentStatuses(call.repository.statusesOf(sha));
    const page = requestedPage(call);
    const body = {
      state: combinedState(current),
      statuses: slice(current, page).map((status) => simpleStatus(call.repository, status)),
      sha,
      total_count: current.length,
      repository: presentRepository(call.repository),
      commit_url: apiUrl(call.repository, `/commits/${sha}`),
      url: apiUrl(call.repository, `/commits/${sha}/status`),
    };
    return { status: 200, body, headers: linkHeader(call, page, current.length) };
  }),
];

async function createStatus(call: RepositoryCall): Promise<Answer> {
  const { repository, world } = call;
  const sha = param(call, 'sha');
  const body = new Body(call, 'Status');
  const state = body.choice('state', ['error', 'failure', 'pending', 'success']);
  if (state === undefined) throw invalid({ resource: 'Status', field: 'state', code: 'missing_field' });
  if (!/^[0-9a-f]{40}$/.test(sha) || (await repository.store.commit(sha)) === undefined) {
    throw failure(422, `No commit found for SHA: ${sha}`);
  }
  const context = body.text('context') ?? 'default';
  const description = body.text('description') ?? null;
  const targetUrl = body.text('target_url') ?? null;
  if (description !== null && [...description].length > 140)
    throw custom('description is too long (maximum is 140 characters)');
  if (targetUrl !== null && !/^https?:\/\//.test(targetUrl)) throw custom('Target URL must use http(s) scheme');
  const sameContext = repository.statusesOf(sha).filter((status) => status.context === context);
  if (sameContext.length >= world.limits.statusesPerContext) {
    throw custom('This SHA and context has reached the maximum number of statuses.');
  }
  const status = repository.setStatus(sha, actorOf(call), { state, context, description, targetUrl });
  return { status: 201, body: presentStatus(repository, status) };
}

function custom(message: string): Error {
  return invalid({ resource: 'Status', field: 'base', code: 'custom', message });
}

function presentStatus(repository: Repository, status: CommitStatus): Json {
  return { ...simpleStatus(repository, status), creator: presentAccount(repository.world, status.creator) };
}

function simpleStatus(repository: Repository, status: CommitStatus): Json {
  return {
    url: apiUrl(repository, `/statuses/${status.sha}`),
    avatar_url: `${repository.world.addresses.html}/avatars/u/${status.creator.id}?v=4`,
    id: status.id,
    node_id: nodeId('StatusContext', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
  };
}
