import { readFilterFile } from '@countersign/soc2/setup/paths-filter/read-filters';
import { parsePolicy } from '@countersign/soc2/policy/parse';
import { dump, load } from 'js-yaml';
import { workflowErrors } from '../../../soc2/test/setup/github-parser.ts';

/** What a block of YAML is: a policy or a part of one, a workflow or a part of one, filters of dorny/paths-filter. */
export type Kind = 'policy' | 'workflow' | 'filters' | 'comment';

type Mapping = Readonly<Record<string, unknown>>;

const POLICY_KEYS = new Set([
  'version',
  'high-risk',
  'low-risk',
  'ai-reviewer',
  'review-instructions',
  'control-owners',
  'machine-users',
  'agents',
  'groups',
  'branches',
  'labels',
  'retrospective',
]);
const WORKFLOW_KEYS = new Set(['name', 'on', 'permissions', 'concurrency', 'env', 'jobs', 'steps', 'defaults']);

/**
 * Holds a block against what it is, and resolves to its kind and what is wrong with it. A part is made whole first: steps get
 * a job, a job gets its events and its runner, keys of a policy get a list of globs. A block that is none of these throws, so that
 * nothing is passed over.
 */
export async function check(text: string): Promise<{ readonly kind: Kind; readonly errors: readonly string[] }> {
  // Copied from a run and shortened: what is left has to be valid, too.
  const yaml = text.replaceAll(/^…$/gm, '');
  if (yaml.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line))) return { kind: 'comment', errors: [] };
  if (/^# \S+, for dorny\/paths-filter$/m.test(yaml)) {
    const { kind } = readFilterFile(yaml, 'filters.yml');
    return { kind: 'filters', errors: kind === 'filters' ? [] : [`it is read as ${kind}`] };
  }
  const value = load(yaml);
  const keys = isMapping(value) ? Object.keys(value) : [];
  if (keys.length > 0 && keys.every((key) => POLICY_KEYS.has(key)))
    return { kind: 'policy', errors: policyErrors(yaml, keys) };
  const whole = wholeWorkflow(value, keys);
  if (whole === undefined) throw new Error(`it is neither a policy nor a workflow:\n${text}`);
  return { kind: 'workflow', errors: await workflowErrors('block.yml', whole === value ? yaml : dump(whole)) };
}

function policyErrors(yaml: string, keys: readonly string[]): readonly string[] {
  const text = keys.includes('high-risk') ? yaml : `${yaml}high-risk: ['**/*.tf']\n`;
  try {
    parsePolicy({ text, file: 'policy.yml' });
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** The workflow that a value is, or that it is a part of; undefined where it is none. */
function wholeWorkflow(value: unknown, keys: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const steps = value.every((step) => isMapping(step) && ('uses' in step || 'run' in step));
    return steps ? wholeWorkflow({ steps: value }, ['steps']) : undefined;
  }
  if (!isMapping(value) || !keys.every((key) => WORKFLOW_KEYS.has(key))) return undefined;
  if ('on' in value) return 'jobs' in value ? value : undefined;
  const { steps, permissions, jobs } = value;
  if (steps !== undefined) return { on: 'push', jobs: { job: { permissions, ...wholeJob({ steps }) } } };
  if (!isMapping(jobs)) return undefined;
  const made = Object.entries(jobs).map(([id, job]) => [id, isMapping(job) ? wholeJob(job) : job]);
  return { on: 'push', ...value, jobs: Object.fromEntries(made) };
}

function wholeJob(job: Mapping): Mapping {
  return { 'runs-on': 'ubuntu-latest', steps: [{ run: 'true' }], ...job };
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
