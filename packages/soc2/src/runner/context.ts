import { readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { repositoryName, type RepositoryName } from '../github/repository.ts';

/** What GitHub's runner tells an action of the run, read once from its environment. */
export interface RunContext {
  readonly repository: RepositoryName;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly eventName: string;
  /** The event's payload; undefined where there is none. Nothing is decided from it but what to look at. */
  readonly payload: unknown;
  /** Where this run can be seen. */
  readonly runUrl: string;
  /** 1, or more for a re-run. */
  readonly attempt: number;
  /** The workflow file that runs, as `owner/name/path@ref`, and the commit it was taken from; empty where not told. */
  readonly workflow: { readonly ref: string; readonly sha: string };
  /** A folder for files that later steps read. */
  readonly folder: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the context. Throws a `UserError` where the runner's variables are missing or the payload is no JSON. */
export function readContext(env: Environment): RunContext {
  return {
    repository: repositoryName(required(env, 'GITHUB_REPOSITORY')),
    apiUrl: apiAddress(env['GITHUB_API_URL'] || 'https://api.github.com'),
    serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    payload: readPayload(env['GITHUB_EVENT_PATH']),
    runUrl: `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`,
    // An attempt that is no number could be any: it counts as a re-run.
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 2,
    workflow: { ref: env['GITHUB_WORKFLOW_REF'] ?? '', sha: env['GITHUB_WORKFLOW_SHA'] ?? '' },
    folder: `${required(env, 'RUNNER_TEMP')}/countersign`,
  };
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value)
    throw new UserError(
      `${name} is not set`,
      'Run this as a step of a GitHub Actions workflow, where the runner sets it.',
    );
  return value;
}

function apiAddress(written: string): string {
  if (!URL.canParse(written) || !/^https?:/i.test(written)) {
    const fix = 'The runner sets it; on GitHub Enterprise Server it is `https://HOST/api/v3`.';
    throw new UserError(`GITHUB_API_URL is no address: ${JSON.stringify(written)}`, fix);
  }
  return written.replace(/\/$/, '');
}

function readPayload(path: string | undefined): unknown {
  if (!path) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (cause) {
    throw new UserError(`the event payload ${path} cannot be read`, 'The runner writes it; run the job again.', {
      cause,
    });
  }
}
