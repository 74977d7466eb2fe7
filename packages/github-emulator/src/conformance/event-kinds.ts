import type { JsonSchema } from './description.ts';

const component = (name: string): JsonSchema => ({ $ref: `#/components/${name}` });

/** Kinds that issue events and timeline share, each with the component that describes it. */
const SHARED: Readonly<Record<string, string>> = {
  labeled: 'labeled-issue-event',
  unlabeled: 'unlabeled-issue-event',
  milestoned: 'milestoned-issue-event',
  demilestoned: 'demilestoned-issue-event',
  renamed: 'renamed-issue-event',
  review_requested: 'review-requested-issue-event',
  review_request_removed: 'review-request-removed-issue-event',
  review_dismissed: 'review-dismissed-issue-event',
  locked: 'locked-issue-event',
};

/** What only issue events describe so. */
export const ISSUE_EVENT_KINDS: Readonly<Record<string, string>> = {
  ...SHARED,
  assigned: 'assigned-issue-event',
  unassigned: 'unassigned-issue-event',
};

/** What only the timeline has, or describes in its own way. */
export const TIMELINE_KINDS: Readonly<Record<string, string>> = {
  ...SHARED,
  assigned: 'timeline-assigned-issue-event',
  unassigned: 'timeline-unassigned-issue-event',
  commented: 'timeline-comment-event',
  'cross-referenced': 'timeline-cross-referenced-event',
  committed: 'timeline-committed-event',
  reviewed: 'timeline-reviewed-event',
  'line-commented': 'timeline-line-commented-event',
  'commit-commented': 'timeline-commit-commented-event',
};

/**
 * A schema that picks the component by the event's name. GitHub's own is a choice of components that all take any
 * name, one of which asks for next to nothing: under it a `labeled` event without its label would conform. Kinds that
 * have no component of their own (`merged`, `base_ref_changed`, `head_ref_force_pushed`) have the common fields.
 *
 * @param kinds component names by the value of `event`.
 */
export function chosenByName(kinds: Readonly<Record<string, string>>): JsonSchema {
  const isNamed = (names: readonly string[]) => ({ required: ['event'], properties: { event: { enum: names } } });
  return {
    type: 'object',
    required: ['event'],
    properties: { event: { type: 'string' } },
    allOf: [
      ...Object.entries(kinds).map(([name, described]) => ({
        if: { not: isNamed([name]) },
        else: component(described),
      })),
      { if: isNamed(Object.keys(kinds)), else: component('state-change-issue-event') },
    ],
  };
}
