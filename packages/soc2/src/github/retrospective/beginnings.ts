import type { Sha } from '../../domain.ts';
import { UserError } from '../../errors.ts';
import type { Manifest } from '../../retrospective/manifest.ts';
import type { WindowSource } from '../../retrospective/window.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf } from '../shape.ts';
import type { ActivityLog } from './activity-log.ts';
import { since } from './read-steps.ts';

/** What a window goes on from. */
export type Start =
  | { readonly kind: 'previous'; readonly issue: number; readonly digest: string; readonly manifest: Manifest }
  | { readonly kind: 'lookback'; readonly days: number }
  | { readonly kind: 'restart'; readonly start: Sha };

/** Where the window of each branch begins. */
export interface Beginnings {
  readonly source: WindowSource;
  /** ISO 8601: nothing of the window happened before it. */
  readonly from: string;
  /** Branch → where it stood; null where it did not exist, or no beginning was found. */
  readonly bases: ReadonlyMap<string, Sha | null>;
}

const DAY = 86_400_000;

/**
 * Finds where each branch's window begins: where the previous one ended, or where a deliberate restart says, or in a
 * first run where the activity log puts the branch so many days ago. Dates of commits decide nothing: whoever makes a
 * commit writes them.
 *
 * @param to ISO 8601: when the run was created
 * @throws UserError where a first run finds no log, or the start of a restart is no commit of this repository
 */
export async function findBeginnings(
  client: GitHubClient,
  repository: RepositoryName,
  log: ActivityLog,
  start: Start,
  heads: ReadonlyMap<string, Sha>,
  to: string,
): Promise<Beginnings> {
  switch (start.kind) {
    case 'previous': {
      const { issue, digest, manifest } = start;
      const ends = new Map(manifest.window.map(({ branch, head }) => [branch, head]));
      return {
        source: { kind: 'previous', issue, digest },
        from: manifest.period.to,
        bases: new Map([...heads.keys()].map((branch) => [branch, ends.get(branch) ?? null])),
      };
    }
    case 'restart':
      return restarted(client, repository, log, start.start, heads);
    case 'lookback':
      return lookedBack(log, start.days, heads, to);
  }
}

async function lookedBack(
  log: ActivityLog,
  days: number,
  heads: ReadonlyMap<string, Sha>,
  to: string,
): Promise<Beginnings> {
  if (!log.readable.observed) {
    throw new UserError(
      `this is a first run, and where the branch stood ${days} days ago cannot be found out: ${log.readable.why}`,
      'Grant the token `contents: read`, or set the input `start-sha` to the commit from which the population is to be counted.',
    );
  }
  const from = inSeconds(Date.parse(to) - days * DAY);
  await log.readBackTo(from);
  const bases = new Map<string, Sha | null>();
  for (const [branch, head] of heads) {
    const [first] = since(log, branch, from);
    bases.set(branch, first === undefined ? head : first.before);
  }
  return { source: { kind: 'lookback', days }, from, bases };
}

async function restarted(
  client: GitHubClient,
  repository: RepositoryName,
  log: ActivityLog,
  start: Sha,
  heads: ReadonlyMap<string, Sha>,
): Promise<Beginnings> {
  const committedAt = await readCommitDate(client, repository, start);
  const [main = ''] = heads.keys();
  const bases = new Map(
    [...heads.keys()].map((branch): [string, Sha | null] => [branch, branch === main ? start : null]),
  );
  // The push that brought it cannot be older than the commit, if its date is honest; a dishonest one shows as a gap.
  const reached = () => log.of(`refs/heads/${main}`).find(({ after }) => after === start);
  while (reached() === undefined && (log.reaches() ?? '') >= committedAt) if (!(await log.readOn())) break;
  return { source: { kind: 'restart', start }, from: reached()?.at ?? committedAt, bases };
}

async function readCommitDate(client: GitHubClient, repository: RepositoryName, start: Sha): Promise<string> {
  try {
    const answer = await client.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
      ...repository,
      commit_sha: start,
    });
    return objectOf(answer).object('committer').time('date');
  } catch (failure) {
    if (!isRefusal(failure, 404, 409, 422)) throw failure;
    const fix = 'Give the full id of a commit that the default branch holds.';
    throw new UserError(`the input \`start-sha\` names no commit of this repository: ${start}`, fix, {
      cause: failure,
    });
  }
}

function inSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
