import { DEFAULT_POLICY_PATH, type Policy, type Reviewer } from '../policy/policy.ts';
import { GATE_PATH } from './workflows/gate.ts';
import { fileText } from './workflows/layout.ts';
import { REVIEW_PATH } from './workflows/review.ts';
import { WEEKLY_PATH } from './workflows/weekly-review.ts';

export const WRITTEN_POLICY_PATH = 'docs/change-management-policy.md';

const DAY = 86_400_000;

/**
 * The change-management policy that people sign and an auditor reads, filled in from the one that is enforced. It states
 * what the control does, and points to it for the details, so that the two cannot drift apart unseen.
 *
 * Source: the blog's policy section; the verbs are CC8.1's.
 */
export function writtenPolicy(name: string, policy: Policy): string {
  return fileText([
    `# Change management policy of ${name}`,
    '',
    'Approved by: ________________  On: ____________  Next review: ____________ (at least once a year)',
    '',
    '## Purpose',
    '',
    'Changes to infrastructure, data, software and procedures are authorized, designed, developed, configured, documented,',
    'tested, approved and implemented in a controlled way (SOC 2 CC8.1). No single person can bring a risky change to production.',
    '',
    '## Scope',
    '',
    `Every change of this repository is a pull request into the default branch${branches(policy)}. What reaches such a branch in any other`,
    'way is an exception, and is listed and followed up every week.',
    '',
    '## Change risk classification',
    '',
    'Every change is classified as high-risk or low-risk before it is merged, by the paths of the files that it touches.',
    '',
    '**High-risk changes** are those that reasonably impact security controls, processing integrity, availability or',
    'confidentiality: authentication, authorization, data access, tenant boundaries, encryption, infrastructure, CI/CD',
    'pipelines, supply chain. They need the approval of an authorized person who did not contribute to the change. What cannot',
    'be seen whole (a list of files that is cut, a link, a submodule) is high-risk.',
    '',
    `The criteria are the rules in \`${DEFAULT_POLICY_PATH}\`, at the time of writing:`,
    '',
    '| Files | Approvals | By |',
    '| --- | --- | --- |',
    ...policy.highRisk.map((rule) => `| ${escaped(rule.name)} | ${rule.approvals} | ${cell(people(rule.reviewers))} |`),
    `| The control itself: the policy, review instructions, workflows, code owners | 1 | ${cell(people(policy.controlOwners))} |`,
    '',
    `**Low-risk changes** are all others. ${lowRisk(policy)}`,
    '',
    '## How it is enforced',
    '',
    '| CC8.1 | by | evidence |',
    '| --- | --- | --- |',
    '| authorizes | the ticket or issue that the pull request names | the pull request |',
    '| designs, develops, documents | the pull request and its template | the pull request, its commits |',
    '| configures | infrastructure and settings as code, under the same policy | the pull request |',
    '| tests | the checks that the branch requires | their results on the commit |',
    `| approves | \`${GATE_PATH}\`: the status \`sdlc-gate\` | the decision record, with the digest that the status shows |`,
    `| implements | merging, possible only with the status | the weekly retrospective of \`${WEEKLY_PATH}\` |`,
    '',
    `AI review is done by \`${REVIEW_PATH}\` as a formal review of a bot of its own. An approval counts only for the commit that`,
    'it was given on.',
    '',
    '## Weekly retrospective',
    '',
    `Every week ${people(policy.retrospective.signers)} who neither wrote nor merged the changes reviews **every** AI-approved merge of the period, the full`,
    'population and not a sample, decides whether any of them should have been high-risk, notes exceptions and signs off by',
    `commenting and closing the issue. Where no retrospective is younger than ${age(policy.retrospective.within)}, AI approvals stop counting.`,
    '',
    '## Changes to this control',
    '',
    `1. The criteria are documented, version-controlled and themselves high-risk: changes to them need ${people(policy.controlOwners)}.`,
    '2. Access to modify criteria and enforcement is restricted by code ownership rules and by the rules of the branch.',
    '3. The retrospective above is the control that validates the classification.',
    '',
    '## Exceptions',
    '',
    'An exception is recorded where it happened, with its reason, and is listed in the next retrospective. Who signs that off',
    'also decides on what follows from it.',
  ]);
}

function branches({ branches: governed }: Policy): string {
  return governed.length === 0 ? '' : ` or into ${governed.map((each) => `\`${each}\``).join(', ')}`;
}

function lowRisk({ lowRisk: { approvals, reviewers }, aiReviewer }: Policy): string {
  if (approvals === 0) return 'They may be merged without an approval.';
  const ai = reviewers.some(({ kind }) => kind === 'ai');
  const who = people(reviewers.filter(({ kind }) => kind !== 'ai'));
  const count = approvals === 1 ? 'the approval' : `${approvals} approvals`;
  if (!ai) return `They need ${count} of ${who}.`;
  const bot =
    aiReviewer === undefined ? 'the AI reviewer, once one is named' : `the AI reviewer, \`${aiReviewer.login}\``;
  return `They need ${count} of ${who === '' ? bot : `${who}, or of ${bot}`}. The retrospective validates that this was right.`;
}

function people(reviewers: readonly Reviewer[]): string {
  return reviewers
    .map((reviewer) => {
      switch (reviewer.kind) {
        case 'human':
          return 'any person with write access';
        case 'ai':
          return 'the AI reviewer';
        case 'user':
          return `\`@${reviewer.login}\``;
        case 'team':
          return `\`@${reviewer.org}/${reviewer.slug}\``;
        default:
          return `the group ${reviewer.name}`;
      }
    })
    .join(' or ');
}

/** A cell of a table: nothing in it ends the cell or the row. Code spans stay as they are. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

/** A name as plain text in Markdown. A policy holds no hidden characters. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>|#@]/g, '\\$&');
}

function age(milliseconds: number): string {
  const days = milliseconds / DAY;
  return Number.isInteger(days) ? `${days} days` : `${milliseconds / 3_600_000} hours`;
}
