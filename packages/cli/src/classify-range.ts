import type { Policy } from '@countersign/soc2/policy/policy';
import { UsageError } from './errors.ts';
import { defaultBranch, type Tip } from './git/default-branch.ts';
import type { Git } from './git/git.ts';
import { readRange, type Side } from './git/range.ts';
import { readDiff, type Take } from './git/read-diff.ts';
import { uncommittedNote } from './git/work-tree.ts';
import type { judge, Judging } from './judging.ts';
import type { LocalClassification } from './report/classification-json.ts';

/** What to classify, as the command line has it. */
export interface AskedRange {
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** A policy on the disk. */
  readonly policy: string | undefined;
  /** What a path on the command line is relative to. */
  readonly cwd: string;
}

/** A verdict, and what a reader should know beside it. */
export interface ClassifiedRange {
  readonly local: LocalClassification;
  readonly policy: Policy;
  readonly notes: readonly string[];
}

/**
 * Classifies a range of commits of a local repository. git lists the files while the policy is read, and each file is
 * judged as it comes. Throws a `UserError`; `onCount` hears how many files there are so far.
 */
export async function classifyRange(
  git: Git,
  asked: AskedRange,
  onCount: (files: number) => void,
): Promise<ClassifiedRange> {
  const tip = asked.base === undefined || asked.policy === undefined ? defaultBranch(git) : Promise.resolve(undefined);
  // A failure is thrown where the branch is waited for; until then it must not count as unhandled.
  tip.catch(() => undefined);
  const head = sideOf(asked.head ?? 'HEAD');
  const base = asked.base === undefined ? await baseByDefault(git, tip, head) : { ...sideOf(asked.base), notes: [] };
  const range = await readRange(git, base, head);
  const judging = startJudging(git, asked, tip, onCount);
  const [ofDiff, uncommitted] = await Promise.all([
    readDiff(git, range.mergeBase, range.head, taking(judging)),
    asked.head === undefined ? uncommittedNote(git) : [],
  ]);
  const same = `${base.name} and ${head.name} are the same commit: name another base with --base`;
  const { policy, verdict } = await judging;
  return {
    policy,
    local: {
      base: { name: base.name, commit: range.base },
      head: { name: head.name, commit: range.head },
      mergeBase: range.mergeBase,
      ...verdict(),
    },
    notes: [...base.notes, ...range.notes, ...(range.base === range.head ? [same] : []), ...ofDiff, ...uncommitted],
  };
}

async function taking(judging: Promise<Judging>): Promise<Take> {
  return (await judging).take;
}

/** What judges is loaded while git is at work already. */
async function startJudging(...start: Parameters<typeof judge>): Promise<Judging> {
  const judging = await import('./judging.ts');
  return judging.judge(...start);
}

interface Base extends Side {
  readonly notes: readonly string[];
}

function sideOf(name: string): Side {
  return { name, ref: name };
}

async function baseByDefault(git: Git, tip: Promise<Tip | undefined>, head: Side): Promise<Base> {
  const found = await tip;
  if (found !== undefined)
    return { name: found.name, ref: found.commit, notes: [`compared with ${found.name}, ${found.how}`] };
  // Tells a folder that is no repository, or has no commit, from one that only lacks the branch.
  await readRange(git, head, head);
  throw new UsageError(
    'the default branch is not known',
    "Name what to compare with: --base REF ('git remote set-head origin --auto' sets it for good).",
  );
}
