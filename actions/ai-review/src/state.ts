import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import type { Account, Snapshot } from '@countersign/soc2/approval/snapshot';
import { UserError } from '@countersign/soc2/errors';
import { digestOf } from '@countersign/soc2/record/digest';
import type { ReviewBundle } from '@countersign/soc2/review/bundle';
import type { Posted } from '@countersign/soc2/review/judging/earlier-reviews';
import type { Recorded } from '@countersign/soc2/review/judging/review-marker';
import type { Environment } from './step.ts';

/** What the first step leaves: whose token submits, and what was posted before. */
export interface WithdrawnState {
  readonly kind: 'withdrawn';
  readonly number: number;
  readonly reviewer: Account;
  readonly posted: Posted;
}

/** What the second step leaves: the change, and what a verdict needs to know of its surroundings. */
export interface CollectedState {
  readonly kind: 'collected';
  readonly bundle: ReviewBundle;
  readonly policy: { readonly path: string; readonly text: string };
  readonly others: readonly number[];
  readonly contributions: Snapshot | null;
}

/** What the third step leaves: an outcome, or the review in which this very question was answered before. */
export type ReviewedState =
  | { readonly kind: 'reviewed'; readonly outcome: unknown }
  | {
      readonly kind: 'answered';
      readonly review: number;
      readonly state: Posted['reviews'][number]['state'];
      readonly recorded: Recorded;
    };

type State = WithdrawnState | CollectedState | ReviewedState;

/**
 * Leaves a state for later steps: a file that only this user can read, in a folder that no one could know before, and
 * its digest. File and digest go their own ways, so that what another process writes over is not what is read.
 */
export async function leaveState(
  folder: string,
  state: State,
): Promise<{ readonly state: string; readonly digest: string }> {
  await mkdir(folder, { recursive: true });
  const path = `${await mkdtemp(`${folder}/ai-review-`)}/${state.kind}.json`;
  const text = JSON.stringify(state);
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  return { state: path, digest: digestOf(text) };
}

/** Reads the state that a step before has left. Throws a `UserError` where it is not what that step wrote. */
export async function readState<Name extends 'withdrawn' | 'collected' | 'reviewed'>(
  env: Environment,
  name: Name,
): Promise<Name extends 'withdrawn' ? WithdrawnState : Name extends 'collected' ? CollectedState : ReviewedState> {
  const variable = `COUNTERSIGN_${name.toUpperCase()}`;
  const path = env[variable] ?? '';
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError(`the step before has left nothing at ${JSON.stringify(path)}`, 'Run the whole action again.', {
      cause,
    });
  });
  if (digestOf(text) !== env[`${variable}_DIGEST`]) {
    throw new UserError(
      `what the step before left at ${path} was changed`,
      'Find out what else runs in this job: nothing else may write to its temporary folder. Then run it again.',
    );
  }
  // It is, byte for byte, what this bundle wrote itself.
  return JSON.parse(text) as ReturnType<typeof readState<Name>> extends Promise<infer Read> ? Read : never;
}
