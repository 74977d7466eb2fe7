import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { digestOf } from '../../../src/record/digest.ts';
import { manifestJsonSchema } from '../../../src/retrospective/issue/manifest-schema.ts';
import { readPopulation } from '../../../src/retrospective/issue/population-schema.ts';
import { readRetrospective } from '../../../src/retrospective/issue/read-retrospective.ts';
import type { RetrospectiveInput } from '../../../src/retrospective/issue/manifest-of.ts';
import { renderRetrospective } from '../../../src/retrospective/issue/render-retrospective.ts';
import { commitId } from '../../decision/change.ts';
import { realistic } from './realistic.ts';
import { BASE, DIGEST, exception, input, member, merged, population, TIP } from './support.ts';

const validate = new Ajv({ strict: true }).compile(manifestJsonSchema());
const golden = new URL('./realistic-issue.md', import.meta.url);

const empty = input({ population: population() });
const first = input({ previous: null, windows: [{ ...window(), source: { kind: 'lookback', days: 7 } }] });
const restarted = input({
  previous: null,
  restart: BASE,
  windows: [{ ...window(), source: { kind: 'restart', start: BASE } }],
  population: population([merged(101)], { exceptions: [exception({ kind: 'restart', sha: BASE })] }),
});

function window(): RetrospectiveInput['windows'][number] {
  const [one] = input().windows;
  if (one === undefined) throw new Error('no window');
  return one;
}

test('a realistic issue reads as it always has', () => {
  const { title, body } = renderRetrospective(realistic);
  const text = `${title}\n\n${body}`;
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
});

describe.each<[string, RetrospectiveInput]>([
  ['a realistic week', realistic],
  ['one merge', input()],
  ['an empty window', empty],
  ['a first run', first],
  ['a restart', restarted],
])('%s', (_name, given) => {
  const rendered = renderRetrospective(given);

  test('has a manifest by the published schema, whose digest is that of its bytes', () => {
    expect(validate(rendered.manifest)).toBe(true);
    expect(validate(JSON.parse(rendered.manifestText))).toBe(true);
    expect(digestOf(rendered.manifestText)).toBe(rendered.digest);
    expect(digestOf(rendered.populationText)).toBe(rendered.manifest.population);
  });

  test('is read back as what it was', () => {
    const { manifest, manifestText, digest } = rendered;
    expect(readRetrospective(rendered.body)).toMatchObject({ kind: 'retrospective', manifest, manifestText, digest });
    expect(readPopulation(rendered.populationText)).toEqual(given.population);
  });

  test('comes to the same bytes again', () => {
    expect(renderRetrospective(structuredClone(given))).toEqual(rendered);
  });

  test('commits to nothing that another moment would find otherwise', () => {
    const later = {
      overdue: [{ issue: 3, createdAt: '2026-01-01T00:00:00Z' }],
      signing: { signers: ['dba'], due: '' },
    };
    const { body: _, ...rest } = renderRetrospective({ ...given, ...later });
    const { body: __, ...before } = rendered;
    expect(rest).toEqual(before);
  });
});

describe('the first lines', () => {
  const lines = renderRetrospective(realistic).body.split('\n').slice(0, 12);

  test.each([
    ['what it is', /^<!-- countersign:retrospective previous=[0-9a-f]{64} run=7001 -->$/],
    ['how much there is to review', /^\*\*To review:\*\* 3 AI-approved merges$/],
    [
      'how many exceptions of which kind',
      /Exceptions:\*\* 3 \(1 direct push, 1 unreviewed merge, 1 label after the merge\)$/,
    ],
    ['what could not be seen', /Not observed:\*\* 1 thing/],
    ['what is overdue', /Overdue sign-offs:\*\* #8 \(open for 14 days\)$/],
    ['who signs and by when', /^\*\*Sign-off:\*\* by 2026-05-12T17:30:00Z, by `@carol` or `@acme\/security`/],
    ['the period', /^\*\*Period:\*\* 2026-04-28T17:30:00Z to 2026-05-05T17:30:00Z$/],
    ['the total', /^\*\*Total AI-approved merges:\*\* 3$/],
  ])('say %s', (_, pattern) => {
    expect(lines.filter((line) => pattern.test(line))).toHaveLength(1);
  });
});

test('what the blog shows stands in its order', () => {
  const { body } = renderRetrospective(realistic);
  const order = [
    '## SDLC Weekly Retrospective',
    '**Period:**',
    '**Total AI-approved merges:**',
    '### Generation Method',
    '- **Query:**',
    '- **Window source:** anchored to previous retrospective #10',
    '- **Population:** Full',
    '### AI-Approved Merges',
    '| PR | Title | Author |',
    '### Reviewer Sign-off',
    '1. Verify the query results represent the full population',
    '2. Review each PR',
    '3. Note any exceptions or concerns',
    '4. Add a sign-off comment and close this issue',
  ].map((text) => body.indexOf(text));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

describe('what an issue says', () => {
  const bodyOf = (told: Partial<RetrospectiveInput>): string => renderRetrospective(input(told)).body;

  test.each<[string, string, RegExp]>([
    [
      'that it is the first',
      renderRetrospective(first).body,
      /previous=first .*Window source:\*\* first run: .* 7 days/s,
    ],
    ['that it is a restart', renderRetrospective(restarted).body, /previous=restart .*deliberate restart at \[/s],
    ['that its window is empty', renderRetrospective(empty).body, /nothing to sign: the issue is closed at once/],
    ['that nothing is to review', bodyOf({ population: population() }), /To review:\*\* no AI-approved merge\n/],
    ['that no exception could be seen', bodyOf({}), /Exceptions:\*\* none that could be seen/],
    [
      'that the log was not observed, and why',
      bodyOf({ windows: [{ ...window(), log: { observed: false, why: 'the token cannot read it' } }] }),
      /not observed: the token cannot read it/,
    ],
    [
      'that the code could not be found out',
      bodyOf({ generator: { repository: null, sha: null, bundle: null } }),
      /\*\*Code:\*\* its commit could not be found out, bundle SHA-256 could not be found out/,
    ],
    [
      'where the code stands, by commit',
      bodyOf({}),
      /\(https:\/\/github\.com\/OWNER\/countersign\/tree\/(?:ac){20}\), bundle SHA-256 `(?:be){32}`/,
    ],
  ])('%s', (_, body, pattern) => {
    expect(body).toMatch(pattern);
  });

  test('is closed at once only where there is nothing at all', () => {
    const of = (told: RetrospectiveInput['population']): boolean =>
      renderRetrospective(input({ population: told })).empty;
    expect(of(population())).toBe(true);
    expect(of(population([], { notObserved: ['rule suites'] }))).toBe(true);
    expect(of(population([], { exceptions: [exception({ kind: 'force-push' })] }))).toBe(false);
    expect(of(population([merged(1, { class: 'human-approved' })]))).toBe(false);
  });
});

describe('is refused', () => {
  test('where an AI-approved commit is in no listed merge, for nobody would look at it', () => {
    const lost = population([], { alone: [member(5, 'ai-approved', { pull: null })] });
    expect(() => renderRetrospective(input({ population: lost }))).toThrow(/is in no listed merge/);
  });

  test('where one merge is listed twice', () => {
    const twice = { ...population([merged(1)]), changes: [merged(1), merged(1)] };
    expect(() => renderRetrospective(input({ population: twice }))).toThrow(/twice/);
  });

  test('where a branch has no counts', () => {
    const windows = [{ ...window(), branch: 'release/1' }];
    expect(() => renderRetrospective(input({ windows }))).toThrow(/no counts for release\/1/);
  });

  test('where there are more governed branches than a manifest has room for, with the fix', () => {
    const names = Array.from({ length: 400 }, (_, at) => `release/2026.${at}`);
    const [counts] = population().byBranch;
    if (counts === undefined) throw new Error('no counts');
    const windows = names.map((branch) => ({ ...window(), branch, head: TIP }));
    const given = population([], { byBranch: names.map((branch) => ({ ...counts, branch })) });
    expect(() => renderRetrospective(input({ windows, population: given }))).toThrow(
      /400 governed branches is too long/,
    );
  });
});

test('the file of a hundred commits is the very same whoever asks', () => {
  const many = population(Array.from({ length: 100 }, (_, at) => merged(at + 1)));
  const { digest } = renderRetrospective(input({ population: many, previous: { issue: 10, digest: DIGEST } }));
  expect(renderRetrospective(input({ population: many })).digest).toBe(digest);
  expect(renderRetrospective(input({ population: many, run: { ...input().run, sha: commitId(1) } })).digest).not.toBe(
    digest,
  );
});
