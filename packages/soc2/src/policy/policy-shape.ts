import type { AccountId } from '../domain.ts';
import { MAX_GLOB_LENGTH } from './glob-syntax.ts';
import { quoted } from './policy-error.ts';
import { GROUP_NAME_PATTERN, readGroupMember, readGroupName, readReviewer } from './reviewer.ts';
import {
  either,
  integer,
  list,
  mapping,
  named,
  note,
  optional,
  type Read,
  required,
  type Shape,
  text,
} from './shape.ts';
import {
  checkAiReviewerId,
  readAiReviewerLogin,
  readBranchGlob,
  readDuration,
  readGitPath,
  readLine,
  readLogin,
  readPathGlob,
} from './text-values.ts';

/** The labels' names unless the policy says otherwise: the blog's. */
export const DEFAULT_LABELS = {
  humanReview: 'human-review',
  aiApproved: 'ai-approved',
} as const;

/** More approvals than this is a slip of the finger: no team could give them. */
const MOST_APPROVALS = 50;

const globSchema = {
  maxLength: MAX_GLOB_LENGTH,
  pattern: '^(?![!/\\s]|\\./)[^\\\\]*[^/\\s\\\\]$',
};
const glob = text(globSchema, readPathGlob);
const branchGlob = text(globSchema, readBranchGlob);
const line = (limit: number) => text({ maxLength: limit }, (written) => readLine(written, limit));
const login = text({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*(\\[[bB][oO][tT]\\])?$' }, readLogin);

const reviewerSchema = {
  description: "'human', '@user', '@org/team', or the name of a group.",
  pattern: '^(?!ai$)@?[A-Za-z0-9]',
};
const reviewers = list(text(reviewerSchema, (written, { groups }) => readReviewer(written, { ai: false, groups })));
const lowRiskReviewers = list(
  text(
    {
      description: "'human', 'ai', '@user', '@org/team', or the name of a group.",
      pattern: '^@?[A-Za-z0-9]',
    },
    (written, { groups }) => readReviewer(written, { ai: true, groups }),
  ),
);

const rule = mapping({
  paths: required(list(glob), {
    description: 'Globs. The rule applies to a file whose path, or path before a rename, matches one of them.',
    examples: [['services/identity/**'], ['**/*.tf', '**/*.tfvars']],
  }),
  except: optional(list(glob), {
    description:
      'Globs that take files out of the rule. Case counts here, and a renamed file must match with both its paths.',
    examples: [['**/*.md']],
  }),
  name: optional(line(100), {
    description: 'What the rule is called wherever it fires. Default: its first path.',
    examples: ['identity'],
  }),
  reason: optional(line(500), {
    description: 'Why these files are high-risk, shown wherever the rule fires.',
    examples: ['Identity service'],
  }),
  approvals: optional(integer(1, MOST_APPROVALS), {
    description: 'Fresh approvals that a change needs from distinct people among the reviewers.',
    examples: [2],
    default: 1,
  }),
  reviewers: optional(reviewers, {
    description: 'Whose approval counts. Never the AI reviewer, and never a contributor.',
    examples: [['@acme/security', '@alice']],
    default: ['human'],
  }),
});

const aiReviewerLogin = text({ pattern: '^[A-Za-z0-9]' }, readAiReviewerLogin);
const aiReviewer: Shape<{ readonly login: string; readonly id?: AccountId }> = either(
  mapped(aiReviewerLogin, (name): Read<{ login: string }> => ({ value: { login: name } })),
  mapping({
    login: required(aiReviewerLogin, {
      description: "The bot's login.",
      examples: ['acme-reviewer[bot]'],
    }),
    id: required(mapped(integer(1, Number.MAX_SAFE_INTEGER), checkAiReviewerId), {
      description: "The bot's numeric account id, which outlives a rename.",
      examples: [123456789],
    }),
  }),
  'The login of the one bot whose approval counts for low-risk changes, or its login and numeric id.',
);

/** The policy's document: every key, what it holds, and what an editor says about it. Source: SPEC §3. */
export const policyShape = mapping({
  version: optional(versionShape(), {
    description: 'Version of this format. Default: 1.',
    examples: [1],
    default: 1,
  }),
  'high-risk': required(list(either(glob, rule, 'A glob, or a rule with more to say.')), {
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
  labels: optional(
    mapped(
      mapping({
        'human-review': optional(line(50), {
          description: 'Label of high-risk changes.',
          examples: ['human-review'],
          default: DEFAULT_LABELS.humanReview,
        }),
        'ai-approved': optional(line(50), {
          description: "Label of low-risk changes while the AI reviewer's approval stands.",
          examples: ['ai-approved'],
          default: DEFAULT_LABELS.aiApproved,
        }),
      }),
      distinctLabels,
    ),
    {
      description: 'Names of the labels. They are outputs: nothing is decided by a label.',
      examples: [{ 'human-review': 'needs-human' }],
    },
  ),
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

/** A shape whose value is checked or made into another one. */
function mapped<A, B>(shape: Shape<A>, make: (value: A) => Read<B>): Shape<B> {
  return {
    schema: shape.schema,
    read(node, key, reading) {
      const value = shape.read(node, key, reading);
      if (value === undefined) return undefined;
      const made = make(value);
      return 'value' in made ? made.value : note(reading, node.at, key, made);
    },
  };
}

function choice<const T extends string>(values: readonly T[]): Shape<T> {
  return text({ enum: values }, (written) => {
    const value = values.find((each) => each === written);
    if (value !== undefined) return { value };
    return {
      message: `${quoted(written)} is not known here`,
      fix: `Write one of ${values.join(', ')}.`,
    };
  });
}

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

type Labels = {
  readonly 'human-review'?: string;
  readonly 'ai-approved'?: string;
};

/** GitHub compares labels without case. With one name for both, every run would add and remove the same label. */
function distinctLabels(labels: Labels): Read<Labels> {
  const human = labels['human-review'] ?? DEFAULT_LABELS.humanReview;
  const ai = labels['ai-approved'] ?? DEFAULT_LABELS.aiApproved;
  if (human.normalize('NFC').toLowerCase() !== ai.normalize('NFC').toLowerCase()) return { value: labels };
  return {
    message: 'both labels have one name',
    fix: 'Give them different names; case does not count.',
  };
}
