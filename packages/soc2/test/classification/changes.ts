import type { Change, ChangedFile } from '../../src/change/change.ts';
import { classify } from '../../src/classification/classify.ts';
import type { Classification } from '../../src/classification/classification.ts';
import type { GitPath } from '../../src/domain.ts';
import { parsePolicy } from '../../src/policy/parse.ts';

export const POLICY = parsePolicy({
  file: 'policy.yml',
  text: `high-risk:
  - '**/*.tf'
  - paths: ['services/identity/**']
    except: ['**/*.md']
    name: identity
    reason: Identity service
  - paths: ['pnpm-lock.yaml', '**/*.lock']
    name: dependencies
review-instructions: docs/review.md
`,
});

/** A plain modified file, or what the details say. */
export function file(
  path: string,
  details: Partial<Omit<ChangedFile, 'path' | 'previousPath'>> & { previousPath?: string } = {},
): ChangedFile {
  const { previousPath, ...rest } = details;
  const moved = previousPath === undefined ? {} : { previousPath: previousPath as GitPath };
  return { path: path as GitPath, status: 'modified', blob: null, kind: 'file', ...moved, ...rest };
}

/** A change whose list is whole, or what the details say. */
export function change(files: readonly ChangedFile[], details: Partial<Change> = {}): Change {
  return { files, reportedFiles: files.length, listCap: 3000, moved: [], ...details };
}

/** Classifies by the policy above, read from `policy.yml` at the root. */
export function classified(changed: Change): Classification {
  return classify(POLICY, changed, { policyPath: 'policy.yml' });
}

/** Names of the rules that apply. */
export function ruleNames({ rules }: Classification): readonly string[] {
  return rules.map(({ name }) => name);
}
