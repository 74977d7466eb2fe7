import { isSha, type AccountId, type GitPath, type Sha } from '../domain.ts';
import type { Answer } from './client.ts';
import { GitHubError } from './github-error.ts';

/**
 * A reader of an answer's shape. Nothing that GitHub says is used before its type has been seen: a list where an
 * object belongs, or a missing field, is an error that names the call and the field, never an empty value.
 */
export interface Shape {
  text(key: string): string;
  textOrNull(key: string): string | null;
  /** A text that may be absent altogether. */
  optionalText(key: string): string | undefined;
  /** A whole number, zero or more. */
  count(key: string): number;
  /** A whole number, one or more. */
  id(key: string): number;
  /** An instant in ISO 8601, handed out in UTC and whole seconds, so that instants compare as texts. */
  time(key: string): string;
  timeOrNull(key: string): string | null;
  flag(key: string): boolean;
  sha(key: string): Sha;
  shaOrNull(key: string): Sha | null;
  path(key: string): GitPath;
  optionalPath(key: string): GitPath | undefined;
  account(key: string): AccountId;
  object(key: string): Shape;
  objectOrNull(key: string): Shape | null;
  list(key: string): readonly Shape[];
  has(key: string): boolean;
}

/** Reads an answer that must be one object. */
export function objectOf(answer: Answer): Shape {
  return shape(answer.call, '', answer.data);
}

/** Reads an answer that must be a list of objects. */
export function listOf(answer: Answer): readonly Shape[] {
  return items(answer.call, '', answer.data);
}

/** Reads one object that came inside an answer to `call`, or in an event's payload. */
export function shape(call: string, at: string, value: unknown): Shape {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw surprise(call, at, 'an object', value);
  const record = value as Record<string, unknown>;
  const where = (key: string): string => (at === '' ? key : `${at}.${key}`);
  const read = <T>(key: string, wanted: string, accepts: (found: unknown) => found is T): T => {
    const found = record[key];
    if (!accepts(found)) throw surprise(call, where(key), wanted, found);
    return found;
  };
  const absent = (key: string): boolean => record[key] === undefined || record[key] === null;
  return {
    text: (key) => read(key, 'a text', isText),
    textOrNull: (key) => (record[key] === null ? null : read(key, 'a text or null', isText)),
    optionalText: (key) => (absent(key) ? undefined : read(key, 'a text', isText)),
    count: (key) => read(key, 'a whole number', isCount),
    id: (key) => read(key, 'an id', isId),
    time: (key) => inSeconds(read(key, 'an instant', isInstant)),
    timeOrNull: (key) => (absent(key) ? null : inSeconds(read(key, 'an instant', isInstant))),
    flag: (key) => read(key, 'true or false', isFlag),
    sha: (key) => read(key, 'a commit or blob id', isSha),
    shaOrNull: (key) => (absent(key) ? null : read(key, 'a commit or blob id', isSha)),
    path: (key) => read(key, 'a path', isPath),
    optionalPath: (key) => (absent(key) ? undefined : read(key, 'a path', isPath)),
    account: (key) => read(key, 'an account id', isId) as AccountId,
    object: (key) => shape(call, where(key), record[key]),
    objectOrNull: (key) => (absent(key) ? null : shape(call, where(key), record[key])),
    list: (key) => items(call, where(key), record[key]),
    has: (key) => !absent(key),
  };
}

function items(call: string, at: string, value: unknown): readonly Shape[] {
  if (!Array.isArray(value)) throw surprise(call, at, 'a list', value);
  return value.map((item, index) => shape(call, `${at}[${index}]`, item));
}

function surprise(call: string, at: string, wanted: string, found: unknown): GitHubError {
  const kind = found === null ? 'null' : Array.isArray(found) ? 'a list' : found === undefined ? 'nothing' : `a ${typeof found}`;
  const place = at === '' ? 'the answer' : `\`${at}\` of the answer`;
  const fix = 'No verdict was given. Check that `GITHUB_API_URL` is the address of the API and that no proxy rewrites its answers.';
  return new GitHubError(call, undefined, `${place} should be ${wanted}, and is ${kind}`, fix);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function inSeconds(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isPath(value: unknown): value is GitPath {
  return typeof value === 'string' && value !== '';
}
