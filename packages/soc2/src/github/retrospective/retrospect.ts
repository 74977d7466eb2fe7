import { showReviewer } from '../../approval/named-reviewer.ts';
import { isSha, type Sha } from '../../domain.ts';
import { UserError } from '../../errors.ts';
import type { Overdue } from '../../retrospective/issue/lead.ts';
import { renderRetrospective, type Retrospective } from '../../retrospective/issue/render-retrospective.ts';
import { type ReadBody, readRetrospective } from '../../retrospective/issue/read-retrospective.ts';
import type { Manifest } from '../../retrospective/manifest.ts';
import { populationOf } from '../../retrospective/population-of.ts';
import type { Population } from '../../retrospective/population.ts';
import type { Start } from './beginnings.ts';
import type { Frozen } from './freeze.ts';
import { answerLookups } from './known.ts';
import { ENOUGH, type ListedRetrospective } from './list-retrospectives.ts';
import type { Predecessor } from './predecessor.ts';
import type { ReadIssue } from './read-issue.ts';
import { readSignOffs } from './recorded-sign-offs.ts';
import { type ReadWindow, readWindow, type WindowRequest } from './read-window.ts';
import type { Desk } from './write-issue.ts';

/** What a retrospective is made from beside the window itself. */
export interface Making extends Desk {
  readonly policyPath: string;
  readonly frozen: Frozen;
  /** Newest first. */
  readonly listed: readonly ListedRetrospective[];
  /** Retrospectives that are still open. */
  readonly open: readonly ListedRetrospective[];
  readonly server: string;
  readonly run: Manifest['run'];
  /** ISO 8601: when the run was created. */
  readonly createdAt: string;
  readonly generator: Manifest['generator'];
  readonly start: Start;
  readonly audit: WindowRequest['audit'];
  /** The issue before, where it was read to be believed. */
  readonly predecessor?: ReadIssue;
  /** The issue that this run opened before it broke off. */
  readonly own?: ReadBody;
}

/** A retrospective that was computed, and the population that it tells of. */
export interface Made {
  readonly retrospective: Retrospective;
  readonly population: Population;
}

const WEEK = 7 * 86_400_000;

/** Reads a window, computes its population and renders its issue; nothing is written. Throws what reading throws. */
export async function makeRetrospective(making: Making): Promise<Made> {
  const { repository, frozen, listed, start, createdAt: to, run } = making;
  const { snapshot, from } = await readAnswered(making);
  const population = populationOf(snapshot);
  const earlier = listed.filter(({ marker }) => !(marker?.kind === 'window' && marker.run === run.id));
  const { recorded, unsigned } = await readSignOffs(making, earlier, from, to, making.predecessor);
  const retrospective = renderRetrospective({
    server: making.server,
    repository: `${repository.owner}/${repository.repo}`,
    windows: snapshot.branches,
    population,
    previous: start.kind === 'previous' ? { issue: start.issue, digest: start.digest } : null,
    restart: start.kind === 'restart' ? start.start : null,
    period: { from, to },
    run,
    generator: making.generator,
    // A run that resumes tells what it had told.
    signOffs: making.own?.manifest.signOffs.whole ?? recorded,
    overdue: [...stillOpen(making), ...unsigned].toSorted((one, other) => one.issue - other.issue),
    signing: {
      signers: frozen.policy.policy.retrospective.signers.map(showReviewer),
      due: `${new Date(Date.parse(to) + WEEK).toISOString().slice(0, 19)}Z`,
    },
  });
  refuseAnother(making, retrospective);
  return { retrospective, population };
}

/** A function of its own, so that nothing of the reading outlives it. */
async function readAnswered(making: Making): Promise<ReadWindow> {
  const { client, repository, frozen, listed, start, createdAt: to, run } = making;
  const { snapshot, from } = await readWindow({
    client,
    repository,
    policyPath: making.policyPath,
    frozen,
    start,
    to,
    previousDefaultBranch: previousDefaultBranch(start, listed, run.id),
    audit: making.audit,
  });
  const opened = { at: listed.map(({ createdAt }) => createdAt), all: listed.length < ENOUGH };
  return { snapshot: await answerLookups(client, repository, snapshot, opened), from };
}

function stillOpen({ open, run, createdAt: to }: Making): readonly Overdue[] {
  return open
    .filter(({ marker, createdAt }) => marker?.kind === 'window' && marker.run !== run.id && createdAt <= to)
    .map(({ issue, createdAt }) => ({ issue, createdAt }));
}

/** After a restart the newest retrospective is not built upon, but what it calls the default branch is still told. */
function previousDefaultBranch(start: Start, listed: readonly ListedRetrospective[], own: number): string | null {
  if (start.kind === 'previous') return start.manifest.window[0]?.branch ?? null;
  if (start.kind === 'lookback') return null;
  for (const { body } of listed) {
    const read = readRetrospective(body);
    if (read.kind === 'retrospective' && read.manifest.run.id !== own) return read.manifest.window[0]?.branch ?? null;
  }
  return null;
}

/** A run that resumes must come to what it had come to: else two populations would stand for one window. */
function refuseAnother({ own }: Making, { digest, manifestText }: Retrospective): void {
  if (own === undefined || own.digest === digest) return;
  const now = JSON.parse(manifestText) as Record<string, unknown>;
  const before = JSON.parse(own.manifestText) as Record<string, unknown>;
  const parts = Object.keys(now).filter((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]));
  throw new UserError(
    `the issue that this run opened has the digest ${own.digest}, and now it would be ${digest} (${parts.join(', ')} differ)`,
    'A change of the window was altered since (a title, a label, a permission). Delete that issue, and run this run again.',
  );
}

/** The frozen heads of a run that resumes: those that its issue commits to. */
export function headsOf({ window }: Manifest): ReadonlyMap<string, Sha> {
  return new Map(window.map(({ branch, head }) => [branch, head]));
}

/** What a window goes on from: an input that restarts it, the retrospective before, or the log of a first run. */
export function startOf(startSha: string, predecessor: Predecessor | undefined, lookbackDays: number): Start {
  if (startSha !== '') {
    if (isSha(startSha)) return { kind: 'restart', start: startSha };
    throw new UserError(
      `the input \`start-sha\` is ${JSON.stringify(startSha)}`,
      'Give all 40 digits of a commit of the default branch.',
    );
  }
  if (predecessor?.kind === 'believed') {
    const { issue, read } = predecessor;
    return { kind: 'previous', issue: issue.issue, digest: read.digest, manifest: read.manifest };
  }
  return { kind: 'lookback', days: lookbackDays };
}
