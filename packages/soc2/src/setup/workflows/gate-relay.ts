import { comment, fileText } from './layout.ts';

export const RELAY_PATH = '.github/workflows/sdlc-gate-relay.yml';
export const RELAY_NAME = 'sdlc-gate-relay';

/**
 * The workflow that passes reviews and merge groups on to the gate. Both events run from the pull request's side, where
 * its author can edit the workflow; so it holds no rights, and all that the gate takes from it is that it ran.
 */
export function gateRelayWorkflow(): string {
  return fileText([
    ...comment([
      'Passes reviews and merge groups on to sdlc-gate, which follows this run. Started by whoever reviews, and by the merge',
      'queue. These two events do not run from the default branch, so this workflow holds no rights, reads nothing and says',
      'nothing: that it ran is the message.',
    ]),
    `name: ${RELAY_NAME}`,
    'on:',
    '  pull_request_review:',
    '    types: [submitted, edited, dismissed]',
    '  merge_group:',
    '    types: [checks_requested]',
    'permissions: {}',
    'jobs:',
    '  relay:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 5',
    '    permissions: {}',
    '    steps:',
    "      - run: 'true'",
  ]);
}
