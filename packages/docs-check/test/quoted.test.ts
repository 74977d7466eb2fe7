import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../src/markdown.ts';
import { missingFrom } from '../src/quoted.ts';

const OUTPUT = [
  'VERIFIED  acme/shop#7 at 5f0c1de98a7b',
  '',
  '  - a',
  '  - b',
  '',
  '  digest  0d5f6b1c8a92',
  '<code>x&#91;1&#93;</code>&#58; y',
  '',
].join('\n');

describe('a quotation of an output', () => {
  test.each([
    ['whole', OUTPUT],
    ['of another commit', OUTPUT.replace('5f0c1de98a7b', '1c0c1de98a7b')],
    ['shortened in the middle', 'VERIFIED  acme/shop#7 at 5f0c1de98a7b\n…\n  - b\n'],
    ['shortened at both ends', '…\n  - a\n…\n'],
    ['of what was escaped', '`x[1]`: y\n'],
  ])('that is %s is one', (_how, quotation) => {
    expect(missingFrom(quotation, OUTPUT)).toBeUndefined();
  });

  test.each([
    ['says something else', '  - c\n', '  - c'],
    ['turns the order', '  - b\n…\n  - a\n', '  - a'],
    ['leaves a line out without a word', '  - a\n\n  digest  0d5f6b1c8a92\n', '  - a\n\n  digest  id'],
    ['is of another pull request', 'VERIFIED  acme/shop#8 at 5f0c1de98a7b\n', 'VERIFIED  acme/shop#8 at id'],
    ['shows a commit where there is a word', '  - 0d5f6b1c8a92\n', '  - id'],
  ])('that %s is none', (_how, quotation, missing) => {
    expect(missingFrom(quotation, OUTPUT)).toBe(missing);
  });
});

describe('a document is taken apart', () => {
  test('into blocks, with their language, the run they are from and their text without the indentation', () => {
    const { blocks, prose } = readDocument(
      '1. so:\n\n   <!-- output: a b -->\n   ```text\n   x\n\n     y\n   ```\n```yaml\nz: 1\n```\nend\n',
    );
    expect(blocks).toEqual([
      { language: 'text', text: 'x\n\n  y\n', line: 4, output: 'a b' },
      { language: 'yaml', text: 'z: 1\n', line: 9, output: undefined },
    ]);
    expect(prose.at(-2)).toEqual({ line: 12, text: 'end' });
  });

  test('and a block that does not end is an error', () => {
    expect(() => readDocument('```sh\na\n')).toThrow('the block that begins on line 1 is not closed');
  });
});
