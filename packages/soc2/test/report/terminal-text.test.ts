import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textLine, textPath } from '../../src/report/text-line.ts';
import { textTable } from '../../src/report/text-table.ts';
import { cutMiddle, padTo, textWidth, wrap } from '../../src/report/text-width.ts';

describe('the width of a text', () => {
  test.each([
    ['plain', 5],
    ['', 0],
    ['é', 1],
    ['e\u0301', 1],
    ['日本', 4],
    ['한', 2],
    ['ｆ', 2],
    ['🙂', 2],
    ['…', 1],
    ['العربية', 7],
  ])('%j takes %d columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('a text that is cut', () => {
  test.each([
    ['services/identity/src/login.ts', 20, 'servic…/src/login.ts'],
    ['short', 20, 'short'],
    ['short', 5, 'short'],
    ['shorter', 1, '…'],
    ['shorter', 0, ''],
    ['日本語日本語', 6, '…本語'],
  ])('%j in %d columns is %j', (text, columns, cut) => {
    expect(cutMiddle(text, columns)).toBe(cut);
  });

  test('never takes more room than it has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(30),
        (text, columns) => textWidth(cutMiddle(text, columns)) <= columns,
      ),
    );
  });
});

test('a padded text takes the room it is given, in columns and not in letters', () => {
  expect([padTo('日', 4), padTo('ab', 4), padTo('abcdef', 4)]).toEqual(['日  ', 'ab  ', 'abcdef']);
});

test('a wrapped text loses nothing, and only a single word is longer than a line', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, columns) => {
      const lines = wrap(text, columns);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(textWidth(line) <= columns || !line.includes(' ')).toBe(true);
    }),
  );
});

describe('a table', () => {
  const columns = [
    { head: 'risk', least: 4 },
    { head: 'file', least: 6 },
    { head: 'rule', least: 6 },
  ];
  const rows = [
    ['high', 'services/identity/login.ts', 'identity'],
    ['low', '日本.md', ''],
  ];

  test('is aligned by what each column holds', () => {
    expect(textTable(columns, rows, undefined)).toEqual([
      'risk  file                        rule',
      'high  services/identity/login.ts  identity',
      'low   日本.md',
    ]);
  });

  test('is cut to a width where the widest column has most to give', () => {
    expect(textTable(columns, rows, 30)).toEqual([
      'risk  file            rule',
      'high  serv…/login.ts  identity',
      'low   日本.md',
    ]);
  });

  test('stays readable where there is no room at all', () => {
    expect(textTable(columns, rows, 5)).toEqual(['risk  file    rule', 'high  s…n.ts  i…tity', 'low   ….md']);
  });
});

describe('text from a change on a line', () => {
  test.each([
    ['\u001b[2J', '\\u{1b}[2J'],
    ['a\nb', 'a\\u{a}b'],
    ['\u202egnp', '\\u{202e}gnp'],
    ['\u009b2J', '\\u{9b}2J'],
    ['::error::x', ': :error::x'],
    ['a ::error::x', 'a : :error::x'],
    ['Foo::Bar', 'Foo::Bar'],
    ['##[error]x', '# #[error]x'],
    ['a\\b', 'a\\b'],
  ])('%j is shown as %j', (text, shown) => {
    expect(textLine(text)).toBe(shown);
  });

  test('a path shows its backslashes too, a sentence does not show escapes twice', () => {
    expect(textPath('a\\b')).toBe('a\\u{5c}b');
    expect(textLine(textPath('a\\b\u001b'))).toBe(textPath('a\\b\u001b'));
  });

  test('nothing can end the line, steer the terminal or begin a command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textPath(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\[|^\s*::/u);
      }),
    );
  });
});
