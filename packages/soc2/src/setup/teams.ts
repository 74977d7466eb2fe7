import type { Policy } from '../policy/policy.ts';

/** The teams that a policy names anywhere, as `@org/team`. GITHUB_TOKEN can read the members of none. */
export function teamsOf(policy: Policy): readonly string[] {
  const { highRisk, lowRisk, controlOwners, groups, retrospective } = policy;
  const all = [
    ...highRisk.flatMap(({ reviewers }) => reviewers),
    ...lowRisk.reviewers,
    ...controlOwners,
    ...retrospective.signers,
    ...Object.values(groups).flat(),
  ];
  return [...new Set(all.flatMap((each) => (each.kind === 'team' ? [`@${each.org}/${each.slug}`] : [])))];
}
