import type { ChangedFile } from '@countersign/soc2/change/change';
import { UsageError } from './errors.ts';
import { defaultBranch, type Tip } from './git/default-branch.ts';
import type { Git } from './git/git.ts';
import { readRange } from './git/range.ts';
import { readDiff } from './git/read-diff.ts';
import { byPath } from './git/unpaired-files.ts';
import { uncommittedNote } from './git/work-tree.ts';
import type { LocalPolicy } from './local-policy.ts';
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
  const head = asked.head ?? 'HEAD';
  const base =
    asked.base === undefined ? await baseByDefault(git, tip, head) : { name: asked.base, ref: asked.base, notes: [] };
  const range = await readRange(git, base.ref, head);
  const judging = judge(readPolicy(git, asked, tip), onCount);
  const [ofDiff, uncommitted] = await Promise.all([
    readDiff(git, range.mergeBase, range.head, judging.begin()),
    asked.head === undefined ? uncommittedNote(git) : [],
  ]);
  const same = `${base.name} and ${head} are the same commit: name another base with --base`;
  return {
    local: {
      base: { name: base.name, commit: range.base },
      head: { name: head, commit: range.head },
      mergeBase: range.mergeBase,
      ...(await judging.verdict()),
    },
    notes: [...base.notes, ...range.notes, ...(range.base === range.head ? [same] : []), ...ofDiff, ...uncommitted],
  };
}

async function readPolicy(git: Git, asked: AskedRange, tip: Promise<Tip | undefined>): Promise<LocalPolicy> {
  const { policyAtTip, policyOnDisk } = await import('./local-policy.ts');
  return asked.policy === undefined ? policyAtTip(git, tip) : policyOnDisk(git, asked.cwd, asked.policy);
}

interface Judging {
  /** Resolves to what takes the files. */
  begin(): Promise<(file: ChangedFile) => void>;
  verdict(): Promise<Pick<LocalClassification, 'policy' | 'classification'>>;
}

function judge(reading: Promise<LocalPolicy>, onCount: (files: number) => void): Judging {
  const making = Promise.all([reading, import('@countersign/soc2/classification/classify')]).then(
    ([{ policy, origin }, { classifier }]) => classifier(policy, { policyPath: origin.path }),
  );
  let files = 0;
  return {
    begin: async () => {
      const classifier = await making;
      return (file) => {
        classifier.add(file);
        files += 1;
        if (files % 1000 === 0) onCount(files);
      };
    },
    verdict: async () => {
      const [{ origin }, classifier] = await Promise.all([reading, making]);
      // git lists everything or fails, so the list's own length is what the change is said to have.
      const classification = classifier.verdict({ reportedFiles: files, moved: [] });
      return { policy: origin, classification: { ...classification, files: classification.files.toSorted(byPath) } };
    },
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
