import type { Account } from '../../../src/approval/snapshot.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { renderRetrospective } from '../../../src/retrospective/issue/render-retrospective.ts';
import type { Comment, SignOffFacts } from '../../../src/retrospective/signing/facts.ts';
import { bob, carol, dave, EVERYONE } from '../../decision/change.ts';
import { CREATOR, input, merged, population } from '../issue/support.ts';

/** #101 by alice and #102 by bob with erin, both merged by dave. */
export const changes = [
  merged(101, { mergedBy: dave }),
  merged(102, { author: bob, contributors: [bob.id], contributorLogins: ['erin'], mergedBy: dave }),
];

export const retrospective = renderRetrospective(input({ population: population(changes) }));

/** A policy with these signers. */
export function policyOf(signers: string): Policy {
  const text = `
high-risk: ['**/*.tf']
machine-users: [acme-deploy]
ai-reviewer: acme-reviewer[bot]
groups:
  auditors: ['@carol', '@acme/audit']
retrospective: {signers: ${signers}}
`;
  return parsePolicy({ text, file: 'policy.yml' });
}

export const OPENED = '2026-05-05T17:32:00Z';
export const COMMENTED = '2026-05-06T09:00:00Z';
export const CLOSED = '2026-05-06T09:00:01Z';

export function comment(by: Account | null, told: Partial<Comment> = {}): Comment {
  return { by, at: COMMENTED, edited: false, text: 'Signed off.', ...told };
}

/** Closed by carol, who had a hand in nothing, with a comment of hers; everybody may write. */
export function factsOf(told: Partial<SignOffFacts> = {}): SignOffFacts {
  return {
    issue: 11,
    createdAt: OPENED,
    expectedCreator: CREATOR,
    creator: CREATOR,
    body: retrospective.body,
    edited: null,
    stateReason: 'completed',
    closed: { by: carol, at: CLOSED, through: null },
    comments: [comment(carol)],
    parts: [],
    listed: changes,
    policy: policyOf('[human]'),
    known: {
      permissions: Object.fromEntries(EVERYONE.map(({ id }) => [id, 'write'])),
      memberships: {},
    },
    ...told,
  };
}
