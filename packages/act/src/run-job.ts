import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

/** How a step or job ended; one that never began is skipped. */
export type Outcome = 'success' | 'failure' | 'skipped';

/** What the runner needs for one job. */
export interface JobRun {
  /** The runner's binary. */
  readonly act: string;
  /** The Node that runs JavaScript actions: 24, as GitHub's. */
  readonly node: string;
  /** A folder of programs that jobs find before all others. */
  readonly programs: string;
  /** A repository at the commit that the workflow is taken from. */
  readonly checkout: string;
  /** An empty folder for what the runner leaves behind. */
  readonly scratch: string;
  readonly workflow: string;
  readonly job: string;
  readonly event: string;
  readonly payload: unknown;
  readonly actor: string;
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  /** `owner/name@commit` and the folder that stands in its place. */
  readonly actions: ReadonlyMap<string, string>;
}

/** A job that has ended. */
export interface JobResult {
  readonly outcome: Outcome;
  /** Every step that ran, by its key; one inside a composite action has that step's key and a slash before its own. */
  readonly steps: ReadonlyMap<string, Outcome>;
  readonly log: string;
}

/** Longer than any job here takes, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Runs one job of a workflow with nektos/act on this machine, without containers. Nothing is fetched: an action without a
 * folder of its own fails the job, since whatever is asked of another machine goes to a port where nobody listens.
 */
export async function runJob(run: JobRun): Promise<JobResult> {
  await mkdir(run.scratch, { recursive: true });
  const [event, variables, secrets, env] = ['event.json', 'variables', 'secrets', 'env'].map((name) =>
    join(run.scratch, name),
  ) as [string, string, string, string];
  await Promise.all([
    writeFile(event, JSON.stringify(run.payload)),
    writeFile(variables, dotenv(run.variables)),
    writeFile(secrets, dotenv(run.secrets)),
    writeFile(env, dotenv(run.env)),
  ]);
  const options = {
    workflows: join(run.checkout, run.workflow),
    job: run.job,
    eventpath: event,
    actor: run.actor,
    platform: 'ubuntu-latest=-self-hosted',
    'var-file': variables,
    'secret-file': secrets,
    'env-file': env,
  };
  const switches = ['--json', '--no-cache-server', '--no-skip-checkout', '--action-offline-mode'];
  const set = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const actions = [...run.actions].flatMap(([action, folder]) => ['--local-repository', `${action}=${folder}`]);
  const { code, output } = await start(run, [run.event, ...switches, ...set, ...actions]);
  return readLog(code, output);
}

function start(
  run: JobRun,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(run.act, args, {
      cwd: run.checkout,
      env: {
        PATH: [run.programs, dirname(run.node), process.env['PATH'] ?? ''].join(delimiter),
        HOME: run.scratch,
        HTTP_PROXY: NOWHERE,
        HTTPS_PROXY: NOWHERE,
        NO_PROXY: '127.0.0.1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}

const NOWHERE = 'http://127.0.0.1:9';

interface Line {
  readonly msg?: string;
  readonly level?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly stepResult?: Outcome;
  readonly jobResult?: Outcome;
}

/** Reads the runner's log, a JSON object a line. Throws where the runner failed before there was a job. */
function readLog(code: number | null, output: string): JobResult {
  const lines = output.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  const log = lines.map(({ step, msg }) => `${step ?? ''}| ${(msg ?? '').trimEnd()}`).join('\n');
  const steps = new Map<string, Outcome>();
  for (const { stage, stepID, stepResult } of lines) {
    if (stage === 'Main' && stepID !== undefined && stepResult !== undefined) steps.set(stepID.join('/'), stepResult);
  }
  const told = lines.findLast(({ jobResult }) => jobResult !== undefined)?.jobResult;
  if (told === undefined && (code !== 0 || steps.size > 0))
    throw new Error(`the runner ended with ${code}:\n${output}`);
  if ((told ?? 'skipped') !== 'failure' && code !== 0) throw new Error(`the runner ended with ${code}:\n${output}`);
  return { outcome: told ?? 'skipped', steps, log };
}

/** A file of settings: each value in double quotes on one line, as the runner reads it. */
function dotenv(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (/["\\\n$]/.test(value)) throw new Error(`${name} cannot be written into a file of settings`);
      return `${name}="${value}"\n`;
    })
    .join('');
}
