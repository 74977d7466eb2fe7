import { describe, expect, test } from '@jest/globals';
import type { ChangedFile } from '@countersign/soc2/change/change';
import fc from 'fast-check';
import { rawDiffReader } from '../../src/git/raw-diff.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const NONE = '0'.repeat(40);

function read(...pieces: readonly (string | Buffer)[]): readonly ChangedFile[] {
  const files: ChangedFile[] = [];
  const reader = rawDiffReader((file) => files.push(file));
  for (const piece of pieces) reader.push(Buffer.from(piece as string));
  reader.end();
  return files;
}

const row = (header: string, ...paths: readonly string[]): string =>
  `:${header}\0${paths.map((path) => `${path}\0`).join('')}`;

const ROWS: readonly (readonly [what: string, header: string, expected: Omit<ChangedFile, 'path'>])[] = [
  ['a change of content', `100644 100644 ${A} ${B} M`, { status: 'modified', blob: B, kind: 'file' }],
  ['a change of an executable', `100755 100755 ${A} ${B} M`, { status: 'modified', blob: B, kind: 'file' }],
  ['a change of mode alone', `100644 100755 ${A} ${A} M`, { status: 'changed', blob: A, kind: 'file' }],
  ['a change of mode and content', `100644 100755 ${A} ${B} M`, { status: 'modified', blob: B, kind: 'file' }],
  ['a mode of early git', `100664 100644 ${A} ${B} M`, { status: 'modified', blob: B, kind: 'file' }],
  ['an added file', `000000 100644 ${NONE} ${B} A`, { status: 'added', blob: B, kind: 'file' }],
  ['a removed file', `100644 000000 ${A} ${NONE} D`, { status: 'removed', blob: null, kind: 'file' }],
  ['an added symlink', `000000 120000 ${NONE} ${B} A`, { status: 'added', blob: B, kind: 'symlink' }],
  ['a removed symlink', `120000 000000 ${A} ${NONE} D`, { status: 'removed', blob: null, kind: 'symlink' }],
  ['a symlink with a new target', `120000 120000 ${A} ${B} M`, { status: 'modified', blob: B, kind: 'symlink' }],
  ['a file that becomes a symlink', `100644 120000 ${A} ${B} T`, { status: 'changed', blob: B, kind: 'symlink' }],
  ['a symlink that becomes a file', `120000 100644 ${A} ${B} T`, { status: 'changed', blob: B, kind: 'symlink' }],
  ['an added submodule', `000000 160000 ${NONE} ${B} A`, { status: 'added', blob: B, kind: 'submodule' }],
  ['a moved submodule pointer', `160000 160000 ${A} ${B} M`, { status: 'modified', blob: B, kind: 'submodule' }],
  ['a submodule that becomes a file', `160000 100644 ${A} ${B} T`, { status: 'changed', blob: B, kind: 'submodule' }],
  [
    'a symlink that becomes a submodule',
    `120000 160000 ${A} ${B} T`,
    { status: 'changed', blob: B, kind: 'submodule' },
  ],
  ['a mode that nobody knows', `100644 170000 ${A} ${B} T`, { status: 'changed', blob: B, kind: 'unknown' }],
  ['a mode that is no number', `10064x 100644 ${A} ${B} T`, { status: 'changed', blob: B, kind: 'unknown' }],
  ['a tree, which -r never prints', `040000 040000 ${A} ${B} M`, { status: 'modified', blob: B, kind: 'unknown' }],
] as readonly [string, string, Omit<ChangedFile, 'path'>][];

describe('a raw diff is read as git wrote it', () => {
  test.each(ROWS)('%s', (_what, header, expected) => {
    expect(read(row(header, 'src/a.ts'))).toEqual([{ path: 'src/a.ts', ...expected }]);
  });

  test.each([
    ['R087', 'renamed'],
    ['R100', 'renamed'],
    ['C075', 'copied'],
  ])('%s has its previous path first', (letter, status) => {
    expect(read(row(`100644 100644 ${A} ${B} ${letter}`, 'old.ts', 'new.ts'))).toEqual([
      { path: 'new.ts', previousPath: 'old.ts', status, blob: B, kind: 'file' },
    ]);
  });

  test('ids of SHA-256 are read like those of SHA-1', () => {
    const [a, b] = ['c'.repeat(64), 'd'.repeat(64)];
    const usual = row(`100644 100644 ${a} ${b} M`, 'a');
    const other = row(`100755 100644 ${a} ${a} M`, 'b');
    expect(read(usual + other).map(({ blob, status }) => [blob, status])).toEqual([
      [b, 'modified'],
      [a, 'changed'],
    ]);
  });

  test('nothing at all is an empty list', () => {
    expect(read()).toEqual([]);
  });

  test('a path may look like a header, hold line breaks, or be any UTF-8', () => {
    const paths = [`:100644 100644 ${A} ${B} M`, 'a\nb\t"c', 'é\u0301日本.ts', ' ', 'M'];
    expect(read(...paths.map((path) => row(`100644 100644 ${A} ${B} M`, path))).map(({ path }) => path)).toEqual(paths);
  });

  test('a path that is not UTF-8 keeps each byte, escaped, and spoils no path beside it', () => {
    const header = `:100644 100644 ${A} ${B} M\0`;
    const bytes = Buffer.concat([
      Buffer.from(`${header}é.ts\0${header}`),
      Buffer.from([0x63, 0xe9, 0x2e, 0x74, 0x66, 0]),
      Buffer.from(`${header}plain\0`),
    ]);
    expect(read(bytes).map(({ path }) => path)).toEqual(['é.ts', 'c\\xe9.tf', 'plain']);
  });
});

const BROKEN: readonly (readonly [what: string, text: string])[] = [
  ['no colon', `100644 100644 ${A} ${B} M\0a\0`],
  ['a short id', `:100644 100644 ${A.slice(1)} ${B} M\0a\0`],
  ['abbreviated ids', `:100644 100644 aaaaaaa bbbbbbb M\0a\0`],
  ['a score after a letter that has none', `:100644 100644 ${A} ${B} M100\0a\0`],
  ['a rename without a score', `:100644 100644 ${A} ${B} R\0a\0b\0`],
  ['a mode that is cut short', `:10064 100644 ${A} ${B} M\0a\0`],
  ['an unmerged file', `:000000 000000 ${NONE} ${NONE} U\0a\0`],
  ['an unknown status', `:100644 100644 ${A} ${B} X\0a\0`],
  ['a commit id before the list', `${A}\0:100644 100644 ${A} ${B} M\0a\0`],
  ['an end after the header', `:100644 100644 ${A} ${B} M\0`],
  ['an end in a path', `:100644 100644 ${A} ${B} M\0src/a`],
  ['an end between two paths', `:100644 100644 ${A} ${B} R100\0a\0`],
  ['an end in the second file', `:100644 100644 ${A} ${B} M\0a\0:1006`],
];

test.each(BROKEN)('what is not a whole raw diff is an error, and no shorter list: %s', (_what, text) => {
  expect(() => read(text)).toThrow(/git described|git gave|ends in the middle/);
});

test('the list is the same wherever the output is cut into pieces', () => {
  const path = fc
    .uint8Array({ minLength: 1, maxLength: 12 })
    .map((bytes) => Buffer.from(bytes.map((byte) => byte || 1)));
  const file = fc.record({
    header: fc.constantFrom(...ROWS.map(([, header]) => header), `100644 100644 ${A} ${B} R090`),
    path,
    previous: path,
  });
  const output = fc.array(file, { maxLength: 8 }).map((files) =>
    Buffer.concat(
      files.flatMap(({ header, path: name, previous }) => {
        const paths = header.includes('R') ? [previous, name] : [name];
        return [Buffer.from(`:${header}\0`), ...paths.flatMap((each) => [each, Buffer.from([0])])];
      }),
    ),
  );
  fc.assert(
    fc.property(output, fc.array(fc.nat(400), { maxLength: 6 }), (bytes, cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      expect(read(...pieces)).toEqual(read(bytes));
    }),
  );
});

test('a long list is handed on before its end', () => {
  let files = 0;
  const reader = rawDiffReader(() => {
    files += 1;
  });
  const one = Buffer.from(row(`100644 100644 ${A} ${B} M`, 'some/path/of/a/file.ts'));
  for (let count = 0; count < 5000; count += 1) reader.push(one);
  expect(files).toBeGreaterThan(4000);
  reader.end();
  expect(files).toBe(5000);
});
