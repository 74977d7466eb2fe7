import type { Happening } from './happening.ts';
import type { Workflow } from './workflow.ts';

/** What a workflow's `types` are where it says none, of the events that have more than these. */
const USUAL_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

/**
 * Whether GitHub starts a workflow for an event. The local runner starts whatever it is given, so the filters are looked at
 * here: types, branches and paths by their exact words, and the workflows that one follows by their names. A pattern in a
 * filter throws, as it would have to be matched as GitHub does.
 *
 * Source: GitHub's "Workflow syntax" on `on`.
 */
export function startsOn({ on, path }: Workflow, happening: Happening): boolean {
  const trigger = on[happening.name];
  if (trigger === undefined || (happening.only ?? path) !== path) return false;
  const types = trigger.types ?? USUAL_TYPES[happening.name];
  if (types !== undefined && !types.includes(happening.action ?? '')) return false;
  for (const pattern of [...(trigger.branches ?? []), ...(trigger.paths ?? [])]) {
    if (/[*?[\]!+]/.test(pattern)) throw new Error(`${path}: it is not known here what ${pattern} matches`);
  }
  if (trigger.branches?.includes(happening.ref.replace('refs/heads/', '')) === false) return false;
  if (trigger.paths?.some((each) => happening.paths?.includes(each)) === false) return false;
  return trigger.workflows?.includes(happening.follows ?? '') !== false;
}
