import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inputDefaults, inputVariables } from './action-inputs.ts';
import type { GitHub } from './github.ts';
import { parseCommandFile } from './runner-files.ts';
import type { Repository } from './state/repository.ts';
import type { Token } from './state/tokens.ts';

/** One run of a JavaScript action. */
export interface ActionRun {
  /** The built bundle. */
  main: string;
  /** The Node that runs it. Default: the present one. */
  node?: string;
  /** Flags for Node itself. */
  nodeFlags?: readonly string[];
  /** What follows the bundle on its command line, as in a step of a composite action. */
  args?: readonly string[];
  /** The action's `action.yml`, whose defaults fill what `inputs` leave out. */
  actionFile?: string;
  inputs?: Readonly<Record<string, string>>;
  /** More environment; wins over everything else. */
  env?: Readonly<Record<string, string>>;
  eventName: string;
  /** Written to GITHUB_EVENT_PATH; may still be on its way. */
  eventPayload: unknown;
  github: GitHub | { url: string; serverUrl: string };
  repository: Repository | { fullName: string; defaultBranch: string };
  /** What `github.token` is; not put into the environment by itself, as on GitHub. */
  token?: Token | string;
  /** Default: the repository's default branch. */
  ref?: string;
  /** Default: the tip of the default branch. */
  sha?: string;
  runId?: number;
  runAttempt?: number;
  /** Default: `sdlc-gate.yml` at the default branch. */
  workflowRef?: string;
  /** Default: as `sha`. */
  workflowSha?: string;
  actor?: string;
  /** GITHUB_WORKSPACE. Default: an empty folder. */
  workspace?: string;
  /** Milliseconds until the process is killed. Default: 60,000. */
  timeout?: number;
  /** Whether to measure memory; costs a millisecond. */
  measureMemory?: boolean;
}

/** What a run left. */
export interface ActionResult {
  /** Null where the process was killed. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  env: Record<string, string>;
  /** The job summary, Markdown. */
  summary: string;
  durationMs: number;
  /** The largest resident set, where it was measured. */
  peakRssKiB?: number;
  /** Files that the run left in RUNNER_TEMP and the workspace; `remove` deletes them. */
  folder: string;
  remove(): Promise<void>;
}

/**
 * Runs a built JavaScript action as GitHub's runner does: a process of its own, inputs and context in the environment,
 * results in files. Nothing of the parent's environment but PATH and HOME reaches it. The caller's own event loop
 * keeps running, so the local GitHub may live in the same process.
 */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = await mkdtemp(join(tmpdir(), 'action-'));
  const files = await prepareFiles(folder, run);
  const env = { ...(await environment(run, files)), ...run.env };
  const ended = await runProcess(run, files, env);
  const read = (file: string): Promise<string> => readFile(file, 'utf8');
  const [output, state, added, summary, memory] = await Promise.all(
    [files.output, files.state, files.env, files.summary, files.memory].map(read),
  );
  return {
    ...ended,
    outputs: parseCommandFile(output ?? ''),
    state: parseCommandFile(state ?? ''),
    env: parseCommandFile(added ?? ''),
    summary: summary ?? '',
    ...(run.measureMemory === true && memory !== '' ? { peakRssKiB: Number(memory) } : {}),
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

interface RunFiles {
  event: string;
  output: string;
  state: string;
  env: string;
  path: string;
  summary: string;
  memory: string;
  probe: string;
  temp: string;
  workspace: string;
}

async function prepareFiles(folder: string, run: ActionRun): Promise<RunFiles> {
  const at = (name: string): string => join(folder, name);
  const files: RunFiles = {
    event: at('event.json'),
    output: at('output'),
    state: at('state'),
    env: at('env'),
    path: at('path'),
    summary: at('summary.md'),
    memory: at('memory'),
    probe: at('probe.cjs'),
    temp: at('temp'),
    workspace: run.workspace ?? at('workspace'),
  };
  const { output, state, env, path, summary, memory } = files;
  await Promise.all([mkdir(files.temp), mkdir(files.workspace, { recursive: true })]);
  await Promise.all([output, state, env, path, summary, memory].map((file) => writeFile(file, '')));
  await writeFile(files.event, JSON.stringify(await run.eventPayload));
  const report = `require('node:fs').writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS))`;
  if (run.measureMemory === true) await writeFile(files.probe, `process.on('exit', () => ${report});\n`);
  return files;
}

async function environment(run: ActionRun, files: RunFiles): Promise<Record<string, string>> {
  const { fullName, defaultBranch } = run.repository;
  const ref = run.ref ?? `refs/heads/${defaultBranch}`;
  const sha = run.sha ?? ('tip' in run.repository ? run.repository.tip() : '0'.repeat(40));
  const token = typeof run.token === 'string' ? run.token : run.token?.value;
  const context = { token: token ?? '', repository: fullName, event: await run.eventPayload, sha, ref };
  const defaults = run.actionFile === undefined ? {} : await inputDefaults(run.actionFile, { github: context });
  const inherited = Object.entries({ PATH: process.env['PATH'], HOME: process.env['HOME'] });
  return {
    ...Object.fromEntries(inherited.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    ...inputVariables(run.inputs ?? {}, defaults),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__countersign',
    GITHUB_ACTOR: run.actor ?? 'octocat',
    GITHUB_API_URL: run.github.url,
    GITHUB_GRAPHQL_URL: `${run.github.url}/graphql`,
    GITHUB_SERVER_URL: run.github.serverUrl,
    GITHUB_REPOSITORY: fullName,
    GITHUB_REPOSITORY_OWNER: fullName.split('/')[0] ?? '',
    ...('id' in run.repository ? { GITHUB_REPOSITORY_ID: String(run.repository.id) } : {}),
    GITHUB_EVENT_NAME: run.eventName,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: sha,
    GITHUB_JOB: 'gate',
    GITHUB_WORKFLOW: 'SDLC gate',
    GITHUB_WORKFLOW_REF: run.workflowRef ?? `${fullName}/.github/workflows/sdlc-gate.yml@refs/heads/${defaultBranch}`,
    GITHUB_WORKFLOW_SHA: run.workflowSha ?? sha,
    GITHUB_RUN_ID: String(run.runId ?? 1),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: String(run.runAttempt ?? 1),
    GITHUB_WORKSPACE: files.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: files.temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'local',
    RUNNER_ENVIRONMENT: 'github-hosted',
  };
}

type Ended = Pick<ActionResult, 'exitCode' | 'signal' | 'timedOut' | 'stdout' | 'stderr' | 'durationMs'>;

function runProcess(run: ActionRun, files: RunFiles, env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const probe = run.measureMemory === true ? ['--require', files.probe] : [];
    const start = performance.now();
    const child = spawn(
      run.node ?? process.execPath,
      [...(run.nodeFlags ?? []), ...probe, run.main, ...(run.args ?? [])],
      {
        cwd: files.workspace,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, run.timeout ?? 60_000);
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      resolve({
        exitCode,
        signal,
        timedOut,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
        durationMs: performance.now() - start,
      });
    });
  });
}
