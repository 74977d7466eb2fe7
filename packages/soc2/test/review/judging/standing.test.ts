import { describe, expect, test } from '@jest/globals';
import { readEarlier } from '../../../src/review/judging/earlier-reviews.ts';
import { writeFindingMarker } from '../../../src/review/judging/finding-marker.ts';
import { findingId } from '../../../src/review/judging/finding-id.ts';
import { markerOf } from '../../../src/review/judging/marker-of.ts';
import { standingFindings } from '../../../src/review/judging/standing.ts';
import { judgeReview } from '../../../src/review/judging/verdict.ts';
import type { FileHunks } from '../../../src/review/reading/hunk.ts';
import type { Account } from '../../../src/approval/snapshot.ts';
import {
  account,
  alice,
  bob,
  commit,
  commitId,
  HEAD,
  machine,
  OLD,
  push,
  reviewer,
  type Told,
} from '../../decision/change.ts';
import { approvalFacts, comment, factsWith, fileOf, FILES, finding, outcomeWith, PATH, posted } from './support.ts';

const bad = finding({ severity: 'blocker' });
const bundle = {
  ...factsWith().bundle,
  head: OLD,
  policy: { path: 'p', blob: 'c'.repeat(40), coverage: 'proven' as const },
};

/** The review in which the finding was made, on the older head. */
function refusal(findings = [bad], attempts: readonly { path?: string; quote: string }[] = []) {
  const outcome = outcomeWith({ head: OLD, findings, injectionAttempts: attempts });
  const judgement = judgeReview(outcome, factsWith({ bundle, now: bundle }));
  return posted(1, { commit: OLD }, markerOf(outcome, judgement, bundle, FILES));
}

const thread = (resolved?: { by: Account | null }, told: object = {}) =>
  comment(5, { body: `${writeFindingMarker(bad, OLD, true)}\ntext`, ...(resolved ? { resolved } : {}), ...told });

function standing(files: readonly FileHunks[], comments = [thread()], told: Told | null = {}, review = refusal()) {
  const earlier = readEarlier({ reviews: [review], comments, dismissals: [] }, reviewer);
  return standingFindings(earlier, files, told === null ? null : approvalFacts(told));
}

const FIXED = [fileOf(PATH, [' function total(cart) {', '-  return sum(cart);', '+  return sum(cart) * RATE;', ' }'])];

describe('a blocking finding of an older head stands', () => {
  test.each<[string, readonly FileHunks[]]>([
    ['while its code is in the diff', FILES],
    ['while its code is indented otherwise', [fileOf(PATH, ['+const rate   = eval( cart.rate );'])]],
    ['while its code is wrapped otherwise', [fileOf(PATH, ['+const rate =', '+', '+  eval(cart.rate);'])]],
    ['while its code hides an invisible character', [fileOf(PATH, ['+const rate = ev\u200bal(cart.rate);'])]],
    ['while its code is in another file', [fileOf('lib/rate.ts', ['+  const rate = eval(cart.rate);'])]],
    ['while its code is context', [fileOf(PATH, ['   const rate = eval(cart.rate);', '+x'])]],
  ])('%s', (_, files) => {
    expect(standing(files).findings).toMatchObject([
      { finding: { id: findingId(bad), path: PATH }, review: 1, head: OLD },
    ]);
  });

  test('and alone it refuses a review that approves', () => {
    const judgement = judgeReview(outcomeWith(), factsWith({ standing: standing(FILES) }));
    expect(judgement).toMatchObject({ event: 'REQUEST_CHANGES', recorded: 'request-changes' });
    expect(judgement.conditions.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual(['standing']);
  });

  test('as an attempt to direct the reviewer does', () => {
    const review = refusal([], [{ path: PATH, quote: 'const rate = eval(cart.rate);' }]);
    expect(standing(FILES, [], {}, review).findings).toMatchObject([{ finding: { severity: 'blocker' } }]);
  });

  test('until its code has left the diff', () => {
    expect(standing(FIXED)).toEqual({ findings: [], unknown: [] });
  });

  test('a short quote counts in its own file alone', () => {
    const review = refusal([finding({ severity: 'major', quote: '}' })]);
    expect(standing(FIXED, [], {}, review).findings).toHaveLength(1);
    expect(standing([fileOf('other.ts', ['+}'])], [], {}, review).findings).toEqual([]);
  });

  test.each([
    ['misquoted', { quote: 'let nowhere = 1;' }],
    ['about the whole file', { quote: '' }],
  ])('for as long as its file is changed, where it is %s', (_, told) => {
    const review = refusal([finding({ severity: 'major', ...told })]);
    expect(standing(FIXED, [], {}, review).findings).toHaveLength(1);
    expect(standing([fileOf('other.ts', ['+a'])], [], {}, review).findings).toEqual([]);
  });
});

describe('a thread settles the finding', () => {
  test('where a human who is no contributor resolved it', () => {
    expect(standing(FILES, [thread({ by: bob })]).findings).toEqual([]);
  });

  test.each<[string, Account | null, Told | null]>([
    ['the author resolved it', alice, {}],
    ['a committer resolved it', bob, { commits: [commit(HEAD, alice), commit(commitId(7), bob)] }],
    ['a pusher resolved it', bob, { pushLog: { observed: true, pushes: [push(alice), push(bob)] } }],
    ['the bot resolved it', reviewer, {}],
    ['another bot resolved it', account('x[bot]'), {}],
    ['a machine user resolved it', machine, {}],
    ['nobody knows who resolved it', null, {}],
    ['nobody has looked who contributed', bob, null],
    [
      'the resolver made a merge that was not looked into',
      bob,
      { commits: [commit(HEAD, alice), commit(commitId(7), bob, { parents: [OLD, commitId(8)] })] },
    ],
  ])('but not where %s', (_, by, told) => {
    expect(standing(FILES, [thread({ by })], told).findings).toHaveLength(1);
  });

  test.each([
    ['is not resolved', [thread()]],
    ['is gone', []],
    ['is by somebody else', [thread({ by: bob }, { by: alice })]],
    ['was edited', [thread({ by: bob }, { edited: true })]],
    ['has an open twin', [thread({ by: bob }), { ...thread(), id: 6 }]],
  ])('but not where it %s', (_, comments) => {
    expect(standing(FILES, comments).findings).toHaveLength(1);
  });
});

describe('what cannot be shown to be gone stands', () => {
  test.each([
    ['an objection without its marker', { body: 'x' }],
    ['an objection that was edited', { edited: true }],
  ])('%s', (_, told) => {
    expect(standing(FIXED, [], {}, posted(1, { commit: OLD, ...told })).unknown).toHaveLength(1);
  });

  test('findings that the marker had no room for', () => {
    expect(standing(FIXED, [], {}, posted(1, { commit: OLD }, { unlisted: 3 })).unknown).toHaveLength(1);
  });
});
