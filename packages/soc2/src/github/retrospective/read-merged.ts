import type { GitHubClient } from '../client.ts';
import { GitHubError } from '../github-error.ts';
import { readCommits } from '../read-commits.ts';
import type { RepositoryName } from '../repository.ts';
import { aFewAtATime, ask, inBatches } from './batches.ts';
import { addPage, type MergedRow, mergedRow } from './merged-row.ts';
import { byNumber, connectionText, MERGED_PAGE, restOf } from './queries.ts';

/** What a reading of merged pull requests needs to know. */
export interface MergedSource {
  readonly client: GitHubClient;
  readonly repository: RepositoryName;
  /** Path of the policy, whose entry is read beside each merge. */
  readonly policyPath: string;
}

/** Pull requests of one page of the list; where GitHub cannot answer for so many, the second number. */
const SIZES = [100, 25] as const;
/** Pull requests that are asked for by number in one query. */
const BY_NUMBER = 50;
/** Pull requests whose lists are read on in one query. */
const REST = 40;
/** GitHub's list of a pull request's commits ends here, whatever the pull request holds. */
const COMMIT_LIST_CAP = 250;

/**
 * Reads every pull request that was merged into a branch since an instant. GitHub cannot list them by the time of their
 * merge, so the list is read by the time of their last change, newest first, as far as that instant: nothing merged
 * later can have changed earlier. What changes while the list is read moves to its beginning, so that is read again.
 *
 * @param since ISO 8601
 * @throws GitHubError
 */
export async function listMerged(source: MergedSource, base: string, since: string): Promise<readonly MergedRow[]> {
  const found = new Map<number, MergedRow>();
  const first = await readOn(source, base, null, since, found);
  // One page alone was read at one moment.
  if (first.pages > 1) await readOn(source, base, first.newest, since, found);
  const rows = [...found.values()].filter(({ mergedAt }) => mergedAt >= since);
  await complete(source, rows);
  return rows;
}

/** Reads until the list reaches `since`, or in a second look what was its newest entry before. */
async function readOn(
  source: MergedSource,
  base: string,
  known: string | null,
  since: string,
  found: Map<number, MergedRow>,
): Promise<{ readonly pages: number; readonly newest: string | null }> {
  let after: string | null = null;
  let newest: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const list = await readPage(source, base, known === null ? SIZES[0] : SIZES[1], after);
    const rows = list.list('nodes').map(mergedRow);
    newest ??= rows[0]?.updatedAt ?? null;
    for (const row of rows) found.set(row.number, row);
    const info = list.object('pageInfo');
    const last = rows.at(-1)?.updatedAt ?? '';
    const end = !info.flag('hasNextPage') || last < since || (known !== null && last < known);
    if (end) return { pages, newest };
    after = info.text('endCursor');
  }
}

/** One page; where GitHub runs out of time over many at once, a shorter one. */
async function readPage(source: MergedSource, base: string, size: number, after: string | null) {
  const { client, repository, policyPath: policy } = source;
  const read = async (many: number) =>
    (await ask(client, repository, MERGED_PAGE, { policy, base, size: many, after })).object('pullRequests');
  try {
    return await read(size);
  } catch (failure) {
    const shorter = SIZES.find((candidate) => candidate < size);
    if (shorter === undefined || !isTooMuch(failure)) throw failure;
    return read(shorter);
  }
}

/** Whether GitHub gave up on a query: a server's error, or no answer in time. */
function isTooMuch(failure: unknown): boolean {
  return (
    failure instanceof GitHubError &&
    !failure.rateLimited &&
    ((failure.status ?? 0) >= 500 || /timed? ?out|timeout|something went wrong/i.test(failure.message))
  );
}

/** Reads pull requests by number, merged or not: those that are not are left out. */
export async function readMergedByNumber(
  source: MergedSource,
  numbers: readonly number[],
): Promise<readonly MergedRow[]> {
  const { client, repository, policyPath: policy } = source;
  const batches = await aFewAtATime(inBatches(numbers, BY_NUMBER), async (batch) => {
    const answer = await ask(client, repository, byNumber(batch), { policy });
    return batch.map((number) => answer.object(`p${number}`)).filter((node) => node.flag('merged'));
  });
  const rows = batches.flat().map(mergedRow);
  await complete(source, rows);
  return rows;
}

/** Reads every list of these to its end. */
async function complete(source: MergedSource, rows: readonly MergedRow[]): Promise<void> {
  const { client, repository } = source;
  for (const row of rows) if (row.reportedCommits >= COMMIT_LIST_CAP) row.rest.delete('commits');
  for (let open = goingOn(rows); open.length > 0; open = goingOn(rows)) {
    await aFewAtATime(inBatches(open, REST), async (batch) => {
      const rests = batch.map(({ number, rest, commits, reportedCommits }) => ({
        number,
        parts: [...rest].map(([connection, after]) =>
          connection === 'commits'
            ? connectionText(connection, after, reportedCommits - commits.length)
            : connectionText(connection, after),
        ),
      }));
      const answer = await ask(client, repository, restOf(rests));
      for (const row of batch) {
        const node = answer.object(`p${row.number}`);
        for (const connection of row.rest.keys()) addPage(row, connection, node.object(connection));
      }
    });
  }
  const long = rows.filter(({ reportedCommits }) => reportedCommits >= COMMIT_LIST_CAP);
  await aFewAtATime(long, async (row) => {
    const base = { ...row.base, sha: row.parent?.commit ?? row.base.sha };
    const head = { sha: row.head.sha, ref: row.head.ref, repository: row.head.repository };
    const commits = await readCommits(client, repository, {
      number: row.number,
      head,
      base,
      commits: row.reportedCommits,
    });
    row.commits.splice(0, row.commits.length, ...commits);
  });
}

function goingOn(rows: readonly MergedRow[]): readonly MergedRow[] {
  return rows.filter(({ rest }) => rest.size > 0);
}
