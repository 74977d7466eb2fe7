import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { code, inert, logLine, table } from '../../src/report/markdown.ts';

/** Names that would be something else than a name, if Markdown, HTML, GitHub or the runner read them. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['a cell that ends', 'a | b'],
  ['a line that ends', 'a\n| low | b |'],
  ['a tag', '<img src=x onerror=alert(1)>'],
  ['a comment that swallows what follows', '<!-- '],
  ['the end of our own tag', '</code></td>'],
  ['an entity', '&lt;script&gt;'],
  ['a link', '[low risk](https://example.com)'],
  ['an image', '![x](https://example.com/x.png)'],
  ['a bare address', 'https://example.com/'],
  ['emphasis', '**approved** __ok__ ~~no~~'],
  ['code', '`code` ``` fence'],
  ['a heading', '# approved'],
  ['a list', '- [x] approved'],
  ['a numbered list', '1. approved'],
  ['a quote', '> approved'],
  ['a rule', '---'],
  ['a block of code', '    approved'],
  ['a mention', '@octocat and @acme/security'],
  ['a reference', '#123 and acme/shop#1 and GH-1'],
  ['an emoji by name', ':white_check_mark:'],
  ['mathematics', '$x$ and $$x$$'],
  ['an escape', 'a\\|b'],
  ['a workflow command', '::set-output name=risk::low'],
  ['a workflow command after a line break', 'a\n::error::forged'],
  ['an old workflow command', '##[error]forged'],
  ['a colour', '\u001b[32mapproved'],
  ['text that runs backwards', '\u202eevorppa'],
];

describe('inside Markdown', () => {
  test.each(HOSTILE)('%s is text', (_, text) => {
    expect(inert(text)).toMatch(/^(?:[\p{L}\p{N} /,]|&#\d+;)*$/u);
    expect(inert(text)).not.toMatch(/^ | $| {2}/);
    expect(code(text)).toMatch(/^<code>(?:[\p{L}\p{N} /,]|&#\d+;)*<\/code>$/u);
  });

  test.each([
    ['a mention', '@octocat', '&#64;&#8203;octocat'],
    ['a reference', '#123', '&#35;&#8203;123'],
    ['an emoji by name', ':tada:', '&#58;&#8203;tada&#58;'],
  ])('%s is parted from its mark, since GitHub looks for it after entities are resolved', (_, text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  test('code shows a text exactly, because GitHub looks for nothing there', () => {
    expect(code('a@b#1')).toBe('<code>a&#64;b&#35;1</code>');
  });

  test('hidden characters are shown, and escapes that are there already are not escaped again', () => {
    expect(decoded(inert('a\u202eb'))).toBe('a\\u{202e}b');
    expect(decoded(code('a\\u{202e}b'))).toBe('<code>a\\u{202e}b</code>');
  });

  test('letters of any script, digits and spaces stay readable in the source', () => {
    expect(inert('Änderung 日本語 a/b, c')).toBe('Änderung 日本語 a/b, c');
  });

  const anything = fc.string({ unit: 'binary' });

  test('no text whatsoever has a character of markup left', () => {
    fc.assert(fc.property(anything, (text) => expect(inert(text)).toMatch(/^(?:[\p{L}\p{N} /,]|&#\d+;)*$/u)));
    fc.assert(fc.property(anything, (text) => expect(inert(text)).not.toMatch(/^ | $| {2}/)));
  });

  test('nothing of a text without hidden characters is lost', () => {
    const printable = fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((point) => String.fromCodePoint(point)),
    });
    fc.assert(fc.property(printable, (text) => expect(decoded(inert(text)).replaceAll('\u200b', '')).toBe(text)));
    fc.assert(fc.property(printable, (text) => expect(decoded(code(text))).toBe(`<code>${text}</code>`)));
  });
});

function decoded(html: string): string {
  return html.replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
}

describe('on a line of a log', () => {
  test.each(HOSTILE)('%s is one line without a command', (_, text) => {
    expect(logLine(text)).not.toMatch(/::|##\[|[\r\n\u001b\u202e]/);
  });

  test('no text whatsoever gives a command, a line break or a control', () => {
    const parts = fc.array(fc.constantFrom(':', '#', '[', '\n', 'error', '\u2028', '\u001b', 'a'));
    fc.assert(
      fc.property(parts, (words) => expect(logLine(words.join(''))).not.toMatch(/::|##\[|[\p{Cc}\p{Zl}\p{Zp}]/u)),
    );
  });

  test('the escapes of a path are not escaped again', () => {
    expect(logLine('a\\u{a}b matches')).toBe('a\\u{a}b matches');
  });
});

test('a table has a line for its head and one for each row', () => {
  expect(
    table(
      ['a', 'b'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ),
  ).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |');
});
