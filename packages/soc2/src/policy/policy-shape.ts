import { aiReviewer, branchGlob, glob, login, lowRiskReviewers, reviewers } from './entry-shapes.ts';
import { labelsShape } from './label-shape.ts';
import { mapping, named, optional, required } from './mapping-shape.ts';
import { quoted } from './policy-error.ts';
import { GROUP_NAME_PATTERN, readGroupMember, readGroupName } from './reviewer.ts';
import { MOST_APPROVALS, ruleShape } from './rule-shape.ts';
import { choice, either, integer, list, note, type Shape, text } from './shape.ts';
import { readDuration, readGitPath } from './text-values.ts';

/** The policy's document: every key, what it holds, and what an editor says about it. Source: SPEC §3. */
export const policyShape = mapping({
  version: optional(versionShape(), {
    description: 'Version of this format. Default: 1.',
    examples: [1],
    default: 1,
  }),
  'high-risk': required(list(either(glob, ruleShape, 'A glob, or a rule with more to say.')), {
    description:
      'What is high-risk: a change that touches any of it needs approval by people who did not contribute to it.',
    examples: [
      [
        '**/*.tf',
        {
          paths: ['services/identity/**'],
          approvals: 2,
          reviewers: ['@acme/security'],
        },
      ],
    ],
  }),
  'low-risk': optional(
    mapping({
      approvals: optional(integer(0, MOST_APPROVALS), {
        description: 'Fresh approvals that a low-risk change needs; 0 makes review optional.',
        examples: [1, 0],
        default: 1,
      }),
      reviewers: optional(lowRiskReviewers, {
        description: "Whose approval counts. Without 'ai', AI approval is switched off.",
        examples: [['human', 'ai'], ['human']],
        default: ['human', 'ai'],
      }),
      coverage: optional(choice(['proven', 'unproven']), {
        description: "'unproven' lets an AI review approve that cannot show that it saw every change.",
        examples: ['proven'],
        default: 'proven',
      }),
    }),
    {
      description: 'What a change needs that touches nothing high-risk.',
      examples: [{ approvals: 1, reviewers: ['human'] }],
    },
  ),
  'ai-reviewer': optional(aiReviewer, {
    description: 'The one bot whose approval counts for low-risk changes. Absent: no AI approval counts.',
    examples: ['acme-reviewer[bot]', { login: 'acme-reviewer[bot]', id: 123456789 }],
  }),
  'review-instructions': optional(text({}, readGitPath), {
    description: 'Path of what the AI reviewer is told about this repository.',
    examples: ['.github/review-instructions.md'],
    default: '.github/review-instructions.md',
  }),
  'control-owners': optional(reviewers, {
    description:
      'Who approves changes to the control itself: this file, the review instructions, workflows, actions, CODEOWNERS.',
    examples: [['@cto']],
    default: ['human'],
  }),
  'machine-users': optional(list(login), {
    description: 'Accounts that are users to GitHub and no people: their approval never counts.',
    examples: [['renovate[bot]', 'acme-deploy']],
  }),
  agents: optional(list(login), {
    description:
      'Coding agents. Their high-risk changes need one more human, since who prompted one may be who approves.',
    examples: [['coding-agent[bot]']],
  }),
  groups: optional(
    named(
      { pattern: GROUP_NAME_PATTERN, make: readGroupName },
      list(text({ description: "'@user' or '@org/team'.", pattern: '^@[A-Za-z0-9]' }, readGroupMember)),
    ),
    {
      description: 'People by role. A name can stand wherever reviewers are listed.',
      examples: [{ security: ['@alice', '@acme/appsec'] }],
    },
  ),
  branches: optional(list(branchGlob), {
    description: 'Globs of branches that are governed beside the default branch. Case does not count.',
    examples: [['release/*']],
  }),
  labels: optional(labelsShape, {
    description: 'Names of the labels. They are outputs: nothing is decided by a label.',
    examples: [{ 'human-review': 'needs-human' }],
  }),
  retrospective: optional(
    mapping({
      within: optional(text({ pattern: '^[0-9]{1,6}[dh]$' }, readDuration), {
        description: 'How old the newest retrospective may be for AI approvals to count, in days or hours.',
        examples: ['14d', '36h'],
        default: '14d',
      }),
      signers: optional(reviewers, {
        description: 'Who may sign off a retrospective.',
        examples: [['@cto']],
        default: ['human'],
      }),
    }),
    {
      description: 'The weekly review of AI-approved merges.',
      examples: [{ within: '14d', signers: ['human'] }],
    },
  ),
});

function versionShape(): Shape<1> {
  const fix = "Write 'version: 1', without quotes; a later version needs a later release.";
  return {
    schema: { const: 1 },
    read(node, key, reading) {
      if (node.kind === 'scalar' && node.plain && node.value === '1') return 1;
      const message = node.kind === 'scalar' ? `version ${quoted(node.value)} is not known` : 'no version';
      return note(reading, node.at, key, { message, fix });
    },
  };
}
