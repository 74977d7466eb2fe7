import { describe, expect, test } from '@jest/globals';
import type { Classification, ClassifiedFile } from '../../src/classification/classification.ts';
import type { GitPath } from '../../src/domain.ts';
import { amount, classificationText, type TextLayout } from '../../src/report/classification-text.ts';

const plain: TextLayout = { width: undefined, paint: (_style, text) => text };

const low = (path: string): ClassifiedFile => ({ path: path as GitPath, risk: 'low', reason: 'no rule', matches: [] });
const high = (path: string, rule = 'terraform', pattern = '**/*.tf'): ClassifiedFile => ({
  path: path as GitPath,
  risk: 'high',
  reason: 'a rule',
  matches: [{ rule, pattern, on: path as GitPath }],
});

function classification(files: readonly ClassifiedFile[], over: Partial<Classification> = {}): Classification {
  const risk = files.some((file) => file.risk === 'high') ? 'high' : 'low';
  return {
    risk,
    reasons: [{ code: 'rule', text: 'a reason' }],
    files,
    rules: [],
    control: false,
    complete: true,
    ...over,
  };
}

const shown = (of: Classification, layout = plain): string =>
  classificationText({ classification: of, facts: [['policy', 'p.yml']] }, layout);

describe('the first line is the verdict and what it means', () => {
  test.each([
    [
      'a low-risk change',
      classification([low('a'), low('b')]),
      "LOW RISK  2 changed files, none of them high-risk: the policy's low-risk approvals are enough",
    ],
    [
      'a high-risk change',
      classification([high('a'), low('b')]),
      'HIGH RISK  1 of 2 changed files: a person who did not write it must approve',
    ],
    [
      'a list that is not whole',
      classification([low('a')], { risk: 'high', complete: false }),
      'HIGH RISK  every rule of the policy applies: a person who did not write it must approve',
    ],
    [
      'a change without files',
      classification([], { risk: 'high' }),
      'HIGH RISK  a person who did not write it must approve',
    ],
  ])('%s', (_what, of, line) => {
    expect(shown(of).split('\n')[0]).toBe(line);
  });
});

test('high-risk files come first, and what is not shown is counted', () => {
  const files = [...Array.from({ length: 1200 }, (_, index) => low(`low/${index}`)), high('last.tf')];
  const text = shown(classification(files));
  expect(text.split('\n').filter((line) => /^ {2}(?:high|low) /.test(line))).toHaveLength(20);
  expect(text).toMatch(/risk {2}file .*\n {2}high {2}last\.tf/);
  expect(text).toContain('  and 1,181 more files; --format json lists all of them\n');
});

test('a rule that several of a file’s paths match is named once', () => {
  const file = { ...high('b.tf'), previousPath: 'a.tf' as GitPath };
  expect(shown(classification([{ ...file, matches: [...file.matches, ...file.matches] }]))).toContain(
    '  high  b.tf (from a.tf)  terraform  **/*.tf\n',
  );
});

test('more reasons than a person reads are counted', () => {
  const reasons = Array.from({ length: 15 }, (_, index) => ({ code: 'rule' as const, text: `reason ${index}` }));
  const text = shown(classification([high('a')], { reasons }));
  expect(text).toContain('  - reason 11\n  and 3 more reasons\n');
});

test('everything fits the terminal', () => {
  const of = classification(
    [high(`services/${'deep/'.repeat(40)}main.tf`, 'a rule with quite a long name', `services/**/${'x'.repeat(60)}`)],
    {
      reasons: [{ code: 'rule', text: 'words '.repeat(60).trim() }],
    },
  );
  for (const width of [60, 80, 120]) {
    const [, ...lines] = shown(of, { ...plain, width }).split('\n');
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  }
});

test('colours change no word and no column', () => {
  const of = classification([high('a'), low('b')]);
  const painted = shown(of, { ...plain, paint: (style, text) => `<${style}>${text}</>` });
  expect(painted).toContain('<high>HIGH RISK</>');
  expect(painted.replaceAll(/<[^>]*>/g, '')).toBe(shown(of));
});

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [999, '999 files'],
  [1234567, '1,234,567 files'],
])('%d of something is %j', (count, words) => {
  expect(amount(count, 'file')).toBe(words);
});
