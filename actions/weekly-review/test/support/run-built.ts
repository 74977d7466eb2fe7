import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAction } from '@countersign/github-emulator/run-action';
import type { Token } from '@countersign/github-emulator/state/tokens';
import type { WorkflowRun } from '@countersign/github-emulator/state/workflow-run';
import type { Manifest } from '@countersign/soc2/retrospective/manifest';
import type { Population } from '@countersign/soc2/retrospective/population';
import { finish, startRun } from './run-weekly.ts';
import { type Shop, WORKFLOW } from './shop.ts';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The Node that runs the bundle: the action's own where it is told. */
export const NODE = process.env['COUNTERSIGN_NODE'] ?? process.execPath;

/** A run of the built bundle that has ended and left nothing behind. */
export interface Built {
  readonly run: WorkflowRun;
  readonly green: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly summary: string;
  readonly manifest: Manifest | undefined;
  readonly manifestText: string | undefined;
  readonly population: Population | undefined;
}

/** How a run differs from a scheduled one. */
export interface BuiltOptions {
  /** A run that is run again. */
  readonly run?: WorkflowRun;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly eventName?: string;
  readonly payload?: unknown;
  /** Whether the workflow's next step uploads what the run made. */
  readonly upload?: boolean;
  readonly token?: Token;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built weekly review as a step of its workflow, and then what the workflow does beside it. */
export async function runBuilt(shop: Shop, options: BuiltOptions = {}): Promise<Built> {
  const { github, repository } = shop;
  const { eventName = 'schedule' } = options;
  const own = options.run ?? startRun(shop, eventName);
  const token = options.token ?? shop.token;
  const ended = await runAction({
    main: join(ROOT, 'dist/weekly-review/index.js'),
    actionFile: join(ROOT, 'actions/weekly-review/action.yml'),
    node: NODE,
    eventName,
    eventPayload: options.payload ?? repository.eventPayload(shop.cto),
    inputs: { 'github-token': token.value, ...options.inputs },
    env: { COUNTERSIGN_RETRY_SECOND_MS: '1', ...options.env },
    github,
    repository,
    runId: own.id,
    runAttempt: own.attempt,
    sha: own.headSha,
    workflowRef: `${repository.fullName}/${WORKFLOW}@refs/heads/${own.headBranch}`,
  });
  const text = await textOf(ended.outputs['manifest']);
  const population = await textOf(text && join(dirname(ended.outputs['manifest'] ?? ''), 'population.json'));
  await ended.remove();
  const green = ended.exitCode === 0;
  if (!green) repository.finishRun(own, 'failure');
  else finish(shop, own, options.upload === false ? undefined : ended.outputs['digest']);
  return {
    run: own,
    green,
    outputs: ended.outputs,
    log: `${ended.stdout}${ended.stderr}`,
    summary: ended.summary,
    manifest: text === undefined ? undefined : (JSON.parse(text) as Manifest),
    manifestText: text,
    population: population === undefined ? undefined : (JSON.parse(population) as Population),
  };
}

async function textOf(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : readFile(path, 'utf8').catch(() => undefined);
}
