import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionResult, type ActionRun, runAction } from '@countersign/github-emulator/run-action';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { CommitStatus } from '@countersign/github-emulator/state/statuses';
import type { DecisionRecord } from '@countersign/soc2/record/decision-record';
import type { Shop } from './shop.ts';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The Node that runs the bundles: the actions' own where it is told. */
export const NODE = process.env['COUNTERSIGN_NODE'] ?? process.execPath;

/** A run of the gate that has ended and left nothing behind. */
export interface GateRun extends ActionResult {
  /** The decision record; undefined where there is none, or a list of several. */
  readonly record: DecisionRecord | undefined;
}

/** Everything of a run that can be told; what is left out is as on a `pull_request_target` event. */
export type GateOptions = Partial<Omit<ActionRun, 'github' | 'repository' | 'main' | 'actionFile'>>;

/**
 * Runs the built gate as a step of a workflow would: on a pull request by its event, or by the input `pull-request` where
 * a number or `all` is given.
 */
export async function runGate(
  shop: Shop,
  about: PullRequest | number | 'all',
  options: GateOptions = {},
): Promise<GateRun> {
  const { inputs, ...rest } = options;
  const byEvent = typeof about === 'object';
  const ended = await runAction({
    main: join(ROOT, 'dist/gate/index.js'),
    actionFile: join(ROOT, 'actions/gate/action.yml'),
    node: NODE,
    eventName: byEvent ? 'pull_request_target' : 'workflow_dispatch',
    eventPayload: byEvent
      ? await about.eventPayload('pull_request_target', 'synchronize')
      : shop.repository.eventPayload(shop.cto),
    ...rest,
    inputs: { 'github-token': shop.token.value, ...(byEvent ? {} : { 'pull-request': String(about) }), ...inputs },
    github: shop.github,
    repository: shop.repository,
  });
  const record = await readRecord(ended.outputs['decision-record']);
  await ended.remove();
  return { ...ended, record };
}

/** The newest status of a context on a commit. */
export function statusOf(shop: Shop, sha: string, context = 'sdlc-gate'): CommitStatus | undefined {
  return shop.repository.statusesOf(sha).findLast((status) => status.context === context);
}

/** The names of a pull request's labels, in the alphabet's order. */
export function labelsOf(pull: PullRequest): readonly string[] {
  return pull.labels.map(({ name }) => name).toSorted();
}

async function readRecord(path: string | undefined): Promise<DecisionRecord | undefined> {
  if (path === undefined) return undefined;
  const record = JSON.parse(await readFile(path, 'utf8')) as { kind: string };
  return record.kind === 'countersign/decision' ? (record as DecisionRecord) : undefined;
}
