import type { ClassifiedFile } from '@countersign/soc2/classification/classification';
import { classifier } from '@countersign/soc2/classification/classify';
import type { Policy } from '@countersign/soc2/policy/policy';
import type { AskedRange } from './classify-range.ts';
import type { Tip } from './git/default-branch.ts';
import type { Git } from './git/git.ts';
import type { Take } from './git/read-diff.ts';
import { byPath } from './git/unpaired-files.ts';
import { policyAtTip, policyOnDisk } from './local-policy.ts';
import type { LocalClassification } from './report/classification-json.ts';

/** A policy at work: it takes the files of a change as they come, and gives the verdict on them. */
export interface Judging {
  readonly take: Take;
  readonly policy: Policy;
  readonly verdict: () => Pick<LocalClassification, 'policy' | 'classification'>;
}

/** Reads the policy and prepares to judge by it. Throws a `UserError` for a policy that cannot be had or used. */
export async function judge(
  git: Git,
  asked: AskedRange,
  tip: Promise<Tip | undefined>,
  onCount: (files: number) => void,
): Promise<Judging> {
  const { policy, origin } =
    asked.policy === undefined ? await policyAtTip(git, tip) : await policyOnDisk(git, asked.cwd, asked.policy);
  const judging = classifier(policy, { policyPath: origin.path });
  let files = 0;
  return {
    policy,
    take: (file) => {
      judging.add(file);
      files += 1;
      if (files % 1000 === 0) onCount(files);
    },
    verdict: () => {
      // git lists everything or fails, so the list's own length is what the change is said to have.
      const classification = judging.verdict({ reportedFiles: files, moved: [] });
      return { policy: origin, classification: { ...classification, files: sorted(classification.files) } };
    },
  };
}

/** What was held back comes after the rest; most lists have nothing of it, and are as git sorted them. */
function sorted(files: readonly ClassifiedFile[]): readonly ClassifiedFile[] {
  const inOrder = files.every((file, index) => index === 0 || byPath(files[index - 1] ?? file, file) <= 0);
  return inOrder ? files : files.toSorted(byPath);
}
