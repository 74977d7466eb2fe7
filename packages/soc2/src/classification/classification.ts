import type { GitPath, Risk } from '../domain.ts';

/** The verdict on a change's risk, with a reason for everything in it. Plain data: it is written to the record as it is. */
export interface Classification {
  readonly risk: Risk;
  /** Why, most telling first; never empty. */
  readonly reasons: readonly Reason[];
  /** Every file of the change, with what it matched. */
  readonly files: readonly ClassifiedFile[];
  /** The policy's high-risk rules that apply, in the policy's order. */
  readonly rules: readonly AppliedRule[];
  /** True where the change touches the control itself, or could: `control-owners` approve it. */
  readonly control: boolean;
  /** False where the list of files cannot be believed to be whole; then every rule applies. */
  readonly complete: boolean;
}

export interface Reason {
  readonly code: ReasonCode;
  /** One sentence for a person; deceptive characters in paths are shown as escapes. */
  readonly text: string;
}

export type ReasonCode =
  | 'list-incomplete'
  | 'list-at-cap'
  | 'moved-while-reading'
  | 'no-files'
  | 'deceptive-path'
  | 'control'
  | 'submodule-configuration'
  | 'symlink'
  | 'submodule'
  | 'kind-unknown'
  | 'rule'
  | 'nothing-matched';

export interface ClassifiedFile {
  readonly path: GitPath;
  readonly previousPath?: GitPath;
  readonly risk: Risk;
  readonly reason: string;
  readonly matches: readonly Match[];
}

export interface Match {
  /** The policy's rule by name, or what is always high by its own. */
  readonly rule: string;
  readonly pattern: string;
  /** The path that matched: the file's own or its previous one. */
  readonly on: GitPath;
}

export interface AppliedRule {
  /** Place in the policy's `high-risk` list: names may repeat, places do not. */
  readonly index: number;
  readonly name: string;
}
