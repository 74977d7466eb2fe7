import type { HighRiskRule, Policy, Reviewer } from '../policy.ts';
import { quoted } from '../policy-error.ts';
import type { Coverage } from './coverage.ts';
import type { Draft } from './finding.ts';

/**
 * Rules that change nothing in this tree: every file that they match is matched by another rule which asks at least as
 * much. A rule asks at least as much as another where whoever satisfies it has satisfied the other: it wants as many
 * approvals or more, and takes none from a person whom the other would not take. Of two rules that ask the same, the
 * later one is the one that is not needed.
 */
export function shadowedRules(policy: Policy, tree: readonly string[], { rulesOf }: Coverage): readonly Draft[] {
  const demands = policy.highRisk.map((rule) => demandOf(rule, policy));
  const needed = new Set<number>();
  const files = new Map<number, string[]>();
  const over = new Map<number, Set<number>>();

  tree.forEach((path, index) => {
    const rules = rulesOf[index] ?? [];
    for (const rule of rules) {
      if (needed.has(rule)) continue;
      const by = rules.find((other) => other !== rule && covers(demands, other, rule));
      if (by === undefined) needed.add(rule);
      else {
        const found = files.get(rule);
        if (found === undefined) files.set(rule, [path]);
        else found.push(path);
        over.set(rule, (over.get(rule) ?? new Set()).add(by));
      }
    }
  });

  return [...files]
    .filter(([rule]) => !needed.has(rule))
    .toSorted(([a], [b]) => a - b)
    .map(([rule, paths]): Draft => {
      const names = [...(over.get(rule) ?? [])].map((other) => quoted(policy.highRisk[other]?.name ?? ''));
      return {
        severity: 'warning',
        code: 'shadowed-rule',
        message: `every file of the tree that this rule matches needs at least as much by ${names.slice(0, 3).join(', ')}`,
        fix: 'Remove the rule, or keep it for files to come.',
        key: `high-risk[${rule}]`,
        rule: policy.highRisk[rule]?.name ?? '',
        paths,
      };
    });
}

interface Demand {
  readonly approvals: number;
  /** Undefined: any human. */
  readonly people: ReadonlySet<string> | undefined;
}

/** Whoever satisfies `a` satisfies `b`, and where they ask the same, `a` comes first. */
function covers(demands: readonly Demand[], a: number, b: number): boolean {
  const [one, other] = [demands[a], demands[b]];
  if (one === undefined || other === undefined || !asksAsMuch(one, other)) return false;
  return a < b || !asksAsMuch(other, one);
}

function asksAsMuch(one: Demand, other: Demand): boolean {
  if (one.approvals < other.approvals) return false;
  if (other.people === undefined) return true;
  return one.people !== undefined && [...one.people].every((person) => other.people?.has(person) === true);
}

function demandOf({ approvals, reviewers }: HighRiskRule, policy: Policy): Demand {
  const people = peopleOf(reviewers, policy);
  return { approvals, people: people.some(({ kind }) => kind === 'human') ? undefined : new Set(people.map(nameOf)) };
}

/** Reviewers with every group replaced by its members. */
export function peopleOf(reviewers: readonly Reviewer[], policy: Policy): readonly Reviewer[] {
  return reviewers.flatMap((reviewer) =>
    reviewer.kind === 'group' ? (policy.groups[reviewer.name] ?? []) : [reviewer],
  );
}

/** One spelling for one account or team: GitHub compares both without case. */
export function nameOf(reviewer: Reviewer): string {
  switch (reviewer.kind) {
    case 'user':
      return `@${reviewer.login.toLowerCase()}`;
    case 'team':
      return `@${reviewer.org}/${reviewer.slug}`.toLowerCase();
    case 'group':
      return reviewer.name;
    default:
      return reviewer.kind;
  }
}
