import { timestamp } from '../clock.ts';
import { type Answer, failure } from '../http/answer.ts';
import { requestedPage } from '../http/paging.ts';
import { onRepository, type RepositoryCall, type Route } from '../http/route.ts';
import { type Json, nodeId, presentAccount } from '../present/json.ts';
import type { Activity } from '../state/pushing.ts';
import type { Repository } from '../state/repository.ts';

const day = 86_400_000;
const periods: Readonly<Record<string, number>> = {
  day,
  week: 7 * day,
  month: 31 * day,
  quarter: 92 * day,
  year: 366 * day,
};

/** The activity log: who moved which branch from where to where. Paged by cursors, not by numbers. */
export const activityRoutes: readonly Route[] = [
  onRepository('GET', '/activity', { contents: 'read' }, (call) => {
    const entries = call.repository.activity.filter((entry) => wanted(call, entry));
    return page(call, call.query.get('direction') === 'asc' ? entries : entries.toReversed());
  }),
];

function wanted(call: RepositoryCall, entry: Activity): boolean {
  const { query } = call;
  const ref = query.get('ref');
  const actor = query.get('actor');
  const type = query.get('activity_type');
  const period = query.get('time_period');
  if (ref !== null && entry.ref !== ref && entry.ref !== `refs/heads/${ref}`) return false;
  if (actor !== null && entry.actor?.login.toLowerCase() !== actor.toLowerCase()) return false;
  if (type !== null && entry.type !== type) return false;
  if (period === null) return true;
  const length = periods[period];
  if (length === undefined) throw failure(422, 'Invalid time_period');
  return call.world.clock.now().getTime() - entry.timestamp.getTime() <= length;
}

function page(call: RepositoryCall, entries: readonly Activity[]): Answer {
  const { size } = requestedPage(call);
  const after = readCursor(call, 'after');
  const before = readCursor(call, 'before');
  const afterIndex = entries.findIndex(({ id }) => id === after) + 1;
  const beforeIndex = before === undefined ? undefined : entries.findIndex(({ id }) => id === before);
  const start = beforeIndex === undefined ? afterIndex : Math.max(0, beforeIndex - size);
  const end = beforeIndex ?? start + size;
  const shown = entries.slice(start, end);
  const links: string[] = [];
  const [first] = shown;
  const last = shown.at(-1);
  if (last !== undefined && end < entries.length) links.push(link(call, 'after', last, 'next'));
  if (first !== undefined && start > 0) links.push(link(call, 'before', first, 'prev'));
  const body = shown.map((entry) => presentActivity(call.repository, entry));
  return { status: 200, body, headers: links.length === 0 ? {} : { link: links.join(', ') } };
}

function link(call: RepositoryCall, direction: 'after' | 'before', entry: Activity, relation: string): string {
  const url = new URL(call.url);
  url.searchParams.delete('after');
  url.searchParams.delete('before');
  url.searchParams.set(direction, cursor(entry.id));
  return `<${url.href}>; rel="${relation}"`;
}

function cursor(id: number): string {
  return Buffer.from(`activity:${id}`).toString('base64url');
}

function readCursor(call: RepositoryCall, name: string): number | undefined {
  const text = call.query.get(name);
  if (text === null) return undefined;
  const id = /^activity:(\d+)$/.exec(Buffer.from(text, 'base64url').toString())?.[1];
  if (id === undefined) throw failure(422, `Invalid cursor in ${name}`);
  return Number(id);
}

function presentActivity(repository: Repository, entry: Activity): Json {
  return {
    id: entry.id,
    node_id: nodeId('PushActivity', entry.id),
    before: entry.before,
    after: entry.after,
    ref: entry.ref,
    timestamp: timestamp(entry.timestamp),
    activity_type: entry.type,
    actor: presentAccount(repository.world, entry.actor),
  };
}
