import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { hoursBetween, inWords } from '../span.ts';

const DEFAULT_WITHIN = 14 * 24 * 3_600_000;

/**
 * Stops a retrospective that is written and never read: what the AI approved in it nobody has looked at. Source: SPEC §7,
 * the blog’s third condition.
 */
export const retrospectiveSigned: RepositoryControl = {
  id: 'retrospective-signed',
  title: 'Retrospectives are signed off in time',
  why: 'Else nobody has looked at what the AI approved.',
  weight: 'required',
  page: '/issues?q=is%3Aopen+label%3Asdlc-retrospective',
  judge: ({ retrospectives, policy, now, home }) => {
    if (!retrospectives.seen) return notObserved(retrospectives);
    const within = (policy.inForce ? policy.policy.retrospective.within : DEFAULT_WITHIN) / 3_600_000;
    const { newest, open } = retrospectives.value;
    const [overdue] = open.filter(({ createdAt }) => hoursBetween(createdAt, now) > within);
    if (overdue !== undefined) {
      return broken(
        `#${overdue.number} has been open for ${inWords(hoursBetween(overdue.createdAt, now))}`,
        'Go through its list, write the sign-off as a comment, and close it.',
        `${home}/issues/${overdue.number}`,
      );
    }
    if (newest === null) return holds('there has been none yet');
    const since = hoursBetween(newest, now);
    return since > within
      ? broken(
          `the newest is ${inWords(since)} old`,
          'Start the workflow of the weekly review by hand.',
          `${home}/actions`,
        )
      : holds(`the newest is of ${newest}; ${open.length === 0 ? 'all are' : 'those before it are'} signed off`);
  },
};
