import { statusContext } from '../decision/governed.ts';
import type { Seen, Unseen } from './seen.ts';
import type { BranchSettings, RequiredStatus, Settings } from './settings.ts';

/** The context of the gate's status on a branch. */
export function gateContext({ branch }: BranchSettings, settings: Settings): string {
  return statusContext(settings.statusContext, branch, settings.defaultBranch);
}

/** What requires the gate's status on a branch, as far as it was seen. */
export interface RequiredGate {
  readonly found: readonly RequiredStatus[];
  /** Why there may be more; absent where all was seen. */
  readonly hidden?: Unseen;
}

/** Everything by which a branch requires the gate's status. */
export function requiredGate(branch: BranchSettings, settings: Settings): RequiredGate {
  const context = gateContext(branch, settings);
  const { rules, protection, requiredByProtection } = branch;
  const ofProtection: Seen<readonly RequiredStatus[]> = protection.seen
    ? { seen: true, value: protection.value?.statuses ?? [] }
    : requiredByProtection;
  const found = [
    ...(rules.seen ? rules.value.flatMap(({ statuses }) => statuses) : []),
    ...(ofProtection.seen ? ofProtection.value : []),
  ].filter((status) => status.context === context);
  if (!rules.seen) return { found, hidden: rules };
  return ofProtection.seen ? { found } : { found, hidden: ofProtection };
}
