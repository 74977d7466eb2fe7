import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FILE_STATUSES } from '../../src/change/change.ts';
import { type FileRow, possibleLinkSides } from '../../src/change/possible-link.ts';
import { sha } from '../../src/domain.ts';

const BLOB = sha('5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e');
const EMPTY = sha('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
const OTHER = sha('0123456789abcdef0123456789abcdef01234567');
const NO_NEWLINE = '\\ No newline at end of file';

/** A row with the counts that its patch shows, unless the case says others. */
function row(details: Partial<FileRow> & Pick<FileRow, 'status'>): FileRow {
  const lines = details.patch?.split('\n') ?? [];
  const additions = lines.filter((line) => line.startsWith('+')).length;
  const deletions = lines.filter((line) => line.startsWith('-')).length;
  return { blob: BLOB, additions, deletions, patch: undefined, ...details };
}

const patch = (...lines: string[]): string => lines.join('\n');

const neither = { head: false, base: false };
const onHead = { head: true, base: false };
const onBase = { head: false, base: true };
const both = { head: true, base: true };

describe('a file could be a link', () => {
  test.each<[string, FileRow, typeof both]>([
    ['an added symlink', row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '+../x', NO_NEWLINE) }), onHead],
    ['a removed symlink', row({ status: 'removed', patch: patch('@@ -1 +0,0 @@', '-../x', NO_NEWLINE) }), onBase],
    [
      'a symlink with a new target',
      row({ status: 'modified', patch: patch('@@ -1 +1 @@', '-a', NO_NEWLINE, '+b', NO_NEWLINE) }),
      both,
    ],
    [
      'a symlink that is renamed and changed',
      row({ status: 'renamed', patch: patch('@@ -1 +1 @@', '-a', NO_NEWLINE, '+b', NO_NEWLINE) }),
      both,
    ],
    [
      'a short file that becomes a symlink, shown as two hunks',
      row({ status: 'changed', patch: patch('@@ -1 +0,0 @@', '-text', '@@ -0,0 +1 @@', '+target', NO_NEWLINE) }),
      onHead,
    ],
    [
      'a long file that becomes a symlink',
      row({ status: 'changed', patch: patch('@@ -1,3 +0,0 @@', '-a', '-b', '-c', '@@ -0,0 +1 @@', '+t', NO_NEWLINE) }),
      onHead,
    ],
    [
      'a symlink that becomes a file',
      row({ status: 'changed', patch: patch('@@ -1 +0,0 @@', '-target', NO_NEWLINE, '@@ -0,0 +1,2 @@', '+a', '+b') }),
      onBase,
    ],
    [
      'a symlink whose target looks like the header of a hunk',
      row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '+@@ -9,9 +9,9 @@', NO_NEWLINE) }),
      onHead,
    ],
    [
      'a symlink whose target ends in a carriage return',
      row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '+target\r', NO_NEWLINE) }),
      onHead,
    ],
    [
      'a symlink to a name that is a backslash',
      row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '+\\', NO_NEWLINE) }),
      onHead,
    ],
    [
      'a submodule that is added',
      row({ status: 'added', patch: patch('@@ -0,0 +1 @@', `+Subproject commit ${OTHER}`) }),
      onHead,
    ],
    [
      'a submodule that is removed',
      row({ status: 'removed', patch: patch('@@ -1 +0,0 @@', `-Subproject commit ${OTHER}`) }),
      onBase,
    ],
    [
      'a submodule at another commit',
      row({
        status: 'modified',
        patch: patch('@@ -1 +1 @@', `-Subproject commit ${OTHER}`, `+Subproject commit ${BLOB}`),
      }),
      both,
    ],
    [
      'a submodule under SHA-256, with uncommitted changes',
      row({ status: 'added', patch: patch('@@ -0,0 +1 @@', `+Subproject commit ${'a'.repeat(64)}-dirty`) }),
      onHead,
    ],
    [
      'a submodule shown as a log, which is no patch that is known here',
      row({ status: 'modified', additions: 0, deletions: 0, patch: 'Submodule lib 0123456..89abcde:' }),
      both,
    ],
    ['a binary file, which has no patch', row({ status: 'added' }), onHead],
    ['a binary file that is removed', row({ status: 'removed' }), onBase],
    ['a rename without changes', row({ status: 'renamed' }), both],
    ['a copy without changes', row({ status: 'copied' }), both],
    ['a change of mode alone', row({ status: 'changed' }), both],
    ['a row that says it is unchanged', row({ status: 'unchanged' }), both],
    ['an empty file that is renamed', row({ status: 'renamed', blob: EMPTY }), both],
    ['a file that was emptied, without its patch', row({ status: 'modified', blob: EMPTY }), both],
    ['an added row without a blob', row({ status: 'added', blob: null }), onHead],
    [
      'a text of one line that loses its last newline',
      row({ status: 'modified', patch: patch('@@ -1 +1 @@', '-a', '+a', NO_NEWLINE) }),
      onHead,
    ],
  ])('%s', (_, file, sides) => {
    expect(possibleLinkSides(file)).toEqual(sides);
  });
});

describe('a file is shown to be no link', () => {
  test.each<[string, FileRow]>([
    ['a new file of one line', row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '+text') })],
    ['a new file of many lines', row({ status: 'added', patch: patch('@@ -0,0 +1,2 @@', '+a', '+b') })],
    [
      'a new file of many lines without a newline at its end',
      row({ status: 'added', patch: patch('@@ -0,0 +1,2 @@', '+a', '+b', NO_NEWLINE) }),
    ],
    ['a removed file of many lines', row({ status: 'removed', patch: patch('@@ -1,2 +0,0 @@', '-a', '-b') })],
    ['a new file with carriage returns', row({ status: 'added', patch: patch('@@ -0,0 +1,2 @@', '+a\r', '+b\r') })],
    [
      'a line changed in the middle of a file',
      row({ status: 'modified', patch: patch('@@ -10,3 +10,3 @@', ' a', '-b', '+c', ' d') }),
    ],
    [
      'a line changed far down, without context',
      row({ status: 'modified', patch: patch('@@ -10 +10 @@', '-a', '+b') }),
    ],
    [
      'a last line added after the first, without context',
      row({ status: 'modified', patch: patch('@@ -1,0 +2 @@', '+b', NO_NEWLINE) }),
    ],
    [
      'a last line changed that ends without a newline',
      row({ status: 'modified', patch: patch('@@ -1,2 +1,2 @@', ' a', '-b', NO_NEWLINE, '+c', NO_NEWLINE) }),
    ],
    [
      'content that looks like a header',
      row({ status: 'modified', patch: patch('@@ -1,2 +1,2 @@', ' @@ -1 +1 @@', '-a', '+@@ -0,0 +1 @@') }),
    ],
    [
      'text that speaks of a submodule',
      row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '+Subproject commit one') }),
    ],
    ['an empty file that is added', row({ status: 'added', blob: EMPTY })],
    ['an empty file that is removed', row({ status: 'removed', blob: EMPTY })],
    [
      'an empty file under SHA-256',
      row({ status: 'added', blob: sha('473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813') }),
    ],
    ['a new file too large for a patch', row({ status: 'added', additions: 20_001 })],
    ['a rewritten file too large for a patch', row({ status: 'modified', additions: 30_000, deletions: 2 })],
    ['a removed file too large for a patch', row({ status: 'removed', deletions: 20_001 })],
  ])('%s', (_, file) => {
    expect(possibleLinkSides(file)).toEqual(neither);
  });
});

describe('a patch that cannot be believed leaves a file a possible link', () => {
  test.each<[string, FileRow]>([
    ['one that shows fewer lines than the row counts', row({ status: 'added', additions: 1, patch: '@@ -0,0 +1 @@' })],
    ['one without a header', row({ status: 'added', patch: '+text' })],
    ['one with an empty line', row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '+text', '') })],
    [
      'one with a line that is none of a patch',
      row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '+text', '...') }),
    ],
    ['one with a header that cannot be read', row({ status: 'added', patch: patch('@@ whole file @@', '+text') })],
    ['one whose hunk is shorter than announced', row({ status: 'added', patch: patch('@@ -0,0 +1,4 @@', '+text') })],
    [
      'one whose hunk is longer than announced',
      row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '+text', ' more') }),
    ],
    [
      'one whose first hunk is shorter and whose second is longer than announced',
      row({ status: 'added', patch: patch('@@ -0,0 +1 @@', '@@ -0,0 +0,0 @@', '+text') }),
    ],
    ['an empty one', row({ status: 'added', patch: '' })],
    [
      'one that counts what the row does not',
      row({ status: 'added', additions: 0, patch: patch('@@ -0,0 +1 @@', '+text') }),
    ],
  ])('%s', (_, file) => {
    expect(possibleLinkSides(file)).toEqual(onHead);
  });
});

const anyRow = fc.record<FileRow>({
  status: fc.constantFrom(...FILE_STATUSES),
  blob: fc.constantFrom(BLOB, EMPTY, null),
  additions: fc.nat(3),
  deletions: fc.nat(3),
  patch: fc.option(
    fc
      .array(fc.constantFrom('@@ -1 +1 @@', '@@ -0,0 +1 @@', '+a', '-a', ' a', NO_NEWLINE, ''), { maxLength: 6 })
      .map((lines) => lines.join('\n')),
    {
      nil: undefined,
    },
  ),
});

test('a file is never a possible link on a side where it does not exist', () => {
  fc.assert(
    fc.property(anyRow, (file) => {
      const sides = possibleLinkSides(file);
      if (file.status === 'added') expect(sides.base).toBe(false);
      if (file.status === 'removed') expect(sides.head).toBe(false);
    }),
  );
});

test('whatever its target is, an added symlink is a possible link', () => {
  const target = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !text.includes('\n'));
  fc.assert(
    fc.property(target, (text) => {
      const file = row({
        status: 'added',
        additions: 1,
        deletions: 0,
        patch: patch('@@ -0,0 +1 @@', `+${text}`, NO_NEWLINE),
      });
      expect(possibleLinkSides(file).head).toBe(true);
    }),
  );
});
