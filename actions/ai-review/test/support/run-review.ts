import { readFile } from 'node:fs/promises';
import { type ActionResult, runAction } from '@countersign/github-emulator/run-action';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Servers } from './servers.ts';
import { type CompositeResult, ROOT, runComposite } from './composite.ts';
import type { Shop } from './shop.ts';

/** The Node that runs the bundle. */
export const NODE = process.env['COUNTERSIGN_NODE'] ?? process.execPath;

/** How a run differs from one by `pull_request_target` with all credentials. */
export interface ReviewOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly eventName?: string;
  readonly eventPayload?: unknown;
  /** Done just before the step of that name starts, with what its environment is going to be. */
  readonly before?: Readonly<Record<string, (env: Readonly<Record<string, string>>) => unknown>>;
}

/** A run of the whole action that has ended. */
export interface ReviewRun extends CompositeResult {
  readonly stdout: string;
  readonly summary: string;
  readonly record: string | undefined;
}

/** Runs the built action on a pull request, each step a process of its own, as the composite action declares them. */
export async function runReview(
  { anthropic }: Servers,
  shop: Shop,
  pull: PullRequest,
  options: ReviewOptions = {},
): Promise<ReviewRun> {
  const ended: ActionResult[] = [];
  const payload = options.eventPayload ?? (await pull.eventPayload('pull_request_target', 'synchronize'));
  try {
    const result = await runComposite(
      { 'anthropic-api-key': anthropic.apiKey, 'reviewer-token': shop.reviewerToken.value, ...options.inputs },
      { token: shop.token.value },
      async ({ id, argument, env }) => {
        await options.before?.[id]?.(env);
        const step = await runAction({
          main: `${ROOT}dist/ai-review/index.js`,
          args: [argument],
          node: NODE,
          eventName: options.eventName ?? 'pull_request_target',
          eventPayload: payload,
          github: shop.github,
          repository: shop.repository,
          env: {
            ANTHROPIC_BASE_URL: anthropic.url,
            COUNTERSIGN_RETRY_SECOND_MS: '1',
            COUNTERSIGN_MODEL_RETRIES: '0',
            ...options.env,
            ...env,
          },
        });
        ended.push(step);
        return { outputs: step.outputs, failed: step.exitCode !== 0 };
      },
    );
    const record = result.outputs['record'] ? await readFile(result.outputs['record'], 'utf8') : undefined;
    const joined = (name: 'stdout' | 'summary'): string => ended.map((step) => step[name]).join('\n');
    return { ...result, stdout: joined('stdout'), summary: joined('summary'), record };
  } finally {
    for (const step of ended) await step.remove();
  }
}
