import { describe, expect, test } from '@jest/globals';
import type { Account } from '../../../src/approval/snapshot.ts';
import { supersededBody } from '../../../src/retrospective/issue/markers.ts';
import { renderRetrospective } from '../../../src/retrospective/issue/render-retrospective.ts';
import type { Closing, SignOffFacts } from '../../../src/retrospective/signing/facts.ts';
import type { MergedChange } from '../../../src/retrospective/population.ts';
import { judgeSignOff } from '../../../src/retrospective/signing/judge-sign-off.ts';
import { actions, alice, bob, carol, commitId, dave, erin, machine, reviewer } from '../../decision/change.ts';
import { CREATOR, exception, input, merged, population } from '../issue/support.ts';
import { changes, CLOSED, comment, COMMENTED, factsOf, OPENED, policyOf, retrospective } from './support.ts';

const closing = (told: Partial<Closing>): Pick<SignOffFacts, 'closed'> => ({
  closed: { by: carol, at: CLOSED, through: null, ...told },
});
const without = (id: number): SignOffFacts['known'] => ({
  ...factsOf().known,
  permissions: { ...factsOf().known.permissions, [id]: 'read' },
});

/** Closed by this account, with its comment. */
const by = (account: Account): Partial<SignOffFacts> => ({ ...closing({ by: account }), comments: [comment(account)] });

/** What the verdict says, for a pattern. */
function said(told: Partial<SignOffFacts>): string {
  const verdict = judgeSignOff(factsOf(told));
  if (verdict.kind === 'reopen') return verdict.why.join('\n');
  return verdict.kind === 'nothing' ? `nothing: ${verdict.why}` : verdict.kind;
}

test('a retrospective is signed by whoever closes it by hand as completed, with a comment', () => {
  expect(judgeSignOff(factsOf())).toEqual({
    kind: 'signed',
    signOff: { issue: 11, digest: retrospective.digest, signers: [carol], at: CLOSED, verdicts: [] },
  });
});

test('several sign together what none of them could sign alone', () => {
  const both = [comment(bob, { at: '2026-05-06T08:00:00Z' }), comment(alice)];
  const verdict = judgeSignOff(factsOf({ ...closing({ by: alice }), comments: both }));
  expect(verdict).toMatchObject({ kind: 'signed', signOff: { signers: [bob, alice] } });
});

describe('is signed', () => {
  test.each<[string, Partial<SignOffFacts>]>([
    ['by a comment in the second of the close', { comments: [comment(carol, { at: CLOSED })] }],
    ['after an edit of the body that the signer has seen', { edited: { by: CREATOR, at: '2026-05-06T08:59:59Z' } }],
    [
      'where a comment was edited and another one was not',
      { comments: [comment(carol, { edited: true }), comment(carol)] },
    ],
    ['by a user whom the policy names', { policy: policyOf("['@Carol']") }],
    ['by a member of a group', { policy: policyOf('[auditors]') }],
    [
      'by a member of a team',
      {
        policy: policyOf("['@acme/audit']"),
        known: { ...factsOf().known, memberships: { 'acme/audit': { [carol.id]: true } } },
      },
    ],
    [
      'where nothing is listed, by anybody',
      {
        body: renderRetrospective(input({ population: population([merged(5, { class: 'human-approved' })]) })).body,
        listed: [],
      },
    ],
  ])('%s', (_, told) => {
    expect(said(told)).toBe('signed');
  });
});

describe('is opened again', () => {
  test.each<[string, Partial<SignOffFacts>, RegExp]>([
    ['where it was closed as not planned', { stateReason: 'not_planned' }, /closed as not planned, not as completed/],
    ['where it was closed as a duplicate', { stateReason: 'duplicate' }, /closed as duplicate/],
    ['where GitHub says no reason', { stateReason: null }, /closed as nothing in particular/],
    ['where a commit closed it', closing({ through: { commit: commitId(0xabc) } }), /commit 000000000000 closed it/],
    ['where a pull request closed it', closing({ through: { pull: 102 } }), /#102 closed it, not a person by hand/],
    ['where a deleted account closed it', closing({ by: null }), /a deleted account closed it/],
    ['where a bot closed it', { ...closing({ by: actions }), comments: [comment(actions)] }, /of type Bot/],
    ['where a machine user closed it', { ...closing({ by: machine }), comments: [comment(machine)] }, /machine-users/],
    ['where the AI reviewer closed it', { ...closing({ by: reviewer }), comments: [comment(reviewer)] }, /of type Bot/],
    ['where the closer has no write access', { known: without(carol.id) }, /@carol closed it, who has no write access/],
    [
      'where the closer is gone',
      { known: { ...factsOf().known, permissions: { [carol.id]: 'gone' } } },
      /no longer exists/,
    ],
    [
      'where the closer is no signer',
      { policy: policyOf("['@dave']") },
      /@carol closed it, who is not among the signers: @dave/,
    ],
    [
      'where the closer is in none of the teams',
      {
        policy: policyOf("['@acme/audit']"),
        known: { ...factsOf().known, memberships: { 'acme/audit': { [carol.id]: false } } },
      },
      /not among the signers: @acme\/audit/,
    ],
    ['where nobody commented', { comments: [] }, /@carol closed it without a sign-off comment of their own$/m],
    [
      'where the comment was edited',
      { comments: [comment(carol, { edited: true })] },
      /a comment of theirs was edited/,
    ],
    [
      'where the comment came after the close',
      { comments: [comment(carol, { at: '2026-05-06T09:00:02Z' })] },
      /written after the issue was closed/,
    ],
    [
      'where the comment is older than the body',
      { edited: { by: CREATOR, at: COMMENTED } },
      /older than the last edit of the body/,
    ],
    [
      'where the comment is older than the issue',
      { comments: [comment(carol, { at: '2026-05-05T17:31:59Z' })] },
      /older than the issue/,
    ],
    ['where a comment has no time', { comments: [comment(carol, { at: '' })] }, /without a sign-off comment/],
    [
      'where the comment only quotes',
      { comments: [comment(carol, { text: '> Signed off.' })] },
      /does not say that its author signs/,
    ],
    [
      'where the comment says that it does not sign',
      { comments: [comment(carol, { text: 'I am not signing this.' })] },
      /does not say that its author signs/,
    ],
    [
      'where the comment is somebody else’s',
      { comments: [comment(dave)] },
      /@carol closed it without a sign-off comment/,
    ],
    ['where the comment is a deleted account’s', { comments: [comment(null)] }, /@carol closed it without/],
    [
      'where the body was edited after the close',
      { edited: { by: carol.id, at: '2026-05-06T10:00:00Z' } },
      /body was edited at 2026-05-06T10:00:00Z/,
    ],
    ['where the body was edited to something else', { body: 'nothing to see' }, /first line is no marker/],
    ['where the list was shortened', { body: retrospective.body.replace('"count":2', '"count":1') }, /is not the list/],
    ['where another account opened it', { creator: alice.id }, /another account opened it/],
    ['where a comment that it goes on in is missing', long({ parts: [] }), /its parts|are committed to/],
    ['where a comment that it goes on in was edited', long({ edited: true }), /part 1 of it was edited/],
    ['where the merges are not those that it lists', { listed: changes.slice(1) }, /list of AI-approved merges is not/],
  ])('%s', (_, told, why) => {
    expect(said(told)).toMatch(why);
  });

  test.each<[string, Partial<SignOffFacts>, string]>([
    [
      'its author',
      by(alice),
      '#101 has no signer who neither contributed nor merged; could sign: any person with write access (not @alice, @dave)',
    ],
    [
      'a co-author by login alone',
      by(erin),
      '#102 has no signer who neither contributed nor merged; could sign: any person with write access (not @bob, @dave, @erin)',
    ],
    [
      'its author, of two that are named',
      { ...by(alice), policy: policyOf("['@alice', '@carol']") },
      '#101 has no signer who neither contributed nor merged; could sign: @carol',
    ],
    [
      'its author, and nobody else is named',
      { ...by(alice), policy: policyOf("['@alice']") },
      '#101 has no signer who neither contributed nor merged; could sign: nobody whom the policy names',
    ],
    [
      'its merger',
      {
        ...by(dave),
        policy: policyOf("['@dave', '@acme/audit']"),
        known: { ...factsOf().known, memberships: { 'acme/audit': {} } },
      },
      '#101 has no signer who neither contributed nor merged; could sign: @acme/audit (not @alice, @dave)\n#102 has no signer who neither contributed nor merged; could sign: @acme/audit (not @bob, @dave, @erin)',
    ],
  ])('where the only signer of a change is %s, and who could sign is said', (_, told, why) => {
    expect(said(told)).toBe(why);
  });

  test.each<[string, Partial<MergedChange>]>([
    ['only opened it', { author: carol, contributors: [] }],
    ['only wrote a commit of it', { contributors: [alice.id, carol.id] }],
    ['only is a co-author of it', { contributorLogins: ['carol'] }],
    ['only merged it', { mergedBy: carol }],
  ])('where the only signer %s', (_, told) => {
    const [one, two] = changes;
    if (one === undefined || two === undefined) throw new Error('no changes');
    expect(said({ listed: [{ ...one, ...told }, two] })).toMatch(/^#101 has no signer/);
  });

  test('with everything that is missing at once', () => {
    const verdict = judgeSignOff(
      factsOf({ ...closing({ by: alice, through: { pull: 102 } }), comments: [], stateReason: 'not_planned' }),
    );
    expect(verdict.kind === 'reopen' ? verdict.why.length : 0).toBeGreaterThan(3);
  });

  test('where somebody says of a hundred and one changes that they should have been high-risk', () => {
    const text = Array.from({ length: 101 }, (_, at) => `#${at + 1} should have been high-risk: x`).join('\n');
    expect(said({ comments: [comment(carol, { text })] })).toMatch(/101 changes are said to have been high-risk/);
  });
});

/** The facts of a retrospective that goes on in comments. */
function long({ parts, edited = false }: { parts?: []; edited?: boolean }): Partial<SignOffFacts> {
  const many = Array.from({ length: 1500 }, (_, at) => merged(at + 1));
  const rendered = renderRetrospective(input({ population: population(many) }));
  return {
    body: rendered.body,
    listed: many,
    parts: parts ?? rendered.parts.map((body) => ({ body, edited })),
  };
}

test('a long retrospective is signed like a short one', () => {
  expect(said(long({}))).toBe('signed');
});

describe('no sign-off is due', () => {
  const empty = renderRetrospective(input({ population: population() })).body;
  const given = { edited: { by: CREATOR, at: OPENED }, ...closing({ by: actions }), stateReason: 'not_planned' };

  test.each<[string, Partial<SignOffFacts>, RegExp]>([
    ['for an issue that is open', { closed: null }, /nothing: the issue is open/],
    [
      'for an empty window, which the action closes itself',
      { ...closing({ by: actions }), body: empty, listed: [], comments: [] },
      /nothing: the window is empty/,
    ],
    [
      'for an issue that gave way to another',
      { ...given, body: supersededBody(retrospective.body, 12) },
      /nothing: another issue/,
    ],
  ])('%s', (_, told, what) => {
    expect(said(told)).toMatch(what);
  });

  test.each<[string, Partial<SignOffFacts>, RegExp]>([
    [
      'another account opened what looks superseded',
      { ...given, creator: alice.id, body: supersededBody(retrospective.body, 12) },
      /another account opened it/,
    ],
    [
      'another account opened what looks like an empty window',
      { creator: alice.id, body: empty, listed: [] },
      /another account opened it/,
    ],
    [
      'somebody edited it to look superseded',
      { ...given, edited: { by: alice.id, at: OPENED }, body: supersededBody(retrospective.body, 12) },
      /superseded by #12/,
    ],
    [
      'somebody else closed what looks superseded',
      { ...given, ...closing({ by: alice }), body: supersededBody(retrospective.body, 12) },
      /superseded by #12/,
    ],
    [
      'an empty window was closed as not planned',
      { body: empty, listed: [], stateReason: 'not_planned' },
      /not planned/,
    ],
    [
      'the window is empty but for an exception',
      {
        ...closing({ by: actions }),
        body: renderRetrospective(input({ population: population([], { exceptions: [exception()] }) })).body,
        listed: [],
      },
      /of type Bot/,
    ],
  ])('but not where %s', (_, told, what) => {
    expect(said(told)).toMatch(what);
  });
});

describe('what has to be looked up is asked for', () => {
  test('permission of the closer and of those who commented, each once', () => {
    const known = { permissions: {}, memberships: {} };
    const verdict = judgeSignOff(factsOf({ known, comments: [comment(carol), comment(carol), comment(dave)] }));
    expect(verdict).toEqual({
      kind: 'needs',
      lookups: [
        { kind: 'permission', account: carol },
        { kind: 'permission', account: dave },
      ],
    });
  });

  test('membership of a team that the policy names', () => {
    const verdict = judgeSignOff(factsOf({ policy: policyOf("['@acme/audit']") }));
    expect(verdict).toEqual({ kind: 'needs', lookups: [{ kind: 'membership', team: 'acme/audit', account: carol }] });
  });

  test('but nothing for a closing that is refused anyway, nor for a bot', () => {
    const known = { permissions: {}, memberships: {} };
    expect(judgeSignOff(factsOf({ known, stateReason: 'not_planned' })).kind).toBe('reopen');
    expect(judgeSignOff(factsOf({ known, ...closing({ by: actions }), comments: [comment(machine)] })).kind).toBe(
      'reopen',
    );
  });
});

test('verdicts of those who signed are recorded, and nobody else’s', () => {
  const comments = [
    comment(carol, { text: 'Signed off.\n#101 should have been high-risk: it changes a token' }),
    comment(actions, { text: '#102 should have been high-risk: x' }),
    comment(dave, { text: '#102 should have been high-risk: y', edited: true }),
  ];
  expect(judgeSignOff(factsOf({ comments }))).toMatchObject({
    signOff: { verdicts: [{ pull: 101, verdict: 'should have been high-risk: it changes a token', by: 'carol' }] },
  });
});
