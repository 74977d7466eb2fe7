import { UserError } from '../../errors.ts';
import { artifactName, believe, type PredecessorFacts, RECOVERY } from '../../retrospective/issue/believe.ts';
import { readPart } from '../../retrospective/issue/markers.ts';
import { type ReadBody, readRetrospective } from '../../retrospective/issue/read-retrospective.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import type { RetrospectiveCreator } from '../read-retrospective.ts';
import type { RepositoryName } from '../repository.ts';
import { aFewAtATime } from './batches.ts';
import type { ListedRetrospective } from './list-retrospectives.ts';
import { readIssue, type ReadIssue } from './read-issue.ts';
import { listReportingRuns, readArtifactNames, readRun, type Run } from './read-run.ts';
import { isSurelyForeign, whyNotOurWorkflow } from './workflow-of-run.ts';

/** What a run knows of itself when it looks for the retrospective before it. */
export interface Seeker {
  readonly client: GitHubClient;
  readonly repository: RepositoryName;
  readonly creator: RetrospectiveCreator;
  readonly defaultBranch: string;
  /** The run itself. */
  readonly run: Run;
  /** Those that could be the one before, newest first. */
  readonly listed: readonly ListedRetrospective[];
  /** All that there are, where those are fewer. */
  readonly all?: readonly ListedRetrospective[];
}

/** What the retrospective before this run is. */
export type Predecessor =
  | {
      readonly kind: 'believed';
      readonly issue: ListedRetrospective;
      readonly read: ReadBody;
      /** All of the issue, as it was believed. */
      readonly whole: ReadIssue;
    }
  /** Opened by a run that is still at work: its window is this one's. */
  | { readonly kind: 'at-work'; readonly issue: ListedRetrospective; readonly read: ReadBody }
  | { readonly kind: 'none' };

/**
 * Finds the newest retrospective and believes it, or says why not. There is none only before the first one: where a run
 * of the workflow has succeeded and its issue is gone, or an issue is not what a run made, that is an error with the way
 * to recover, and never a window that begins somewhere else without a word.
 *
 * @throws UserError where the chain is broken
 */
export async function findPredecessor(seeker: Seeker): Promise<Predecessor> {
  const newest = await newestStanding(seeker);
  if (newest === undefined) {
    await refuseLostRuns(seeker, undefined);
    return { kind: 'none' };
  }
  const { issue, read } = newest;
  const { facts, run, whole } = await readFacts(seeker, newest);
  const belief = believe(facts, {
    repository: `${seeker.repository.owner}/${seeker.repository.repo}`,
    creator: seeker.creator.id,
    defaultBranches: [seeker.defaultBranch],
    workflow: seeker.run.path,
  });
  // Whatever else holds: what another workflow file made is no retrospective.
  const foreign = run && (await whyNotOurWorkflow(seeker.client, seeker.repository, run, seeker.defaultBranch));
  if (foreign) throw new UserError(`the newest retrospective, #${issue.issue}, is not believed: ${foreign}`, RECOVERY);
  if (belief.kind === 'believed' && read !== undefined) {
    await refuseLostRuns(seeker, run ?? undefined);
    return { kind: 'believed', issue, read, whole };
  }
  if (read !== undefined && run !== null && isUnfinished(facts, run, seeker)) {
    if (run.status !== 'completed') return { kind: 'at-work', issue, read };
    throw new UserError(
      `run ${run.id} opened the retrospective #${issue.issue} and did not finish it`,
      `Run that run again (it goes on where it broke off), then this one.`,
    );
  }
  const problems = belief.kind === 'refused' ? belief.problems : [];
  throw new UserError(`the newest retrospective, #${issue.issue}, is not believed: ${problems.join('; ')}`, RECOVERY);
}

interface Candidate {
  readonly issue: ListedRetrospective;
  /** Undefined where its body cannot be read. */
  readonly read: ReadBody | undefined;
}

/** The newest retrospective that did not give way to another; of several for one window the lowest number stands. */
async function newestStanding(seeker: Seeker): Promise<Candidate | undefined> {
  for (const issue of seeker.listed) {
    if (issue.marker?.kind === 'superseded') {
      await refuseForgedSuperseding(seeker, issue);
      continue;
    }
    const twins = seeker.listed.filter((other) => isSameWindow(issue, other));
    const standing = twins.reduce((lowest, other) => (other.issue < lowest.issue ? other : lowest), issue);
    return { issue: standing, read: readBody(standing) };
  }
  return undefined;
}

function readBody({ body }: ListedRetrospective): ReadBody | undefined {
  const read = readRetrospective(body);
  return read.kind === 'retrospective' ? read : undefined;
}

const DAY = 86_400_000;

/**
 * Whether two issues are of one window: they go on from the same retrospective. Those that go on from none are only
 * where they were opened within a day of each other and start at the same commit.
 */
export function isSameWindow(one: ListedRetrospective, other: ListedRetrospective): boolean {
  if (one.marker?.kind !== 'window' || other.marker?.kind !== 'window') return false;
  if (one.marker.previous !== other.marker.previous) return false;
  if (/^[0-9a-f]{64}$/.test(one.marker.previous)) return true;
  const apart = Math.abs(Date.parse(one.createdAt) - Date.parse(other.createdAt));
  return apart < DAY && readBody(one)?.manifest.restart === readBody(other)?.manifest.restart;
}

/** Only the account that opens retrospectives makes one give way; anybody else's edit would take it out of the chain. */
async function refuseForgedSuperseding({ client, repository, creator }: Seeker, issue: ListedRetrospective) {
  const { edited } = await readIssue(client, repository, issue.issue);
  if (edited?.by?.id === creator.id) return;
  const who = edited?.by ? ` by @${edited.by.login}` : '';
  throw new UserError(`the body of the retrospective #${issue.issue} was edited${who}`, RECOVERY);
}

async function readFacts(
  { client, repository, creator }: Seeker,
  { issue, read }: Candidate,
): Promise<{ readonly facts: PredecessorFacts; readonly run: Run | null; readonly whole: ReadIssue }> {
  const id = read?.manifest.run.id;
  const [whole, run, artifacts] = await Promise.all([
    readIssue(client, repository, issue.issue),
    id === undefined ? null : readRun(client, repository, id),
    id === undefined ? [] : artifactsOf({ client, repository }, id),
  ]);
  const edited = whole.edited && { by: whole.edited.by?.login ?? null, at: whole.edited.at };
  const parts = whole.comments.filter(({ author, body }) => author?.id === creator.id && readPart(body) !== undefined);
  return {
    run,
    whole,
    facts: {
      issue: issue.issue,
      creator: creator.id,
      createdAt: whole.createdAt,
      body: whole.body,
      edited,
      place: 'here',
      parts: parts.map((part) => ({ body: part.body, edited: part.edited !== null })),
      run: run && { ...run, artifacts },
    },
  };
}

/** A run that is gone has left nothing. */
async function artifactsOf({ client, repository }: Pick<Seeker, 'client' | 'repository'>, id: number) {
  try {
    return await readArtifactNames(client, repository, id);
  } catch (failure) {
    if (isRefusal(failure, 404)) return [];
    throw failure;
  }
}

/** Whether all that is missing is what a run does after it has opened the issue. */
function isUnfinished(facts: PredecessorFacts, run: Run, seeker: Seeker): boolean {
  const read = readRetrospective(facts.body);
  if (read.kind === 'problem' || run.conclusion === 'success') return false;
  const { parts } = read.manifest;
  const whole = { ...facts, parts: facts.parts.length < parts.count ? [] : facts.parts };
  const finished = believe(
    {
      ...whole,
      run: { ...run, updatedAt: later(run.updatedAt, facts.createdAt), artifacts: [artifactName(read.digest)] },
    },
    {
      repository: `${seeker.repository.owner}/${seeker.repository.repo}`,
      creator: seeker.creator.id,
      defaultBranches: [seeker.defaultBranch],
      workflow: seeker.run.path,
    },
  );
  if (finished.kind === 'believed') return true;
  return whole.parts.length === 0 && parts.count > 0 && finished.problems.every((why) => why.startsWith('its parts:'));
}

function later(one: string, other: string): string {
  return Date.parse(one) > Date.parse(other) ? one : other;
}

/** Runs after this one whose issues are looked for; more than a few have never been made. */
const RUNS = 30;

/**
 * Refuses to go on where a run has made a retrospective that is no longer here: deleted, or transferred to another
 * repository, or edited past recognition.
 *
 * @param since the run that made the newest retrospective; none where there is none
 */
async function refuseLostRuns(
  { client, repository, run: own, defaultBranch, listed, all = listed }: Seeker,
  since: Run | undefined,
): Promise<void> {
  const reached = (run: Run): boolean => since !== undefined && run.createdAt <= since.createdAt;
  const where = { workflow: own.path, branch: defaultBranch };
  const runs = (await listReportingRuns(client, repository, where, reached)).filter(({ id }) => id !== own.id);
  const [first] = runs;
  if (since === undefined && first !== undefined) {
    throw new UserError(
      `run ${first.id} of this workflow has succeeded, and there is no retrospective: it was deleted, transferred, or changed`,
      RECOVERY,
    );
  }
  const known = new Set(all.flatMap((issue) => readBody(issue)?.digest ?? []).map((digest) => artifactName(digest)));
  const named = await aFewAtATime(runs.slice(0, RUNS), ({ id }) => readArtifactNames(client, repository, id));
  for (const [index, names] of named.entries()) {
    const run = runs[index];
    const lost = names.find((name) => name.startsWith(artifactName('')) && !known.has(name));
    if (run === undefined || lost === undefined) continue;
    // A run of another file, under a tag of the branch's name, holds up nobody.
    if (await isSurelyForeign(client, repository, run, defaultBranch)) continue;
    throw new UserError(
      `run ${run.id} made a retrospective (${lost}) that is no longer here: it was deleted, transferred, or changed`,
      RECOVERY,
    );
  }
}
