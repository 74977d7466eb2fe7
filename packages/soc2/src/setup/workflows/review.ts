import { ENVIRONMENT, type ReviewerKind, REVIEW_LABEL, SETTINGS } from '../choices.ts';
import { type ActionSource, stepsBefore, usesAction } from './action-source.ts';
import { type AppToken, appTokenStep, tokenOf } from './app-token.ts';
import { claudeCodeSteps } from './claude-code.ts';
import { comment, fileText, indented } from './layout.ts';

export const REVIEW_PATH = '.github/workflows/claude-pr-review.yml';

/** What the review's workflow is made from. */
export interface ReviewWorkflow {
  readonly source: ActionSource;
  readonly reviewer: ReviewerKind;
}

const REVIEWER_APP: AppToken = {
  step: 'reviewer-app',
  name: 'Token of the reviewer App',
  client: SETTINGS.reviewerClient,
  key: SETTINGS.reviewerKey,
  permissions: [
    ['pull-requests', 'write', 'the formal review; never `contents: write`, which would make it count natively'],
  ],
};

/**
 * The workflow of the AI review. Its secrets are in an environment that lets in the default branch alone, and it runs
 * there alone. Source: SPEC §6 and §10.
 */
export function reviewWorkflow({ source, reviewer }: ReviewWorkflow): string {
  const other = reviewer === 'claude-code-action';
  const steps = [
    ...(other ? claudeCodeSteps() : stepsBefore(source)),
    ...appTokenStep(REVIEWER_APP),
    '- name: Review',
    `  ${usesAction(source, 'ai-review')}`,
    '  with:',
    ...(other
      ? [
          '    review-file: ${{ runner.temp }}/countersign-review.json',
          '    review-head: ${{ steps.change.outputs.head }}',
          '    review-base: ${{ steps.change.outputs.base }}',
          '    pull-request: ${{ steps.change.outputs.number }}',
        ]
      : [
          `    anthropic-api-key: \${{ secrets.${SETTINGS.modelKey} }}`,
          '    pull-request: ${{ github.event.pull_request.number || inputs.pull-request }}',
        ]),
    `    reviewer-token: ${tokenOf(REVIEWER_APP)}`,
  ];
  const job = [
    '# Nothing runs before there is a reviewer App; until then people approve everything. A label is only a wish: whether a',
    '# person with write access put it on this head is for the action to find out.',
    'if: >-',
    `  vars.${SETTINGS.reviewerClient} != ''`,
    `  && (github.event.action != 'labeled' || github.event.label.name == '${REVIEW_LABEL}')`,
    'runs-on: ubuntu-latest',
    'timeout-minutes: 30',
    `environment: ${ENVIRONMENT} # holds the model's key and the App's; lets in runs of the default branch alone`,
    'permissions:',
    '  contents: read # the policy, the review instructions and the files of the change, by the API',
    '  issues: read # who put on the label',
    '  pull-requests: read # the change, its reviews and who may ask for one',
    'concurrency:',
    '  # One run of a pull request at a time, never cancelled half-way through a review.',
    '  group: claude-pr-review-${{ github.event.pull_request.number || inputs.pull-request }}',
    '  cancel-in-progress: false',
    'steps:',
    ...indented(steps, 2),
  ];
  return fileText([
    ...comment(other ? ABOUT_CLAUDE_CODE : ABOUT),
    'name: claude-pr-review',
    'on:',
    '  pull_request_target: # zizmor: ignore[dangerous-triggers] no code of the pull request is checked out or run',
    '    types: [opened, reopened, synchronize, ready_for_review, labeled]',
    '  # A person with write access asks for the review of any pull request.',
    '  workflow_dispatch:',
    '    inputs:',
    '      pull-request:',
    '        description: Number of the pull request',
    '        required: true',
    '        type: number',
    'permissions: {}',
    'jobs:',
    '  review:',
    ...indented(job, 4),
  ]);
}

const ABOUT: readonly string[] = [
  'Lets the AI reviewer read a pull request and submit a formal review as the reviewer App. Started by opening, pushing and',
  `marking as ready; for authors without write access by the label \`${REVIEW_LABEL}\` or by hand, since tokens cost money. Runs from the`,
  'default branch, checks nothing of the pull request out and runs none of its code. May submit and dismiss reviews of its own;',
  'each step sees only the credential that it needs. The review itself starts sdlc-gate, through sdlc-gate-relay.',
];

const ABOUT_CLAUDE_CODE: readonly string[] = [
  'Lets Claude Code Action read a pull request, and turns what it says into a formal review of the reviewer App. Started by',
  `opening, pushing and marking as ready; otherwise by the label \`${REVIEW_LABEL}\` or by hand. Runs from the default branch: Claude works in a`,
  'checkout of that branch, reads the change as one file of text, has no shell and no token that writes, and no code of the',
  'pull request runs. Nothing proves that it read every line, so the policy must say `low-risk.coverage: unproven`.',
  'The review itself starts sdlc-gate, through sdlc-gate-relay.',
];
