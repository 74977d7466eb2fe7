import { showPath } from '../change/show-path.ts';
import type { Decision, DecisionState, WaitingFor } from './decision.ts';
import type { StatusState } from './plan.ts';
import { ONE_MORE_HUMAN } from './waiting-for.ts';

const HUMAN = 'human';

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
  return `${risk} risk: needs ${missing(waitingFor)}`;
}

/**
 * What is missing, each thing once: one approval may serve several rules, so of rules that ask the same people the
 * largest number counts, and whoever is asked for by name is a human too; one more human adds to those.
 */
function missing(waitingFor: readonly WaitingFor[]): string {
  const asked = new Map<string, { readonly reviewers: readonly string[]; readonly approvals: number }>();
  let more = 0;
  for (const { requirement, reviewers, approvals } of waitingFor) {
    if (requirement === ONE_MORE_HUMAN) more += approvals;
    else {
      const key = reviewers.join(' ');
      asked.set(key, { reviewers, approvals: Math.max(approvals, asked.get(key)?.approvals ?? 0) });
    }
  }
  const human = asked.get(HUMAN);
  const named = [...asked.values()].filter(({ reviewers }) =>
    reviewers.some((name) => name !== HUMAN && name !== 'ai'),
  );
  const implied = human !== undefined && named.some(({ approvals }) => approvals >= human.approvals);
  if (implied) asked.delete(HUMAN);
  else if (human !== undefined) asked.set(HUMAN, { ...human, approvals: human.approvals + more });
  const parts = [...asked.values()].map(({ reviewers, approvals }) => wanted(reviewers, approvals));
  if (more > 0 && !asked.has(HUMAN)) parts.push(`${more} more human ${more === 1 ? 'approval' : 'approvals'}`);
  return parts.join(' and ');
}

function wanted(reviewers: readonly string[], approvals: number): string {
  const noun = approvals === 1 ? 'approval' : 'approvals';
  if (reviewers.length === 0) return `${approvals} ${noun} that nobody named by the policy can give`;
  if (reviewers.every((name) => name === HUMAN || name === 'ai')) {
    return `${approvals} ${reviewers.map((name) => (name === 'ai' ? 'AI' : name)).join(' or ')} ${noun}`;
  }
  return `${approvals} of ${reviewers.join(', ')}`;
}
