import { readFileSync } from 'node:fs';

/** A JSON Schema as plain data. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** One operation of GitHub's REST API: what it takes and what it answers. */
export interface DescribedOperation {
  /** Path parameters whose value may hold slashes. */
  readonly multiSegment?: readonly string[];
  readonly request?: { readonly required: boolean; readonly schema: JsonSchema };
  /** Schemas by status and media type; a status without any has no body. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
}

/** The slimmed OpenAPI description, as `scripts/slim-openapi.mjs` writes it. */
export interface Description {
  /** By method and path template, e.g. `GET /repos/{owner}/{repo}`. */
  readonly operations: Readonly<Record<string, DescribedOperation>>;
  readonly components: Readonly<Record<string, JsonSchema>>;
}

/**
 * Reads the committed description.
 *
 * @returns a fresh copy on every call: whoever asks may correct theirs.
 * @throws when the file is missing or no JSON; `node scripts/slim-openapi.mjs` writes it.
 */
export function readDescription(): Description {
  return JSON.parse(readFileSync(new URL('../../openapi/github.json', import.meta.url), 'utf8')) as Description;
}
