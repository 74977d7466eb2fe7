import { expect, test } from '@jest/globals';
import { ignoresWithoutReason } from '../check-workflows.mjs';

test('an ignore says why, on its own line', () => {
  const text = [
    'on:',
    '  pull_request_target: # zizmor: ignore[dangerous-triggers] no code of the pull request runs here',
    '  workflow_run: # zizmor: ignore[dangerous-triggers]',
    '  # zizmor: ignore',
    '  push: # zizmor: ignore[one,two] why',
  ].join('\n');
  expect(ignoresWithoutReason(text)).toEqual([3, 4, 5]);
});
