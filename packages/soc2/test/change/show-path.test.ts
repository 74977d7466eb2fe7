import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDeceptive, showHidden, showPath } from '../../src/change/show-path.ts';

describe('a path that could deceive its reader', () => {
  test.each([
    ['a newline', 'a\nb', 'a\\u{a}b'],
    ['a carriage return', 'a\rb', 'a\\u{d}b'],
    ['a tab', 'a\tb', 'a\\u{9}b'],
    ['a null', 'a\0b', 'a\\u{0}b'],
    ['an escape of a terminal', 'a\u001b[2Kb', 'a\\u{1b}[2Kb'],
    ['a delete', 'a\u007fb', 'a\\u{7f}b'],
    ['a C1 control', 'a\u0085b', 'a\\u{85}b'],
    ['a right-to-left override', 'a\u202efdp.exe', 'a\\u{202e}fdp.exe'],
    ['a bidirectional isolate', 'a\u2066b', 'a\\u{2066}b'],
    ['a left-to-right mark', 'a\u200eb', 'a\\u{200e}b'],
    ['an Arabic letter mark', 'a\u061cb', 'a\\u{61c}b'],
    ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
    ['a zero-width joiner', 'a\u200db', 'a\\u{200d}b'],
    ['a soft hyphen', 'a\u00adb', 'a\\u{ad}b'],
    ['a byte-order mark', '\ufeffa', '\\u{feff}a'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['a paragraph separator', 'a\u2029b', 'a\\u{2029}b'],
    ['a tag character', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['a Hangul filler, a letter that shows nothing', 'a\u3164b', 'a\\u{3164}b'],
    ['a half-width Hangul filler', 'a\uffa0b', 'a\\u{ffa0}b'],
    ['a variation selector', 'a\ufe0fb', 'a\\u{fe0f}b'],
    ['a combining grapheme joiner', 'a\u034fb', 'a\\u{34f}b'],
    ['half a surrogate pair', 'a\ud800b', 'a\\u{d800}b'],
    ['bytes that were no UTF-8', 'a\ufffdb', 'a\\u{fffd}b'],
    ['a backslash', 'a\\b', 'a\\u{5c}b'],
  ])('%s', (_, path, shown) => {
    expect(isDeceptive(path)).toBe(true);
    expect(showPath(path)).toBe(shown);
  });
});

test.each([
  ['plain ASCII', 'services/identity/login.ts'],
  ['spaces and marks', 'docs/a b (c) [d] {e} #1 @x ~%!.md'],
  ['letters of other scripts', 'документы/日本語/العربية.md'],
  ['a combining accent', 'cafe\u0301.md'],
  ['an emoji', '\u{1f600}.md'],
  ['the words of an escape', 'u{a}.md'],
])('a path with %s is shown as it is', (_, path) => {
  expect(isDeceptive(path)).toBe(false);
  expect(showPath(path)).toBe(path);
});

test('a sentence keeps its backslashes, which stand in paths that are shown already', () => {
  expect(showHidden(`${showPath('a\\\n')} matches`)).toBe('a\\u{5c}\\u{a} matches');
  expect(showHidden('a\u202eb')).toBe('a\\u{202e}b');
});

const path = fc.string({ unit: 'binary' });

test('what is shown of a path is never deceptive but for the backslashes of its escapes', () => {
  fc.assert(fc.property(path, (text) => expect(isDeceptive(showPath(text).replaceAll('\\u{', ''))).toBe(false)));
});

test('two paths are never shown alike', () => {
  fc.assert(fc.property(path, path, (one, other) => expect(showPath(one) === showPath(other)).toBe(one === other)));
});

test('a path is changed by showing it exactly where it is deceptive', () => {
  fc.assert(fc.property(path, (text) => expect(showPath(text) !== text).toBe(isDeceptive(text))));
});
