import { describe, expect, test } from '@jest/globals';
import { GitHubError } from '../../src/github/github-error.ts';
import { listOf, objectOf, shape, type Shape } from '../../src/github/shape.ts';
import { id } from './rows.ts';

const answer = (data: unknown) => ({ status: 200, headers: {}, data, call: 'GET /x' });
const of = (value: object): Shape => shape('GET /x', '', value);

describe('an answer that must be an object', () => {
  test.each([
    ['a list', [], 'a list'],
    ['null', null, 'null'],
    ['a text', 'x', 'a string'],
    ['nothing', undefined, 'nothing'],
    ['a number', 7, 'a number'],
  ])('is an error where it is %s', (_, data, kind) => {
    expect(() => objectOf(answer(data))).toThrow(`GET /x: the answer should be an object, and is ${kind}`);
  });
});

describe('an answer that must be a list', () => {
  test.each([
    ['an object', {}, 'GET /x: the answer should be a list, and is an object'],
    ['null', null, 'the answer should be a list, and is null'],
    ['a list with a hole', [{}, null], '`[1]` of the answer should be an object, and is null'],
    ['a list of lists', [[]], '`[0]` of the answer should be an object, and is a list'],
    ['a list of texts', ['x'], '`[0]` of the answer should be an object, and is a string'],
  ])('is an error where it is %s', (_, data, message) => {
    expect(() => listOf(answer(data))).toThrow(message);
  });
});

type Case = readonly [
  kind: string,
  read: (from: Shape) => unknown,
  accepted: readonly unknown[],
  refused: readonly unknown[],
];
const BAD_NUMBERS = [-1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1, '1', true];

const cases: readonly Case[] = [
  ['a text', (from) => from.text('x'), ['', 'x'], [null, undefined, 1, {}]],
  ['a text or null', (from) => from.textOrNull('x'), ['', 'x', null], [undefined, 1]],
  ['a text that may be missing', (from) => from.optionalText('x'), ['x'], [1, {}]],
  ['a count', (from) => from.count('x'), [0, 1], [null, undefined, ...BAD_NUMBERS]],
  ['an id', (from) => from.id('x'), [1], [0, null, undefined, ...BAD_NUMBERS]],
  ['an account', (from) => from.account('x'), [1], [0, null, undefined, ...BAD_NUMBERS]],
  ['a flag', (from) => from.flag('x'), [true, false], [null, undefined, 0, 'true']],
  [
    'a commit',
    (from) => from.sha('x'),
    [id(1), 'a'.repeat(64)],
    [null, undefined, 'HEAD', 'A'.repeat(40), 'a'.repeat(39), 'a'.repeat(41)],
  ],
  ['a commit that may be missing', (from) => from.shaOrNull('x'), [id(1), null], ['HEAD', 1]],
  ['a path', (from) => from.path('x'), ['a/b'], ['', null, undefined, 1]],
  ['a path that may be missing', (from) => from.optionalPath('x'), ['a/b'], ['', 1]],
  [
    'an instant',
    (from) => from.time('x'),
    ['2026-01-05T00:30:00Z'],
    [null, undefined, '', '2026-01-05', '2026-13-05T00:00:00Z', 'now', 1767573000],
  ],
  ['an instant that may be missing', (from) => from.timeOrNull('x'), ['2026-01-05T00:30:00Z', null], ['now', 1]],
];

describe.each(cases)('%s', (_, read, accepted, refused) => {
  test.each(accepted.map((value) => [value]))('is %j', (value) => {
    expect(read(of({ x: value }))).toBe(value);
  });

  test.each(refused.map((value) => [value]))('is not %j', (value) => {
    expect(() => read(of({ x: value }))).toThrow(GitHubError);
    expect(() => read(of({ x: value }))).toThrow('`x` of the answer should be ');
  });
});

test.each([
  ['optionalText', undefined],
  ['optionalPath', undefined],
  ['shaOrNull', null],
  ['timeOrNull', null],
  ['objectOrNull', null],
] as const)('%s of a missing or null field is %j', (reader, expected) => {
  expect(of({})[reader]('x')).toBe(expected);
  expect(of({ x: null })[reader]('x')).toBe(expected);
});

test.each([
  ['2026-01-05T00:30:00.999Z', '2026-01-05T00:30:00Z'],
  ['2026-01-05T02:30:00+02:00', '2026-01-05T00:30:00Z'],
  ['2026-01-04T23:30:00-01:00', '2026-01-05T00:30:00Z'],
])('The instant %s is handed out as %s', (written, read) => {
  expect(of({ x: written }).time('x')).toBe(read);
});

test('A field deep inside is named with its whole path', () => {
  const from = of({ a: { rows: [{}, { b: { c: 1 } }] } });
  expect(() => from.object('a').list('rows')[1]?.object('b').text('c')).toThrow(
    '`a.rows[1].b.c` of the answer should be a text, and is a number',
  );
});

test('A field counts as there unless it is missing or null', () => {
  expect([of({ x: 0 }), of({ x: null }), of({})].map((from) => from.has('x'))).toEqual([true, false, false]);
});

test('What every object inherits is no field of an answer', () => {
  expect(() => of({}).object('constructor')).toThrow(GitHubError);
  expect(() => of({}).text('toString')).toThrow(GitHubError);
});
