import { sha } from '../../../src/domain.ts';
import type { BundledFile, ReviewBundle } from '../../../src/review/bundle.ts';
import type { PlanLimits } from '../../../src/review/reading/chunk.ts';

export const NONCE = '0123456789abcdef0123456789abcdef';

/** A file of a change, by default modified and without a patch or a text. */
export function fileOf(given: Partial<BundledFile> = {}): BundledFile {
  return {
    path: 'src/a.ts',
    status: 'modified',
    kind: 'file',
    additions: 0,
    deletions: 0,
    patch: null,
    before: null,
    after: null,
    ...given,
  };
}

/** A file that GitHub gives the patch of, with the counts that this patch has. */
export function patched(path: string, patch: string, given: Partial<BundledFile> = {}): BundledFile {
  const count = (mark: string): number => patch.split('\n').filter((line) => line.startsWith(mark)).length;
  return fileOf({ path, patch, additions: count('+'), deletions: count('-'), ...given });
}

/** An added file of these lines, each of which ends in a line feed. */
export function addedFile(path: string, lines: readonly string[]): BundledFile {
  const patch = [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n');
  return fileOf({ path, status: 'added', additions: lines.length, patch });
}

export function bundleOf(given: Partial<ReviewBundle> = {}): ReviewBundle {
  return {
    kind: 'countersign/review-bundle',
    version: 1,
    repository: 'acme/shop',
    number: 7,
    title: 'Round prices up',
    body: 'Customers asked for it.',
    author: null,
    head: sha('a'.repeat(40)),
    base: { ref: 'main', sha: sha('b'.repeat(40)) },
    commits: [{ sha: sha('c'.repeat(40)), message: 'Round prices up' }],
    risk: 'low',
    policy: { path: '.github/change-policy.yml', blob: 'd'.repeat(40), coverage: 'proven' },
    instructions: null,
    complete: true,
    files: [],
    ...given,
  };
}

/** Limits in characters, so that sums in a test can be done by hand. */
export function limitsOf(given: Partial<PlanLimits> = {}): PlanLimits {
  return {
    tokensPerChunk: 4000,
    maxInputTokens: 1_000_000,
    fixedPromptTokens: 100,
    estimate: (text) => text.length,
    ...given,
  };
}
