import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verifyParts } from '../../../src/retrospective/issue/believe.ts';
import { departures } from '../../../src/retrospective/issue/committed.ts';
import { listedNumbers } from '../../../src/retrospective/issue/listed-numbers.ts';
import { LONGEST } from '../../../src/retrospective/issue/markers.ts';
import { readRetrospective } from '../../../src/retrospective/issue/read-retrospective.ts';
import { type Retrospective, renderRetrospective } from '../../../src/retrospective/issue/render-retrospective.ts';
import type { ChangeClass, MergedChange } from '../../../src/retrospective/population.ts';
import { exception, input, member, merged, population, rowNumbers } from './support.ts';

/** Titles of everything that could break a table, a fence, a comment or the reader. */
const WORDS = [
  '|',
  '\n| #1 | ',
  '`',
  '```json\n',
  '-->',
  '<!-- ',
  '</details>',
  '@alice',
  '#1',
  '\u202e',
  '\u200b',
  '\0',
  '\r',
  '\\',
  '😀',
  '$$',
  '[x](y)',
  'https://x.y',
  '&amp;',
  '{"',
  '### ',
  '\u2028',
  'x'.repeat(300),
  'fix: ',
];
const hostile = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(''));

const CLASSES: readonly ChangeClass[] = ['ai-approved', 'ai-approved', 'human-approved', 'unreviewed', 'exempt'];

/** Changes with numbers that no range could shorten. */
function changesOf(count: number, titles: readonly string[]): readonly MergedChange[] {
  return Array.from({ length: count }, (_, at) => {
    const title = titles[at % Math.max(1, titles.length)] ?? '';
    return merged(1 + 7 * at, { title, class: CLASSES[at % CLASSES.length] ?? 'exempt', refusedBefore: at % 3 });
  });
}

function assertWhole(rendered: Retrospective, changes: readonly MergedChange[]): void {
  const { body, parts, manifest } = rendered;
  expect(body.length).toBeLessThan(LONGEST);
  expect(Math.max(0, ...parts.map((part) => part.length))).toBeLessThanOrEqual(60_000);
  const rows = rowNumbers([body, ...parts]);
  const expected = changes.map(({ number }) => number);
  expect(rows.toSorted((a, b) => a - b)).toEqual(expected);
  const listed = changes.filter((change) => change.class === 'ai-approved').map(({ number }) => number);
  expect(departures(manifest.listed, listed)).toEqual([]);
  const fromRows = { listed: { ...manifest.listed, whole: null } };
  expect(listedNumbers(fromRows, body, parts)).toEqual(listed);
  // The AI-approved rows are those with a column more.
  const shown = [body, ...parts].join('\n').match(/^\| #\d+ (?:\|[^|\n]*){5}\|$/gm) ?? [];
  expect(shown.length).toBe(changes.length);
  expect(verifyParts(manifest.parts, parts)).toEqual([]);
  expect(readRetrospective(body)).toMatchObject({ kind: 'retrospective', digest: rendered.digest });
}

/** Nobody is mentioned, and every tag is one of ours. */
function expectNoStrangeMarkup(text: string): void {
  const plain = text.replaceAll(/`[^`\n]*`/g, '').replaceAll(/<code>[^<]*<\/code>/g, '');
  expect(plain.match(/@[A-Za-z0-9]/g)).toBeNull();
  expect(plain.match(/[\u202a-\u202e\u2066-\u2069\0\r\u2028]/g)).toBeNull();
  const tags = plain.match(/<[a-z!/][^>]*>?/gi) ?? [];
  const ours = /^(?:<\/?(?:details|summary)>|<!-- countersign:retrospective(?:-part)? [a-z0-9=/ ]+ -->)$/;
  expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
}

describe('however long and hostile a population is', () => {
  test('every row stands whole, once, within the limits, and the digest is the same again', () => {
    const sizes = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 600 }));
    fc.assert(
      fc.property(
        sizes,
        fc.array(hostile, { maxLength: 20 }),
        fc.integer({ min: 0, max: 300 }),
        (count, titles, odd) => {
          const changes = changesOf(count, titles);
          const exceptions = Array.from({ length: odd }, (_, at) =>
            exception({
              pull: at,
              sha: null,
              what: titles[at % Math.max(1, titles.length)] ?? 'so',
              kind: at % 2 === 0 ? 'direct-push' : 'label-disagrees',
            }),
          );
          const given = input({ population: population(changes, { exceptions, notObserved: titles }) });
          const rendered = renderRetrospective(given);
          assertWhole(rendered, changes);
          expect(renderRetrospective(given).digest).toBe(rendered.digest);
          const shown = [rendered.body, ...rendered.parts].join('\n').match(/^\| #\d+ `main` \|/gm) ?? [];
          expect(shown).toHaveLength(odd);
          expectNoStrangeMarkup([rendered.body, ...rendered.parts].join('\n'));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('20,000 merges of the worst titles are all there, and the manifest is still short', () => {
    const changes = changesOf(20_000, ['\u202e'.repeat(256), '|'.repeat(256), '😀'.repeat(200)]);
    const rendered = renderRetrospective(input({ population: population(changes) }));
    assertWhole(rendered, changes);
    expect(rendered.manifest.parts).toMatchObject({ count: rendered.parts.length, whole: null });
    expect(rendered.manifest.listed.whole).toBeNull();
    expect(rendered.manifestText.length).toBeLessThan(3000);
  });

  test('many sign-offs, branches and things not observed leave the body within its limit', () => {
    const names = ['main', ...Array.from({ length: 180 }, (_, at) => `release/${'x'.repeat(40)}${at}`)];
    const [window] = input().windows;
    const [counts] = population().byBranch;
    if (window === undefined || counts === undefined) throw new Error('no window');
    const verdicts = Array.from({ length: 3000 }, (_, at) => ({ pull: at + 1, verdict: '<'.repeat(500), by: 'bob' }));
    const changes = changesOf(500, ['a']);
    const given = population(changes, {
      notObserved: Array.from({ length: 500 }, (_, at) => `${at} ${'-'.repeat(2000)}`),
      exceptions: Array.from({ length: 500 }, (_, at) =>
        exception({ what: `${at}${'*'.repeat(5000)}`, action: '|'.repeat(5000) }),
      ),
    });
    const own = given.byBranch[0] ?? counts;
    const rendered = renderRetrospective(
      input({
        windows: names.map((branch) => ({ ...window, branch })),
        population: { ...given, byBranch: names.map((branch) => (branch === 'main' ? own : { ...counts, branch })) },
        signOffs: [{ issue: 10, digest: 'ab'.repeat(32), signers: [], at: '2026-05-01T00:00:00Z', verdicts }],
        overdue: Array.from({ length: 1000 }, (_, at) => ({ issue: at + 1, createdAt: '2026-01-01T00:00:00Z' })),
        signing: { signers: Array.from({ length: 1000 }, () => `@${'-'.repeat(200)}`), due: '2026-05-12T17:30:00Z' },
      }),
    );
    assertWhole(rendered, changes);
    const all = [rendered.body, ...rendered.parts].join('\n');
    expect(all.match(/^\| `@bob` \| #10 \|/gm)).toHaveLength(3000);
    expect(all.match(/^- \d+ /gm)).toHaveLength(500);
    expect(all.match(/^\| `(?:main|release)[^|]*\| \[/gm)).toHaveLength(181);
  });

  test('exceptions stand in the body, however many merges are listed before them', () => {
    const changes = changesOf(5000, ['title']);
    const { body } = renderRetrospective(input({ population: population(changes, { exceptions: [exception()] }) }));
    expect(body).toContain('#### 1 direct push');
    expect(body).toContain('pushed by');
  });

  test('commits without a pull request have a row each', () => {
    const alone = Array.from({ length: 3000 }, (_, at) => member(at, 'direct-push', { pull: null }));
    const { body, parts } = renderRetrospective(input({ population: population([], { alone }) }));
    const rows = [body, ...parts].join('\n').match(/^\| \[[^|]*\| `main` \| {2}\| /gm) ?? [];
    expect(new Set(rows).size).toBe(3000);
    expect(rows).toHaveLength(3000);
  });
});
