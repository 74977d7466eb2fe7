import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionResult, runAction } from '@countersign/github-emulator/run-action';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Shop } from './shop.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs one of the built actions on a pull request, as a step of a workflow would. Throws where the action fails. */
export async function runBuilt(action: 'classify' | 'gate', shop: Shop, pull: PullRequest): Promise<ActionResult> {
  const main = join(root, 'dist', action, 'index.js');
  if (!existsSync(main)) throw new Error(`${main} is missing: run \`npm run build\``);
  const result = await runAction({
    main,
    actionFile: join(root, 'actions', action, 'action.yml'),
    inputs: { 'github-token': shop.token },
    eventName: 'pull_request_target',
    eventPayload: await pull.eventPayload('pull_request_target', 'synchronize'),
    github: shop.github,
    repository: shop.repository,
  });
  await result.remove();
  if (result.exitCode !== 0) throw new Error(`${action} failed:\n${result.stdout}${result.stderr}`);
  return result;
}
