import { ENVIRONMENT, SETTINGS } from '../choices.ts';
import { type ActionSource, stepsBefore, usesAction, usesPinned } from './action-source.ts';
import { type AppToken, appTokenStep, tokenOf } from './app-token.ts';
import { comment, fileText, indented } from './layout.ts';

export const WEEKLY_PATH = '.github/workflows/sdlc-weekly-review.yml';

/** What the retrospective's workflow is made from. */
export interface WeeklyWorkflow {
  readonly source: ActionSource;
  /** Whether an App of its own reads settings and bypasses, which GITHUB_TOKEN never sees. */
  readonly hardened: boolean;
  /** Whether the server takes a time zone for a schedule: github.com does. */
  readonly timeZones: boolean;
}

const AUDIT_APP: AppToken = {
  step: 'audit-app',
  name: 'Token of the audit App',
  client: SETTINGS.auditClient,
  key: SETTINGS.auditKey,
  permissions: [['administration', 'read', 'bypasses of rulesets, branch protection; else *not observed*']],
};

/**
 * The workflow of the weekly retrospective and of its sign-off. Source: SPEC §7; the hour is the blog's.
 */
export function weeklyWorkflow({ source, hardened, timeZones }: WeeklyWorkflow): string {
  const start = [...stepsBefore(source), ...(hardened ? appTokenStep(AUDIT_APP) : [])];
  const audit = hardened ? [`    audit-token: ${tokenOf(AUDIT_APP)}`] : [];
  const environment = hardened
    ? [`environment: ${ENVIRONMENT} # holds the audit App's key; lets in runs of the default branch alone`]
    : [];
  const report = [
    "if: github.event_name != 'issues'",
    'runs-on: ubuntu-latest',
    'timeout-minutes: 30',
    ...environment,
    'permissions:',
    '  actions: read # the run and the artifact that the previous retrospective names',
    '  contents: read # the policy, commits, the activity log',
    '  issues: write # the retrospective',
    '  pull-requests: read # what was merged, its reviews and labels',
    '  statuses: read # what the gate had said before each merge',
    'concurrency:',
    '  group: sdlc-weekly-review',
    '  cancel-in-progress: false',
    'steps:',
    ...indented(
      [
        ...start,
        '- name: Write the retrospective',
        '  id: retrospective',
        `  ${usesAction(source, 'weekly-review')}`,
        '  with:',
        '    mode: report',
        '    start-sha: ${{ inputs.start-sha }}',
        ...audit,
        ...UPLOAD,
      ],
      2,
    ),
  ];
  const signOff = [
    '# Only what this workflow opened. A label or a title could be taken off before the issue is closed; its creator stays.',
    "if: github.event_name == 'issues' && github.event.issue.user.login == 'github-actions[bot]'",
    'runs-on: ubuntu-latest',
    'timeout-minutes: 15',
    'permissions:',
    '  actions: read # the artifact that the retrospective names',
    '  contents: read # the policy, who wrote what',
    '  issues: write # records the sign-off, or opens the issue again',
    '  pull-requests: read # who contributed to the listed changes, and who merged them',
    '  statuses: read # the listed changes are read as the report reads them',
    'concurrency:',
    '  # By issue: a run that waits must not give way to the closing of another one.',
    '  group: sdlc-weekly-review-${{ github.event.issue.number }}',
    '  cancel-in-progress: false',
    'steps:',
    ...indented(
      [
        ...stepsBefore(source),
        '- name: Check the sign-off',
        `  ${usesAction(source, 'weekly-review')}`,
        '  with:',
        '    mode: sign-off',
      ],
      2,
    ),
  ];
  return fileText([
    ...comment(ABOUT),
    'name: sdlc-weekly-review',
    'on:',
    '  schedule:',
    ...indented(timeZones ? WITH_TIME_ZONE : IN_UTC, 4),
    '  workflow_dispatch:',
    '    inputs:',
    '      start-sha:',
    '        description: Where to start again, a commit of the default branch; listed as an exception',
    '        required: false',
    '        type: string',
    '  issues:',
    '    types: [closed]',
    'permissions: {}',
    'jobs:',
    '  report:',
    ...indented(report, 4),
    '  sign-off:',
    ...indented(signOff, 4),
  ]);
}

const ABOUT: readonly string[] = [
  'Opens the weekly retrospective, an issue that lists every AI-approved merge and accounts for every commit since the one',
  'before, and checks the sign-off when a person closes it. Started on Fridays at 10:30 Pacific time, by hand, and by closing',
  'an issue. Always runs on the default branch. Reads; writes issues of its own alone.',
];

const WITH_TIME_ZONE: readonly string[] = [
  '# 10:30 all year. The window is the commits since the last retrospective, so a late or lost run loses nothing.',
  "- cron: '30 10 * * 5'",
  '  timezone: America/Los_Angeles',
];

const IN_UTC: readonly string[] = [
  '# This server may know no time zones for schedules: 17:30 UTC is 10:30 Pacific in summer and 9:30 in winter. The window is',
  '# the commits since the last retrospective, so neither that hour nor a late or lost run loses anything.',
  "- cron: '30 17 * * 5'",
];

const UPLOAD: readonly string[] = [
  '# The next retrospective believes this one only where this run has an artifact of this name.',
  '- name: Keep the manifest and the population',
  "  if: ${{ !cancelled() && steps.retrospective.outputs.digest != '' }}",
  `  ${usesPinned('upload')}`,
  '  with:',
  '    name: countersign-retrospective-${{ steps.retrospective.outputs.digest }}',
  '    path: |',
  '      ${{ steps.retrospective.outputs.manifest }}',
  '      ${{ runner.temp }}/countersign/population.json',
  '    if-no-files-found: error',
  '    overwrite: true # a re-run comes to the same bytes under the same name',
];
