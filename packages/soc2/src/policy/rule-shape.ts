import { glob, line, reviewers } from './entry-shapes.ts';
import { mapping, optional, required } from './mapping-shape.ts';
import { integer, list } from './shape.ts';

/** More approvals than this is a slip of the finger: no team could give them. */
export const MOST_APPROVALS = 50;

/** A rule of `high-risk` in its long form. */
export const ruleShape = mapping({
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
