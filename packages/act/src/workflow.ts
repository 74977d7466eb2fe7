import type { Access } from '@countersign/github-emulator/state/tokens';
import { load } from 'js-yaml';

/** What starts a workflow, as its file says for one event. */
export interface Trigger {
  readonly types?: readonly string[];
  readonly branches?: readonly string[];
  readonly paths?: readonly string[];
  /** Of `workflow_run`: the names of the workflows that it follows. */
  readonly workflows?: readonly string[];
}

/** A step, by the name that the runner has for it: its id, else its place counted from 0. */
export interface Step {
  readonly key: string;
  readonly condition?: string;
  /** `owner/name/path@commit`, of a step that uses an action. */
  readonly uses?: string;
}

/** A job of a workflow. */
export interface Job {
  readonly id: string;
  readonly condition?: string;
  readonly environment?: string;
  readonly permissions: Readonly<Record<string, Access>>;
  readonly steps: readonly Step[];
}

/** A workflow, as far as GitHub reads it and not the runner. */
export interface Workflow {
  readonly path: string;
  readonly name: string;
  readonly on: Readonly<Record<string, Trigger>>;
  readonly jobs: readonly Job[];
}

interface RawStep {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
}

interface RawWorkflow {
  readonly name?: string;
  readonly on: Readonly<Record<string, Trigger | readonly unknown[] | null>>;
  readonly permissions?: Readonly<Record<string, Access>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly if?: string;
        readonly environment?: string;
        readonly permissions?: Readonly<Record<string, Access>>;
        readonly steps: readonly RawStep[];
      }
    >
  >;
}

/** Reads a workflow file that GitHub's own parser has accepted elsewhere. A workflow without `permissions` throws. */
export function readWorkflow(path: string, text: string): Workflow {
  const raw = load(text) as RawWorkflow;
  const jobs = Object.entries(raw.jobs).map(([id, job]) => {
    const permissions = job.permissions ?? raw.permissions;
    if (permissions === undefined) throw new Error(`${path}: ${id} has whatever permissions the repository gives`);
    return {
      id,
      permissions,
      ...(job.if === undefined ? {} : { condition: job.if }),
      ...(job.environment === undefined ? {} : { environment: job.environment }),
      steps: job.steps.map(readStep),
    };
  });
  const on = Object.entries(raw.on).map(([event, trigger]) => [event, isTrigger(trigger) ? trigger : {}] as const);
  return { path, name: raw.name ?? path, on: Object.fromEntries(on), jobs };
}

function readStep(step: RawStep, at: number): Step {
  return {
    key: step.id ?? String(at),
    ...(step.if === undefined ? {} : { condition: step.if }),
    ...(step.uses === undefined ? {} : { uses: step.uses }),
  };
}

/** A schedule is a list, and an event without any filter is null. */
function isTrigger(trigger: Trigger | readonly unknown[] | null): trigger is Trigger {
  return trigger !== null && !Array.isArray(trigger);
}
