import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/record/canonical-json.ts';
import { digestOf } from '../../../src/record/digest.ts';
import { artifactName, believe, type PredecessorFacts, strangeRun } from '../../../src/retrospective/issue/believe.ts';
import {
  partMarker,
  readMarker,
  readPart,
  supersededBody,
  windowMarker,
} from '../../../src/retrospective/issue/markers.ts';
import { readManifest } from '../../../src/retrospective/issue/read-manifest.ts';
import { readRetrospective } from '../../../src/retrospective/issue/read-retrospective.ts';
import { renderRetrospective } from '../../../src/retrospective/issue/render-retrospective.ts';
import type { Manifest } from '../../../src/retrospective/manifest.ts';
import { sha } from '../../../src/domain.ts';
import { alice } from '../../decision/change.ts';
import { realistic } from './realistic.ts';
import { CREATOR, DIGEST, input, merged, population, WORKFLOW } from './support.ts';

const genuine = renderRetrospective(realistic);
const long = renderRetrospective(
  input({ population: population(Array.from({ length: 3500 }, (_, at) => merged(at + 1))) }),
);

/** The body with another manifest, whose digest it says. */
function withManifest(changed: object): string {
  const text = canonicalJson({ ...genuine.manifest, ...changed } as never);
  return genuine.body.replace(genuine.manifestText, text).replaceAll(genuine.digest, digestOf(text));
}

/** The same branches without a commit. */
function empty(window: Manifest['window']): Manifest['window'] {
  return window.map((branch) => ({ ...branch, commits: 0 }));
}

describe('the body of a retrospective', () => {
  test('is read back, with line feeds as GitHub’s pages send them too', () => {
    const { manifest, digest } = genuine;
    const expected = {
      kind: 'retrospective',
      manifest,
      digest,
      marker: { kind: 'window', previous: DIGEST, run: 7001 },
    };
    expect(readRetrospective(genuine.body)).toMatchObject(expected);
    expect(readRetrospective(genuine.body.replaceAll('\n', '\r\n'))).toMatchObject(expected);
    expect(readRetrospective(genuine.body.trimEnd())).toMatchObject(expected);
  });

  test.each<[string, string, RegExp]>([
    ['no marker', genuine.body.replace(/^[^\n]*\n/, ''), /first line is no marker/],
    ['a marker further down', `\n${genuine.body}`, /first line is no marker/],
    [
      'the marker of another run',
      genuine.body.replace('run=7001', 'run=7002'),
      /names run 7002, and its manifest run 7001/,
    ],
    [
      'the marker of a first run',
      genuine.body.replace(/previous=\w+/, 'previous=first'),
      /names first as its predecessor/,
    ],
    ['a superseded marker', supersededBody(genuine.body, 12), /superseded by #12/],
    ['no manifest', genuine.body.replace(/```json[^]*$/, ''), /ends with no manifest/],
    ['words after its manifest', `${genuine.body}\nSigned off`, /ends with no manifest/],
    ['two manifests', genuine.body.replace('### Metrics', '```json\n{}\n```\n\n### Metrics'), /more than one manifest/],
    ['another digest', genuine.body.replaceAll(genuine.digest, DIGEST), /has the digest \w+, and the body says/],
    ['a changed count', genuine.body.replace('"exceptions":3', '"exceptions":2'), /has the digest/],
    ['counts that do not add up', withManifest({ counts: { ...genuine.manifest.counts, exempt: 4 } }), /add up to 10/],
    ['an unknown member', withManifest({ note: 'x' }), /does not fit the schema: unrecognized keys/],
    ['another version', withManifest({ version: 2 }), /`version` of the manifest does not fit/],
    [
      'a list that is another',
      withManifest({ listed: { ...genuine.manifest.listed, whole: [3401] } }),
      /`listed` .* is not the list/,
    ],
    [
      'a list of another count',
      withManifest({ listed: { ...genuine.manifest.listed, count: 4 } }),
      /`listed` .* is not the list/,
    ],
    ['a restart with a predecessor', withManifest({ restart: 'aa'.repeat(20) }), /is a restart and has a predecessor/],
    [
      'a branch twice',
      withManifest({ window: [...genuine.manifest.window, ...empty(genuine.manifest.window)] }),
      /names a branch twice/,
    ],
    ['a manifest that is no JSON', genuine.body.replace('{"counts"', '{counts'), /the manifest is no JSON/],
    ['the same values in another form', genuine.body.replace('{"counts":', '{ "counts":'), /not in canonical form/],
    ['nothing', '', /first line is no marker/],
  ])('with %s is refused, and the reason named', (_, body, why) => {
    const read = readRetrospective(body);
    expect(read.kind === 'problem' ? read.problems.join('\n') : 'read').toMatch(why);
  });

  test('with any one character of its manifest changed is refused', () => {
    const start = genuine.body.indexOf(genuine.manifestText);
    fc.assert(
      fc.property(fc.nat(genuine.manifestText.length - 1), fc.constantFrom(...'0az"}{ ,\u202e'), (at, letter) => {
        const place = start + at;
        fc.pre(genuine.body[place] !== letter);
        const body = genuine.body.slice(0, place) + letter + genuine.body.slice(place + 1);
        expect(readRetrospective(body).kind).toBe('problem');
      }),
    );
  });

  test('is never read out of words that a change brought', () => {
    const title = `x\n${genuine.manifestText}\n\`\`\`\n\n</details>\n`;
    const rendered = renderRetrospective(input({ population: population([merged(5, { title })]) }));
    expect(readRetrospective(rendered.body)).toMatchObject({ digest: rendered.digest });
  });
});

describe('markers', () => {
  test.each([
    ['first', { kind: 'window', previous: 'first', run: 1 }],
    ['restart', { kind: 'window', previous: 'restart', run: 1 }],
    [DIGEST, { kind: 'window', previous: DIGEST, run: 1 }],
    ['yesterday', undefined],
  ])('of a window after %s', (previous, expected) => {
    expect(readMarker(`${windowMarker(previous, 1)}\nx`)).toEqual(expected);
  });

  test('an issue that gives way keeps its text under another marker, and does so once', () => {
    const body = supersededBody(genuine.body, 12);
    expect(readMarker(body)).toEqual({ kind: 'superseded', by: 12 });
    expect(body).toContain(genuine.manifestText);
    expect(readMarker(supersededBody(body, 13))).toEqual({ kind: 'superseded', by: 13 });
    expect(supersededBody(`${genuine.body}${'x'.repeat(65_000)}`, 12).length).toBeLessThan(300);
  });

  test('of a part counts on its first line alone', () => {
    const [part = ''] = long.parts;
    expect(readPart(part)).toMatchObject({ marker: { part: 1, of: long.parts.length } });
    expect(readPart(part.replaceAll('\n', '\r\n'))?.computed).toBe(readPart(part)?.marker.digest);
    expect(readPart(`${part}\n\n`)?.computed).toBe(readPart(part)?.marker.digest);
    expect(readPart(`hello\n${part}`)).toBeUndefined();
  });
});

/** The same part with another text, and a marker that fits it. */
function anew(body: string): string {
  const part = readPart(body);
  if (part === undefined) throw new Error('no part');
  const text = part.text.replace('Change 1', 'Change 2');
  return `${partMarker({ ...part.marker, digest: digestOf(text) })}\n${text}`;
}

const run: NonNullable<PredecessorFacts['run']> = {
  id: 7001,
  path: WORKFLOW,
  headBranch: 'main',
  headSha: sha('c0'.repeat(20)),
  event: 'schedule',
  createdAt: '2026-05-05T17:30:00Z',
  updatedAt: '2026-05-05T17:34:00Z',
  artifacts: [artifactName(long.digest), 'coverage'],
};

const facts: PredecessorFacts = {
  issue: 11,
  creator: CREATOR,
  createdAt: '2026-05-05T17:32:00Z',
  body: long.body,
  edited: null,
  place: 'here',
  parts: long.parts.map((body) => ({ body, edited: false })),
  run,
};

const expected = { repository: 'acme/shop', creator: CREATOR, defaultBranches: ['main'], workflow: WORKFLOW };

describe('a predecessor', () => {
  test('that a run of this workflow opened and nobody touched is believed', () => {
    expect(facts.parts.length).toBeGreaterThan(1);
    expect(believe(facts, expected)).toEqual({
      kind: 'believed',
      issue: 11,
      manifest: long.manifest,
      digest: long.digest,
    });
    const byHand = { ...facts, run: { ...run, event: 'workflow_dispatch', artifacts: run.artifacts.slice(0, 1) } };
    expect(believe(byHand, expected).kind).toBe('believed');
  });

  const [first, ...others] = facts.parts;
  const changedPart = first && { ...first, body: first.body.replace('Change 1', 'Change 2') };

  test.each<[string, Partial<PredecessorFacts>, RegExp]>([
    ['of another account', { creator: alice.id }, /another account opened it/],
    ['of a deleted account', { creator: null }, /another account opened it/],
    ['that was edited', { edited: { by: 'mallory', at: '2026-05-06T00:00:00Z' } }, /edited by @mallory at 2026-05-06/],
    ['that nobody knows who edited', { edited: { by: null, at: '2026-05-06T00:00:00Z' } }, /was edited at/],
    ['that was transferred', { place: 'transferred' }, /transferred to another repository/],
    ['that was deleted', { place: 'deleted' }, /was deleted/],
    ['that cannot be read', { place: 'unreadable' }, /can no longer be read/],
    ['whose body is a forgery', { body: long.body.replace('run=7001', 'run=1') }, /names run 1/],
    ['whose body is empty', { body: '' }, /first line is no marker/],
    ['whose run GitHub does not have', { run: null }, /has no run 7001/],
    ['of another run', { run: { ...run, id: 7002 } }, /run 7002 is not the one/],
    [
      'of another workflow',
      { run: { ...run, path: '.github/workflows/evil.yml' } },
      /one of \.github\/workflows\/evil\.yml/,
    ],
    ['of a run on a branch', { run: { ...run, headBranch: 'patch-1' } }, /ran on patch-1/],
    ['of a run on no branch', { run: { ...run, headBranch: null } }, /ran on no branch/],
    ['of a run by a pull request', { run: { ...run, event: 'pull_request' } }, /started by pull_request/],
    ['of a run of another commit', { run: { ...run, headSha: sha('d0'.repeat(20)) } }, /took its workflow from d0d0/],
    ['whose run left no artifact', { run: { ...run, artifacts: [] } }, /left no artifact countersign-retrospective-/],
    [
      'whose run left the artifact of another',
      { run: { ...run, artifacts: [artifactName(DIGEST)] } },
      /left no artifact/,
    ],
    ['that is a copy of an older one', { createdAt: '2026-05-08T09:00:00Z' }, /when run 7001 was not at work/],
    ['that is older than its run', { createdAt: '2026-05-05T17:00:00Z' }, /when run 7001 was not at work/],
    ['with no time at all', { createdAt: '' }, /was not at work/],
    ['without one of its parts', { parts: others }, /part 1 of \d+ says that it is part 2/],
    ['without its last part', { parts: facts.parts.slice(0, -1) }, /are committed to, and/],
    ['with a part more', { parts: [...facts.parts, ...others.slice(-1)] }, /says that it is part/],
    ['with parts out of order', { parts: facts.parts.toReversed() }, /says that it is part/],
    ['with an edited part', { parts: facts.parts.map((part) => ({ ...part, edited: true })) }, /part 1 was edited/],
    [
      'with a part that was written anew',
      { parts: [{ body: anew(first?.body ?? ''), edited: false }, ...others] },
      /part 1 of \d+ was changed/,
    ],
    [
      'with a part whose marker was changed',
      {
        parts: [{ body: (first?.body ?? '').replace(/ [0-9a-f]{64} -->/, ` ${DIGEST} -->`), edited: false }, ...others],
      },
      /part 1 of \d+ was changed/,
    ],
    ['with a changed part', { parts: changedPart ? [changedPart, ...others] : [] }, /part 1 of \d+ was changed/],
  ])('%s is refused, and how to recover is said', (_, told, why) => {
    const belief = believe({ ...facts, ...told }, expected);
    expect(belief).toMatchObject({ kind: 'refused', recovery: expect.stringContaining('start-sha') });
    expect(belief.kind === 'refused' ? belief.problems.join('\n') : '').toMatch(why);
  });

  test.each([
    ['another repository', { repository: 'acme/other' }, /its manifest is of acme\/shop/],
    ['another workflow', { workflow: '.github/workflows/other.yml' }, /names another workflow/],
  ])('of %s is refused', (_, told, why) => {
    const belief = believe(facts, { ...expected, ...told });
    expect(belief.kind === 'refused' ? belief.problems.join('\n') : '').toMatch(why);
  });

  test('of a default branch that was renamed since is believed where both names are known', () => {
    expect(believe(facts, { ...expected, defaultBranches: ['trunk'] }).kind).toBe('refused');
    expect(believe(facts, { ...expected, defaultBranches: ['trunk', 'main'] }).kind).toBe('believed');
  });

  test('has everything that speaks against it named at once', () => {
    const belief = believe({ ...facts, creator: null, run: { ...run, event: 'push', artifacts: [] } }, expected);
    expect(belief.kind === 'refused' ? belief.problems : []).toHaveLength(3);
  });

  test('nobody gives way to a rival of another workflow', () => {
    expect(strangeRun(run, expected)).toEqual([]);
    expect(strangeRun({ ...run, path: 'x', headBranch: 'x', event: 'push' }, expected)).toHaveLength(3);
  });
});

test('a manifest whose parts are too many to be listed is held against the parts’ own markers', () => {
  const { count, digest } = long.manifest.parts;
  const manifest = canonicalJson({ ...long.manifest, parts: { count, digest, whole: null } } as never);
  expect(readManifest(manifest).kind).toBe('manifest');
});
