import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionResult, type ActionRun, runAction } from '@countersign/github-emulator/run-action';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { ClassificationRecord } from '@countersign/soc2/record/classification-record';
import { expect } from '@jest/globals';
import type { Shop } from './shop.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MAIN = here('../../../../dist/classify/index.js');
const ACTION = here('../../action.yml');

/** A run of the built action, with its outputs read. */
export interface Run extends ActionResult {
  readonly reasons: readonly string[];
  readonly matches: readonly { path: string; previousPath?: string; rule: string; pattern: string }[];
  /** Undefined where the run gave none. */
  readonly record: ClassificationRecord | undefined;
  readonly recordText: string;
}

type Details = Partial<Omit<ActionRun, 'main' | 'repository'>>;

/** Runs the built action on a pull request, as `pull_request_target` unless told. */
export async function classify(shop: Shop, pull: PullRequest, details: Details = {}): Promise<Run> {
  const eventPayload = await pull.eventPayload('pull_request_target', 'synchronize');
  return start(shop, { eventName: 'pull_request_target', eventPayload, ...details });
}

/** Runs the built action as a process of its own. */
export async function start(
  shop: Shop,
  details: Details & Pick<ActionRun, 'eventName' | 'eventPayload'>,
): Promise<Run> {
  const { github, repository, token } = shop;
  const node = resolve(process.env['COUNTERSIGN_NODE'] || process.execPath);
  const run = { github, repository, token, node, main: MAIN, actionFile: ACTION, timeout: 20_000, ...details };
  // Between two attempts nobody has to wait as long as for the real GitHub.
  const result = await runAction({ ...run, env: { COUNTERSIGN_RETRY_SECOND_MS: '20', ...details.env } });
  const { reasons = '[]', matches = '[]', classification } = result.outputs;
  const recordText = classification === undefined ? '' : readFileSync(classification, 'utf8');
  await result.remove();
  return {
    ...result,
    reasons: JSON.parse(reasons) as Run['reasons'],
    matches: JSON.parse(matches) as Run['matches'],
    record: recordText === '' ? undefined : (JSON.parse(recordText) as ClassificationRecord),
    recordText,
  };
}

/** Names of the policy's rules that apply to the only pull request of a run. */
export function ruleNames({ record }: Run): readonly string[] {
  return record?.pullRequests[0]?.classification.rules.map(({ name }) => name) ?? [];
}

/** A run that ends well, with this risk. */
export function expectRisk(run: Run, risk: 'high' | 'low'): void {
  expect({ exit: run.exitCode, stderr: run.stderr, risk: run.outputs['risk'], log: run.stdout }).toEqual({
    exit: 0,
    stderr: '',
    risk,
    log: expect.stringMatching(new RegExp(`^risk: ${risk}\n(?:- .+\n)+$`)),
  });
}

/**
 * A run that ends without a verdict, as a run must: exit 1, nothing given out, and one clear error line that says all of
 * this; before it at most what was tried again. Gives the line.
 */
export function expectFailure(run: Run, ...says: readonly (string | RegExp)[]): string {
  const lines = run.stdout.trimEnd().split('\n');
  const errors = lines.filter((line) => line.startsWith('::'));
  expect({
    exit: run.exitCode,
    timedOut: run.timedOut,
    stderr: run.stderr,
    outputs: run.outputs,
    summary: run.summary,
  }).toEqual({
    exit: 1,
    timedOut: false,
    stderr: '',
    outputs: {},
    summary: '',
  });
  expect(errors).toEqual([expect.stringMatching(/^::error::[^:]/)]);
  expect(lines.filter((line) => !line.startsWith('::')).filter((line) => !line.endsWith('; trying again'))).toEqual([]);
  const [error = ''] = errors;
  for (const words of says)
    expect(error).toEqual(typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words));
  expect(error).not.toContain('Please report this');
  return error;
}
