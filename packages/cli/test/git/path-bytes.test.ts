import { expect, test } from '@jest/globals';
import { isDeceptive } from '@countersign/soc2/change/show-path';
import fc from 'fast-check';
import { pathOf } from '../../src/git/path-bytes.ts';

test.each([
  ['a Latin-1 letter', [0x63, 0xe9], 'c\\xe9'],
  ['an overlong slash', [0xc0, 0xaf], '\\xc0\\xaf'],
  ['half a character at the end', [0x61, 0xe2, 0x82], 'a\\xe2\\x82'],
  ['a surrogate, which UTF-8 has not', [0xed, 0xa0, 0x80], '\\xed\\xa0\\x80'],
  ['a character after a stray byte', [0xff, 0xc3, 0xa9], '\\xffé'],
  ['a code point past the last', [0xf4, 0x90, 0x80, 0x80], '\\xf4\\x90\\x80\\x80'],
])('%s stands as its bytes', (_what, bytes, text) => {
  expect(pathOf(Buffer.from(bytes))).toBe(text);
});

test('whatever is UTF-8 stays as it is, a byte order mark and a replacement character too', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => pathOf(Buffer.from(text)) === Buffer.from(text).toString('utf8'),
    ),
  );
  expect(pathOf(Buffer.from('\ufeffa\ufffd'))).toBe('\ufeffa\ufffd');
});

test('whatever is not UTF-8 comes out deceptive, so that it is high-risk, and no two of them become one', () => {
  const bytes = fc
    .uint8Array({ minLength: 1, maxLength: 6 })
    .map((each) => Buffer.from(each.filter((byte) => byte !== 0x5c)));
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      const valid = Buffer.from(a.toString('utf8')).equals(a);
      if (!valid) expect(isDeceptive(pathOf(a))).toBe(true);
      if (!a.equals(b)) expect(pathOf(a)).not.toBe(pathOf(b));
    }),
    { numRuns: 2000 },
  );
});
