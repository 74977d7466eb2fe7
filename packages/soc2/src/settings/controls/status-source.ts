import { type BranchControl, broken, holds, notObserved } from '../control.ts';
import { rulesPage } from '../protected.ts';
import { gateContext, requiredGate } from '../required-status.ts';

/**
 * Stops a writer who publishes the gate's status from a workflow of their own. "GitHub Actions" as the expected source
 * does not: it cannot tell one workflow from another. Source: SPEC §10, FACTS.
 */
export const statusSource: BranchControl = {
  id: 'status-source',
  title: 'The status comes from an App of its own',
  why: 'Else any writer publishes a success of that name from a workflow of their own, and the gate is advisory.',
  weight: 'required',
  page: '/settings/rules',
  judge: (branch, settings) => {
    const { found, hidden } = requiredGate(branch, settings);
    const context = gateContext(branch, settings);
    const own = found.find(({ app }) => app !== null && app !== settings.actionsApp);
    if (own !== undefined) return holds(`only the App ${own.app} can publish \`${context}\``);
    // What is hidden may ask for more than what is seen.
    if (hidden !== undefined) return notObserved(hidden);
    const from = found.some(({ app }) => app !== null)
      ? 'is expected from GitHub Actions, which is any workflow'
      : 'is taken from any source';
    return broken(
      found.length === 0 ? `\`${context}\` is not required from anyone` : `advisory: \`${context}\` ${from}`,
      'Let a GitHub App of your own publish it (`countersign init --hardened`), and choose that App as its source.',
      rulesPage(branch, settings),
    );
  },
};
