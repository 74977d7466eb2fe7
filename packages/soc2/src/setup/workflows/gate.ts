import { DEFAULT_POLICY_PATH } from '../../policy/policy.ts';
import { ENVIRONMENT, SETTINGS } from '../choices.ts';
import { type ActionSource, stepsBefore, usesAction, usesPinned } from './action-source.ts';
import { type AppToken, appTokenStep, tokenOf } from './app-token.ts';
import { comment, fileText, indented, quote } from './layout.ts';
import { RELAY_NAME } from './gate-relay.ts';

export const GATE_PATH = '.github/workflows/sdlc-gate.yml';

/** What the gate's workflow is made from. */
export interface GateWorkflow {
  readonly source: ActionSource;
  readonly defaultBranch: string;
  /** Whether an App of its own publishes the status. */
  readonly hardened: boolean;
}

const STATUS_APP: AppToken = {
  step: 'status-app',
  name: 'Token of the status App',
  client: SETTINGS.statusClient,
  key: SETTINGS.statusKey,
  permissions: [['statuses', 'write', 'the verdict; nothing else']],
};

/**
 * The workflow that judges every pull request. It runs from the default branch alone, so that no change edits what
 * judges it. Source: SPEC §5 and §10.
 */
export function gateWorkflow({ source, defaultBranch, hardened }: GateWorkflow): string {
  const environment = hardened
    ? [
        '# The key of the status App: the environment lets in runs of the default branch alone.',
        `environment: ${ENVIRONMENT}`,
      ]
    : [];
  const job = [
    'name: judge # not `sdlc-gate`: a job and a status of one name would both be required',
    'runs-on: ubuntu-latest',
    'timeout-minutes: 15',
    ...environment,
    'permissions:',
    '  contents: read # the policy, commits and their trees, who pushed the branch',
    '  issues: read # events of the pull request; how old the newest retrospective is',
    '  pull-requests: write # labels',
    ...(hardened ? [] : ['  statuses: write # the verdict']),
    ...CONCURRENCY,
    'steps:',
    ...indented(stepsBefore(source), 2),
    ...(hardened ? indented(appTokenStep(STATUS_APP), 2) : []),
    ...indented(
      [
        '- name: Judge',
        '  id: gate',
        `  ${usesAction(source, 'gate')}`,
        ...(hardened ? ['  with:', `    status-token: ${tokenOf(STATUS_APP)}`] : []),
        ...UPLOAD,
      ],
      2,
    ),
  ];
  return fileText([
    ...comment(about(hardened)),
    'name: sdlc-gate',
    'on:',
    '  # From the default branch, also for forks. Nothing of the pull request is checked out or run.',
    '  pull_request_target: # zizmor: ignore[dangerous-triggers] no code of the pull request runs here',
    '    types: [opened, reopened, synchronize, edited, labeled, unlabeled, ready_for_review, closed]',
    '  # Reviews and the merge queue, passed on. What the relay says is a pointer; the present state is read.',
    '  workflow_run: # zizmor: ignore[dangerous-triggers] takes no artifact and no output of the run before',
    `    workflows: [${RELAY_NAME}]`,
    '    types: [completed]',
    '  # Another policy may judge what is open in another way.',
    '  push:',
    `    branches: [${quote(defaultBranch)}]`,
    `    paths: [${quote(DEFAULT_POLICY_PATH)}]`,
    '  # What starts no run: a branch that GitHub retargets, a person who lost access, an event that got lost.',
    '  schedule:',
    "    - cron: '17 * * * *' # not minute 0, when runs are late or dropped",
    'permissions: {}',
    'jobs:',
    '  judge:',
    ...indented(job, 4),
  ]);
}

function about(hardened: boolean): readonly string[] {
  return [
    'Judges pull requests by .github/change-policy.yml, publishes the status `sdlc-gate` and keeps the labels that tell of it.',
    'Started by every event of a pull request, by reviews and the merge queue through sdlc-gate-relay, by a new policy and',
    'once an hour. Always runs from the default branch and runs no code of a pull request. Reads; writes labels and',
    ...(hardened
      ? ['statuses, the latter by an App of its own, so that no workflow of a writer can publish the same.']
      : [
          'statuses. Any writer could publish a status of that name from a workflow of their own: where that matters, let an',
          'App publish it (`countersign init --hardened`).',
        ]),
  ];
}

/**
 * A run that waits is replaced by a newer one of its group, so a group holds only runs that judge the same: those of one
 * pull request, those that a relay starts for one head branch (they judge all its pull requests), or sweeps. Two groups
 * may be at work on one head at once, which the order of the gate's calls allows for (ADR 5 and 7).
 */
const CONCURRENCY: readonly string[] = [
  'concurrency:',
  '  # One run at a time, never cancelled. A run that waits gives way to a newer one of its group, so a group is what is judged',
  '  # alike: a pull request, what a relay tells of one branch, or the sweep.',
  '  group: >-',
  '    sdlc-gate-${{',
  '    github.event.pull_request.number',
  "    || (github.event_name == 'workflow_run' && format('relay-{0}-{1}', github.event.workflow_run.head_repository.id, github.event.workflow_run.head_branch))",
  "    || 'sweep' }}",
  '  cancel-in-progress: false',
];

const UPLOAD: readonly string[] = [
  '# What was judged, by the digest that the status shows: `countersign verify` computes it again.',
  '- name: Keep the decision record',
  "  if: ${{ !cancelled() && steps.gate.outputs.digest != '' }}",
  `  ${usesPinned('upload')}`,
  '  with:',
  '    name: countersign-decision-${{ steps.gate.outputs.digest }}',
  '    path: ${{ runner.temp }}/countersign/decision*.json',
  '    if-no-files-found: error',
  '    overwrite: true # a re-run comes to the same bytes under the same name',
];
