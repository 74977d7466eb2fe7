import { describe, expect, test } from '@jest/globals';
import type { ChangedFile } from '../../src/change/change.ts';
import type { GitPath } from '../../src/domain.ts';
import { classify } from '../../src/classification/classify.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { classificationSummary } from '../../src/report/classification-summary.ts';

const policy = parsePolicy({
  file: 'p',
  text: "high-risk: [{paths: ['**/*.tf'], name: infrastructure}, '**/*.sql']\n",
});

function summary(
  paths: readonly (string | readonly [path: string, previousPath: string])[],
  room?: number,
  number?: number,
): string {
  const files = paths.map((each): ChangedFile => {
    const [path, previousPath] = typeof each === 'string' ? [each] : each;
    const moved = previousPath === undefined ? {} : { previousPath: previousPath as GitPath };
    return { path: path as GitPath, ...moved, status: 'modified', blob: null, kind: 'file' };
  });
  const classification = classify(policy, { files, reportedFiles: files.length, moved: [] }, { policyPath: 'p' });
  const where = { head: 'abc', base: 'main', policy: 'p@def', ...(number === undefined ? {} : { number }) };
  return classificationSummary({ ...where, classification }, room);
}

test('a summary says the verdict, where it was read, why, and the files, those that decided first', () => {
  expect(summary(['web/cart.ts', ['web/a.txt', 'infra/main.tf']], undefined, 7)).toBe(
    `## #7 is high risk: a person who did not write it must approve

Head <code>abc</code> against <code>main</code>, by the policy <code>p&#64;def</code>.

- infra/main&#46;tf matches &#42;&#42;/&#42;&#46;tf &#40;infrastructure&#41;

| risk | file | rule | pattern |
| --- | --- | --- | --- |
| high | <code>web/a&#46;txt</code> (from <code>infra/main&#46;tf</code>) | <code>infrastructure</code> | <code>&#42;&#42;/&#42;&#46;tf</code> |
| low | <code>web/cart&#46;ts</code> |  |  |
`,
  );
});

test('a summary of a low-risk change says who may approve it', () => {
  expect(summary(['web/cart.ts'])).toContain(
    '## The change is low risk: an AI review may approve it where the policy lets it',
  );
});

test('a summary of a change without files says so', () => {
  expect(summary([])).toContain('No files.');
});

describe('a summary', () => {
  const rows = (text: string): number => text.split('\n').filter((line) => /^\| (?:high|low) \|/.test(line)).length;

  test('shows a hundred files and says how many more there are', () => {
    const text = summary(Array.from({ length: 150 }, (_, index) => `f${index}`));
    expect(rows(text)).toBe(100);
    expect(text).toContain('50 more files are in the record.');
  });

  test('shows the files that decided, however many come before them', () => {
    expect(summary([...Array.from({ length: 150 }, (_, index) => `f${index}`), 'last.tf'])).toContain(
      '| high | <code>last&#46;tf</code>',
    );
  });

  test('stays below what GitHub shows, however long the paths are', () => {
    const long = (letter: string): readonly string[] =>
      Array.from({ length: 100 }, (_, index) => `${letter.repeat(1300)}/${letter.repeat(1300)}/${index}.tf`);
    for (const letter of ['.', '字', '\u{20000}', '\u202e']) {
      const text = summary(long(letter));
      expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
      expect(text).toMatch(/\d+ more files are in the record\./);
    }
  });

  test('never cuts a row or a reason in half', () => {
    for (let room = 400; room < 1200; room += 7) {
      const text = summary(['a.tf', 'b.tf', 'c.sql', 'd.sql', 'e.txt'], room);
      expect(text.split('\n').filter((line) => line.startsWith('|') && !line.endsWith('|'))).toEqual([]);
      const shown = rows(text);
      if (shown < 5) expect(text).toContain(`${5 - shown} more files are in the record.`);
    }
    expect(summary(['a.tf', 'b.sql'], 10)).toContain('- 2 more reasons are in the record.');
  });

  test('shows what hides in a path, once', () => {
    const text = summary(['a\u202eb', 'c\\d']);
    expect(text).toContain('<code>a&#92;u&#123;202e&#125;b</code>');
    expect(text).toContain('<code>c&#92;u&#123;5c&#125;d</code>');
    expect(text).toContain('- a&#92;u&#123;202e&#125;b holds a control');
  });

  test('has no line that begins with what a file name says', () => {
    const hostile = ['\n# approved', '|---|', '<script>', '- [x] ok', '1. ok', '> ok', '```'];
    for (const line of summary(hostile).split('\n')) expect(line).toMatch(/^(?:$|## The change is|Head <code>|- |\| )/);
  });
});
