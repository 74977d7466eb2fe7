import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
export const ACTION_FILE = `${ROOT}actions/ai-review/action.yml`;

/** One step as the composite action declares it, with its environment evaluated. */
export interface CompositeStep {
  readonly id: string;
  /** What follows the bundle on the step's command line. */
  readonly argument: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What a step left. */
export interface StepResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly failed: boolean;
}

/** How a composite action ended. */
export interface CompositeResult {
  readonly failed: boolean;
  /** The ids of the steps that ran. */
  readonly ran: readonly string[];
  /** The action's own outputs. */
  readonly outputs: Readonly<Record<string, string>>;
}

interface Declared {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly DeclaredStep[] };
}

interface DeclaredStep {
  readonly id: string;
  readonly if?: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

/** The action as it is declared. */
export async function readAction(): Promise<Declared> {
  return load(await readFile(ACTION_FILE, 'utf8')) as Declared;
}

/**
 * Runs the steps of the composite action in their order, as the runner does: each with the environment that action.yml
 * gives it, one that another has failed before not at all. Of expressions it knows those that are there; any other throws.
 */
export async function runComposite(
  inputs: Readonly<Record<string, string>>,
  github: Readonly<Record<string, string>>,
  execute: (step: CompositeStep) => Promise<StepResult>,
): Promise<CompositeResult> {
  const action = await readAction();
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      name,
      inputs[name] ?? evaluate(input.default ?? '', { github }),
    ]),
  );
  const steps: Record<string, Readonly<Record<string, string>>> = {};
  const scope = { inputs: given, github, steps };
  const ran: string[] = [];
  let failed = false;
  for (const step of action.runs.steps) {
    if (failed || !holds(step.if, scope)) continue;
    const argument = /^node "\$GITHUB_ACTION_PATH\/\.\.\/\.\.\/dist\/ai-review\/index\.js" (\w+)$/.exec(step.run)?.[1];
    if (argument === undefined || step.shell !== 'bash') throw new Error(`cannot run ${step.run}`);
    const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, evaluate(value, scope)]));
    ran.push(step.id);
    const result = await execute({ id: step.id, argument, env });
    steps[step.id] = result.outputs;
    failed = result.failed;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, evaluate(value, scope)]);
  return { failed, ran, outputs: Object.fromEntries(outputs) as Record<string, string> };
}

interface Scope {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, string>>;
  readonly steps?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function evaluate(text: string, scope: Scope): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => lookUp(expression, scope));
}

function holds(condition: string | undefined, scope: Scope): boolean {
  if (condition === undefined) return true;
  const [, left, right] = /^(\S+) == '(\w+)'$/.exec(condition) ?? [];
  if (left === undefined) throw new Error(`cannot evaluate if: ${condition}`);
  return lookUp(left, scope) === right;
}

function lookUp(expression: string, { inputs, github, steps }: Scope): string {
  const [first = '', second = '', third = '', fourth = ''] = expression.split('.');
  if (first === 'inputs' && inputs !== undefined) return inputs[second] ?? '';
  if (first === 'github') return github[second] ?? '';
  if (first === 'steps' && third === 'outputs') return steps?.[second]?.[fourth] ?? '';
  throw new Error(`cannot evaluate ${expression}`);
}
