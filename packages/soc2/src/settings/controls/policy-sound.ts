import { type RepositoryControl, broken, holds, notObserved, withoutPolicy } from '../control.ts';

/**
 * Stops a policy that says something else than its author means: a glob that matches nothing since a folder was moved
 * protects nothing. Source: `countersign policy check`.
 */
export const policySound: RepositoryControl = {
  id: 'policy-sound',
  title: 'The policy means what it says',
  why: 'A glob that matches nothing since a folder was moved protects nothing.',
  weight: 'required',
  page: '/blob/HEAD/.github/change-policy.yml',
  judge: ({ policy, policyPath, home, defaultBranch }) => {
    const page = `${home}/blob/${defaultBranch}/${policyPath}`;
    if (!policy.inForce) return withoutPolicy();
    if (!policy.findings.seen) return notObserved(policy.findings);
    const faults = policy.findings.value.filter(({ severity }) => severity !== 'note');
    const [first] = faults;
    if (first === undefined) return holds('every rule matches files, and its approvals can be given');
    const rest = faults.length - 1;
    return broken(
      `${first.message}${rest === 0 ? '' : `; and ${rest} more (\`countersign policy check\`)`}`,
      first.fix,
      first.line === undefined ? page : `${page}#L${first.line}`,
    );
  },
};
