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
  return new CheckedObject(call, at, value as Record<string, unknown>);
}

/** A class, and no closures, because a long list has thousands of rows. */
class CheckedObject implements Shape {
  readonly #call: string;
  readonly #at: string;
  readonly #record: Record<string, unknown>;

  constructor(call: string, at: string, record: Record<string, unknown>) {
    this.#call = call;
    this.#at = at;
    this.#record = record;
  }

  text(key: string): string {
    return this.#read(key, 'a text', isText);
  }

  textOrNull(key: string): string | null {
    return this.#record[key] === null ? null : this.#read(key, 'a text or null', isText);
  }

  optionalText(key: string): string | undefined {
    return this.has(key) ? this.#read(key, 'a text', isText) : undefined;
  }

  count(key: string): number {
    return this.#read(key, 'a whole number', isCount);
  }

  id(key: string): number {
    return this.#read(key, 'an id', isId);
  }

  time(key: string): string {
    return inSeconds(this.#read(key, 'an instant', isInstant));
  }

  timeOrNull(key: string): string | null {
    return this.has(key) ? this.time(key) : null;
  }

  flag(key: string): boolean {
    return this.#read(key, 'true or false', isFlag);
  }

  sha(key: string): Sha {
    return this.#read(key, 'a commit or blob id', isSha);
  }

  shaOrNull(key: string): Sha | null {
    return this.has(key) ? this.sha(key) : null;
  }

  path(key: string): GitPath {
    return this.#read(key, 'a path', isPath);
  }

  optionalPath(key: string): GitPath | undefined {
    return this.has(key) ? this.path(key) : undefined;
  }

  account(key: string): AccountId {
    return this.id(key) as AccountId;
  }

  object(key: string): Shape {
    return shape(this.#call, this.#where(key), this.#record[key]);
  }

  objectOrNull(key: string): Shape | null {
    return this.has(key) ? this.object(key) : null;
  }

  list(key: string): readonly Shape[] {
    return items(this.#call, this.#where(key), this.#record[key]);
  }

  has(key: string): boolean {
    return this.#record[key] !== undefined && this.#record[key] !== null;
  }

  #read<T>(key: string, wanted: string, accepts: (found: unknown) => found is T): T {
    const found = this.#record[key];
    if (!accepts(found)) throw surprise(this.#call, this.#where(key), wanted, found);
    return found;
  }

  #where(key: string): string {
    return this.#at === '' ? key : `${this.#at}.${key}`;
  }
}

function items(call: string, at: string, value: unknown): readonly Shape[] {
  if (!Array.isArray(value)) throw surprise(call, at, 'a list', value);
  return value.map((item, index) => shape(call, `${at}[${index}]`, item));
}

function surprise(call: string, at: string, wanted: string, found: unknown): GitHubError {
  const kind =
    found === null
      ? 'null'
      : Array.isArray(found)
        ? 'a list'
        : found === undefined
          ? 'nothing'
          : `${typeof found === 'object' ? 'an' : 'a'} ${typeof found}`;
  const place = at === '' ? 'the answer' : `\`${at}\` of the answer`;
  const fix =
    'No verdict was given. Check that `GITHUB_API_URL` is the address of the API and that no proxy rewrites its answers.';
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
