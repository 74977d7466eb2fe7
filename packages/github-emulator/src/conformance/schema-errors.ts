import type { ErrorObject } from 'ajv';

/** At most this many problems of one body are told; the rest are counted. */
const TOLD = 6;

/**
 * What is wrong with a value, each as `/pointer problem`. The same problem in several rows of a list is told once, and
 * alternatives that failed only because a value is not null, or because none of them fitted, give way to the reasons.
 */
export function problemsOf(errors: readonly ErrorObject[]): string[] {
  const telling = errors.filter((error) => !isEcho(error));
  const groups = new Map<string, { first: string; more: number }>();
  for (const error of telling.length > 0 ? telling : errors) {
    const key = `${error.instancePath.replace(/\/\d+(?=\/|$)/g, '/*')} ${problem(error)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: `${error.instancePath || '/'} ${problem(error)}`, more: 0 });
    else group.more += 1;
  }
  const told = [...groups.values()].map(({ first, more }) =>
    more === 0 ? first : `${first} (and ${more} more like it)`,
  );
  return told.length <= TOLD ? told : [...told.slice(0, TOLD), `/ ${told.length - TOLD} further problems`];
}

function isEcho({ keyword, params }: ErrorObject): boolean {
  return ['if', 'oneOf', 'anyOf'].includes(keyword) || (keyword === 'type' && params.type === 'null');
}

function problem({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return `lacks ${JSON.stringify(params.missingProperty)}`;
    case 'additionalProperties':
      return `has ${JSON.stringify(params.additionalProperty)}, which GitHub does not document`;
    case 'enum':
      return `must be one of ${JSON.stringify(params.allowedValues)}`;
    default:
      return message ?? keyword;
  }
}
