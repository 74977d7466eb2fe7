import { describe, expect, test } from '@jest/globals';
import {
  account,
  agent,
  alice,
  approval,
  bob,
  carol,
  commit,
  dave,
  decisionOn,
  dismissal,
  erin,
  HEAD,
  HIGH,
  KNOWN,
  machine,
  objection,
  OLD,
  push,
  review,
  reviewer,
  type Told,
} from './change.ts';

/** What became of each review: `1 counted: why`. */
function verdicts(told: Told): readonly string[] {
  return decisionOn(told).reviews.map(({ id, verdict, why }) => `${id} ${verdict}: ${why}`);
}

const high = (reviews: Told['reviews'], told: Told = {}): Told => ({ paths: [HIGH], ...told, reviews: reviews ?? [] });

describe('Every review is counted, refused, an objection, or says nothing, and why', () => {
  test.each<[string, Told, readonly string[]]>([
    ['an approval of a rule', high([approval(1, bob)]), ['1 counted: for **/*.tf']],
    [
      'an approval of several rules',
      high([approval(1, dave)], { paths: [HIGH, 'db/1.sql'] }),
      ['1 counted: for **/*.tf, migrations'],
    ],
    [
      'an approval by somebody whom no rule names',
      high([approval(1, erin)], { paths: ['db/1.sql'] }),
      ['1 refused: is not among dba'],
    ],
    [
      'an approval by somebody who is one more human',
      high([approval(1, erin)], { paths: ['db/1.sql'], author: agent, commits: [commit(HEAD, agent)] }),
      ['1 counted: as one more human'],
    ],
    [
      'an approval of an older head',
      high([approval(1, bob, { commit: OLD })]),
      ['1 refused: approved 000000000000, but the head is now 000000000000'],
    ],
    [
      'an approval of one’s own change',
      high([approval(1, alice)]),
      ['1 refused: contributed to the change: opened the pull request'],
    ],
    ['an approval by a machine', high([approval(1, machine)]), ['1 refused: is on the policy’s `machine-users`']],
    [
      'an AI approval of a high-risk change',
      high([approval(1, reviewer)]),
      ['1 refused: is no person: a high-risk change needs a human'],
    ],
    ['an AI approval of a low-risk change', { reviews: [approval(1, reviewer)] }, ['1 counted: for low risk']],
    ['an approval by a deleted account', high([approval(1, null)]), ['1 refused: the account was deleted']],
    [
      'an approval by somebody who may not write',
      high([approval(1, bob)], { known: { permissions: { ...KNOWN.permissions, [bob.id]: 'read' } } }),
      ['1 refused: has no write access (permission: read)'],
    ],
    [
      'an approval that a newer review replaced',
      high([approval(1, bob), objection(2, bob)]),
      ['1 says nothing: a newer review of the same account replaced it', '2 objects: @bob requested changes'],
    ],
    ['a comment', high([review(1, bob, 'COMMENTED')]), ['1 says nothing: neither approves nor objects']],
    [
      'a review that was never submitted',
      high([review(1, bob, 'PENDING', { at: null })]),
      ['1 says nothing: neither approves nor objects'],
    ],
    ['an objection', high([objection(1, bob)]), ['1 objects: @bob requested changes']],
    [
      'an objection that was dismissed',
      high([review(1, bob, 'DISMISSED')], { dismissals: [dismissal(1, carol)] }),
      ['1 says nothing: was dismissed by @carol'],
    ],
    [
      'an objection that its author dismissed',
      high([review(1, bob, 'DISMISSED')], { dismissals: [dismissal(1, alice)] }),
      [
        '1 objects: @bob requested changes; dismissed by @alice, who contributed to the change: opened the pull request',
      ],
    ],
    [
      'an objection by somebody who may not write',
      high([objection(1, bob)], { known: { permissions: { ...KNOWN.permissions, [bob.id]: 'read' } } }),
      ['1 says nothing: has no write access (permission: read)'],
    ],
    [
      'an objection by a bot',
      high([objection(1, account('other[bot]'))]),
      ['1 says nothing: has an account of type Bot, not of a person'],
    ],
  ])('%s', (_, told, expected) => {
    expect(verdicts(told).map((line) => line.replace(/(wrote|pushed) [0-9a-f]{12}/, '$1 …'))).toEqual(expected);
  });
});

describe('Reasons for a person', () => {
  test.each<[string, Told, string]>([
    ['what was approved, and by whom', high([approval(1, bob), approval(2, carol)]), 'approved by @bob, @carol'],
    [
      'what needed no approval',
      { policy: "high-risk: ['**/*.tf']\nlow-risk: {approvals: 0}" },
      'the policy asks for no approval',
    ],
    ['what is missing', high([]), '**/*.tf: needs 1 approval of human, has none'],
    [
      'what is missing of several',
      { paths: ['services/identity/a.ts'], reviews: [approval(1, bob)] },
      'identity: needs 2 approvals of @acme/security, @bob, has 1 approval',
    ],
    ['who objects', high([objection(1, bob)]), '@bob requested changes'],
    [
      'why one more is needed',
      high([approval(1, bob)], { author: agent, commits: [commit(HEAD, agent)] }),
      'one more human: needs one human approval more than would otherwise do, because @coding-agent[bot] contributed, and whoever prompted an agent may be who approves, has none to spare',
    ],
    [
      'who was the one more',
      high([approval(1, dave), approval(2, erin)], {
        paths: ['db/1.sql'],
        author: agent,
        commits: [commit(HEAD, agent)],
      }),
      'approved by @dave, @erin',
    ],
    ['what is not governed', { base: 'feature' }, 'feature is no governed branch'],
  ])('say %s', (_, told, expected) => {
    expect(decisionOn(told).reasons[0]).toBe(expected);
  });

  test('say why the change is of its risk', () => {
    expect(decisionOn(high([])).reasons.at(-1)).toBe('high risk: infra/main.tf matches **/*.tf');
  });
});

describe('Notes for the auditor', () => {
  test.each<[string, Told, readonly string[]]>([
    ['nothing where everything was seen', {}, []],
    [
      'a commit of no account',
      { commits: [commit(HEAD, null)] },
      ['the author or committer of 000000000000 is linked to no account: a git e-mail proves nothing'],
    ],
    [
      'a log that could not be read',
      { pushLog: { observed: false, why: 'it is hidden' } },
      ['the activity log was not observed: it is hidden'],
    ],
    [
      'a head whose push the log does not show',
      { pushLog: { observed: true, pushes: [] } },
      ['the activity log does not show who pushed the head 000000000000'],
    ],
    [
      'a push by nobody that the log names',
      { pushLog: { observed: true, pushes: [push(null)] } },
      ['the activity log does not name who pushed 000000000000'],
    ],
  ])('tell of %s', (_, told, expected) => {
    expect(decisionOn(told).notes).toEqual(expected);
  });

  test('name twenty commits of no account and count the rest', () => {
    const commits = Array.from({ length: 25 }, (_, n) => commit(`${String(n + 10)}${'0'.repeat(38)}` as never, null));
    const [note] = decisionOn({ commits }).notes;
    expect(note).toContain('100000000000, 110000000000');
    expect(note).toContain('290000000000 and 5 more is linked');
  });
});

test('Whether the AI reviewer’s approval stands is told on low risk alone', () => {
  const stands = (told: Told): boolean => decisionOn(told).aiApproved;
  expect(stands({ reviews: [approval(1, reviewer)] })).toBe(true);
  expect(stands({ reviews: [approval(1, reviewer), approval(2, bob)] })).toBe(true);
  expect(stands({ reviews: [approval(1, reviewer, { commit: OLD })] })).toBe(false);
  expect(stands({ reviews: [approval(1, bob)] })).toBe(false);
  expect(stands({ reviews: [approval(1, account('other[bot]'))] })).toBe(false);
  expect(stands(high([approval(1, reviewer)]))).toBe(false);
  expect(stands({ base: 'feature', reviews: [approval(1, reviewer)] })).toBe(false);
  const overdue = { retrospective: { createdAt: '2026-01-01T00:00:00Z', recent: false } };
  expect(stands({ reviews: [approval(1, reviewer)], known: overdue })).toBe(true);
});
