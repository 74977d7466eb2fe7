import type { Description, JsonSchema } from './description.ts';
import { chosenByName, ISSUE_EVENT_KINDS, TIMELINE_KINDS } from './event-kinds.ts';

/** A place where GitHub's description and GitHub differ, or where it says too little to be a check. */
export interface Correction {
  /** Steps from the description's root to the schema that is replaced. */
  readonly at: readonly string[];
  readonly schema: JsonSchema;
  readonly reason: string;
}

const orNull = (name: string): JsonSchema => ({ anyOf: [{ $ref: `#/components/${name}` }, { type: 'null' }] });

const field = (component: string, ...path: string[]): string[] => [
  'components',
  component,
  ...path.flatMap((name) => ['properties', name]),
];

const EVENTS = 'The alternatives name no kind, so an event that lacks what its kind carries would conform.';
const DELETED_FORK = 'A deleted fork leaves its pull requests with a null repository.';
const DELETED_ACCOUNT = 'A deleted account leaves a null user on the head; the list of pull requests says so itself.';
const GIT_EMAIL = 'Git takes any text as an e-mail address.';
const OUTDATED = 'A comment whose line the diff does not show any more has no line and no position.';
const NO_DESCRIPTION = 'A label may have no description; the same label in a single pull request is described so.';
const EMPTY_URL = 'The description itself names the empty string as the default.';

/** Every correction, each with its reason. Kept as short as the local GitHub and the truth allow. */
export const CORRECTIONS: readonly Correction[] = [
  { at: field('issue-event-for-issue'), schema: chosenByName(ISSUE_EVENT_KINDS), reason: EVENTS },
  { at: field('timeline-issue-events'), schema: chosenByName(TIMELINE_KINDS), reason: EVENTS },
  { at: field('pull-request', 'head', 'repo'), schema: orNull('repository'), reason: DELETED_FORK },
  { at: field('pull-request-simple', 'head', 'repo'), schema: orNull('repository'), reason: DELETED_FORK },
  { at: field('pull-request', 'head', 'user'), schema: orNull('simple-user'), reason: DELETED_ACCOUNT },
  ...['simple-commit', 'nullable-simple-commit'].flatMap((name) =>
    ['author', 'committer'].map((who) => ({
      at: field(name, who, 'email'),
      schema: { type: 'string' },
      reason: GIT_EMAIL,
    })),
  ),
  ...['line', 'position'].map((name) => ({
    at: field('pull-request-review-comment', name),
    schema: { type: ['integer', 'null'] },
    reason: OUTDATED,
  })),
  { at: field('review-comment', 'line'), schema: { type: ['integer', 'null'] }, reason: OUTDATED },
  {
    at: [...field('pull-request-simple', 'labels'), 'items', 'properties', 'description'],
    schema: { type: ['string', 'null'] },
    reason: NO_DESCRIPTION,
  },
  ...['environment_url', 'log_url', 'target_url'].map((name) => ({
    at: field('deployment-status', name),
    schema: { anyOf: [{ type: 'string', format: 'uri' }, { const: '' }] },
    reason: EMPTY_URL,
  })),
];

/**
 * The description with every correction in its place.
 *
 * @throws when a correction names a place that the description no longer has: it must then be looked at again.
 */
export function corrected(description: Description, corrections: readonly Correction[] = CORRECTIONS): Description {
  return corrections.reduce<Description>(
    (result, { at, schema }) => replaced(result, at, schema, at.join('/')) as Description,
    description,
  );
}

function replaced(node: unknown, at: readonly string[], schema: JsonSchema, place: string): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return schema;
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) {
    throw new Error(`The description has no ${place}: drop or renew the correction.`);
  }
  return { ...node, [step]: replaced((node as Record<string, unknown>)[step], rest, schema, place) };
}
