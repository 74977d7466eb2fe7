import type { Policy } from '../policy/policy.ts';
import type { Decision } from './decision.ts';
import type { PlannedWrite } from './plan.ts';

const HUMAN_REVIEW = { colour: 'd93f0b', description: 'High risk: a person who did not write it must approve' };
const AI_APPROVED = {
  colour: '0e8a16',
  description: 'Low risk, approved by the AI reviewer; listed in the weekly retrospective',
};

/**
 * The labels that a decision calls for, as differences to what is there. Labels are outputs: nothing is decided from
 * one, and one that says what is not so is taken off, whoever put it on.
 *
 * @param present the labels on the pull request now; GitHub ignores their case
 */
export function planLabels(
  policy: Policy,
  decision: Decision,
  pullRequest: number,
  present: readonly string[],
): readonly PlannedWrite[] {
  if (decision.state === 'ungoverned') return [];
  const { humanReview, aiApproved } = policy.labels;
  return [
    ...difference(humanReview, decision.risk === 'high', HUMAN_REVIEW, pullRequest, present),
    ...difference(aiApproved, decision.aiApproved, AI_APPROVED, pullRequest, present),
  ];
}

function difference(
  label: string,
  wanted: boolean,
  look: { readonly colour: string; readonly description: string },
  pullRequest: number,
  present: readonly string[],
): readonly PlannedWrite[] {
  const there = present.find((name) => name.toLowerCase() === label.toLowerCase());
  if (wanted === (there !== undefined)) return [];
  return wanted
    ? [{ kind: 'add-label', pullRequest, label, ...look }]
    : [{ kind: 'remove-label', pullRequest, label: there ?? label }];
}
