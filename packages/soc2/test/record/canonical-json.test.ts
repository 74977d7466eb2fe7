import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type Json } from '../../src/record/canonical-json.ts';
import { digestOf } from '../../src/record/digest.ts';

describe('the canonical form of', () => {
  test.each<[string, Json, string]>([
    ['nothing', null, 'null'],
    ['a truth', true, 'true'],
    ['a falsehood', false, 'false'],
    ['an empty list', [], '[]'],
    ['an empty object', {}, '{}'],
    ['an empty text', '', '""'],
    ['lists in lists, in their order', [3, [1, []], 2], '[3,[1,[]],2]'],
    ['an object, without white space', { a: 1, b: [{ c: null }] }, '{"a":1,"b":[{"c":null}]}'],
    ['members out of order', { b: 1, a: 2, aa: 3, A: 4 }, '{"A":4,"a":2,"aa":3,"b":1}'],
    ['members out of order far inside', [{ a: [{ z: 1, y: { n: 1, m: 2 } }] }], '[{"a":[{"y":{"m":2,"n":1},"z":1}]}]'],
    [
      'members that are numbers, which engines list first',
      { b: 1, 9: 2, 10: 3, '-1': 4 },
      '{"-1":4,"10":3,"9":2,"b":1}',
    ],
    ['members in the order of engines that is not that of texts', { 9: 1, 10: 2 }, '{"10":2,"9":1}'],
    ['members that are not there', { b: undefined, a: undefined }, '{}'],
    ['members some of which are not there', { c: 1, b: undefined, a: 2 }, '{"a":2,"c":1}'],
    [
      'a member called __proto__',
      JSON.parse('{"b":1,"__proto__":{"z":1,"a":2}}') as Json,
      '{"__proto__":{"a":2,"z":1},"b":1}',
    ],
    ['minus zero', -0, '0'],
    ['a sum that is not what it seems', 0.1 + 0.2, '0.30000000000000004'],
    ['a large whole number', 1e20, '100000000000000000000'],
    ['a larger one', 1e21, '1e+21'],
    ['the largest number', Number.MAX_VALUE, '1.7976931348623157e+308'],
    ['the smallest number', Number.MIN_VALUE, '5e-324'],
    ['a small number', 0.000001, '0.000001'],
    ['a smaller one', 0.0000001, '1e-7'],
    ['the largest whole number that is safe', Number.MAX_SAFE_INTEGER, '9007199254740991'],
    // RFC 8785, section 3.2.2 and appendix B.
    [
      'the numbers of the RFC',
      [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    ],
    ['the text of the RFC', '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/', '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['each short escape', '\b\t\n\f\r', '"\\b\\t\\n\\f\\r"'],
    ['controls, as lower-case escapes', '\u0000\u001f\u007f', '"\\u0000\\u001f\u007f"'],
    ['line separators, which JSON does not escape', '\u2028\u2029', '"\u2028\u2029"'],
    ['whole surrogate pairs', '\u{1f600}', '"\u{1f600}"'],
    ['a backslash before the letters of an escape', '\\ud800', '"\\\\ud800"'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('the keys of the RFC is in the order of their UTF-16 code units', () => {
    // RFC 8785, section 3.2.3.
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\u{1f600}":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });
});

describe('there is no canonical form of', () => {
  test.each<[string, unknown]>([
    ['what is no number', Number.NaN],
    ['an infinite number', [Number.POSITIVE_INFINITY]],
    ['a number without end inside an object', { b: 1, a: Number.NEGATIVE_INFINITY }],
    ['half a surrogate pair', '\ud83d'],
    ['the other half', 'a\ude00b'],
    ['half a pair after a backslash', '\\\ud83d'],
    ['half a pair in a key', { '\udead': 1 }],
    ['half a pair among members out of order', { b: '\ud800', a: 1 }],
    ['nothing in a list', [undefined]],
    ['a large integer of its own type', 1n],
    ['a function', { a: () => 1 }],
    ['a symbol', Symbol('a')],
  ])('%s', (_, value) => {
    expect(() => canonicalJson(value as Json)).toThrow(TypeError);
  });
});

const text = fc.string({ unit: 'grapheme' });
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.nat(20).map(String)), tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

/** The same value with the members of each object in the opposite order. */
function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, member === undefined ? null : reversed(member)]),
  );
}

test('what is written can be read back', () => {
  fc.assert(
    fc.property(json, (value) => expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))),
  );
});

test('the order in which members were given does not matter', () => {
  fc.assert(fc.property(json, (value) => expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))));
});

test('writing what was read gives the same bytes', () => {
  fc.assert(
    fc.property(json, (value) => {
      const written = canonicalJson(value);
      expect(canonicalJson(JSON.parse(written) as Json)).toBe(written);
    }),
  );
});

test('every object has its members in the order of their code units', () => {
  fc.assert(
    fc.property(fc.dictionary(text, fc.constant(1), { noNullPrototype: true }), (value) => {
      const keys = [...canonicalJson(value).matchAll(/("(?:[^"\\]|\\.)*"):1/g)].map(
        ([, key]) => JSON.parse(key ?? '') as string,
      );
      expect(keys).toEqual(Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1)));
    }),
  );
});

test('a digest is that of the UTF-8 bytes', () => {
  expect(digestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(digestOf('\u00f6')).toBe(digestOf(Buffer.from([0xc3, 0xb6]).toString('utf8')));
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
