import type { Account } from '../../approval/snapshot.ts';
import { isSha, type Sha } from '../../domain.ts';
import type { Observed, Step } from '../../retrospective/window.ts';
import { accountOf } from '../account.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { eachPage } from '../pages.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf, type Shape } from '../shape.ts';

/** One row of the activity log: a ref was moved. */
export interface Movement {
  readonly ref: string;
  readonly kind: Step['kind'];
  /** Null where the ref was made. */
  readonly before: Sha | null;
  /** Null where it was deleted. */
  readonly after: Sha | null;
  readonly by: Account | null;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * The activity log of a repository or of some part of it, read from its newest row back, as far as somebody wants to
 * know. One reading serves many branches: to ask for each of a thousand would cost a thousand calls.
 */
export interface ActivityLog {
  /** Whether the token may read it at all. */
  readonly readable: Observed<true>;
  /** Newest first, as far as it was read. */
  readonly rows: readonly Movement[];
  /** Reads on until a row is older than an instant, or the log ends. */
  readBackTo(instant: string): Promise<void>;
  /** Reads one more page; false where there is none. */
  readOn(): Promise<boolean>;
  /** When the oldest row that was read happened; null where the log was read to its end. */
  reaches(): string | null;
  /** Pages that were read so far. */
  pages(): number;
  /** Rows of one ref, newest first, as far as the log was read. */
  of(ref: string): readonly Movement[];
}

/** Which part of a log is read. */
export interface ActivityFilter {
  readonly ref?: string;
  readonly activity_type?: Exclude<Step['kind'], 'unknown'>;
}

const ROUTE = 'GET /repos/{owner}/{repo}/activity';
const KINDS: readonly Step['kind'][] = [
  'push',
  'force_push',
  'branch_creation',
  'branch_deletion',
  'pr_merge',
  'merge_queue_merge',
];

/**
 * Opens the log, or a part of it, and reads its first page. A log that the token may not read is not observed, which is never the same as
 * empty. Throws a `GitHubError` where a call fails in another way.
 */
export async function openActivityLog(
  client: GitHubClient,
  repository: RepositoryName,
  filter: ActivityFilter = {},
): Promise<ActivityLog> {
  const pages = eachPage(client, ROUTE, { ...repository, ...filter });
  const rows: Movement[] = [];
  const byRef = new Map<string, Movement[]>();
  let ended = false;
  let count = 0;
  const readOn = async (): Promise<boolean> => {
    if (ended) return false;
    const next = await pages.next();
    ended = next.done === true;
    if (next.done === true) return false;
    count += 1;
    for (const row of listOf(next.value).map(movementOf)) {
      rows.push(row);
      if (filter.activity_type !== undefined && row.kind !== filter.activity_type) continue;
      const list = byRef.get(row.ref);
      if (list === undefined) byRef.set(row.ref, [row]);
      else list.push(row);
    }
    return true;
  };
  let readable: Observed<true> = { observed: true, value: true };
  try {
    await readOn();
  } catch (failure) {
    if (!isRefusal(failure, 403, 404)) throw failure;
    ended = true;
    readable = { observed: false, why: `the activity log cannot be read with this token (HTTP ${failure.status})` };
  }
  return {
    readable,
    rows,
    readOn,
    readBackTo: async (instant) => {
      while ((rows.at(-1)?.at ?? instant) >= instant) if (!(await readOn())) return;
    },
    reaches: () => (ended ? null : (rows.at(-1)?.at ?? null)),
    pages: () => count,
    of: (ref) => byRef.get(ref) ?? [],
  };
}

/** Reads the log of one ref whole, newest first, in this repository or another one. Throws a `GitHubError`. */
export async function readMovements(
  client: GitHubClient,
  repository: RepositoryName,
  ref: string,
): Promise<readonly Movement[]> {
  const rows: Movement[] = [];
  for await (const answer of eachPage(client, ROUTE, { ...repository, ref })) {
    rows.push(...listOf(answer).map(movementOf));
  }
  return rows.filter((row) => row.ref === ref);
}

function movementOf(row: Shape): Movement {
  const word = row.text('activity_type');
  return {
    ref: row.text('ref'),
    kind: KINDS.find((kind) => kind === word) ?? 'unknown',
    before: commitOrNull(row.text('before')),
    after: commitOrNull(row.text('after')),
    by: accountOf(row.objectOrNull('actor')),
    at: row.time('timestamp'),
  };
}

/** git writes "no commit" as zeros. */
function commitOrNull(text: string): Sha | null {
  return isSha(text) && !/^0+$/.test(text) ? text : null;
}
