import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Token } from '@countersign/github-emulator/state/tokens';
import { createClient } from '@countersign/soc2/github/client';
import { nodeExchange } from '@countersign/soc2/github/node-exchange';
import { repositoryName } from '@countersign/soc2/github/repository';
import { createTransport } from '@countersign/soc2/github/transport';
import type { RunContext } from '@countersign/soc2/runner/context';
import type { Inputs } from '../../src/inputs.ts';
import { run } from '../../src/run.ts';
import type { Shop } from '../support/shop.ts';

/** How a run of the gate in this process differs from one by the input `pull-request`. */
export interface InProcess {
  readonly eventName?: string;
  readonly payload?: unknown;
  readonly inputs?: Partial<Inputs>;
  readonly token?: Token;
  /** Writes the statuses. */
  readonly statusToken?: Token;
  readonly attempt?: number;
  readonly workflow?: RunContext['workflow'];
  readonly now?: Date;
  /** Milliseconds that a call may take. */
  readonly timeout?: number;
  /** Told of each retry. */
  readonly onRetry?: (sentence: string) => void;
}

/** What a run ended in. */
export interface Ended {
  /** Undefined where it threw. */
  readonly outputs: Readonly<Record<string, string>> | undefined;
  /** Why the job fails; undefined where it is green. */
  readonly failure: string | undefined;
  readonly fix: string;
  readonly summary: string;
  /** The decision record's bytes, where there is one. */
  readonly record: string | undefined;
}

/** The bundle's digest, which a run in this process has none of. */
const BUNDLE = 'b'.repeat(64);

/**
 * Runs the gate from its sources, against the local GitHub over HTTP. It is what the bundle does without the start of a
 * process: thousands of runs are a matter of a minute. Waits between attempts are a hundredth of what they are.
 */
export async function runInProcess(
  shop: Shop,
  about: PullRequest | number | 'all' | '',
  options: InProcess = {},
): Promise<Ended> {
  const { github, repository } = shop;
  const transport = createTransport(nodeExchange(options.timeout ?? 5000));
  const clientOf = (token: Token) =>
    createClient({
      token: token.value,
      baseUrl: github.url,
      transport,
      retrySecond: 10,
      ...(options.onRetry ? { onRetry: options.onRetry } : {}),
    });
  const client = clientOf(options.token ?? shop.token);
  const folder = await mkdtemp(join(tmpdir(), 'gate-'));
  const inputs: Inputs = {
    policy: '.github/change-policy.yml',
    token: '',
    pullRequest: typeof about === 'object' ? String(about.number) : String(about),
    statusToken: '',
    statusContext: 'sdlc-gate',
    failWhenBlocked: false,
    ...options.inputs,
  };
  const context: RunContext = {
    repository: repositoryName(repository.fullName),
    apiUrl: github.url,
    serverUrl: github.serverUrl,
    eventName: options.eventName ?? 'workflow_dispatch',
    payload: options.payload ?? {},
    runUrl: `${github.serverUrl}/${repository.fullName}/actions/runs/${github.world.nextId()}`,
    attempt: options.attempt ?? 1,
    workflow: options.workflow ?? { ref: '', sha: '' },
    folder,
  };
  try {
    const statusClient = options.statusToken === undefined ? client : clientOf(options.statusToken);
    const report = await run(inputs, context, {
      client,
      statusClient,
      bundle: BUNDLE,
      now: options.now ?? github.clock.now(),
    });
    const path = report.outputs['decision-record'];
    const record = path === undefined ? undefined : await readFile(path, 'utf8');
    return { outputs: report.outputs, failure: report.failure, fix: '', summary: report.summary, record };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const fix = 'fix' in error ? String(error.fix) : '';
    return { outputs: undefined, failure: error.message, fix, summary: '', record: undefined };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
