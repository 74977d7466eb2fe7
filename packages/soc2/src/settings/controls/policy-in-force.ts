import { type RepositoryControl, broken, holds } from '../control.ts';

/** Without a policy that parses the gate judges nothing, and fails on every change. Source: SPEC §3. */
export const policyInForce: RepositoryControl = {
  id: 'policy-in-force',
  title: 'The policy can be read',
  why: 'Everything is judged by it; without it nothing is.',
  weight: 'required',
  page: '/blob/HEAD/.github/change-policy.yml',
  judge: ({ policy, policyPath, home, defaultBranch }) =>
    policy.inForce
      ? holds(`${policyPath} parses; high-risk rules: ${policy.policy.highRisk.length}`)
      : broken(policy.why, policy.fix, `${home}/blob/${defaultBranch}/${policyPath}`),
};
