import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '@actions/core';
import { UserError } from '@countersign/soc2/errors';
import { failureLine } from '@countersign/soc2/report/failure-line';
import { logLine } from '@countersign/soc2/report/markdown';
import { bundleDigest } from '@countersign/soc2/runner/bundle-digest';
import { readContext } from '@countersign/soc2/runner/context';
import type { Step } from './step.ts';

/** Each step loads what it needs and no more: only one of them has the model's SDK, another none of the judging. */
async function stepNamed(name: string): Promise<Step> {
  switch (name) {
    case 'withdraw':
      return (await import('./steps/withdraw.ts')).withdrawStep;
    case 'collect':
      return (await import('./steps/collect.ts')).collectStep;
    case 'review':
      return (await import('./steps/review.ts')).reviewStep;
    case 'submit':
      return (await import('./steps/submit.ts')).submitStep;
    default:
      throw new UserError(
        `there is no step ${JSON.stringify(name)}`,
        'Use the action by `uses:`; its action.yml names the steps.',
      );
  }
}

try {
  const run = await stepNamed(process.argv[2] ?? '');
  const report = await run({
    env: process.env,
    context: readContext(process.env),
    bundle: bundleDigest(dirname(fileURLToPath(import.meta.url))),
    say: (line) => core.info(logLine(line)),
  });
  for (const line of report.lines) core.info(logLine(line));
  if (report.notice !== undefined) core.notice(logLine(report.notice));
  if (process.env['GITHUB_STEP_SUMMARY'] && report.summary !== '')
    await core.summary.addRaw(report.summary, true).write();
  for (const [name, value] of Object.entries(report.outputs)) core.setOutput(name, value);
  if (report.failure !== undefined) core.setFailed(logLine(report.failure));
} catch (error) {
  core.setFailed(failureLine(error));
  // A user's error says it all in its line; ours needs the place.
  if (!(error instanceof UserError) && error instanceof Error) core.info(logLine(error.stack ?? ''));
}
