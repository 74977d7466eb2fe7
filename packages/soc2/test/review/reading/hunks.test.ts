import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BundledFile } from '../../../src/review/bundle.ts';
import { diffTexts } from '../../../src/review/reading/diff-texts.ts';
import type { BareHunk, FileHunks } from '../../../src/review/reading/hunk.ts';
import { hunksOf } from '../../../src/review/reading/hunks.ts';
import { readPatch } from '../../../src/review/reading/read-patch.ts';
import { addedFile, fileOf, patched } from './changes.ts';

/** `old new mark text`, a line each. */
function shown(hunks: readonly BareHunk[] | undefined): readonly string[] | undefined {
  return hunks?.flatMap(({ lines }) =>
    lines.map((line) => {
      const mark = { context: ' ', added: '+', deleted: '-' }[line.kind];
      return `${line.old ?? '.'} ${line.new ?? '.'} ${mark}${line.text}${line.noNewline ? '$' : ''}`;
    }),
  );
}

const linesOf = (file: FileHunks): readonly string[] | undefined =>
  file.state === 'hunks' ? shown(file.hunks) : undefined;

describe('a patch', () => {
  test('gives every line its number on either side', () => {
    const patch = '@@ -3,3 +3,4 @@ function price()\n one\n-two\n+deux\n+et demi\n three\n@@ -20 +21,0 @@\n-gone';
    expect(shown(readPatch(patch))).toEqual([
      '3 3  one',
      '4 . -two',
      '. 4 +deux',
      '. 5 +et demi',
      '5 6  three',
      '20 . -gone',
    ]);
    expect(readPatch(patch)?.[0]?.section).toBe('function price()');
  });

  test('keeps the missing line feed of either side', () => {
    const patch = '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ Kein Zeilenumbruch am Dateiende';
    expect(shown(readPatch(patch))).toEqual(['1 . -a$', '. 1 +b$']);
  });

  test('may hold lines that look like headers', () => {
    expect(shown(readPatch('@@ -1,2 +1,2 @@\n---- a/x\n++++ b/x\n @@ -1 +1 @@'))).toEqual([
      '1 . ---- a/x',
      '. 1 ++++ b/x',
      '2 2  @@ -1 +1 @@',
    ]);
  });

  test('ends with or without a line feed, as git and GitHub print it', () => {
    expect(readPatch('@@ -0,0 +1 @@\n+a\n')).toEqual(readPatch('@@ -0,0 +1 @@\n+a'));
  });

  test.each([
    ['is cut within a hunk', '@@ -1,3 +1,3 @@\n a\n-b'],
    ['has more lines than its header says', '@@ -1 +1 @@\n-a\n+b\n+c'],
    ['has a line without a mark', '@@ -1,2 +1,2 @@\n-a\n+b\nc'],
    ['has an empty line', '@@ -1,2 +1,2 @@\n-a\n+b\n\n'],
    ['starts with something else', 'diff --git a/x b/x\n@@ -1 +1 @@\n-a\n+b'],
    ['runs backwards', '@@ -9 +9 @@\n-a\n+b\n@@ -2 +2 @@\n-a\n+b'],
    ['shows a line twice', '@@ -1,2 +1,2 @@\n a\n-b\n+c\n@@ -2 +2 @@\n-b\n+c'],
    ['counts lines from nothing', '@@ -0,1 +1 @@\n-a\n+b'],
    ['has a hunk without a line', '@@ -1,0 +1,0 @@'],
    ['says twice that no line feed ends a line', '@@ -0,0 +1 @@\n+a\n\\ No newline\n\\ No newline'],
    ['says so of no line', '@@ -1 +1 @@\n\\ No newline\n-a\n+b'],
    ['is a combined diff', '@@@ -1 -1 +1 @@@\n--a\n++b'],
  ])('that %s is not read', (_, patch) => {
    expect(readPatch(patch)).toBeUndefined();
  });
});

describe('a file', () => {
  test('is read from a patch that adds up', () => {
    const file = hunksOf(patched('a', '@@ -1 +1 @@\n-a\n+b\n@@ -9 +9 @@\n-c\n+d'));
    expect(file.state === 'hunks' && file.hunks.map(({ id }) => id)).toEqual(['a#1', 'a#2']);
  });

  const cut = { patch: '@@ -1 +1 @@\n-a\n+b', additions: 2, deletions: 1 };
  const contradicted = { patch: '@@ -1 +1 @@\n-a\n+b', additions: 1, deletions: 1, before: 'a\n', after: 'evil\n' };

  test.each<[string, Partial<BundledFile>, readonly string[]]>([
    ['whose patch has another count', { ...cut, before: 'a\n', after: 'b\nc\n' }, ['1 . -a', '. 1 +b', '. 2 +c']],
    [
      'whose patch is cut',
      { ...cut, patch: '@@ -1 +1,2 @@\n-a\n+b', before: 'a\n', after: 'b\nc\n' },
      ['1 . -a', '. 1 +b', '. 2 +c'],
    ],
    ['whose patch contradicts its text', contradicted, ['1 . -a', '. 1 +evil']],
    ['that was added', { status: 'added', after: 'x\n', additions: 1 }, ['. 1 +x']],
    ['that was copied', { status: 'copied', previousPath: 'b', before: 'x\n', after: 'x\n' }, ['. 1 +x']],
    ['that was removed', { status: 'removed', before: 'x\n', deletions: 1 }, ['1 . -x']],
    [
      'of which only the last line feed went',
      { before: 'x\n', after: 'x', additions: 1, deletions: 1 },
      ['1 . -x', '. 1 +x$'],
    ],
  ])('%s is compared by its texts', (_, given, lines) => {
    expect(linesOf(hunksOf(fileOf(given)))).toEqual(lines);
  });

  test.each<[string, Partial<BundledFile>]>([
    ['without patch and texts', { additions: 3 }],
    ['that is binary, and unchanged by the counts', {}],
    ['of which only one side is known', { before: 'a', additions: 1 }],
    ['whose patch is cut and whose texts are not known', cut],
    [
      'with a side that could not be read',
      { before: 'a', after: 'b', unreadable: 'binary', additions: 1, deletions: 1 },
    ],
    ['that is renamed, with texts unknown', { status: 'renamed', previousPath: 'b' }],
    ['that is added and empty by the counts alone', { status: 'added' }],
    ['that is a submodule without text', { kind: 'submodule' }],
    ['that became a link with the same text', { kind: 'symlink', before: '../x', after: '../x' }],
    ['that is equal on both sides, but has changes by the list', { before: 'a', after: 'a', additions: 1 }],
    ['with an empty patch', { patch: '', additions: 1 }],
  ])('%s is uncovered', (_, given) => {
    expect(hunksOf(fileOf(given)).state).toBe('uncovered');
  });

  test.each<[string, Partial<BundledFile>, string]>([
    [
      'renamed',
      { status: 'renamed', previousPath: 'b', before: 'a', after: 'a' },
      'renamed, with the same text on both sides',
    ],
    ['of another mode', { before: 'a', after: 'a' }, 'the same text on both sides: only its mode changed'],
    ['added empty', { status: 'added', after: '' }, 'an empty file was added'],
    ['removed empty', { status: 'removed', before: '' }, 'an empty file was removed'],
  ])('%s is known without reading', (_, given, why) => {
    expect(hunksOf(fileOf(given))).toMatchObject({ state: 'deterministic', why });
  });

  test.each(['pnpm-lock.yaml', 'dist/app.min.js', 'vendor/x.go', 'api/generated.ts', 'docs/a.md', 'test/a.snap'])(
    'named %s is read like any other, whatever markers it holds',
    (path) => {
      const lines = ['// @generated', '/* eslint-disable */ // no-review, nosec', 'linguist-generated=true', 'evil()'];
      expect(linesOf(hunksOf(addedFile(path, lines)))).toEqual(lines.map((line, at) => `. ${at + 1} +${line}`));
    },
  );
});

describe('two texts', () => {
  const line = fc.constantFrom('a', 'b', 'c', '', '@@', 'x\r', ' ');
  const text = fc
    .tuple(fc.array(line, { maxLength: 40 }), fc.boolean())
    .map(([lines, end]) => lines.join('\n') + (end ? '\n' : ''));

  /** Puts the hunks' own lines over those of the old text. */
  function applied(before: string, hunks: readonly BareHunk[]): string {
    const old = before.split(/(?<=\n)/);
    const result: string[] = [];
    let next = 1;
    for (const { lines } of hunks) {
      const first = lines.find((each) => each.old !== null)?.old ?? next;
      result.push(...old.slice(next - 1, first - 1));
      next = first;
      for (const each of lines) {
        const whole = each.text + (each.noNewline ? '' : '\n');
        if (each.kind !== 'added') {
          expect(old[next - 1]).toBe(whole);
          next += 1;
        }
        if (each.kind !== 'deleted') {
          result.push(whole);
          expect(each.new).toBe(result.length);
        }
      }
    }
    return [...result, ...old.slice(next - 1)].join('');
  }

  test('give hunks that lead from one to the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applied(before, diffTexts(before, after))).toBe(after);
      }),
    );
  });

  test('that have nothing in common are shown whole, and soon', () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `old ${at}`).join('\n');
    const after = Array.from({ length: 20_000 }, (_, at) => `new ${at}`).join('\n');
    const started = performance.now();
    const hunks = diffTexts(before, after);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(hunks.flatMap(({ lines }) => lines)).toHaveLength(40_000);
  });

  test('show three lines around a change, and part hunks that are farther from each other', () => {
    const before = Array.from({ length: 30 }, (_, at) => `line ${at + 1}\n`);
    const after = before.with(4, 'five\n').with(24, 'twenty-five\n');
    expect(diffTexts(before.join(''), after.join('')).map(({ lines }) => [lines[0]?.new, lines.length])).toEqual([
      [2, 8],
      [22, 8],
    ]);
  });
});
