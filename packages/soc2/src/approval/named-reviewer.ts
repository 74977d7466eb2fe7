import type { Policy, Reviewer } from '../policy/policy.ts';
import { counted, refused, sameLogin, unknown, type RuleResult } from './rule.ts';
import type { Account, Lookup, Snapshot } from './snapshot.ts';

/**
 * Whether a person is among the reviewers that a rule names. Any human serves `human`; a user is meant by login, as
 * the policy's author wrote it; a team by its members, compared by id; a group by those it holds. Memberships are
 * looked up only where nothing nearer has already answered.
 */
export function namedAmong(
  account: Account,
  reviewers: readonly Reviewer[],
  policy: Policy,
  snapshot: Pick<Snapshot, 'known'>,
): RuleResult {
  const flat = flatten(reviewers, policy);
  if (
    flat.some(
      (reviewer) => reviewer.kind === 'human' || (reviewer.kind === 'user' && sameLogin(reviewer.login, account.login)),
    )
  ) {
    return counted();
  }
  const open: Lookup[] = [];
  for (const team of flat.flatMap((reviewer) =>
    reviewer.kind === 'team' ? [`${reviewer.org}/${reviewer.slug}`.toLowerCase()] : [],
  )) {
    const member = snapshot.known.memberships[team]?.[account.id];
    if (member === true) return counted();
    if (member === undefined) open.push({ kind: 'membership', team, account });
  }
  return open.length > 0 ? unknown(...open) : refused(`is not among ${reviewers.map(showReviewer).join(', ')}`);
}

/** Groups opened up: what is left are people, teams, `human` and `ai`. */
export function flatten(reviewers: readonly Reviewer[], policy: Policy): readonly Reviewer[] {
  return reviewers.flatMap((reviewer) =>
    reviewer.kind === 'group' ? (policy.groups[reviewer.name] ?? []) : [reviewer],
  );
}

/** A reviewer as the policy writes it. */
export function showReviewer(reviewer: Reviewer): string {
  switch (reviewer.kind) {
    case 'human':
    case 'ai':
      return reviewer.kind;
    case 'user':
      return `@${reviewer.login}`;
    case 'team':
      return `@${reviewer.org}/${reviewer.slug}`;
    case 'group':
      return reviewer.name;
  }
}
