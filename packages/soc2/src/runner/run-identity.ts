import { isSha, type Sha } from '../domain.ts';
import { UserError } from '../errors.ts';
import type { RunContext } from './context.ts';

/** Which run this is, and of what code: what a report is pinned by. */
export interface RunIdentity {
  /** The run's number for the API; it stays over re-runs. */
  readonly id: number;
  /** Path of the workflow file, and the commit that it was taken from. */
  readonly workflow: { readonly path: string; readonly sha: Sha };
  /** The repository that the action was taken from, and by which ref; empty where it is a file of the workflow's own. */
  readonly action: { readonly repository: string; readonly ref: string };
}

const FIX = 'Run this as a step of a GitHub Actions workflow, where the runner sets it.';

/** Reads it from the runner's environment. Throws a `UserError` where the runner does not say which run this is. */
export function readRunIdentity(
  env: Readonly<Record<string, string | undefined>>,
  { repository, workflow }: Pick<RunContext, 'repository' | 'workflow'>,
): RunIdentity {
  const id = Number(/^[1-9]\d{0,15}$/.exec(env['GITHUB_RUN_ID'] ?? '')?.[0] ?? 0);
  if (id === 0) throw new UserError('GITHUB_RUN_ID is not set', FIX);
  const own = `${repository.owner}/${repository.repo}/`;
  const [file = ''] = workflow.ref.split('@', 1);
  if (!file.toLowerCase().startsWith(own.toLowerCase()) || !isSha(workflow.sha)) {
    throw new UserError('GITHUB_WORKFLOW_REF or GITHUB_WORKFLOW_SHA names no workflow of this repository', FIX);
  }
  return {
    id,
    workflow: { path: file.slice(own.length), sha: workflow.sha },
    action: { repository: env['GITHUB_ACTION_REPOSITORY'] ?? '', ref: env['GITHUB_ACTION_REF'] ?? '' },
  };
}
