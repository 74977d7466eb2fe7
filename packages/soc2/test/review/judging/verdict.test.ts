import { describe, expect, test } from '@jest/globals';
import { CONDITIONS, type ConditionName } from '../../../src/review/judging/conditions.ts';
import { readEarlier } from '../../../src/review/judging/earlier-reviews.ts';
import type { JudgingFacts, Judgement } from '../../../src/review/judging/judgement.ts';
import type { Recorded } from '../../../src/review/judging/review-marker.ts';
import { judgeReview } from '../../../src/review/judging/verdict.ts';
import type { ReviewOutcome } from '../../../src/review/outcome.ts';
import { bob, commitId, dismissal, HEAD, OLD, reviewer } from '../../decision/change.ts';
import { factsWith, finding, markerWith, outcomeWith, PATH, posted } from './support.ts';

function failedOf({ conditions }: Judgement): readonly ConditionName[] {
  return conditions.filter(({ holds }) => !holds).map(({ name }) => name);
}

test('a clean review of a low-risk change is approved, and every condition says why it holds', () => {
  const judgement = judgeReview(outcomeWith(), factsWith());
  expect(judgement).toMatchObject({ event: 'APPROVE', recommendation: 'approve', recorded: 'approve' });
  expect(judgement.conditions.map(({ name }) => name)).toEqual(CONDITIONS.map(({ name }) => name));
  expect(judgement.conditions.every(({ why }) => why !== '')).toBe(true);
  expect(judgement.failure).toBeUndefined();
});

test('findings that do not block are no obstacle', () => {
  const findings = [finding({ severity: 'minor' }), finding({ severity: 'note' })];
  expect(judgeReview(outcomeWith({ findings }), factsWith()).event).toBe('APPROVE');
});

const base = factsWith().bundle.base;
const [request] = outcomeWith().requests;
const [entry] = outcomeWith().ledger;
if (request === undefined || entry === undefined) throw new Error('the outcome of these tests has no request');

const FILE: Partial<ReviewOutcome> = { source: 'file', coverage: 'unproven', ledger: [], requests: [], usage: null };
const unwell = (details: Partial<typeof request>): ReviewOutcome =>
  outcomeWith({}, { requests: [request, { ...request, chunk: 1, ok: false, why: 'x', ...details }] });
const earlier = (...args: Parameters<typeof posted>): Partial<JudgingFacts> => ({
  earlier: readEarlier({ reviews: [posted(...args)], comments: [], dismissals: [] }, reviewer),
});

/** Each case makes one condition false and no other. */
const ALONE: readonly (readonly [string, ConditionName, ReviewOutcome, Partial<JudgingFacts>, Recorded])[] = [
  ['a request hit its limit', 'requests', unwell({ stopReason: 'max_tokens' }), {}, 'none'],
  ['a request was refused', 'requests', unwell({ stopReason: 'refusal' }), {}, 'none'],
  ['a request was never answered', 'requests', unwell({ stopReason: null, id: null }), {}, 'none'],
  ['an answer ended well but did not fit', 'requests', unwell({ stopReason: 'end_turn' }), {}, 'none'],
  ['a request calls itself ok and was cut off', 'requests', unwell({ ok: true, stopReason: 'max_tokens' }), {}, 'none'],
  ['the model was never asked', 'requests', outcomeWith({}, { requests: [] }), {}, 'none'],
  ['the outcome has an unknown key', 'schema', outcomeWith({ ok: true } as object), {}, 'none'],
  ['the outcome is of another version', 'schema', outcomeWith({}, { version: 2 as 1 }), {}, 'none'],
  [
    'the outcome is of another kind',
    'schema',
    outcomeWith({}, { kind: 'x' as 'countersign/review-outcome' }),
    {},
    'none',
  ],
  [
    'the list of files is cut',
    'coverage',
    outcomeWith(),
    { bundle: { ...factsWith().bundle, complete: false } },
    'none',
  ],
  ['a hunk was not reviewed', 'coverage', outcomeWith({}, { ledger: [{ ...entry, state: 'uncovered' }] }), {}, 'none'],
  [
    'a hunk is in an unknown state',
    'coverage',
    outcomeWith({}, { ledger: [{ ...entry, state: 'ok' as 'reviewed' }] }),
    {},
    'none',
  ],
  ['a hunk is not in the ledger', 'coverage', outcomeWith(), { hunks: [`${PATH}#1`, `${PATH}#2`] }, 'none'],
  ['a hunk is in the ledger twice', 'coverage', outcomeWith({}, { ledger: [entry, entry] }), {}, 'none'],
  ['the ledger is empty', 'coverage', outcomeWith({}, { ledger: [] }), {}, 'none'],
  ['the change shows nothing at all', 'coverage', outcomeWith({}, { ledger: [] }), { hunks: [] }, 'none'],
  ['coverage is said to be incomplete', 'coverage', outcomeWith({}, { coverage: 'incomplete' }), {}, 'none'],
  [
    'coverage of a model is unproven',
    'coverage',
    outcomeWith({}, { coverage: 'unproven' }),
    { accepts: 'unproven' },
    'none',
  ],
  ['coverage of a file is unproven', 'coverage', outcomeWith({}, FILE), {}, 'none'],
  [
    'a file claims proven coverage',
    'coverage',
    outcomeWith({}, { ...FILE, coverage: 'proven' }),
    { accepts: 'unproven' },
    'none',
  ],
  [
    'a blocker was found',
    'findings',
    outcomeWith({ findings: [finding({ severity: 'blocker' })] }),
    {},
    'request-changes',
  ],
  ['a major was found', 'findings', outcomeWith({ findings: [finding({ severity: 'major' })] }), {}, 'request-changes'],
  [
    'too much was found',
    'findings',
    outcomeWith({ findings: Array.from({ length: 201 }, () => finding()) }),
    {},
    'request-changes',
  ],
  [
    'code found a secret',
    'findings',
    outcomeWith(),
    { detected: { findings: [finding({ severity: 'blocker' })], injectionAttempts: [] } },
    'request-changes',
  ],
  [
    'the reviewer does not approve',
    'verdict',
    outcomeWith({ verdict: 'request-changes' }, { requests: [{ ...request, verdict: 'request-changes' }] }),
    {},
    'request-changes',
  ],
  ['the review contradicts what was answered', 'verdict', outcomeWith({ verdict: 'request-changes' }), {}, 'none'],
  [
    'one answer does not approve, though the review does',
    'verdict',
    outcomeWith({}, { requests: [{ ...request, verdict: 'request-changes' }] }),
    {},
    'request-changes',
  ],
  [
    'another tool does not approve',
    'verdict',
    outcomeWith({ verdict: 'request-changes' }, FILE),
    { accepts: 'unproven' },
    'request-changes',
  ],
  [
    'the reviewer reports an injection',
    'injection',
    outcomeWith({ injectionAttempts: [{ quote: 'x' }] }),
    {},
    'request-changes',
  ],
  [
    'code finds an injection',
    'injection',
    outcomeWith(),
    { detected: { findings: [], injectionAttempts: [{ quote: 'x' }] } },
    'request-changes',
  ],
  ['the head has moved', 'head', outcomeWith(), { now: { head: commitId(9), base } }, 'none'],
  ['the review is of another commit', 'head', outcomeWith({ head: OLD }), {}, 'none'],
  [
    'the base has moved',
    'base',
    outcomeWith(),
    { now: { head: HEAD, base: { ref: 'main', sha: commitId(9) } } },
    'none',
  ],
  ['the base is another branch', 'base', outcomeWith(), { now: { head: HEAD, base: { ...base, ref: 'dev' } } }, 'none'],
  ['this head was refused before', 'asked-before', outcomeWith(), earlier(1), 'request-changes'],
  [
    'this head was refused against another base',
    'asked-before',
    outcomeWith(),
    earlier(1, {}, { base: { ref: 'x', sha: OLD } }),
    'request-changes',
  ],
  [
    'this head was refused by a file',
    'asked-before',
    outcomeWith(),
    earlier(1, {}, { source: 'file' }),
    'request-changes',
  ],
  [
    'its approval of this head was dismissed',
    'asked-before',
    outcomeWith(),
    earlier(1, { state: 'DISMISSED' }, { recorded: 'approve' }),
    'request-changes',
  ],
  [
    'a finding stands from an older head',
    'standing',
    outcomeWith(),
    {
      standing: {
        findings: [{ finding: { ...finding({ severity: 'major' }), id: '0'.repeat(16) }, review: 1, head: OLD }],
        unknown: [],
      },
    },
    'request-changes',
  ],
  [
    'an earlier objection lost its marker',
    'standing',
    outcomeWith(),
    { standing: { findings: [], unknown: ['x'] } },
    'request-changes',
  ],
];

describe('one condition that fails alone requests changes', () => {
  test.each(ALONE)('%s', (_, name, outcome, told, recorded) => {
    const judgement = judgeReview(outcome, factsWith(told));
    expect(judgement).toMatchObject({ event: 'REQUEST_CHANGES', recommendation: 'request-changes', recorded });
    expect(failedOf(judgement)).toEqual([name]);
  });

  test('and every condition but those of the bot itself is among these cases', () => {
    const covered = new Set(ALONE.map(([, name]) => name));
    expect(CONDITIONS.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual(['author', 'risk']);
  });
});

describe('for a high-risk change the bot never approves', () => {
  test('it comments where it found nothing', () => {
    const judgement = judgeReview(outcomeWith(), factsWith({ risk: 'high' }));
    expect(judgement).toMatchObject({ event: 'COMMENT', recommendation: 'approve', recorded: 'approve' });
    expect(failedOf(judgement)).toEqual(['risk']);
  });

  test.each(ALONE)('it requests changes where %s', (_, name, outcome, told) => {
    const judgement = judgeReview(outcome, factsWith({ ...told, risk: 'high' }));
    expect(judgement.event).toBe('REQUEST_CHANGES');
    expect(failedOf(judgement)).toEqual([name, 'risk']);
  });
});

describe('of its own change the bot only comments, and the job fails', () => {
  const own = { bundle: { ...factsWith().bundle, author: reviewer } };

  test('where all else holds', () => {
    const judgement = judgeReview(outcomeWith(), factsWith(own));
    expect(judgement).toMatchObject({ event: 'COMMENT', recommendation: 'request-changes' });
    expect(judgement.failure).toMatch(/opened this change itself/);
  });

  test('and where it found something', () => {
    const judgement = judgeReview(outcomeWith({ findings: [finding({ severity: 'major' })] }), factsWith(own));
    expect(judgement).toMatchObject({ event: 'COMMENT', recorded: 'request-changes' });
    expect(judgement.failure).toBeDefined();
  });

  test('an account that is no bot submits nothing of weight', () => {
    const judgement = judgeReview(outcomeWith(), factsWith({ reviewer: bob }));
    expect(judgement.event).toBe('COMMENT');
    expect(judgement.failure).toMatch(/not a bot/);
  });
});

describe('a review file', () => {
  test('approves where the policy accepts unproven coverage', () => {
    expect(judgeReview(outcomeWith({}, FILE), factsWith({ accepts: 'unproven' })).event).toBe('APPROVE');
  });

  test('that could not be read is no verdict', () => {
    const requests = [{ chunk: 0, id: null, model: null, stopReason: null, ok: false, why: 'no JSON' }];
    const outcome = outcomeWith({ verdict: 'request-changes' }, { ...FILE, requests });
    const judgement = judgeReview(outcome, factsWith({ accepts: 'unproven' }));
    expect(judgement).toMatchObject({ event: 'REQUEST_CHANGES', recorded: 'none' });
  });
});

describe('what is recorded of a run that failed in part', () => {
  const failed = { ...request, chunk: 1, ok: false, stopReason: 'max_tokens', why: 'cut off' };

  test('one answer that refused is a refusal, so that failing requests buy no other try', () => {
    const requests = [{ ...request, verdict: 'request-changes' as const }, failed];
    const judgement = judgeReview(outcomeWith({ verdict: 'request-changes' }, { requests }), factsWith());
    expect(judgement.recorded).toBe('request-changes');
  });

  test('answers that approved leave the question open', () => {
    const judgement = judgeReview(
      outcomeWith({ verdict: 'request-changes' }, { requests: [request, failed] }),
      factsWith(),
    );
    expect(judgement).toMatchObject({ event: 'REQUEST_CHANGES', recorded: 'none' });
  });

  test('a run in which nothing could be asked leaves the question open', () => {
    const judgement = judgeReview(outcomeWith({ verdict: 'request-changes' }, { requests: [] }), factsWith());
    expect(judgement).toMatchObject({ event: 'REQUEST_CHANGES', recorded: 'none' });
  });

  test('an answer that does not say what it says is a refusal', () => {
    const { verdict: _, ...silent } = request;
    const outcome = outcomeWith({ verdict: 'request-changes' }, { requests: [silent, failed] });
    expect(judgeReview(outcome, factsWith()).recorded).toBe('request-changes');
  });

  test('a blocking finding is a refusal', () => {
    const findings = [finding({ severity: 'blocker' })];
    const judgement = judgeReview(outcomeWith({ findings }, { requests: [request, failed] }), factsWith());
    expect(judgement.recorded).toBe('request-changes');
  });

  test('a review of another commit says nothing of this head', () => {
    const requests = [{ ...request, verdict: 'request-changes' as const }];
    const findings = [finding({ severity: 'blocker' })];
    const outcome = outcomeWith({ head: OLD, verdict: 'request-changes', findings }, { requests });
    expect(judgeReview(outcome, factsWith())).toMatchObject({ event: 'REQUEST_CHANGES', recorded: 'none' });
  });
});

describe('earlier runs on this head', () => {
  test('one that failed refuses nothing', () => {
    expect(judgeReview(outcomeWith(), factsWith(earlier(1, {}, { recorded: 'none' }))).event).toBe('APPROVE');
  });

  test('an approval that the bot itself withdrew may be given again', () => {
    const review = posted(1, { state: 'DISMISSED' }, { recorded: 'approve' });
    const told = {
      earlier: readEarlier(
        { reviews: [review], comments: [], dismissals: [dismissal(1, reviewer, 'approved')] },
        reviewer,
      ),
    };
    expect(judgeReview(outcomeWith(), factsWith(told)).event).toBe('APPROVE');
  });

  test('an approval that somebody else dismissed is not given again', () => {
    const review = posted(1, { state: 'DISMISSED' }, { recorded: 'approve' });
    const told = {
      earlier: readEarlier({ reviews: [review], comments: [], dismissals: [dismissal(1, bob, 'approved')] }, reviewer),
    };
    expect(failedOf(judgeReview(outcomeWith(), factsWith(told)))).toEqual(['asked-before']);
  });

  test('a refusal of another head does not count here', () => {
    const told = earlier(1, { commit: OLD });
    expect(markerWith().head).not.toBe(OLD);
    expect(judgeReview(outcomeWith(), factsWith(told)).event).toBe('APPROVE');
  });
});
