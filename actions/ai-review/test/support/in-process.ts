import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { UserError } from '@countersign/soc2/errors';
import { readContext } from '@countersign/soc2/runner/context';
import type { Report, Step } from '../../src/step.ts';
import { collectStep } from '../../src/steps/collect.ts';
import { reviewStep } from '../../src/steps/review.ts';
import { submitStep } from '../../src/steps/submit.ts';
import { withdrawStep } from '../../src/steps/withdraw.ts';
import { type CompositeResult, runComposite } from './composite.ts';
import type { ReviewOptions } from './run-review.ts';
import type { Servers } from './servers.ts';
import type { Shop } from './shop.ts';

const STEPS: Readonly<Record<string, Step>> = {
  withdraw: withdrawStep,
  collect: collectStep,
  review: reviewStep,
  submit: submitStep,
};

/** A run of the whole action in this process. */
export interface Ended extends CompositeResult {
  /** Why the job fails, with the fix; undefined where it is green. */
  readonly failure: string | undefined;
  /** What steps told as notices. */
  readonly notices: readonly string[];
  readonly lines: readonly string[];
  readonly summary: string;
  readonly record: string | undefined;
  readonly stack: string | undefined;
}

/**
 * Runs the action's steps from their sources, as action.yml declares them, against both servers over HTTP. It is what
 * the bundle does without the start of four processes: a matrix of faults is a matter of a minute.
 */
export async function reviewInProcess(
  { anthropic, github }: Pick<Servers, 'anthropic' | 'github'>,
  shop: Shop,
  pull: PullRequest,
  options: ReviewOptions = {},
): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'ai-review-'));
  const event = join(folder, 'event.json');
  const reports: Report[] = [];
  let thrown: unknown;
  await writeFile(
    event,
    JSON.stringify(options.eventPayload ?? (await pull.eventPayload('pull_request_target', 'synchronize'))),
  );
  try {
    const result = await runComposite(
      { 'anthropic-api-key': anthropic.apiKey, 'reviewer-token': shop.reviewerToken.value, ...options.inputs },
      { token: shop.token.value },
      async ({ id, argument, env }) => {
        await options.before?.[id]?.(env);
        const step = STEPS[argument];
        if (step === undefined) throw new Error(`there is no step ${argument}`);
        const all = {
          GITHUB_REPOSITORY: shop.repository.fullName,
          GITHUB_API_URL: github.url,
          GITHUB_EVENT_NAME: options.eventName ?? 'pull_request_target',
          GITHUB_EVENT_PATH: event,
          RUNNER_TEMP: folder,
          ANTHROPIC_BASE_URL: anthropic.url,
          COUNTERSIGN_RETRY_SECOND_MS: '1',
          COUNTERSIGN_MODEL_RETRIES: '0',
          ...options.env,
          ...env,
        };
        try {
          const report = await step({
            env: all,
            context: readContext(all),
            bundle: 'b'.repeat(64),
            say: () => undefined,
          });
          reports.push(report);
          return { outputs: report.outputs, failed: report.failure !== undefined };
        } catch (error) {
          thrown = error;
          return { outputs: {}, failed: true };
        }
      },
    );
    return {
      ...result,
      failure: failureOf(thrown) ?? reports.at(-1)?.failure,
      notices: reports.flatMap(({ notice }) => notice ?? []),
      lines: reports.flatMap(({ lines }) => lines),
      summary: reports.map(({ summary }) => summary).join(''),
      record: result.outputs['record'] ? await readFile(result.outputs['record'], 'utf8') : undefined,
      stack: thrown instanceof UserError || !(thrown instanceof Error) ? undefined : thrown.stack,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function failureOf(thrown: unknown): string | undefined {
  if (thrown === undefined) return undefined;
  if (thrown instanceof UserError) return `${thrown.message}. ${thrown.fix}`;
  return thrown instanceof Error ? thrown.message : JSON.stringify(thrown);
}
