import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionResult, type ActionRun, runAction } from '@countersign/github-emulator/run-action';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { playComposite } from './composite.ts';
import type { Shop } from './shop.ts';
import type { Stage } from './stage.ts';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What a run of `classify` or `gate` came to. */
export interface Ran {
  readonly outputs: Readonly<Record<string, string>>;
  /** The gate's decision record, where it left one. */
  readonly record: string | undefined;
}

/** Runs one of the built actions on a pull request, as a step of a workflow would. Throws where the action fails. */
export async function runBuilt(action: 'classify' | 'gate', shop: Shop, pull: PullRequest): Promise<Ran> {
  const inputs = { 'github-token': shop.token };
  const result = await run(action, shop, pull, { actionFile: actionFile(action), inputs });
  const path = result.outputs['decision-record'];
  const record = path ? await readFile(path, 'utf8') : undefined;
  await result.remove();
  return { outputs: result.outputs, record };
}

/** What a review came to. */
export interface Reviewed {
  /** The action's outputs. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The condition of an approval that tells best why there is none, or that all of them hold. */
  readonly why: string;
}

/**
 * Lets the built AI reviewer review a pull request: the four steps of the composite action, each a process with no other
 * credential than its own. Throws where a step fails.
 */
export async function runReview(stage: Stage, pull: PullRequest, inputs: Record<string, string>): Promise<Reviewed> {
  const ran: ActionResult[] = [];
  try {
    const outputs = await playComposite(
      actionFile('ai-review'),
      { 'anthropic-api-key': stage.anthropic.apiKey, 'reviewer-token': stage.reviewerToken, ...inputs },
      { token: stage.token },
      async (argument, env) => {
        const to = { ANTHROPIC_BASE_URL: stage.anthropic.url };
        const result = await run('ai-review', stage, pull, { args: [argument], env: { ...to, ...env } });
        ran.push(result);
        return result.outputs;
      },
    );
    return { outputs, why: await whyOf(outputs['record'] ?? '') };
  } finally {
    for (const result of ran) await result.remove();
  }
}

async function whyOf(path: string): Promise<string> {
  const record = JSON.parse(await readFile(path, 'utf8')) as {
    readonly judgement: { readonly conditions: readonly { name: string; holds: boolean; why: string }[] };
  };
  const { conditions } = record.judgement;
  const all = conditions.filter(({ holds }) => !holds);
  // A review requests changes for whatever is wrong: the verdict says least.
  const failed = all.find(({ name }) => name !== 'verdict') ?? all[0];
  return failed === undefined ? `all ${conditions.length} conditions hold` : `${failed.name}: ${failed.why}`;
}

/** Where an action says what its inputs are. */
export function actionFile(action: string): string {
  return join(root, 'actions', action, 'action.yml');
}

async function run(action: string, shop: Shop, pull: PullRequest, how: Partial<ActionRun>): Promise<ActionResult> {
  const result = await runAction({
    main: bundle(action),
    eventName: 'pull_request_target',
    eventPayload: await pull.eventPayload('pull_request_target', 'synchronize'),
    github: shop.github,
    repository: shop.repository,
    ...how,
  });
  if (result.exitCode !== 0) throw new Error(`${action} failed:\n${result.stdout}${result.stderr}`);
  return result;
}

/** The built bundle of an action, or of the command line. Throws where it is missing. */
export function bundle(name: string): string {
  const main = join(root, 'dist', name, 'index.js');
  if (!existsSync(main)) throw new Error(`${main} is missing: run \`npm run build\``);
  return main;
}
