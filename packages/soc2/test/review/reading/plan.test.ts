import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BundledFile } from '../../../src/review/bundle.ts';
import type { Chunk, Plan } from '../../../src/review/reading/chunk.ts';
import { hunksOf } from '../../../src/review/reading/hunks.ts';
import { planChunks } from '../../../src/review/reading/plan.ts';
import { promptFor, systemText } from '../../../src/review/reading/prompt.ts';
import { renderPart } from '../../../src/review/reading/render.ts';
import { addedFile, bundleOf, fileOf, limitsOf, NONCE, patched } from './changes.ts';

const states = ({ entries }: Plan): readonly string[] =>
  entries.map(
    (entry) => `${entry.id} ${entry.state === 'planned' ? entry.chunks.join(' ') : `${entry.state}: ${entry.why}`}`,
  );

const shownIn = ({ parts }: Chunk): readonly string[] =>
  parts.map(({ hunk, part, parts: of }) => `${hunk} ${part}/${of}`);

/** A prompt whose quarter leaves room for context beside the shortest diff. */
const LONG_PROMPT = { tokensPerChunk: 9000, fixedPromptTokens: 5000 };

const lines = (count: number, length = 9): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${at} `.padEnd(length, 'x'));

describe('a change', () => {
  const hunk = (first: number): string => `@@ -${first} +${first} @@\n-${'a'.repeat(99)}\n+${'b'.repeat(99)}`;

  test('that fits is one chunk, in the order of the change', () => {
    const files = [patched('b', [hunk(1), hunk(9)].join('\n')), patched('a', hunk(1))];
    const plan = planChunks(bundleOf({ files }), limitsOf());
    expect(plan.chunks.map(shownIn)).toEqual([['b#1 1/1', 'b#2 1/1', 'a#1 1/1']]);
    expect(states(plan)).toEqual(['b#1 0', 'b#2 0', 'a#1 0']);
  });

  test('that does not fit is cut between files first', () => {
    const files = ['a', 'b', 'c'].map((path) => patched(path, [1, 9, 17].map(hunk).join('\n')));
    const plan = planChunks(bundleOf({ files }), limitsOf({ tokensPerChunk: 2000 }));
    expect(plan.chunks.map((chunk) => [...new Set(chunk.parts.map(({ path }) => path))])).toEqual([['a', 'b'], ['c']]);
  });

  test('of one long hunk is cut between its lines, and each part says which lines it holds', () => {
    const plan = planChunks(bundleOf({ files: [addedFile('a', lines(100, 99))] }), limitsOf());
    expect(plan.chunks.length).toBeGreaterThan(2);
    expect(plan.chunks.flatMap(({ parts }) => parts.flatMap((part) => part.lines.map(({ new: at }) => at)))).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 1),
    );
    expect(states(plan)).toEqual([`a#1 ${plan.chunks.map(({ index }) => index).join(' ')}`]);
  });

  test('with a line that is longer than a request is uncovered there, and planned elsewhere', () => {
    const files = [addedFile('dist/a.min.js', ['x'.repeat(9000)]), addedFile('b', ['b'])];
    expect(states(planChunks(bundleOf({ files }), limitsOf()))).toEqual([
      'dist/a.min.js#1 uncovered: one line of it alone is longer than a request may be',
      'b#1 0',
    ]);
  });

  test('over the budget is uncovered from there on, hunks as a whole', () => {
    const files = [addedFile('a', ['a']), addedFile('b', lines(100, 99)), addedFile('c', ['c'])];
    const plan = planChunks(bundleOf({ files }), limitsOf({ maxInputTokens: 8100 }));
    expect(states(plan)).toEqual([
      'a#1 0',
      'b#1 uncovered: over the budget of 8100 input tokens',
      'c#1 uncovered: over the budget of 8100 input tokens',
    ]);
    expect(plan.chunks.map(shownIn)).toEqual([['a#1 1/1']]);
  });

  test('of which the list of files is not whole has nothing planned', () => {
    const plan = planChunks(bundleOf({ complete: false, files: [addedFile('a', ['a'])] }), limitsOf());
    expect(plan.chunks).toEqual([]);
    expect(states(plan)).toEqual([
      'a#1 uncovered: the list of files is not known to be whole, so nothing can be covered',
    ]);
  });

  test('that names a file twice has nothing planned: one could pass for the other', () => {
    const plan = planChunks(bundleOf({ files: [addedFile('a', ['a']), addedFile('a', ['evil'])] }), limitsOf());
    expect(states(plan)).toEqual(Array(2).fill('a#1 uncovered: the list of files names a file twice'));
  });

  test.each([100, 0, Number.NaN, Number.NEGATIVE_INFINITY])(
    'has nothing planned where a request may have %d tokens',
    (tokensPerChunk) => {
      const plan = planChunks(bundleOf({ files: [addedFile('a', ['a'])] }), limitsOf({ tokensPerChunk }));
      expect(states(plan)).toEqual([
        'a#1 uncovered: the fixed part of the prompt leaves a request no room for the change',
      ]);
    },
  );

  test.each([100, 0, Number.NaN])('has nothing planned where the run may have %d tokens', (maxInputTokens) => {
    const plan = planChunks(bundleOf({ files: [addedFile('a', ['a'])] }), limitsOf({ maxInputTokens }));
    expect(plan.chunks).toEqual([]);
    expect(plan.entries.map(({ state }) => state)).toEqual(['uncovered']);
  });

  test('keeps what needs no reading and what cannot be read in its ledger', () => {
    const files = [fileOf({ path: 'logo.png', additions: 0 }), fileOf({ path: 'run.sh', before: 'a', after: 'a' })];
    expect(states(planChunks(bundleOf({ files }), limitsOf()))).toEqual([
      'logo.png uncovered: neither a patch nor the text of both sides could be had (a binary, or too large)',
      'run.sh deterministic: the same text on both sides: only its mode changed',
    ]);
  });

  test('is shown with the rest of a small file, and never with the same line twice', () => {
    const after = lines(20).join('\n');
    const patch = `@@ -9,3 +9,3 @@\n ${lines(20)[8]}\n-old\n+${lines(20)[9]}\n ${lines(20)[10]}`;
    const [chunk] = planChunks(bundleOf({ files: [patched('a', patch, { after })] }), limitsOf(LONG_PROMPT)).chunks;
    expect(chunk?.context.map(({ from, lines: shown }) => [from, shown.length])).toEqual([
      [1, 8],
      [12, 9],
    ]);
  });

  test('is shown with what surrounds it in a large file', () => {
    const all = lines(900);
    const patch = `@@ -500 +500 @@\n-old\n+${all[499]}`;
    const [chunk] = planChunks(
      bundleOf({ files: [patched('a', patch, { after: all.join('\n') })] }),
      limitsOf(LONG_PROMPT),
    ).chunks;
    expect(chunk?.context.map(({ from, lines: shown }) => [from, shown.length])).toEqual([
      [460, 40],
      [501, 40],
    ]);
  });

  test('gives up context before it gives up a hunk', () => {
    const files = [patched('a', '@@ -9 +9 @@\n-old\n+new', { after: [...lines(8), 'new', ...lines(8)].join('\n') })];
    const whole = planChunks(bundleOf({ files }), limitsOf(LONG_PROMPT));
    expect(whole.chunks[0]?.context).toHaveLength(2);
    const bare = planChunks(bundleOf({ files }), limitsOf({ ...LONG_PROMPT, maxInputTokens: 5200 }));
    expect(bare.chunks[0]?.context).toEqual([]);
    expect(states(bare)).toEqual(['a#1 0']);
  });

  test('with a body of a megabyte is planned all the same, and says what is cut', () => {
    const bundle = bundleOf({ body: 'b'.repeat(1_000_000), files: [addedFile('a', ['a'])] });
    const plan = planChunks(bundle, limitsOf({ tokensPerChunk: 20_000 }));
    expect(plan.matter.map(({ kind, cut }) => [kind, cut])).toEqual([
      ['title', 0],
      ['body', 994_000],
      ['commits', 0],
    ]);
    expect(states(plan)).toEqual(['a#1 0']);
  });
});

describe('whatever the change', () => {
  const word = fc.string({ maxLength: 60 }).map((text) => text.replaceAll('\n', ' '));
  const texts = fc.array(word, { maxLength: 60 }).map((all) => all.join('\n'));
  const file = fc.oneof(
    { weight: 6, arbitrary: fc.record({ before: texts, after: texts }) },
    fc.record({ before: fc.constant(null), after: texts }),
    texts.map((text) => ({ before: text, after: text })),
  );
  const change = fc.array(file, { maxLength: 8 }).map((files) =>
    bundleOf({
      files: files.map((sides, at): BundledFile => {
        const isSame = sides.before === sides.after;
        return fileOf({ path: `f${at}`, additions: isSame ? 0 : 1, ...sides });
      }),
    }),
  );
  const limits = fc
    .record({
      tokensPerChunk: fc.integer({ min: 150, max: 3000 }),
      maxInputTokens: fc.integer({ min: 0, max: 9000 }),
    })
    .map(limitsOf);

  test('every hunk is planned with all of its lines, once, or is uncovered', () => {
    fc.assert(
      fc.property(change, limits, (bundle, given) => {
        const plan = planChunks(bundle, given);
        const known = bundle.files.map(hunksOf).flatMap((each) => (each.state === 'hunks' ? each.hunks : []));
        expect(plan.entries.map(({ id }) => id)).toEqual(
          bundle.files
            .map(hunksOf)
            .flatMap((each) => (each.state === 'hunks' ? each.hunks.map(({ id }) => id) : [each.path])),
        );
        for (const hunk of known) {
          const entry = plan.entries.find(({ id }) => id === hunk.id);
          const parts = plan.chunks.flatMap((chunk) =>
            chunk.parts.filter((part) => part.hunk === hunk.id).map((part) => ({ ...part, chunk: chunk.index })),
          );
          if (entry?.state === 'planned') {
            expect(parts.flatMap((part) => part.lines)).toEqual(hunk.lines);
            expect(parts.map((part) => `${part.part}/${part.parts}`)).toEqual(
              parts.map((_, at) => `${at + 1}/${parts.length}`),
            );
            expect([...new Set(parts.map(({ chunk }) => chunk))]).toEqual(entry.chunks);
          } else {
            expect(entry?.state).toBe('uncovered');
            expect(parts).toEqual([]);
          }
        }
      }),
    );
  });

  test('no request and no run is larger than its limit, and what is beside the diff is at most a quarter of it or of the prompt', () => {
    fc.assert(
      fc.property(change, limits, (bundle, given) => {
        const { chunks, matter } = planChunks(bundle, given);
        const fixed = given.fixedPromptTokens + matter.reduce((sum, { text }) => sum + text.length, 0);
        expect(chunks.reduce((sum, { tokens }) => sum + tokens + fixed, 0)).toBeLessThanOrEqual(given.maxInputTokens);
        for (const { tokens, parts, context } of chunks) {
          expect(tokens + fixed).toBeLessThanOrEqual(given.tokensPerChunk);
          if (context.length === 0) continue;
          const own = parts.reduce((sum, part) => sum + renderPart(part).length + 1, 0);
          const named = parts.length * 60;
          expect(tokens).toBeLessThanOrEqual(own + named + Math.max(own, fixed) / 4);
        }
      }),
    );
  });

  test('what a chunk is said to take is what its prompt holds', () => {
    fc.assert(
      fc.property(change, limits, (bundle, given) => {
        const { chunks, matter } = planChunks(bundle, given);
        const fixed = matter.reduce((sum, { text }) => sum + text.length, 0);
        for (const chunk of chunks) {
          const { system, user } = promptFor(chunk, bundle, NONCE);
          expect(system).toBe(systemText(null, NONCE));
          // Delimiters and our own sentences are part of the fixed prompt; neutralised text may be a little longer.
          expect(user.length).toBeLessThanOrEqual(chunk.tokens + fixed + 1500);
        }
      }),
    );
  });
});
