import { REVIEW_LABEL } from '../../setup/choices.ts';
import { type RepositoryControl, broken, holds, notObserved, withoutPolicy } from '../control.ts';

/**
 * A person with write access asks by a label for the AI review of a stranger’s change, and cannot where it is missing; the
 * labels of the gate explain themselves where they have a description. Source: SPEC §5, §6.
 */
export const labels: RepositoryControl = {
  id: 'labels',
  title: 'The labels are there, and say what they are',
  why: 'A label that nobody can explain is put on by hand, and means nothing.',
  weight: 'recommended',
  page: '/labels',
  judge: ({ labels: read, policy }) => {
    if (!policy.inForce) return withoutPolicy();
    if (!read.seen) return notObserved(read);
    const { humanReview, aiApproved } = policy.policy.labels;
    const ai = policy.policy.aiReviewer !== undefined;
    const wanted = [humanReview, ...(ai ? [aiApproved, REVIEW_LABEL] : [])];
    const known = new Map(read.value.map(({ name, description }) => [name.toLowerCase(), description]));
    const missing = wanted.filter((name) => !known.has(name.toLowerCase()));
    const mute = wanted.filter((name) => known.has(name.toLowerCase()) && !known.get(name.toLowerCase()));
    const faults = [
      ...missing.map((name) => `\`${name}\` is missing`),
      ...mute.map((name) => `\`${name}\` has no description`),
    ];
    return faults.length === 0
      ? holds(wanted.map((name) => `\`${name}\``).join(', '))
      : broken(faults.join('; '), 'Make it, with a sentence that says who puts it on and what follows.');
  },
};
