import { describe, expect, test } from '@jest/globals';
import { ledgerOf } from '../../../src/review/reading/ledger.ts';
import { planChunks } from '../../../src/review/reading/plan.ts';
import { promptFor } from '../../../src/review/reading/prompt.ts';
import type { BundledFile } from '../../../src/review/bundle.ts';
import { bundleOf, fileOf, limitsOf, NONCE, patched } from './changes.ts';

const limits = limitsOf({ tokensPerChunk: 100_000 });

function moved(path: string, previousPath: string): BundledFile {
  return fileOf({ path, previousPath, status: 'renamed', before: 'x\n', after: 'x\n' });
}

describe('a file that is moved beside a change of a line', () => {
  const bundle = bundleOf({
    files: [patched('web/a.ts', '@@ -1 +1 @@\n-a\n+b'), moved('ci/deploy.sh', 'docs/deploy.sh.example')],
  });
  const plan = planChunks(bundle, limits);

  test('is named to the reviewer, once, with what it was called before', () => {
    const [first, ...more] = plan.chunks.map((chunk) => promptFor(chunk, bundle, NONCE).user);
    expect(first).toContain('file "ci/deploy.sh", before the change "docs/deploy.sh.example": renamed');
    expect(more.join()).not.toContain('ci/deploy.sh');
  });

  test('is known without the reviewer’s word for it', () => {
    expect(plan.entries.find(({ id }) => id === 'ci/deploy.sh')?.state).toBe('deterministic');
  });
});

test('a file that is moved among more of them than can be named is not covered', () => {
  const many = Array.from({ length: 700 }, (_, at) => moved(`web/${'n'.repeat(60)}/${at}.ts`, `old/${at}.ts`));
  const bundle = bundleOf({
    files: [patched('web/a.ts', '@@ -1 +1 @@\n-a\n+b'), ...many, moved('ci/deploy.sh', 'docs/deploy.sh')],
  });
  const ledger = ledgerOf(planChunks(bundle, limits), [
    { chunk: 0, id: null, model: null, stopReason: 'end_turn', ok: true, why: '' },
  ]);
  expect(ledger.find(({ id }) => id === 'ci/deploy.sh')).toMatchObject({ state: 'uncovered' });
  expect(ledger).toHaveLength(702);
});
