import { type BranchControl, broken, holds, notObserved } from '../control.ts';
import { rulesPage } from '../protected.ts';
import { gateContext, requiredGate } from '../required-status.ts';

/** Without it the gate speaks and nobody has to listen: anyone merges whatever the status says. Source: SPEC §10. */
export const statusRequired: BranchControl = {
  id: 'status-required',
  title: 'The gate’s status is required',
  why: 'Else anyone merges whatever the gate says.',
  weight: 'required',
  page: '/settings/rules',
  judge: (branch, settings) => {
    const { found, hidden } = requiredGate(branch, settings);
    const context = gateContext(branch, settings);
    if (found.length > 0) return holds(`\`${context}\` is required`);
    if (hidden !== undefined) return notObserved(hidden);
    return broken(
      `\`${context}\` is not required`,
      `Require the status check \`${context}\` in a ruleset of the branch.`,
      rulesPage(branch, settings),
    );
  },
};
