import { short } from '../../approval/rule.ts';
import type { AccountId, Sha } from '../../domain.ts';
import type { Manifest } from '../manifest.ts';
import { departures } from './committed.ts';
import { readPart } from './markers.ts';
import { readRetrospective } from './read-retrospective.ts';

/** What was read of the newest retrospective, as plain facts. What could not be read says so, and is not believed. */
export interface PredecessorFacts {
  readonly issue: number;
  /** Numeric id of the account that opened it; null for a deleted account. */
  readonly creator: AccountId | null;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly body: string;
  /** Whether anybody has edited the body since, by `lastEditedAt` or the edit history. */
  readonly edited: { readonly by: string | null; readonly at: string } | null;
  /** Whether it still stands where it was opened. */
  readonly place: 'here' | 'transferred' | 'deleted' | 'unreadable';
  /** Its comments by the same creator whose first line is a part's marker, in their order. */
  readonly parts: readonly { readonly body: string; readonly edited: boolean }[];
  /** The run that its manifest names; null where GitHub has none of that id. */
  readonly run: RunFacts | null;
}

/** A workflow run, and the artifacts that it left. */
export interface RunFacts {
  readonly id: number;
  /** Path of its workflow file, without a ref. */
  readonly path: string;
  readonly headBranch: string | null;
  readonly headSha: Sha;
  readonly event: string;
  /** When it was created and when anything about it last changed, ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Names, those of expired artifacts too. */
  readonly artifacts: readonly string[];
}

/** What a genuine predecessor must agree with. */
export interface Expected {
  /** `owner/name`. */
  readonly repository: string;
  readonly creator: AccountId;
  /** Default branches at which its run may have run: the present one, and those before a change of it. */
  readonly defaultBranches: readonly string[];
  /** Path of this workflow's file. */
  readonly workflow: string;
}

/** A predecessor that may be built upon, or everything that speaks against it and what to do. */
export type Belief =
  | { readonly kind: 'believed'; readonly issue: number; readonly manifest: Manifest; readonly digest: string }
  | { readonly kind: 'refused'; readonly problems: readonly string[]; readonly recovery: string };

/** Name of the artifact that a run uploads its manifest and population under. */
export function artifactName(digest: string): string {
  return `countersign-retrospective-${digest}`;
}

const EVENTS: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch']);

/**
 * Whether a retrospective is the one that it claims to be. Anyone with write access can open an issue as
 * `github-actions[bot]` with any body, from a workflow of their own: so it counts only where a run of this very workflow
 * on the default branch left an artifact that names its digest, and only if it was opened while that run was at work, so
 * that a copy of an older one is no newer one. Source: SPEC §7.
 */
export function believe(facts: PredecessorFacts, expected: Expected): Belief {
  const read = readRetrospective(facts.body);
  const problems = [
    ...placeProblems(facts),
    ...(facts.creator === expected.creator ? [] : ['another account opened it than the one that opens retrospectives']),
    ...(facts.edited === null ? [] : [`its body was edited${by(facts.edited.by)} at ${facts.edited.at}`]),
    ...(read.kind === 'problem' ? read.problems : manifestProblems(read.manifest, read.digest, facts, expected)),
  ];
  if (problems.length > 0 || read.kind === 'problem') return { kind: 'refused', problems, recovery: RECOVERY };
  return { kind: 'believed', issue: facts.issue, manifest: read.manifest, digest: read.digest };
}

/** How to go on where the chain is broken: never by guessing a window. */
export const RECOVERY =
  'Find out what happened to it, then start again on purpose: run the workflow by hand with `start-sha` set to the last commit of the default branch that is known to be accounted for (the `head` in the manifest of the last artifact that you trust). The restart is listed as an exception.';

function placeProblems({ place }: PredecessorFacts): readonly string[] {
  switch (place) {
    case 'here':
      return [];
    case 'transferred':
      return ['it was transferred to another repository'];
    case 'deleted':
      return ['it was deleted'];
    case 'unreadable':
      return ['it can no longer be read'];
  }
}

function manifestProblems(
  manifest: Manifest,
  digest: string,
  facts: PredecessorFacts,
  expected: Expected,
): readonly string[] {
  const { repository, run } = manifest;
  return [
    ...(repository === expected.repository ? [] : [`its manifest is of ${repository}`]),
    ...(run.workflow === expected.workflow ? [] : [`its manifest names another workflow (${run.workflow})`]),
    ...runProblems(manifest, digest, facts, expected),
    ...partProblems(manifest, facts.parts),
  ];
}

function runProblems(
  manifest: Manifest,
  digest: string,
  { run, createdAt }: PredecessorFacts,
  expected: Expected,
): readonly string[] {
  if (run === null) return [`GitHub has no run ${manifest.run.id}, which its manifest names`];
  const name = `run ${run.id}`;
  const [opened, from, to] = [createdAt, run.createdAt, run.updatedAt].map((time) => Date.parse(time));
  return [
    ...(run.id === manifest.run.id ? [] : [`${name} is not the one that its manifest names`]),
    ...strangeRun(run, expected),
    ...(run.headSha === manifest.run.sha
      ? []
      : [`${name} took its workflow from ${short(run.headSha)}, not from ${short(manifest.run.sha)}`]),
    // Written so that a time that is none at all is a problem too.
    ...(Number(opened) >= Number(from) && Number(opened) <= Number(to)
      ? []
      : [`it was opened at ${createdAt}, when ${name} was not at work`]),
    ...(run.artifacts.includes(artifactName(digest)) ? [] : [`${name} left no artifact ${artifactName(digest)}`]),
  ];
}

/**
 * Why a run is none that opens retrospectives, one sentence each: a workflow of this path on another branch holds
 * whatever its author pushed. A rival for a window whose run is such a one is a forgery, and nobody gives way to it.
 */
export function strangeRun(
  run: Pick<RunFacts, 'id' | 'path' | 'headBranch' | 'event'>,
  { defaultBranches, workflow }: Pick<Expected, 'defaultBranches' | 'workflow'>,
): readonly string[] {
  const name = `run ${run.id}`;
  return [
    ...(run.path === workflow ? [] : [`${name} is one of ${run.path}, not of ${workflow}`]),
    ...(run.headBranch !== null && defaultBranches.includes(run.headBranch)
      ? []
      : [`${name} ran on ${run.headBranch ?? 'no branch'}, not on the default branch`]),
    ...(EVENTS.has(run.event) ? [] : [`${name} was started by ${run.event}, not by the schedule or by hand`]),
  ];
}

/** Every numbered comment must be there, unedited, and hash to what the manifest commits to. */
function partProblems({ parts }: Manifest, found: PredecessorFacts['parts']): readonly string[] {
  const problems = found.flatMap(({ edited }, at) => (edited ? [`its part ${at + 1} was edited`] : []));
  return [
    ...problems,
    ...verifyParts(
      parts,
      found.map(({ body }) => body),
    ),
  ];
}

/** What keeps comments from being the parts that a manifest commits to, one sentence each. */
export function verifyParts(parts: Manifest['parts'], bodies: readonly string[]): readonly string[] {
  const read = bodies.map((body) => readPart(body));
  const digests = read.map((part) => part?.computed ?? '');
  const wrong = read.flatMap((part, at) => {
    const named = `part ${at + 1} of ${parts.count}`;
    if (part === undefined) return [`${named} has no marker`];
    const { marker, computed } = part;
    if (marker.part !== at + 1 || marker.of !== parts.count)
      return [`${named} says that it is part ${marker.part} of ${marker.of}`];
    const committed = parts.whole === null ? marker.digest : parts.whole[at];
    return computed === marker.digest && computed === committed ? [] : [`${named} was changed`];
  });
  return wrong.length > 0
    ? wrong
    : departures(parts, digests)
        .slice(0, 1)
        .map((why) => `its parts: ${why}`);
}

function by(login: string | null): string {
  return login === null ? '' : ` by @${login}`;
}
