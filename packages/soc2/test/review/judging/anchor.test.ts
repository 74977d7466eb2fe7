import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anchor, anchorsIn } from '../../../src/review/judging/anchor.ts';
import type { FileHunks } from '../../../src/review/reading/hunk.ts';
import { fileOf, PATH } from './support.ts';

const FILE = fileOf(PATH, [
  ' function total(cart) {', // 10, 10
  '-  return sum(cart);', // 11
  '+  const rate = eval(cart.rate);', // 11
  '+', // 12
  '+  return sum(cart) * rate;', // 13
  ' }', // 12, 14
  ' function other(cart) {', // 13, 15
  '-  log(cart);', // 14
  '-  log(rate);', // 15
  '+  return sum(cart) * rate;', // 16
  ' }', // 16, 17
]);
const FILES: readonly FileHunks[] = [
  FILE,
  { ...fileOf('web/new.ts', ['+let a;']), previousPath: 'web/old.ts' },
  { state: 'deterministic', path: 'web/moved.ts', previousPath: 'lib/moved.ts', why: 'renamed', lines: 0 },
  { state: 'uncovered', path: 'logo.png', why: 'a binary', lines: 0 },
  fileOf('b/c.ts', ['+let b;']),
];

describe('a finding is anchored by the code that it quotes', () => {
  test.each([
    ['an added line', '  const rate = eval(cart.rate);', { side: 'RIGHT', line: 11 }],
    ['an added line, badly indented', 'const   rate=eval(cart.rate);', { side: 'RIGHT', line: 11 }],
    ['a part of an added line', 'eval(cart.rate)', { side: 'RIGHT', line: 11 }],
    ['an added line with the mark of the diff', '+  const rate = eval(cart.rate);', { side: 'RIGHT', line: 11 }],
    [
      'lines with the marks of the diff, one of them lost',
      '+  const rate = eval(cart.rate);\n\n+  return sum(cart) * rate;',
      { side: 'RIGHT', startLine: 11, line: 13 },
    ],
    ['a deleted line', '  return sum(cart);', { side: 'LEFT', line: 11 }],
    ['a deleted line with its mark', '-  return sum(cart);', { side: 'LEFT', line: 11 }],
    ['a line of context', 'function other(cart) {', { side: 'RIGHT', line: 15 }],
    [
      'lines after the change',
      '  const rate = eval(cart.rate);\n\n  return sum(cart) * rate;',
      { side: 'RIGHT', startLine: 11, line: 13 },
    ],
    ['lines with blank ones around them', '\n  const rate = eval(cart.rate);\n\n', { side: 'RIGHT', line: 11 }],
    [
      'lines of Windows',
      'function total(cart) {\r\n  const rate = eval(cart.rate);',
      { side: 'RIGHT', startLine: 10, line: 11 },
    ],
    ['deleted lines', '  log(cart);\n  log(rate);', { side: 'LEFT', startLine: 14, line: 15 }],
    [
      'deleted lines with context',
      'function other(cart) {\n  log(cart);\n  log(rate);\n}',
      { side: 'LEFT', startLine: 14, line: 15 },
    ],
    ['the first of two added lines alike', '  return sum(cart) * rate;', { side: 'RIGHT', line: 13 }],
  ])('%s', (_, quote, expected) => {
    expect(anchor({ path: PATH, quote }, FILES)).toEqual({ kind: 'line', path: PATH, ...expected });
  });

  test.each([
    ['a path of before the rename', 'web/old.ts', 'let a;', 'web/new.ts'],
    ['a path with the prefix of git', 'b/web/new.ts', 'let a;', 'web/new.ts'],
    ['a path with a dot', './web/new.ts', 'let a;', 'web/new.ts'],
    ['a path that only looks prefixed', 'b/c.ts', 'let b;', 'b/c.ts'],
  ])('%s', (_, path, quote, expected) => {
    expect(anchor({ path, quote }, FILES)).toEqual({ kind: 'line', path: expected, side: 'RIGHT', line: 10 });
  });

  test.each([
    ['no quote', PATH, '', PATH],
    ['a quote of nothing but white space', PATH, ' \n\t', PATH],
    ['code that is not in the file', PATH, 'let z;', PATH],
    ['code of another file', PATH, 'let a;', PATH],
    ['lines that do not follow each other', PATH, '  const rate = eval(cart.rate);\n}', PATH],
    ['a file without hunks', 'lib/moved.ts', 'let a;', 'web/moved.ts'],
    ['a file that nobody could read', 'logo.png', 'x', 'logo.png'],
  ])('to the file: %s', (_, path, quote, expected) => {
    expect(anchor({ path, quote }, FILES)).toEqual({ kind: 'file', path: expected });
  });

  test.each(['web/other.ts', '', 'web', '../web/cart.ts', 'WEB/CART.TS'])('to the body: the path %j', (path) => {
    expect(anchor({ path, quote: 'let a;' }, FILES).kind).toBe('body');
  });
});

test('lines of context that the change has parted are looked for where they still stand together', () => {
  const parted = fileOf('a.ts', [' one', '+new', ' two']);
  const together = fileOf('a.ts', [' one', ' two', '+more'], 50);
  if (parted.state !== 'hunks' || together.state !== 'hunks') throw new Error('these files have hunks');
  const file = { ...parted, hunks: [...parted.hunks, ...together.hunks] };
  const at = anchor({ path: 'a.ts', quote: 'one\ntwo' }, [file]);
  expect(at).toEqual({ kind: 'line', path: 'a.ts', side: 'RIGHT', startLine: 50, line: 51 });
});

test('a line that is not part of the diff is never named', () => {
  const line = fc
    .tuple(fc.constantFrom(' ', '+', '-'), fc.constantFrom('a', 'b', 'ab', '', '  a', 'a b'))
    .map((parts) => parts.join(''));
  const quote = fc
    .array(fc.constantFrom('a', 'b', 'ab', '', '+a', '-b', ' a'), { maxLength: 4 })
    .map((lines) => lines.join('\n'));
  let anchored = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), quote, (diff, quoted) => {
      const file = fileOf('a.ts', diff);
      const at = anchor({ path: 'a.ts', quote: quoted }, [file]);
      if (at.kind !== 'line' || file.state !== 'hunks') return;
      anchored += 1;
      const numbers = file.hunks
        .flatMap(({ lines }) => lines)
        .flatMap((each) => (at.side === 'RIGHT' ? [each.new] : each.kind === 'deleted' ? [each.old] : []));
      for (let number = at.startLine ?? at.line; number <= at.line; number += 1) expect(numbers).toContain(number);
      expect(at.startLine ?? 0).toBeLessThan(at.line);
    }),
    { numRuns: 2000 },
  );
  expect(anchored).toBeGreaterThan(200);
});

test('two hundred findings on a file of twenty thousand lines are anchored in under two seconds', () => {
  const file = fileOf(
    'big.ts',
    Array.from({ length: 20_000 }, (_, at) => `+  const value${at} = compute(${at});`),
  );
  const place = anchorsIn([file]);
  const start = performance.now();
  for (let at = 0; at < 200; at += 1) place({ path: 'big.ts', quote: `nowhere ${at}` });
  expect(place({ path: 'big.ts', quote: 'const value19999 = compute(19999);' })).toMatchObject({ line: 20_009 });
  expect(performance.now() - start).toBeLessThan(2000);
});
