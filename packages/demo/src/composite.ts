import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';

/** What a step of a composite action says of itself in its action.yml. */
interface Step {
  readonly id: string;
  readonly if?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Declared {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

type Names = Readonly<Record<string, string>>;

/**
 * Plays the steps of a composite action as the runner does, each with the environment that action.yml gives it, and
 * resolves to the action's outputs. `execute` gets what stands behind the bundle on a step's command line, and returns the
 * step's outputs. Of expressions it knows those that are there; any other throws.
 */
export async function playComposite(
  actionFile: string,
  inputs: Names,
  github: Names,
  execute: (argument: string, env: Names) => Promise<Names>,
): Promise<Names> {
  const action = load(await readFile(actionFile, 'utf8')) as Declared;
  const known: Record<string, Names> = { github, inputs: {} };
  const value = (text: string): string =>
    text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => lookUp(expression, known));
  known['inputs'] = mapped(action.inputs, (input, name) => inputs[name] ?? value(input.default ?? ''));
  for (const step of action.runs.steps) {
    const [, left, right] = /^(\S+) == '(\w+)'$/.exec(step.if ?? '') ?? [];
    if (left !== undefined && lookUp(left, known) !== right) continue;
    const argument = /index\.js" (\w+)$/.exec(step.run)?.[1];
    if (argument === undefined) throw new Error(`cannot run ${step.run}`);
    known[`steps.${step.id}.outputs`] = await execute(argument, mapped(step.env, value));
  }
  return mapped(action.outputs, (output) => value(output.value));
}

/** `inputs.policy`, or `steps.collect.outputs.state`: a step that did not run has left nothing. */
function lookUp(expression: string, known: Readonly<Record<string, Names>>): string {
  const [, scope = '', name = ''] = /^(github|inputs|steps\.[\w-]+\.outputs)\.([\w-]+)$/.exec(expression) ?? [];
  if (scope === '') throw new Error(`cannot evaluate ${expression}`);
  return known[scope]?.[name] ?? '';
}

function mapped<T>(of: Readonly<Record<string, T>>, to: (value: T, name: string) => string): Names {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, to(value, name)]));
}
