import { describe, expect, test } from '@jest/globals';
import { LONGEST_PATCH, patchReader, type PatchSection } from '../../src/git/patch-sections.ts';

const [OLD, NEW] = ['a'.repeat(40), 'b'.repeat(40)];

const OUTPUT = [
  'diff --git a/one.ts b/one.ts',
  `index ${OLD}..${NEW} 100644`,
  '--- a/one.ts',
  '+++ b/one.ts',
  '@@ -1,2 +1,2 @@ function one() {',
  ' diff --git a/two.ts b/two.ts',
  '-diff --git a/two.ts b/two.ts',
  '+@@ -1 +1 @@ é',
  'diff --git a/old.ts b/new.ts',
  'similarity index 100%',
  'rename from old.ts',
  'rename to new.ts',
  'diff --git a/logo.png b/logo.png',
  `index ${OLD}..${NEW} 100644`,
  'Binary files a/logo.png and b/logo.png differ',
  '',
].join('\n');

const SECTIONS: readonly PatchSection[] = [
  {
    header: 'diff --git a/one.ts b/one.ts',
    blobs: { before: OLD, after: NEW } as PatchSection['blobs'] & object,
    patch:
      '@@ -1,2 +1,2 @@ function one() {\n diff --git a/two.ts b/two.ts\n-diff --git a/two.ts b/two.ts\n+@@ -1 +1 @@ é',
  },
  { header: 'diff --git a/old.ts b/new.ts', patch: null },
  {
    header: 'diff --git a/logo.png b/logo.png',
    blobs: { before: OLD, after: NEW } as PatchSection['blobs'] & object,
    patch: null,
  },
];

function read(pieces: readonly Buffer[]): readonly PatchSection[] {
  const sections: PatchSection[] = [];
  const reader = patchReader((section) => sections.push(section));
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return sections;
}

describe('the patches that git prints', () => {
  test('are told apart file by file, wherever the output is cut into pieces', () => {
    const bytes = Buffer.from(OUTPUT);
    for (const size of [1, 2, 7, 11, 12, 13, 64, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      expect(read(pieces)).toEqual(SECTIONS);
    }
  });

  test('are none of bytes that are no text', () => {
    const bytes = Buffer.from(OUTPUT);
    bytes[bytes.indexOf('é')] = 0xff;
    expect(read([bytes]).map(({ patch }) => patch)).toEqual([null, null, null]);
  });

  test('are none where one is longer than any review, and those after it are still read', () => {
    const long = `+${'x'.repeat(1023)}\n`.repeat(LONGEST_PATCH / 1024 + 1);
    const sections = read([Buffer.from(`diff --git a/a b/a\n@@ -0,0 +1 @@\n${long}`), Buffer.from(OUTPUT)]);
    expect(sections).toEqual([{ header: 'diff --git a/a b/a', patch: null }, ...SECTIONS]);
  });

  test('are none at all of another output', () => {
    expect(read([])).toEqual([]);
    expect(() => read([Buffer.from('warning: something else\n')])).toThrow('a form that is not known');
  });
});
