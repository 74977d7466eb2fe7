import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionResult, type ActionRun, runAction } from '@countersign/github-emulator/run-action';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { playComposite } from './composite.ts';
import type { Shop } from './shop.ts';
import type { Stage } from './stage.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs one of the built actions on a pull request, as a step of a workflow would. Throws where the action fails. */
export async function runBuilt(action: 'classify' | 'gate', shop: Shop, pull: PullRequest): Promise<ActionResult> {
  const inputs = { 'github-token': shop.token };
  const result = await run(action, shop, pull, { actionFile: actionFile(action), inputs });
  await result.remove();
  return result;
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

function actionFile(action: string): string {
  return join(root, 'actions', action, 'action.yml');
}

async function run(action: string, shop: Shop, pull: PullRequest, how: Partial<ActionRun>): Promise<ActionResult> {
  const main = join(root, 'dist', action, 'index.js');
  if (!existsSync(main)) throw new Error(`${main} is missing: run \`npm run build\``);
  const result = await runAction({
    main,
    eventName: 'pull_request_target',
    eventPayload: await pull.eventPayload('pull_request_target', 'synchronize'),
    github: shop.github,
    repository: shop.repository,
    ...how,
  });
  if (result.exitCode !== 0) throw new Error(`${action} failed:\n${result.stdout}${result.stderr}`);
  return result;
}
