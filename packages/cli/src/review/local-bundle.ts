import { basename } from 'node:path';
import type { Policy } from '@countersign/soc2/policy/policy';
import type { ReviewBundle } from '@countersign/soc2/review/bundle';
import { isSha, sha } from '@countersign/soc2/domain';
import { type AskedRange, classifyRange } from '../classify-range.ts';
import { defaultBranch } from '../git/default-branch.ts';
import type { Git } from '../git/git.ts';
import { readMessages } from '../git/read-messages.ts';
import { readPatches } from '../git/read-patches.ts';
import type { LocalClassification } from '../report/classification-json.ts';
import { bundledFiles } from './bundled-files.ts';
import { instructionsAtTip, instructionsOnDisk } from './instructions.ts';

/** What to review, as the command line has it. */
export interface AskedReview extends AskedRange {
  /** Review instructions on the disk. */
  readonly instructions: string | undefined;
}

/** A change of a local repository, ready to be reviewed as a pull request would be. */
export interface LocalBundle {
  readonly bundle: ReviewBundle;
  readonly local: LocalClassification;
  readonly policy: Policy;
  /** What a reader should know beside the answer. */
  readonly notes: readonly string[];
}

/**
 * Collects from local git what the review of a pull request collects from GitHub. There is no title and no body; the
 * rest is the same. Throws a `UserError`.
 */
export async function localBundle(git: Git, asked: AskedReview): Promise<LocalBundle> {
  const { local, policy, notes } = await classifyRange(git, asked, () => undefined);
  const { base, head, mergeBase, classification } = local;
  const from = sha(mergeBase);
  const to = sha(head.commit);
  const [patched, commits, instructions] = await Promise.all([
    readPatches(git, from, to),
    readMessages(git, from, to),
    asked.instructions === undefined
      ? defaultBranch(git).then((tip) => instructionsAtTip(git, tip, policy))
      : instructionsOnDisk(asked.cwd, asked.instructions),
  ]);
  const bundle: ReviewBundle = {
    kind: 'countersign/review-bundle',
    version: 1,
    repository: `local/${basename(git.folder)}`,
    number: 0,
    title: '',
    body: '',
    author: null,
    head: to,
    base: { ref: base.name, sha: sha(base.commit) },
    commits,
    risk: classification.risk,
    policy: {
      path: local.policy.path,
      blob: 'blob' in local.policy && isSha(local.policy.blob) ? local.policy.blob : '',
      coverage: policy.lowRisk.coverage,
    },
    instructions,
    complete: classification.complete,
    files: await bundledFiles(git, patched),
  };
  return { bundle, local, policy, notes };
}
