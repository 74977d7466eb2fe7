import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkflowRun } from '@countersign/github-emulator/state/workflow-run';
import { createClient } from '@countersign/soc2/github/client';
import { nodeExchange } from '@countersign/soc2/github/node-exchange';
import { repositoryName } from '@countersign/soc2/github/repository';
import { createTransport, type Transport } from '@countersign/soc2/github/transport';
import { isSha } from '@countersign/soc2/domain';
import type { Manifest } from '@countersign/soc2/retrospective/manifest';
import type { Population } from '@countersign/soc2/retrospective/population';
import type { Inputs } from '../../src/inputs.ts';
import { run } from '../../src/run.ts';
import { type Shop, WORKFLOW } from './shop.ts';

/** What a run of the weekly review ended in. */
export interface Ended {
  readonly run: WorkflowRun;
  readonly outputs: Readonly<Record<string, string>> | undefined;
  /** Why it failed, with what to do; undefined where it is green. */
  readonly failure: string | undefined;
  readonly lines: readonly string[];
  readonly manifest: Manifest | undefined;
  /** Undefined where another run made the retrospective. */
  readonly population: Population | undefined;
}

/** How a run differs from a scheduled one. */
export interface RunOptions {
  /** A run that is run again. */
  readonly run?: WorkflowRun;
  readonly inputs?: Partial<Inputs>;
  readonly eventName?: string;
  readonly payload?: unknown;
  /** Whether the workflow's next step uploads what the run made. */
  readonly upload?: boolean;
  readonly auditToken?: string;
  /** What stands between the run and GitHub. Default: nothing. */
  readonly through?: (transport: Transport) => Transport;
}

const INPUTS: Inputs = {
  token: '',
  policy: '.github/change-policy.yml',
  issueLabel: 'sdlc-retrospective',
  assignees: [],
  lookbackDays: 7,
  startSha: '',
  auditToken: '',
  mode: 'report',
};

/** Starts a run of the workflow; it is at work until it has ended. */
export function startRun({ repository }: Shop, event = 'schedule'): WorkflowRun {
  return repository.addRun({ path: WORKFLOW, event, status: 'in_progress' });
}

/**
 * Runs the weekly review from its sources, against the local GitHub over HTTP, as the bundle does without the start of a
 * process, and then what the workflow does beside it: the artifact is uploaded, and the run ends.
 */
export async function runWeekly(shop: Shop, options: RunOptions = {}): Promise<Ended> {
  const { github, repository, token } = shop;
  const own =
    options.run ?? startRun(shop, options.eventName === 'workflow_dispatch' ? 'workflow_dispatch' : undefined);
  const direct = createTransport(nodeExchange(5000));
  const transport = options.through?.(direct) ?? direct;
  const clientOf = (value: string) => createClient({ token: value, baseUrl: github.url, transport, retrySecond: 1 });
  const folder = await mkdtemp(join(tmpdir(), 'weekly-'));
  const sha = own.headSha;
  if (!isSha(sha)) throw new Error('a run is of a commit');
  try {
    const report = await run(
      { ...INPUTS, ...options.inputs },
      {
        repository: repositoryName(repository.fullName),
        apiUrl: github.url,
        serverUrl: github.serverUrl,
        eventName: options.eventName ?? 'schedule',
        payload: options.payload ?? {},
        runUrl: `${github.serverUrl}/${repository.fullName}/actions/runs/${own.id}`,
        attempt: own.attempt,
        workflow: { ref: `${repository.fullName}/${WORKFLOW}@refs/heads/main`, sha },
        folder,
      },
      {
        client: clientOf(token.value),
        auditClient: options.auditToken === undefined ? undefined : clientOf(options.auditToken),
        bundle: 'b'.repeat(64),
        identity: { id: own.id, workflow: { path: WORKFLOW, sha }, action: { repository: '', ref: '' } },
      },
    );
    const manifest = await parsed<Manifest>(`${folder}/manifest.json`);
    finish(shop, own, options.upload === false ? undefined : report.outputs['digest']);
    const population = await parsed<Population>(`${folder}/population.json`);
    return { run: own, outputs: report.outputs, failure: undefined, lines: report.lines, manifest, population };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    shop.repository.finishRun(own, 'failure');
    const failure = `${error.message}${'fix' in error ? ` | ${String(error.fix)}` : `\n${error.stack ?? ''}`}`;
    return { run: own, outputs: undefined, failure, lines: [], manifest: undefined, population: undefined };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function parsed<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** What the workflow does after the action: it uploads what the run made, and the run ends. */
export function finish({ repository }: Shop, own: WorkflowRun, digest: string | undefined): void {
  if (digest !== undefined) repository.uploadArtifact(own, { name: `countersign-retrospective-${digest}` });
  repository.finishRun(own);
}
