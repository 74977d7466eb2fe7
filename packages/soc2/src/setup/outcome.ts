import type { CheckFinding } from '../report/policy-check.ts';
import type { LeftToDo } from './left-to-do.ts';
import type { MeaningChange } from './paths-filter/converted.ts';

/** What became of a file. In a dry run: what would become of it. */
export type FileState =
  | 'created'
  /** It was there, and is another now; nothing of it was taken away, or that was agreed to. */
  | 'updated'
  | 'unchanged'
  /** Prose of the reader's own, which is left alone. */
  | 'kept'
  /** It is there with something else in it, and nobody agreed to replace that. */
  | 'refused';

/** A file of the set-up, and what became of it. */
export interface SetUpFile {
  readonly path: string;
  readonly purpose: string;
  readonly state: FileState;
  /** What is different, as a unified diff, where the file was there and differs. */
  readonly diff?: string;
}

/** A flag that asks for what the policy does not say. The policy is the reader's: they change the line, or drop the flag. */
export interface Contradiction {
  /** Its name, without dashes. */
  readonly flag: string;
  /** What the policy says instead. */
  readonly says: string;
  /** What to write, where that is wanted. */
  readonly fix: string;
  /** The 1-based line where the policy says so, if it does in so many words. */
  readonly line?: number;
}

/** What setting up a repository came to. */
export interface SetUp {
  readonly repository: string;
  readonly dryRun: boolean;
  /**
   * False where nothing at all was written: a dry run, a file refused with nobody there to ask, a flag that the policy
   * contradicts, or nothing to do.
   */
  readonly written: boolean;
  readonly files: readonly SetUpFile[];
  /** Where the policy says something else than the filters that it was made from. */
  readonly changes: readonly MeaningChange[];
  /** Flags that the policy contradicts; then nothing is written, so that no half of a set-up is left behind. */
  readonly contradictions: readonly Contradiction[];
  /** What `policy check` finds in the policy; notes are left out. */
  readonly findings: readonly CheckFinding[];
  readonly leftToDo: readonly LeftToDo[];
}

/** Whether everything is in place: nothing refused, nothing lost, nothing to mend in the policy. */
export function isComplete({ files, changes, contradictions, findings }: SetUp): boolean {
  return (
    files.every(({ state }) => state !== 'refused') &&
    changes.every(({ effect }) => effect !== 'lost') &&
    contradictions.length === 0 &&
    findings.length === 0
  );
}
