import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Sha } from '../../../src/domain.ts';
import { canonicalJson } from '../../../src/record/canonical-json.ts';
import { digestOf } from '../../../src/record/digest.ts';
import { chainMismatches } from '../../../src/retrospective/issue/link.ts';
import { renderRetrospective, type Retrospective } from '../../../src/retrospective/issue/render-retrospective.ts';
import { rangesOf, verifyWindow, type WindowEvidence } from '../../../src/retrospective/issue/verify-window.ts';
import type { Population } from '../../../src/retrospective/population.ts';
import { commitId } from '../../decision/change.ts';
import { realistic } from './realistic.ts';
import { BASE, commitOf, exception, input, member, merged, population, TIP } from './support.ts';

/** Three weeks, each after the one before. */
function weeks(): readonly Retrospective[] {
  const week = (number: number, before?: Retrospective): Retrospective =>
    renderRetrospective(
      input({
        windows: input().windows.map((window) => ({ ...window, base: commitId(number), head: commitId(number + 1) })),
        population: population([merged(number)]),
        previous: before === undefined ? null : { issue: number, digest: before.digest },
        period: { from: `2026-05-0${number}T00:00:00Z`, to: `2026-05-0${number + 1}T00:00:00Z` },
        run: { ...input().run, id: number },
      }),
    );
  const one = week(1);
  const two = week(2, one);
  return [one, two, week(3, two)];
}

const rendered = renderRetrospective(realistic);
const commits = realistic.population.members.map(({ sha }) => sha);
const evidence: WindowEvidence = {
  manifestText: rendered.manifestText,
  populationText: rendered.populationText,
  digest: rendered.digest,
  ranges: [{ branch: 'main', commits }],
};

/** The evidence of a population that was exchanged, with or without a manifest that goes with it. */
function exchanged(told: Partial<Population>, manifest: object = {}): WindowEvidence {
  const populationText = canonicalJson({ ...realistic.population, ...told } as never);
  const own = { ...rendered.manifest, population: digestOf(populationText), ...manifest };
  const manifestText = canonicalJson(own as never);
  return { ...evidence, manifestText, populationText, digest: digestOf(manifestText) };
}

/** Evidence whose manifest commits to a population file of this very text. */
function written(populationText: string): WindowEvidence {
  const manifestText = canonicalJson({ ...rendered.manifest, population: digestOf(populationText) } as never);
  return { ...evidence, manifestText, populationText, digest: digestOf(manifestText) };
}

/** A manifest that gives a commit of one branch to another. */
function twoBranches(): WindowEvidence {
  const [window] = rendered.manifest.window;
  if (window === undefined) throw new Error('no window');
  return exchanged(
    {},
    {
      window: [
        { ...window, commits: 5 },
        { ...window, branch: 'x', commits: 1 },
      ],
    },
  );
}

const where = (given: WindowEvidence): readonly string[] => verifyWindow(given).mismatches.map(({ at }) => at);

test('a genuine window proves itself', () => {
  expect(verifyWindow(evidence)).toEqual({
    digest: rendered.digest,
    manifest: rendered.manifest,
    mismatches: [],
    unproved: ['The manifest before this one (#10) was not given, so the chain was not followed.'],
  });
});

test('what a clone has to be asked for is all that the head reaches and the base does not', () => {
  expect(rangesOf(rendered.manifest)).toEqual([{ branch: 'main', base: BASE, head: TIP }]);
  const [window] = rendered.manifest.window;
  if (window === undefined) throw new Error('no window');
  const two = { ...rendered.manifest, window: [window, { ...window, branch: 'release/1', base: null }] };
  expect(rangesOf(two)[1]).toEqual({ branch: 'release/1', base: BASE, head: TIP });
});

describe('what is wrong is named', () => {
  const [one, ...rest] = realistic.population.members;
  if (one === undefined) throw new Error('no member');
  const stranger = commitId(0xeeee);

  test.each<[string, WindowEvidence, readonly string[]]>([
    ['another digest than was told', { ...evidence, digest: 'ab'.repeat(32) }, ['digest']],
    [
      'a commit that was left out',
      { ...evidence, ranges: [{ branch: 'main', commits: [...commits, stranger] }] },
      ['window.main', `window.main.${stranger}`],
    ],
    [
      'a commit that is not in the range',
      { ...evidence, ranges: [{ branch: 'main', commits: commits.slice(1) }] },
      ['window.main', `window.main.${commits[0]}`],
    ],
    ['a range that the clone does not have', { ...evidence, ranges: [] }, ['window.main']],
    [
      'a commit in two classes',
      exchanged({ members: [one, ...rest.slice(1), { ...one, class: 'exempt' }] }),
      ['counts.exempt', 'population.counts.exempt', 'population.byBranch.main.exempt', `window.main.${one.sha}`],
    ],
    [
      'a commit whose class was changed',
      exchanged({ members: [{ ...one, class: 'human-approved' }, ...rest] }),
      ['counts.ai-approved', 'counts.human-approved', 'population.equation'],
    ],
    [
      'a merge that was taken off the list',
      exchanged({ changes: realistic.population.changes.slice(1) }),
      ['listed', `population.members.${one.sha}`, 'population.metrics'],
    ],
    ['an exception that was taken away', exchanged({ exceptions: [exception()] }), ['exceptions']],
    [
      'an equation that leaves a class out',
      exchanged({ equation: '3 ai-approved = 3 commits' }),
      ['population.equation'],
    ],
    [
      'an equation that counts a class twice',
      exchanged({ equation: '3 ai-approved + 3 ai-approved = 6 commits' }),
      ['population.equation'],
    ],
    ['commits of a branch that are not so many', twoBranches(), ['window.main.commits', 'window.x.commits']],
    [
      'a population that was written in another form',
      written(JSON.stringify(realistic.population, null, 1)),
      ['population'],
    ],
    ['an equation that does not hold', exchanged({ equation: '3 ai-approved = 6 commits' }), ['population.equation']],
    [
      'a metric that was improved',
      exchanged({ metrics: { ...realistic.population.metrics, merged: 9 } }),
      ['population.metrics'],
    ],
    [
      'commits of a branch that is in no window',
      exchanged({ members: [...realistic.population.members, member(9, 'exempt', { branch: 'x' })] }),
      ['window.x'],
    ],
    [
      'a population of another window',
      { ...evidence, populationText: renderRetrospective(input()).populationText },
      ['population', 'counts.unreviewed'],
    ],
    ['a population that is none', { ...evidence, populationText: '{}' }, ['population']],
    ['a population in another form', { ...evidence, populationText: `${rendered.populationText}\n` }, ['population']],
    ['a manifest that is none', { ...evidence, manifestText: '{}' }, ['digest', 'manifest']],
    ['a manifest in another form', { ...evidence, manifestText: ` ${rendered.manifestText}` }, ['digest', 'manifest']],
    [
      'a predecessor that is another',
      { ...evidence, previous: rendered.manifestText },
      ['previous.digest', 'window.main.base'],
    ],
    ['a part that is not there', { ...evidence, parts: ['x'] }, ['parts']],
  ])('%s', (_, given, expected) => {
    expect(where(given)).toEqual(expect.arrayContaining([...expected]));
  });

  test('many missing commits are counted, and the first ones named', () => {
    const more = Array.from({ length: 500 }, (_, at): Sha => commitOf(90_000 + at));
    const { mismatches } = verifyWindow({ ...evidence, ranges: [{ branch: 'main', commits: [...commits, ...more] }] });
    expect(mismatches.length).toBeLessThan(30);
    expect(mismatches).toContainEqual({
      at: 'window.main',
      recorded: '480 more in no class',
      computed: 'in the range',
    });
  });

  test('any one changed character of either file', () => {
    const change = (text: string, at: number, letter: string): string =>
      text.slice(0, at) + letter + text.slice(at + 1);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.constantFrom(...'0a" }'),
        (part, letter) => {
          for (const key of ['manifestText', 'populationText'] as const) {
            const text = evidence[key];
            const at = Math.floor(part * text.length);
            if (text[at] !== letter) expect(where({ ...evidence, [key]: change(text, at, letter) })).not.toEqual([]);
          }
        },
      ),
    );
  });
});

describe('a chain', () => {
  const [one, two, three] = weeks().map(({ manifestText }) => manifestText);
  if (one === undefined || two === undefined || three === undefined) throw new Error('no weeks');

  test('that is whole has no mismatch, link by link or as one', () => {
    expect(chainMismatches([one, two, three])).toEqual([]);
    const [, second] = weeks();
    if (second === undefined) throw new Error('no second week');
    const given = { manifestText: two, populationText: second.populationText, digest: second.digest };
    expect(
      verifyWindow({ ...given, ranges: [{ branch: 'main', commits: [commitOf(2)] }], previous: one }),
    ).toMatchObject({
      mismatches: [],
      unproved: [],
    });
  });

  test.each<[string, readonly string[], string]>([
    ['reordered', [one, three, two], 'chain.1.previous.digest'],
    ['with one left out', [one, three], 'chain.1.window.main.base'],
    ['with one exchanged', [one, two.replace('"id":2', '"id":9'), three], 'chain.2.previous.digest'],
    ['with one that is no manifest', [one, 'x', three], 'chain.1'],
    ['with one of another repository', [one, two.replace('acme/shop', 'acme/other')], 'chain.1.repository'],
    ['with a period that does not go on', [one, two.replace('2026-05-02', '2026-05-01')], 'chain.1.period.from'],
  ])('that is %s is named at its place', (_, texts, at) => {
    expect(chainMismatches(texts).map((found) => found.at)).toContain(at);
  });

  test('goes on from nothing at a restart', () => {
    const restarted = renderRetrospective(input({ previous: null, restart: BASE })).manifestText;
    expect(chainMismatches([one, restarted])).toEqual([]);
  });
});

test('without a clone the commits are not counted, which is told, and all else is proved', () => {
  const { ranges: _, ...rest } = evidence;
  const proof = verifyWindow(rest);
  expect(proof.mismatches).toEqual([]);
  expect(proof.unproved).toContainEqual(expect.stringContaining('the commits of the window were not counted'));
  expect(where({ ...rest, populationText: `${rest.populationText} ` })).toContain('population');
});
