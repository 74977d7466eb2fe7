import type { Sha } from '../../domain.ts';
import { UserError } from '../../errors.ts';
import { type ReadBody, readRetrospective } from '../../retrospective/issue/read-retrospective.ts';
import type { Retrospective } from '../../retrospective/issue/render-retrospective.ts';
import type { Manifest } from '../../retrospective/manifest.ts';
import type { Population } from '../../retrospective/population.ts';
import type { Start } from './beginnings.ts';
import { freeze, readViewer, type Frozen } from './freeze.ts';
import { pinGenerator, type RunningCode } from './generator.ts';
import { ENOUGH, type ListedRetrospective, listRetrospectives } from './list-retrospectives.ts';
import { findPredecessor, type Predecessor } from './predecessor.ts';
import { readRun, type Run } from './read-run.ts';
import type { WindowRequest } from './read-window.ts';
import { headsOf, makeRetrospective, startOf } from './retrospect.ts';
import { mustSay, standingTwin, type Twin } from './standing-twin.ts';
import {
  addComment,
  closeIssue,
  type Desk,
  openIssue,
  ownAmong,
  planIssue,
  readParts,
  supersede,
} from './write-issue.ts';

/** What a run reports with. */
export interface ReportSettings extends Pick<Desk, 'client' | 'repository'> {
  readonly policyPath: string;
  readonly server: string;
  readonly runId: number;
  /** Path of the workflow file that runs, and the commit that it was taken from. */
  readonly workflow: { readonly path: string; readonly sha: Sha };
  readonly code: RunningCode;
  readonly label: string;
  readonly assignees: readonly string[];
  readonly lookbackDays: number;
  /** Empty where the window goes on from the retrospective before. */
  readonly startSha: string;
  readonly audit: (branches: readonly string[], from: string, to: string) => ReturnType<WindowRequest['audit']>;
}

/** The retrospective that stands for the window when a run has ended. */
export interface Reported {
  readonly issue: number;
  readonly url: string;
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly digest: string;
  /** Null where another run made it. */
  readonly own: { readonly population: Population; readonly retrospective: Retrospective } | null;
  /** What happened, as a sentence. */
  readonly what: string;
}

/**
 * Opens the retrospective of the window that ends now, or goes on with the one that this run opened before it broke off.
 * However often and however concurrently it runs, one issue stands for a window. Throws a `UserError` or `GitHubError`
 * where anything is not as it must be; then the same run can be run again.
 */
export async function reportWindow(settings: ReportSettings): Promise<Reported> {
  const { client, repository, policyPath } = settings;
  const frozen = await freeze(client, repository, policyPath);
  const [creator, run] = await Promise.all([readViewer(client), ownRun(settings, frozen.defaultBranch)]);
  const desk: Desk = { client, repository, creator };
  const listed = await listRetrospectives(client, repository, creator, 'newest');
  const seeker = { ...desk, defaultBranch: frozen.defaultBranch, run, listed };
  const own = ownAmong(listed, run.id);
  const resumed = own && { issue: own, read: bodyOf(own) };
  const predecessor = await predecessorFor(settings, seeker, resumed?.read);
  const there = resumed === undefined ? standingFor(predecessor, frozen, run) : undefined;
  if (there !== undefined) return there;
  const { retrospective, population } = await makeRetrospective({
    ...desk,
    policyPath,
    frozen: resumed === undefined ? frozen : { ...frozen, heads: headsOf(resumed.read.manifest) },
    listed,
    open: await openAmong(desk, listed),
    server: settings.server,
    run: { id: run.id, workflow: settings.workflow.path, sha: settings.workflow.sha },
    createdAt: run.createdAt,
    generator: await generatorOf(settings, resumed?.read),
    start:
      resumed === undefined
        ? startOf(settings.startSha, predecessor, settings.lookbackDays)
        : startAgain(resumed.read.manifest, predecessor, settings),
    audit: (branches, from) => settings.audit(branches, from, run.createdAt),
    ...(predecessor?.kind === 'believed' ? { predecessor: predecessor.whole } : {}),
    ...(resumed === undefined ? {} : { own: resumed.read }),
  });
  if (resumed !== undefined) mustSay(run, resumed.issue, retrospective.body);
  const written = resumed && {
    open: resumed.issue.open,
    parts: await readParts(desk, resumed.issue.issue),
  };
  let issue = resumed?.issue;
  for (const write of planIssue(retrospective, settings, written)) {
    if (write.kind === 'open') issue = await openIssue(desk, write, run.id);
    if (issue === undefined) throw new Error('the plan writes to an issue that it does not open');
    if (write.kind === 'open') {
      const other = await standingTwin(desk, issue, frozen.defaultBranch, run);
      if (other !== undefined) return giveWay(desk, issue, other);
    }
    if (write.kind === 'part') await addComment(desk, issue.issue, write.body);
    if (write.kind === 'close') await closeIssue(desk, issue.issue);
  }
  if (issue === undefined) throw new Error('no issue was opened');
  if (resumed !== undefined) {
    const other = await standingTwin(desk, issue, frozen.defaultBranch, run);
    if (other !== undefined) return giveWay(desk, issue, other);
  }
  const { manifest, manifestText, digest } = retrospective;
  const what = `${resumed === undefined ? 'opened' : 'completed'} the retrospective #${issue.issue}${retrospective.empty ? ', and closed it: the window is empty' : ''}`;
  return {
    issue: issue.issue,
    url: issue.url,
    manifest,
    manifestText,
    digest,
    own: { population, retrospective },
    what,
  };
}

/** Retrospectives that are still open, however old. */
async function openAmong(
  { client, repository, creator }: Desk,
  listed: readonly ListedRetrospective[],
): Promise<readonly ListedRetrospective[]> {
  if (listed.length < ENOUGH) return listed.filter(({ open }) => open);
  return listRetrospectives(client, repository, creator, 'open');
}

/** The run itself: the next one believes only what was made on the default branch, by the schedule or by hand. */
async function ownRun({ client, repository, runId, workflow }: ReportSettings, defaultBranch: string): Promise<Run> {
  const run = await readRun(client, repository, runId);
  const fix = 'Start the workflow on the default branch, by its schedule or by hand, as the shipped one does.';
  if (run === null) throw new UserError(`GitHub has no run ${runId}`, fix);
  if (run.headBranch !== defaultBranch) {
    throw new UserError(`the run is on ${run.headBranch ?? 'no branch'}, not on ${defaultBranch}`, fix);
  }
  if (run.event !== 'schedule' && run.event !== 'workflow_dispatch') {
    throw new UserError(`the run was started by ${run.event}`, fix);
  }
  if (run.path !== workflow.path) {
    throw new UserError(`the run is one of ${run.path}, and GITHUB_WORKFLOW_REF names ${workflow.path}`, fix);
  }
  return run;
}

function bodyOf({ issue, body }: ListedRetrospective): ReadBody {
  const read = readRetrospective(body);
  if (read.kind === 'retrospective') return read;
  throw new UserError(
    `the issue #${issue} that this run opened was changed: ${read.problems.join('; ')}`,
    'Delete that issue, and run this run again.',
  );
}

/** On resuming it is looked for among what was there before the run opened its issue. */
async function predecessorFor(
  { startSha }: ReportSettings,
  seeker: Parameters<typeof findPredecessor>[0],
  own: ReadBody | undefined,
): Promise<Predecessor | undefined> {
  if (own === undefined) return startSha === '' ? findPredecessor(seeker) : undefined;
  const { previous } = own.manifest;
  if (previous === null) return undefined;
  const listed = seeker.listed.filter(({ issue }) => issue === previous.issue);
  return listed.length === 0 ? undefined : findPredecessor({ ...seeker, listed, all: seeker.listed });
}

/** Where a run that resumes had started from. */
function startAgain(manifest: Manifest, predecessor: Predecessor | undefined, settings: ReportSettings): Start {
  const { previous, restart } = manifest;
  if (restart !== null) return { kind: 'restart', start: restart };
  if (previous === null) return { kind: 'lookback', days: settings.lookbackDays };
  if (predecessor?.kind === 'believed' && predecessor.read.digest === previous.digest) {
    return startOf('', predecessor, settings.lookbackDays);
  }
  throw new UserError(
    `the retrospective #${previous.issue}, which this run went on from, is no longer what it was`,
    'Delete the issue that this run opened, and start again on purpose with the input `start-sha`.',
  );
}

const DAY = 86_400_000;

/** The retrospective that stands for this window already: one at work on it, or a young one that nothing came after. */
function standingFor(predecessor: Predecessor | undefined, { heads }: Frozen, run: Run): Reported | undefined {
  if (predecessor === undefined || predecessor.kind === 'none') return undefined;
  const { issue, read } = predecessor;
  if (predecessor.kind === 'at-work') {
    return standing(issue, read, `run ${read.manifest.run.id} is at work on this window, in #${issue.issue}`);
  }
  const young = Date.parse(run.createdAt) - Date.parse(issue.createdAt) < DAY;
  const ends = headsOf(read.manifest);
  const nothingNew = [...heads].every(([branch, head]) => ends.get(branch) === head);
  if (!young || !nothingNew) return undefined;
  return standing(issue, read, `nothing has reached a governed branch since #${issue.issue}, which stands`);
}

function standing(issue: ListedRetrospective, read: ReadBody, what: string): Reported {
  const { manifest, manifestText, digest } = read;
  return { issue: issue.issue, url: issue.url, manifest, manifestText, digest, own: null, what };
}

async function giveWay(desk: Desk, own: ListedRetrospective, { issue, read }: Twin): Promise<Reported> {
  await supersede(desk, own, issue.issue);
  return standing(issue, read, `#${issue.issue} stands for this window; #${own.issue} was closed in its favour`);
}

async function generatorOf(
  { client, code }: ReportSettings,
  own: ReadBody | undefined,
): Promise<Manifest['generator']> {
  return own === undefined ? pinGenerator(client, code) : { ...own.manifest.generator, bundle: code.bundle };
}
