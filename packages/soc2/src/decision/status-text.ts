import { showPath } from '../change/show-path.ts';
import type { Decision, DecisionState } from './decision.ts';
import type { StatusState } from './plan.ts';

/** GitHub refuses longer descriptions. */
const MOST = 140;

/** Digits of the record's digest that a status shows. */
export const DIGEST_DIGITS = 12;

/** What a decision is as a commit status. */
export const STATE_OF: Readonly<Record<Exclude<DecisionState, 'ungoverned'>, StatusState>> = {
  approved: 'success',
  pending: 'pending',
  blocked: 'failure',
};

/** A decision in one line of at most 140 characters, closed by the first digits of its record's digest. */
export function statusDescription(decision: Decision, digest: string): string {
  const end = ` · ${digest.slice(0, DIGEST_DIGITS)}`;
  return `${fit(sentence(decision), MOST - end.length)}${end}`;
}

/** Any sentence, cut to what a status can hold, on one line. */
export function fit(text: string, most = MOST): string {
  const characters = [...showPath(text)];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}

function sentence({ state, risk, requirement, waitingFor, reasons }: Decision): string {
  if (state === 'blocked') return reasons[0] ?? 'blocked';
  if (state === 'approved') {
    const by = requirement.counted.map((login) => `@${login}`).join(', ');
    return by === '' ? `${risk} risk: no approval asked for` : `${risk} risk: approved by ${by}`;
  }
  const missing = waitingFor.map(({ approvals, reviewers }) => `${approvals} of ${reviewers.join(', ') || 'nobody left'}`);
  return `${risk} risk: needs ${missing.join(' and ')}`;
}
