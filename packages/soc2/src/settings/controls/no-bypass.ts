import { type BranchControl, broken, holds, notObserved } from '../control.ts';
import { rulesPage } from '../protected.ts';
import { gateContext } from '../required-status.ts';
import type { Seen } from '../seen.ts';
import type { BranchSettings, NativeReviews, Protection, RequiredStatus, Rule, Settings } from '../settings.ts';

/**
 * Stops whoever stands on a bypass list: the rules are there and hold for everybody but them. A rule counts as kept by all
 * where at least one ruleset, or the branch's own protection, gives it without exception. Source: SPEC §10.
 */
export const noBypass: BranchControl = {
  id: 'no-bypass',
  title: 'Nobody may bypass the rules',
  why: 'Who may bypass merges alone, and nothing but the rule insights shows it.',
  weight: 'required',
  page: '/settings/rules',
  judge: (branch, settings) => {
    if (!branch.rules.seen) return notObserved(branch.rules);
    const kept = safeguards(gateContext(branch, settings), settings.actionsApp)
      .map((safeguard) => exceptionsTo(safeguard, branch, settings))
      .filter((carriers) => carriers.length > 0);
    if (kept.length === 0) {
      return broken('there is no rule that anyone would have to bypass', NO_RULE, rulesPage(branch, settings));
    }
    // One carrier of a rule without exception is enough: GitHub holds against every carrier.
    const open = kept.filter((carriers) => !carriers.some((carrier) => carrier.seen && carrier.value.length === 0));
    if (open.length === 0) return holds('nobody is excepted, administrators included');
    const known = open.filter((carriers) => carriers.every(({ seen }) => seen));
    const people = known.flat().flatMap((carrier) => (carrier.seen ? carrier.value : []));
    if (people.length > 0) {
      return broken(`may bypass: ${[...new Set(people)].join(', ')}`, FIX, rulesPage(branch, settings));
    }
    const [unseen] = open.flat().flatMap((carrier) => (carrier.seen ? [] : [carrier]));
    return notObserved(unseen ?? { why: 'the bypass lists are hidden', needs: EDITOR });
  },
};

const NO_RULE = 'Make a ruleset for the branch, with an empty bypass list.';
const FIX = 'Empty the bypass list of the ruleset; in a branch protection switch on *Do not allow bypassing*.';

const EDITOR = 'the token of somebody who may edit the ruleset';

interface Carried {
  readonly byRule: (rule: Rule) => boolean;
  readonly byProtection: (protection: Protection) => boolean;
}

/** The rules that the control stands on, each by itself: a strict one for this does not excuse a loose one for that. */
function safeguards(context: string, actionsApp: number): readonly Carried[] {
  const ofReviews = (fits: (reviews: NativeReviews) => boolean): Carried => ({
    byRule: ({ reviews }) => reviews !== undefined && fits(reviews),
    byProtection: ({ reviews }) => reviews !== undefined && fits(reviews),
  });
  const ofStatus = (fits: (status: RequiredStatus) => boolean): Carried => ({
    byRule: ({ statuses }) => statuses.some((status) => status.context === context && fits(status)),
    byProtection: ({ statuses }) => statuses.some((status) => status.context === context && fits(status)),
  });
  return [
    ofStatus(() => true),
    ofStatus(({ app }) => app !== null && app !== actionsApp),
    ofReviews(() => true),
    ofReviews(({ codeOwners }) => codeOwners),
    ofReviews(({ staleDismissed }) => staleDismissed),
    ofReviews(({ lastPush }) => lastPush),
    { byRule: ({ type }) => type === 'non_fast_forward', byProtection: ({ forcePushes }) => !forcePushes },
    { byRule: ({ type }) => type === 'deletion', byProtection: ({ deletions }) => !deletions },
  ];
}

/** Who is excepted, by each ruleset or protection that gives a safeguard; empty where none does. */
function exceptionsTo(
  { byRule, byProtection }: Carried,
  { rules, protection }: BranchSettings,
  { rulesets }: Settings,
): readonly Seen<readonly string[]>[] {
  const ids = new Set(rules.seen ? rules.value.filter(byRule).map(({ ruleset }) => ruleset) : []);
  const ofRulesets = [...ids].map(
    (id) =>
      rulesets.find((ruleset) => ruleset.id === id)?.bypass ?? {
        seen: false as const,
        why: `the ruleset ${id} is hidden from this token`,
        needs: EDITOR,
      },
  );
  if (!protection.seen) return [...ofRulesets, protection];
  const own = protection.value !== null && byProtection(protection.value) ? protection.value : null;
  return own === null ? ofRulesets : [...ofRulesets, { seen: true, value: own.bypass }];
}
