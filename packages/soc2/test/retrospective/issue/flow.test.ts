import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Flow,
  flowText,
  headLength,
  intoParts,
  place,
  type Section,
  wholeLength,
} from '../../../src/retrospective/issue/flow.ts';

/** Rows are told apart by their number, whatever their length. */
const flows: fc.Arbitrary<readonly Flow[]> = fc
  .array(fc.tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 15 }), fc.boolean(), fc.boolean()), { maxLength: 6 })
  .map((all) => {
    let number = 0;
    return all.map(([lengths, headed, closed], at) => ({
      open: headed ? `# ${at}` : '',
      again: `# ${at} again`,
      rows: lengths.map((length) => `row ${number++} ${'x'.repeat(length)}`),
      close: closed ? 'end' : '',
    }));
  });

const rowsIn = (texts: readonly string[]): readonly string[] => texts.join('\n').match(/^row .*$/gm) ?? [];
const rowsOf = (all: readonly Flow[]): readonly string[] => all.flatMap(({ rows }) => rows);

describe('rows', () => {
  test('go into parts in their order, whole, each once, and no part is longer than it may be', () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 100, max: 400 }), (all, room) => {
        const parts = intoParts(all, room);
        expect(rowsIn(parts)).toEqual(rowsOf(all));
        expect(parts.every((part) => part.length <= room && part.length > 0)).toBe(true);
      }),
    );
  });

  test('that go on in another part stand under the head that says so', () => {
    const flow = { open: '# rows', again: '# rows again', rows: ['a'.repeat(50), 'b'.repeat(50)], close: 'end' };
    expect(intoParts([flow], 80)).toEqual([`# rows\n${'a'.repeat(50)}\nend`, `# rows again\n${'b'.repeat(50)}\nend`]);
  });

  test('that are longer than a part are a fault, and not cut', () => {
    expect(() => intoParts([{ open: '', again: '', rows: ['x'.repeat(81)], close: '' }], 80)).toThrow(/longer than/);
  });
});

describe('the room of a body', () => {
  const sections: fc.Arbitrary<readonly Section[]> = fc.array(
    flows.map((all) => ({ head: '### head', flows: all, share: 0.2 })),
    { maxLength: 5 },
  );

  test('is never exceeded, and what does not fit is left in its order', () => {
    fc.assert(
      fc.property(sections, fc.nat(2000), (all, room) => {
        const placed = place(all, room);
        const used = placed.flatMap(({ inBody }) => inBody).reduce((sum, flow) => sum + 2 + flowText(flow).length, 0);
        expect(used).toBeLessThanOrEqual(room);
        for (const [at, { inBody, left }] of placed.entries()) {
          expect([...rowsOf(inBody), ...rowsOf(left)]).toEqual(rowsOf(all[at]?.flows ?? []));
        }
      }),
    );
  });

  test('takes everything where there is enough of it', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const room = all.reduce((sum, section) => sum + wholeLength(section) - section.head.length, 0);
        expect(place(all, room).flatMap(({ left }) => left)).toEqual([]);
      }),
    );
  });

  test('gives each section its share, whatever stands before it', () => {
    const long = { open: '', again: '', rows: Array.from({ length: 100 }, () => 'x'.repeat(50)), close: '' };
    const short = { ...long, rows: ['y'] };
    const placed = place(
      [
        { head: '', flows: [long], share: 0.5 },
        { head: '', flows: [short], share: 0.1 },
      ],
      1000,
    );
    expect(placed[1]?.left).toEqual([]);
    expect(rowsOf(placed[0]?.inBody ?? []).length).toBeGreaterThan(17);
  });

  test('is reckoned with a head and the words that say where it goes on', () => {
    expect(headLength({ head: '### head', flows: [], share: 0 })).toBe(90);
  });
});
