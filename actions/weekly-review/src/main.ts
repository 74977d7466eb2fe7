import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '@actions/core';
import { UserError } from '@countersign/soc2/errors';
import { chooseTransport, retrySecond } from '@countersign/soc2/github/choose-transport';
import { createClient } from '@countersign/soc2/github/client';
import { failureLine } from '@countersign/soc2/report/failure-line';
import { logLine } from '@countersign/soc2/report/markdown';
import { bundleDigest } from '@countersign/soc2/runner/bundle-digest';
import { readContext } from '@countersign/soc2/runner/context';
import { readRunIdentity } from '@countersign/soc2/runner/run-identity';
import { keepHeapSmall } from '@countersign/soc2/runner/small-heap';
import { readInputs } from './inputs.ts';
import { run } from './run.ts';

try {
  keepHeapSmall();
  const inputs = readInputs(core.getInput);
  const context = readContext(process.env);
  const transport = await chooseTransport(process.env);
  const clientOf = (token: string) =>
    createClient({
      token,
      baseUrl: context.apiUrl,
      transport,
      onRetry: (sentence) => core.info(logLine(sentence)),
      retrySecond: retrySecond(process.env),
    });
  const report = await run(inputs, context, {
    client: clientOf(inputs.token),
    auditClient: inputs.auditToken === '' ? undefined : clientOf(inputs.auditToken),
    bundle: bundleDigest(dirname(fileURLToPath(import.meta.url))),
    identity: readRunIdentity(process.env, context),
  });
  for (const line of report.lines) core.info(line);
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(report.summary, true).write();
  for (const [name, value] of Object.entries(report.outputs)) core.setOutput(name, value);
} catch (error) {
  core.setFailed(failureLine(error));
  // A user's error says it all in its line; ours needs the place.
  if (!(error instanceof UserError) && error instanceof Error) core.info(logLine(error.stack ?? ''));
}
