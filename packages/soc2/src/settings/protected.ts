import { broken, holds, notObserved, type Verdict } from './control.ts';
import type { Seen } from './seen.ts';
import type { BranchSettings, Protection, Rule, Settings } from './settings.ts';

/** A protection that a ruleset and a branch's own protection each can give. */
export interface Safeguard {
  readonly byRule: (rule: Rule) => boolean;
  readonly byProtection: (protection: Protection) => boolean;
}

/** What it says where it is on and where it is off, and how to switch it on. */
export interface SafeguardWords {
  readonly on: string;
  readonly off: string;
  readonly fix: string;
}

/**
 * Whether a ruleset or the branch's own protection gives a safeguard. One that is seen is enough; that neither gives it
 * is known only where both were seen.
 */
export function isGiven({ rules, protection }: BranchSettings, safeguard: Safeguard): Seen<boolean> {
  if (rules.seen && rules.value.some(safeguard.byRule)) return { seen: true, value: true };
  if (protection.seen && protection.value !== null && safeguard.byProtection(protection.value)) {
    return { seen: true, value: true };
  }
  if (!rules.seen) return rules;
  return protection.seen ? { seen: true, value: false } : protection;
}

/** The verdict on a safeguard. */
export function judgeSafeguard(
  branch: BranchSettings,
  settings: Settings,
  safeguard: Safeguard,
  words: SafeguardWords,
): Verdict {
  const given = isGiven(branch, safeguard);
  if (!given.seen) return notObserved(given);
  return given.value ? holds(words.on) : broken(words.off, words.fix, rulesPage(branch, settings));
}

/** The page where a branch is protected: of the ruleset that it has, else of its own protection, else of a new ruleset. */
export function rulesPage({ rules, protection }: BranchSettings, { rulesets, home }: Settings): string {
  const own = rules.seen ? rules.value.map(({ ruleset }) => ruleset) : [];
  const ruleset = rulesets.find(({ id, page }) => own.includes(id) && page.startsWith(home));
  if (ruleset !== undefined) return ruleset.page;
  const classic = protection.seen && protection.value !== null;
  return `${home}/settings/${classic ? 'branches' : 'rules/new?target=branch'}`;
}
