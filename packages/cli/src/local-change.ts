import type { Change } from '@countersign/soc2/change/change';
import type { Policy } from '@countersign/soc2/policy/policy';
import { UsageError } from './errors.ts';
import { defaultBranch, type Tip } from './git/default-branch.ts';
import type { Git } from './git/git.ts';
import { readRange } from './git/range.ts';
import { readDiff } from './git/read-diff.ts';
import { uncommittedNote } from './git/work-tree.ts';
import { policyAtTip, policyOnDisk } from './local-policy.ts';
import type { NamedCommit, PolicyOrigin } from './report/classification-json.ts';

/** What to compare, as the command line has it. */
export interface AskedChange {
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** A policy on the disk. */
  readonly policy: string | undefined;
  /** What a path on the command line is relative to. */
  readonly cwd: string;
}

/** A change of a local repository with the policy that judges it, and where both were found. */
export interface LocalChange {
  readonly base: NamedCommit;
  readonly head: NamedCommit;
  readonly mergeBase: string;
  readonly change: Change;
  readonly policy: Policy;
  readonly origin: PolicyOrigin;
  /** What a reader should know beside the answer. */
  readonly notes: readonly string[];
}

/** Reads a change and its policy from git, whatever can be read at once at the same time. Throws a `UserError`. */
export async function readLocalChange(
  git: Git,
  asked: AskedChange,
  onCount: (files: number) => void,
): Promise<LocalChange> {
  const tip = asked.base === undefined || asked.policy === undefined ? defaultBranch(git) : Promise.resolve(undefined);
  // A failure of either is thrown where it is waited for; until then it must not count as unhandled.
  tip.catch(() => undefined);
  const head = asked.head ?? 'HEAD';
  const base =
    asked.base === undefined ? await baseByDefault(git, tip, head) : { name: asked.base, ref: asked.base, notes: [] };
  const range = await readRange(git, base.ref, head);
  const [diff, policy, uncommitted] = await Promise.all([
    readDiff(git, range.mergeBase, range.head, onCount),
    asked.policy === undefined ? policyAtTip(git, tip) : policyOnDisk(git, asked.cwd, asked.policy),
    asked.head === undefined ? uncommittedNote(git) : undefined,
  ]);
  const nothing =
    range.base === range.head ? [`${base.name} and ${head} are the same commit: name another base with --base`] : [];
  return {
    base: { name: base.name, commit: range.base },
    head: { name: head, commit: range.head },
    mergeBase: range.mergeBase,
    change: diff.change,
    ...policy,
    notes: [
      ...base.notes,
      ...range.notes,
      ...nothing,
      ...diff.notes,
      ...(uncommitted === undefined ? [] : [uncommitted]),
    ],
  };
}

interface Base {
  readonly name: string;
  readonly ref: string;
  readonly notes: readonly string[];
}

async function baseByDefault(git: Git, tip: Promise<Tip | undefined>, head: string): Promise<Base> {
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
