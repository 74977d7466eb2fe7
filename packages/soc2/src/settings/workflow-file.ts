import { load, YAMLException } from 'js-yaml';

export interface WorkflowText {
  readonly path: string;
  readonly text: string;
}

/** A workflow file as far as the control depends on what it says. */
export interface WorkflowFile {
  readonly path: string;
  /** Its name, or its path where it gives none. */
  readonly name: string;
  /** Events that start it, with what the file says of each; null where it says nothing. */
  readonly triggers: ReadonlyMap<string, Fields | null>;
  readonly jobs: readonly Job[];
}

export interface Job {
  readonly id: string;
  /** What GITHUB_TOKEN may do: by permission, `all`, or undefined where neither the job nor the workflow says. */
  readonly permissions: Readonly<Record<string, string>> | 'all' | undefined;
  readonly environment: string | undefined;
  /** What its steps use, or the reusable workflow that it is, and what is handed in there. */
  readonly uses: readonly Use[];
  /** Names of secrets that it reads, GITHUB_TOKEN left out; `*` where it takes them all or by a computed name. */
  readonly secrets: readonly string[];
  /** What its steps check out: `ref` and `repository` of each, or the commands by which git or gh does. */
  readonly checkouts: readonly string[];
  readonly runsOn: string;
}

export interface Use {
  /** `OWNER/NAME/PATH@REF`, or a path. */
  readonly what: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a workflow file. One that GitHub would not run has no triggers and no jobs. */
export function readWorkflow({ path, text }: WorkflowText): WorkflowFile {
  const root = fieldsOf(parsed(text)) ?? {};
  const jobs = Object.entries(fieldsOf(root['jobs']) ?? {});
  const outside = secretsIn({ ...root, jobs: null });
  return {
    path,
    name: typeof root['name'] === 'string' ? root['name'] : path,
    triggers: triggersOf(root['on']),
    jobs: jobs.map(([id, job]) => jobOf(id, fieldsOf(job) ?? {}, root, outside)),
  };
}

function parsed(text: string): unknown {
  try {
    return load(text);
  } catch (failure) {
    if (failure instanceof YAMLException) return undefined;
    throw failure;
  }
}

function triggersOf(on: unknown): WorkflowFile['triggers'] {
  if (typeof on === 'string') return new Map([[on, null]]);
  if (Array.isArray(on)) return new Map(on.map((event) => [String(event), null]));
  const fields = fieldsOf(on) ?? {};
  // A schedule is a list of times, not a mapping.
  return new Map(Object.entries(fields).map(([event, details]) => [event, fieldsOf(details) ?? null]));
}

function jobOf(id: string, job: Fields, workflow: Fields, outside: readonly string[]): Job {
  const steps = (Array.isArray(job['steps']) ? job['steps'] : []).map((step) => fieldsOf(step) ?? {});
  const environment = job['environment'];
  const name = fieldsOf(environment)?.['name'] ?? environment;
  return {
    id,
    permissions: permissionsOf(job['permissions'] === undefined ? workflow['permissions'] : job['permissions']),
    environment: typeof name === 'string' ? name : undefined,
    uses: [job, ...steps].flatMap(({ uses, with: inputs }) =>
      typeof uses === 'string' ? [{ what: uses, inputs: fieldsOf(inputs) ?? {} }] : [],
    ),
    secrets: [...new Set([...outside, ...secretsIn(job)])],
    checkouts: steps.flatMap(checkoutOf),
    runsOn: typeof job['runs-on'] === 'string' ? job['runs-on'] : JSON.stringify(job['runs-on'] ?? ''),
  };
}

function checkoutOf(step: Fields): readonly string[] {
  const { uses, run } = step;
  if (typeof run === 'string')
    return /\bgh pr checkout\b|\bgit (?:fetch|checkout|switch|pull|clone)\b/.test(run) ? [run] : [];
  if (typeof uses !== 'string' || !/^actions\/checkout@/i.test(uses)) return [];
  const { ref = '', repository = '' } = fieldsOf(step['with']) ?? {};
  return [JSON.stringify([ref, repository])];
}

function permissionsOf(written: unknown): Job['permissions'] {
  if (written === undefined) return undefined;
  if (written === 'read-all') return { '*': 'read' };
  if (typeof written === 'string') return 'all';
  return Object.fromEntries(Object.entries(fieldsOf(written) ?? {}).map(([name, level]) => [name, String(level)]));
}

/** Secrets by name, wherever an expression reads one. `secrets: inherit` and computed names are all of them. */
function secretsIn(value: unknown): readonly string[] {
  const text = JSON.stringify(value);
  const names = [...text.matchAll(/\bsecrets\.([a-z_]\w*)/gi)].map(([, name = '']) => name.toUpperCase());
  const all = /\bsecrets\s*\[|toJSON\(\s*secrets\b|"secrets":"inherit"/i.test(text) ? ['*'] : [];
  return [...new Set([...names, ...all])].filter((name) => name !== 'GITHUB_TOKEN');
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}
