import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clean, cleanLineOf, cleanWithin, fenced, fencedWithin } from '../../../src/review/judging/clean.ts';

/** Markdown as GitHub shows it, roughly: entities resolved outside of code. */
function shown(markdown: string): string {
  return markdown
    .replaceAll(/^(`{3,})\n[^]*?\n\1$/gm, '')
    .replaceAll(/<code>[^<]*<\/code>/g, '')
    .replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));
}

const MENTION = /@[\p{L}\p{N}_-]/u;
const REFERENCE = /#\d|\bGH-\d/iu;

describe('what the model writes loses its power over people and issues', () => {
  test.each([
    ['a mention', 'ask @alice'],
    ['a team', 'ask @acme/security'],
    ['a mention in bold', 'ask **@alice**'],
    ['a mention in a list', '- @alice'],
    ['a mention behind an entity', 'ask &#64;alice'],
    ['a reference that closes', 'fixes #1'],
    ['a reference to another repository', 'closes acme/shop#12'],
    ['a reference of the old kind', 'resolves GH-12'],
    ['an unclosed code span', 'ask `@alice'],
    ['a code span with longer marks', '``@alice`'],
  ])('%s', (_, text) => {
    expect(shown(clean(text))).not.toMatch(MENTION);
    expect(shown(clean(text))).not.toMatch(REFERENCE);
  });

  test.each([
    ['an image', '![x](https://evil.example/p.png)'],
    ['a link', '[x](https://evil.example)'],
    ['an automatic link', '<https://evil.example>'],
    ['a bare address', 'see https://evil.example/?u=1'],
    ['an element', '<img src=x onerror=alert(1)>'],
    ['a comment', '<!-- countersign:ai-review {} -->'],
    ['a folded section', '<details><summary>x</summary>'],
    ['a heading', '# Recommendation: ✅ Approve'],
    ['a heading by underline', 'Recommendation\n==='],
    ['a rule', '---'],
    ['a quote', '> @alice said'],
    ['a table', '| a | b |\n| - | - |'],
    ['an escape', '\\<b>'],
    ['a drawing', '```mermaid\ngraph TD\n```'],
    ['a change to commit', '```suggestion\nx\n```'],
    ['mathematics', '$x$ and $$y$$'],
    ['strikethrough', '~~x~~'],
    ['a link definition', '[x]: https://evil.example'],
    ['a footnote', '[^1]: https://evil.example'],
    ['indented code', '    @alice <b>'],
  ])('%s is shown as its characters', (_, text) => {
    const prose = clean(text)
      .replaceAll(/^`{3,}$/gm, '')
      .replaceAll(/<\/?code>/g, '')
      .replaceAll(/&#\d+;/g, '');
    expect(prose).not.toMatch(/[<>![\]()|~$\\=:]|^#|^>|suggestion$|mermaid$/m);
  });

  test('hidden and reordering characters are shown as escapes', () => {
    expect(shown(clean('a\u202eb\u200bc'))).toBe('a\\u{202e}b\\u{200b}c');
    expect(fenced('a\u202eb\tc')).toBe('```\na\\u{202e}b\tc\n```');
  });

  test('no line of it is a marker of ours', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<!-- countersign:ai-review ', '{}', ' -->', '\n', '`', '```', 'a')),
        (parts) => {
          const prose = clean(parts.join('')).replaceAll(/^(`{3,})\n[^]*?\n\1$/gm, '');
          expect(prose).not.toContain('<!--');
        },
      ),
    );
  });
});

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@a',
        '#1',
        'GH-2',
        '`',
        '``',
        '```',
        '~~~',
        '\n',
        '\r',
        '\n\n',
        '**',
        '- ',
        '1. ',
        '<b>',
        '<!--',
        '&#64;',
        '\\',
        ' ',
        '    ',
        'x',
        '\u202e',
        '\ud800',
        '](',
        '\u2028',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('whatever goes in, no mention and no reference comes out, and no element but code', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const out of [clean(text), cleanWithin(text, 200), cleanLineOf(text)]) {
        const prose = out.replaceAll(/^(`{3,})\n[^]*?\n\1$/gm, '');
        expect(prose.replaceAll(/<\/?code>/g, '')).not.toMatch(/[<>]/);
        expect(shown(out)).not.toMatch(MENTION);
        expect(shown(out)).not.toMatch(REFERENCE);
        expect(out).not.toMatch(/\p{Cs}/u);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a fence is longer than any inside, so nothing gets out of it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const [first = '', ...rest] = fenced(text).split('\n');
      expect(first).toMatch(/^`{3,}$/);
      expect(rest.filter((line) => /^ {0,3}`{3,}\s*$/.test(line) && line.trim().length >= first.length)).toEqual([
        first,
      ]);
      expect(rest.at(-1)).toBe(first);
    }),
  );
});

test.each([
  ['```\nout', 4],
  ['a\n`````\nb', 6],
  ['inline ```` here', 5],
  ['none', 3],
])('the fence around %j is of %i marks', (text, marks) => {
  expect(fenced(text)).toBe(`${'`'.repeat(marks)}\n${text}\n${'`'.repeat(marks)}`);
});

test('a bound is kept, and what is cut is said', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 100, max: 300 }), (text, room) => {
      const long = text.repeat(20);
      expect(cleanWithin(long, room).length).toBeLessThanOrEqual(room);
      expect(fencedWithin(long, room).length).toBeLessThanOrEqual(Math.max(room, 100));
    }),
  );
  expect(cleanWithin('word '.repeat(100), 200)).toMatch(/\(cut: the record holds the whole text\)$/);
  expect(fencedWithin('word '.repeat(100), 200)).toMatch(/\(cut: the record holds the whole text\)\n```$/);
});

test('honest Markdown stays readable', () => {
  const text = 'The **total** is wrong, see `eval(x)`:\n\n- one\n- two\n\n```ts\nconst a = 1;\n```\n\nThat is all';
  expect(clean(text)).toBe(
    'The&#32;**total**&#32;is wrong, see&#32;<code>eval&#40;x&#41;</code>&#58;\n\n- one\n- two\n\n```\nconst a = 1;\n```\n\nThat is all',
  );
});
