import type { Policy, Reviewer } from '../policy.ts';
import { quoted } from '../policy-error.ts';
import type { Draft } from './finding.ts';
import { nameOf, peopleOf } from './shadow.ts';

/** What a policy says about people and machines, and cannot mean. */
export function peopleFindings(policy: Policy): readonly Draft[] {
  return [
    ...aiReviewer(policy),
    ...demandsOf(policy).flatMap((demand) => satisfiable(demand, policy)),
    ...unusedGroups(policy),
    ...general(policy),
  ];
}

function aiReviewer({ aiReviewer: bot, lowRisk, machineUsers, agents }: Policy): readonly Draft[] {
  const listed = lowRisk.reviewers.some(({ kind }) => kind === 'ai');
  if (bot === undefined) {
    if (!listed) return [];
    return [
      {
        severity: 'note',
        code: 'ai-not-named',
        message: "AI approval is allowed for low-risk changes, and no 'ai-reviewer' is named: none counts",
        fix: "Name the bot under 'ai-reviewer', or write 'low-risk: {reviewers: [human]}'.",
        key: 'low-risk',
      },
    ];
  }
  const key = 'ai-reviewer';
  const found: Draft[] = [];
  if (!listed) {
    const message = "an 'ai-reviewer' is named, and 'ai' is not among low-risk.reviewers: its approval never counts";
    found.push({
      severity: 'warning',
      code: 'ai-not-listed',
      message,
      fix: "Add 'ai' to low-risk.reviewers, or remove 'ai-reviewer'.",
      key,
    });
  }
  if (!/\[bot\]$/i.test(bot.login)) {
    const message = `${quoted(bot.login)} does not end in '[bot]', so it is no account of type Bot, and its approval never counts`;
    found.push({
      severity: 'error',
      code: 'ai-reviewer-no-bot',
      message,
      fix: `Write ${quoted(`${bot.login}[bot]`)} if it is a GitHub App.`,
      key,
    });
  }
  if (includesLogin([...machineUsers, ...agents], bot.login)) {
    const message = 'the AI reviewer is also listed as a machine user or agent: it would review what it writes';
    found.push({ severity: 'warning', code: 'ai-reviewer-agent', message, fix: 'Use one account for one job.', key });
  }
  return found;
}

/** Something that asks for approvals or signatures by a list of reviewers. */
interface Demand {
  readonly key: string;
  readonly rule?: string;
  readonly approvals: number;
  readonly reviewers: readonly Reviewer[];
}

function demandsOf(policy: Policy): readonly Demand[] {
  return [
    ...policy.highRisk.map(({ name, approvals, reviewers }, index) => ({
      key: `high-risk[${index}]`,
      rule: name,
      approvals,
      reviewers,
    })),
    { key: 'low-risk', approvals: policy.lowRisk.approvals, reviewers: policy.lowRisk.reviewers },
    { key: 'control-owners', approvals: 1, reviewers: policy.controlOwners },
    { key: 'retrospective.signers', approvals: 1, reviewers: policy.retrospective.signers },
  ];
}

/** Counts who could satisfy a demand, where that can be known: `human` and teams are as many as they are. */
function satisfiable(demand: Demand, policy: Policy): readonly Draft[] {
  const { key, approvals } = demand;
  const place = { key, ...(demand.rule === undefined ? {} : { rule: demand.rule }) };
  const people = peopleOf(demand.reviewers, policy);
  const found: Draft[] = [];
  const machines = people.filter(
    (each) => each.kind === 'user' && includesLogin([...policy.machineUsers, ...policy.agents], each.login),
  );
  if (machines.length > 0) {
    const message = `${names(machines)} may not approve: listed as machine user or agent`;
    found.push({
      ...place,
      severity: 'warning',
      code: 'machine-reviewer',
      message,
      fix: 'Remove it from one of the two lists.',
    });
  }
  if (people.some(({ kind }) => kind === 'human')) {
    const others = people.filter(({ kind }) => kind === 'user' || kind === 'team');
    if (others.length === 0) return found;
    const message = `${names(others)} beside 'human': any human with write access counts already`;
    return [
      ...found,
      {
        ...place,
        severity: 'note',
        code: 'redundant-reviewers',
        message,
        fix: "Remove 'human' if only those named should approve.",
      },
    ];
  }
  if (people.some(({ kind }) => kind === 'team')) return found;
  const able = new Set(people.filter((each) => each.kind === 'user' && !machines.includes(each)).map(nameOf));
  const machineApproval = policy.aiReviewer !== undefined && people.some(({ kind }) => kind === 'ai') ? 1 : 0;
  const available = able.size + machineApproval;
  if (available < approvals) {
    const message = `more approvals are asked for (${approvals}) than those named could give (${available})`;
    return [
      ...found,
      {
        ...place,
        severity: 'error',
        code: 'unsatisfiable',
        message,
        fix: "Name more reviewers, or a team, or 'human'.",
      },
    ];
  }
  if (able.size > 0 && available === approvals && approvals > 0) {
    const message = `no approval can be spared: what ${names(people.filter(({ kind }) => kind === 'user'))} contributed to can never be approved`;
    return [
      ...found,
      // One owner of the control is a choice that some make: what they change themselves stays closed, which is safe.
      {
        ...place,
        severity: key === 'control-owners' ? 'note' : 'warning',
        code: 'author-blocks',
        message,
        fix: 'Name one more reviewer, or a team.',
      },
    ];
  }
  return found;
}

function unusedGroups(policy: Policy): readonly Draft[] {
  const used = new Set(
    demandsOf(policy).flatMap(({ reviewers }) =>
      reviewers.flatMap((each) => (each.kind === 'group' ? [each.name] : [])),
    ),
  );
  return Object.keys(policy.groups)
    .filter((name) => !used.has(name))
    .map(
      (name): Draft => ({
        severity: 'note',
        code: 'unused-group',
        message: `the group ${quoted(name)} is used nowhere`,
        fix: 'Remove it, or list it where it should approve.',
        key: `groups.${name}`,
      }),
    );
}

function general({ controlOwners, lowRisk }: Policy): readonly Draft[] {
  const found: Draft[] = [];
  if (controlOwners.some(({ kind }) => kind === 'human')) {
    const message =
      'any human with write access may approve changes to the control itself: this policy, workflows, CODEOWNERS';
    found.push({
      severity: 'warning',
      code: 'control-owners-missing',
      message,
      fix: "Name people or a team under 'control-owners'.",
      key: 'control-owners',
    });
  }
  if (lowRisk.approvals === 0) {
    const message = 'low-risk changes may merge without any review';
    found.push({
      severity: 'note',
      code: 'review-optional',
      message,
      fix: "Write 'low-risk: {approvals: 1}' if an auditor expects each change to be approved.",
      key: 'low-risk',
    });
  }
  if (lowRisk.coverage === 'unproven') {
    const message = 'an AI review may approve without showing that it saw every change';
    found.push({
      severity: 'note',
      code: 'coverage-unproven',
      message,
      fix: "Leave 'coverage' out once the reviewer keeps a ledger.",
      key: 'low-risk',
    });
  }
  return found;
}

function includesLogin(logins: readonly string[], login: string): boolean {
  return logins.some((each) => each.toLowerCase() === login.toLowerCase());
}

function names(reviewers: readonly Reviewer[]): string {
  return [...new Set(reviewers.map(nameOf))].join(', ');
}
