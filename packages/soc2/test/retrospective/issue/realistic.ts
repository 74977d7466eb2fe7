import { alice, bob, carol, commitId } from '../../decision/change.ts';
import { DIGEST, exception, input, member, merged, population } from './support.ts';

/** One week of a small team, with something of everything. */
const changes = [
  merged(3401, { title: 'Fix dashboard tooltip', mergedAt: '2026-05-01T10:00:00Z' }),
  merged(3405, { title: 'Update onboarding copy', author: carol, contributors: [carol.id], refusedBefore: 2 }),
  merged(3406, { title: 'docs: explain `retry` | @everyone #1', author: null, mergedBy: null, contributors: [] }),
  merged(3402, {
    title: 'Rotate signing keys',
    class: 'human-approved',
    risk: 'high',
    createdAt: '2026-04-30T08:00:00Z',
    approvers: ['carol', 'dave'],
  }),
  merged(3403, { title: 'Bump lodash', class: 'unreviewed', approvers: [] }),
];

export const realistic = input({
  population: population(changes, {
    alone: [
      member(1, 'direct-push', {
        sha: commitId(0xd1),
        pull: null,
        why: 'No merged pull request brought it; @dave pushed it.',
      }),
    ],
    exceptions: [
      exception(),
      exception({
        kind: 'unreviewed',
        pull: 3403,
        sha: null,
        what: '#3403 was merged without the approval that `dependencies` asks for.',
        action: 'Review it now; revert it if it should not stand.',
      }),
      exception({
        kind: 'label-after-merge',
        pull: 3405,
        sha: null,
        what: '@carol put `ai-approved` on #3405 2 h after its merge.',
        action: 'Ask why; nothing was decided from it.',
      }),
    ],
    notObserved: ['Rule-suite bypasses and protection settings: no `audit-token` was given.'],
  }),
  signOffs: [
    {
      issue: 10,
      digest: DIGEST,
      signers: [alice, bob],
      at: '2026-04-30T09:12:00Z',
      verdicts: [{ pull: 3377, verdict: 'should have been high-risk: it changes a token', by: 'bob' }],
    },
  ],
  overdue: [{ issue: 8, createdAt: '2026-04-21T17:30:00Z' }],
  signing: { signers: ['@carol', '@acme/security'], due: '2026-05-12T17:30:00Z' },
});
