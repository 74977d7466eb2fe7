import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Description } from './description.ts';
import { problemsOf } from './schema-errors.ts';

/** Checks a value against the schema at a place of the description; problems as `/pointer problem`. */
export type CheckAgainst = (at: readonly string[], value: unknown) => string[];

/**
 * Validators over one description. Each is compiled when it is first needed and kept as long as the returned function:
 * compiling all of them would cost every test seconds.
 */
export function schemasOf(description: Description): CheckAgainst {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    validateSchema: false,
    // A validator is made once and used a few times: making it is what costs. These two make it three times as cheap.
    inlineRefs: false,
    code: { optimize: false },
  });
  addFormats.default(ajv);
  ajv.addSchema(description, 'github');
  const compiled = new Map<string, ValidateFunction>();
  return (at, value) => {
    const pointer = at.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `github#/${pointer}` });
    compiled.set(pointer, validate);
    return validate(value) ? [] : problemsOf(validate.errors ?? []);
  };
}
