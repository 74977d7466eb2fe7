import { statusContext } from '../decision/governed.ts';
import type { Seen } from './seen.ts';
import type { BranchSettings, RequiredStatus, Settings } from './settings.ts';

/** The context of the gate's status on a branch. */
export function gateContext({ branch }: BranchSettings, settings: Settings): string {
  return statusContext(settings.statusContext, branch, settings.defaultBranch);
}

/** Everything by which a branch requires the gate's status; empty where it does not. */
export function requiredGate(branch: BranchSettings, settings: Settings): Seen<readonly RequiredStatus[]> {
  const context = gateContext(branch, settings);
  const { rules, protection, requiredByProtection } = branch;
  const ofProtection: Seen<readonly RequiredStatus[]> = protection.seen
    ? { seen: true, value: protection.value?.statuses ?? [] }
    : requiredByProtection;
  const found = [
    ...(rules.seen ? rules.value.flatMap(({ statuses }) => statuses) : []),
    ...(ofProtection.seen ? ofProtection.value : []),
  ].filter((status) => status.context === context);
  if (!rules.seen) return rules;
  return found.length > 0 || ofProtection.seen ? { seen: true, value: found } : ofProtection;
}
