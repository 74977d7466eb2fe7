import { appendFileSync } from 'node:fs';
import { UserError } from '@countersign/soc2/errors';
import { chooseTransport, retrySecond } from '@countersign/soc2/github/choose-transport';
import { createClient } from '@countersign/soc2/github/client';
import { failureLine } from '@countersign/soc2/report/failure-line';
import { logLine } from '@countersign/soc2/report/markdown';
import { readContext } from '@countersign/soc2/runner/context';
import { outputLines } from '@countersign/soc2/runner/output-lines';
import { readInputs } from './inputs.ts';
import { run } from './run.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const append = (file: string | undefined, text: string): void => {
  if (file) appendFileSync(file, text);
};

try {
  const inputs = readInputs(process.env);
  const context = readContext(process.env);
  const client = createClient({
    token: inputs.token,
    baseUrl: context.apiUrl,
    transport: await chooseTransport(process.env),
    retrySecond: retrySecond(process.env),
    onRetry: (sentence) => say(logLine(sentence)),
  });
  const { lines, summary, outputs } = await run(inputs, context, client);
  for (const line of lines) say(line);
  append(process.env['GITHUB_STEP_SUMMARY'], `${summary}\n`);
  append(process.env['GITHUB_OUTPUT'], outputLines(outputs));
} catch (error) {
  // Loaded on a failure only: the toolkit brings cryptography along, which costs a tenth of a healthy run.
  const { setFailed } = await import(/* webpackExports: ["setFailed"] */ '@actions/core');
  setFailed(failureLine(error));
  // A user's error says it all in its line; ours needs the place.
  if (!(error instanceof UserError) && error instanceof Error) say(logLine(error.stack ?? ''));
}
