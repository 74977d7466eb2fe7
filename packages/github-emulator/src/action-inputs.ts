import { readFile } from 'node:fs/promises';

import { load } from 'js-yaml';

/** Where an expression of an `action.yml` default looks: `github.token`, `github.event.number`… */
export type ExpressionContext = Readonly<Record<string, unknown>>;

/**
 * Inputs as the runner hands them to an action: `INPUT_` and the name in upper case, spaces as underscores, hyphens
 * kept. What the caller leaves out has its default from `action.yml`.
 */
export function inputVariables(
  inputs: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
): Record<string, string> {
  const known = new Map<string, string>();
  for (const [name, value] of [...Object.entries(defaults), ...Object.entries(inputs)]) {
    known.set(`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value);
  }
  return Object.fromEntries(known);
}

/**
 * The defaults that an `action.yml` declares. Of expressions only plain look-ups (`${{ github.token }}`) are
 * understood; any other throws, since a guess would hide a fault.
 */
export async function inputDefaults(actionFile: string, context: ExpressionContext): Promise<Record<string, string>> {
  const document = object(load(await readFile(actionFile, 'utf8')));
  const defaults: Record<string, string> = {};
  for (const [name, input] of Object.entries(object(document['inputs']))) {
    const value = object(input)['default'];
    defaults[name] = evaluate(scalar(value), context);
  }
  return defaults;
}

function evaluate(text: string, context: ExpressionContext): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    if (!/^[\w-]+(\.[\w-]+)+$/.test(expression)) throw new Error(`cannot evaluate \${{ ${expression} }}`);
    return scalar(expression.split('.').reduce<unknown>((at, name) => object(at)[name], context));
  });
}

function scalar(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
