import { type Answer, failure, invalid, ok } from '../http/answer.ts';
import { Body } from '../http/body.ts';
import { onRepository, type RepositoryCall, type Route } from '../http/route.ts';
import { fullPullRequest } from '../present/pull-request.ts';
import type { PullRequest } from '../state/pull-request.ts';
import { actorOf } from './actor.ts';
import { pullOf } from './pulls.ts';

const write = { pull_requests: 'write' } as const;

/** Opening, changing and merging pull requests. */
export const pullWriteRoutes: readonly Route[] = [
  onRepository('POST', '/pulls', write, createPull, 'read'),
  onRepository('PATCH', '/pulls/{pull_number}', write, updatePull),
  onRepository('PUT', '/pulls/{pull_number}/merge', { contents: 'write' }, mergePull),
];

async function createPull(call: RepositoryCall): Promise<Answer> {
  const body = new Body(call, 'PullRequest');
  const text = body.text('body');
  const head = body.requiredText('head');
  const base = body.requiredText('base');
  const title = body.requiredText('title');
  if (!call.repository.hasBranch(base)) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  const [owner, ref] = head.includes(':') ? head.split(':') : [call.repository.owner.login, head];
  const from = [call.repository, ...call.repository.forks].find((candidate) => candidate.owner.login === owner);
  if (from?.hasBranch(ref ?? '') !== true) throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  const pull = await call.repository.openPullRequest({
    author: actorOf(call),
    title,
    head,
    base,
    draft: body.flag('draft') ?? false,
    ...(text === undefined ? {} : { body: text }),
  });
  return { status: 201, body: await fullPullRequest(pull) };
}

async function updatePull(call: RepositoryCall): Promise<Answer> {
  const pull = pullOf(call);
  const actor = actorOf(call);
  const body = new Body(call, 'PullRequest');
  const base = body.text('base');
  const title = body.text('title');
  const text = body.text('body');
  const state = body.choice('state', ['open', 'closed']);
  if (base !== undefined && base !== pull.base.ref) await retarget(call, pull, base);
  pull.edit({ ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { body: text }) }, actor);
  if (state === 'closed') await pull.close(actor);
  if (state === 'open') await reopen(call, pull);
  return ok(await fullPullRequest(pull));
}

async function retarget(call: RepositoryCall, pull: PullRequest, base: string): Promise<void> {
  if (!call.repository.hasBranch(base)) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  await pull.retarget(base, actorOf(call));
}

async function reopen(call: RepositoryCall, pull: PullRequest): Promise<void> {
  const branch = pull.head.repository?.hasBranch(pull.head.ref) === true;
  if (pull.mergedAt !== null || !branch) throw invalid({ resource: 'PullRequest', field: 'state', code: 'invalid' });
  await pull.reopen(actorOf(call));
}

async function mergePull(call: RepositoryCall): Promise<Answer> {
  const pull = pullOf(call);
  const body = new Body(call, 'PullRequest');
  const method = body.choice('merge_method', ['merge', 'squash', 'rebase']) ?? 'merge';
  const expected = body.text('sha');
  if (pull.state === 'closed' || pull.draft || !(await pull.mergeability()).mergeable) {
    throw failure(405, 'Pull Request is not mergeable');
  }
  if (expected !== undefined && expected !== pull.head.sha) {
    throw failure(409, 'Head branch was modified. Review and try the merge again.');
  }
  const sha = await pull.merge({ method, actor: actorOf(call) });
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
}
