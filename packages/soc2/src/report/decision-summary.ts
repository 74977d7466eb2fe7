import type { Decision, RequirementResult, ReviewVerdict } from '../decision/decision.ts';
import { code, inert, table } from './markdown.ts';

/** What a summary shows of one gated pull request. */
export interface GatedChange {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  /** Where the policy was read. */
  readonly policy: string;
  readonly digest: string;
  readonly decision: Decision;
}

const VERDICT: Readonly<Record<Decision['state'], string>> = {
  approved: 'is approved',
  pending: 'is waiting',
  blocked: 'is blocked',
  ungoverned: 'is not governed',
};

const MARK: Readonly<Record<RequirementResult['state'], string>> = { satisfied: '✅', pending: '⏳', blocked: '⛔' };

/** Rows of a table; whoever has more to read takes the record. */
const ROWS = 100;

/** The job summary of one decision: the verdict, what is missing and who can give it, the rules, the refused approvals. */
export function decisionSummary({ number, head, base, policy, digest, decision }: GatedChange): string {
  const { state, risk, requirement, waitingFor, reviews, notes } = decision;
  const refused = reviews.filter(({ verdict }) => verdict === 'refused' || verdict === 'objects');
  const risks = riskReasons(decision);
  const sections = [
    `## #${number} ${VERDICT[state]} (${risk} risk)`,
    bullets([
      ...requirement.parts
        .filter((part) => part.state === 'blocked')
        .map((part) => `**Objection:** ${inert(part.saw)}`),
      ...waitingFor.map(({ requirement: name, approvals, reviewers }) => missing(name, approvals, reviewers)),
    ]),
    requirement.parts.length > 0 ? rulesTable(requirement.parts) : inert(requirement.saw),
    refused.length > 0 ? `### Not counted\n\n${reviewsTable(refused)}` : '',
    risks.length > 0 ? `### Why ${risk} risk\n\n${bullets(risks.map(inert))}` : '',
    notes.length > 0 ? `### For the auditor\n\n${bullets(notes.map(inert))}` : '',
    `Head ${code(head)} against ${code(base)}, by the policy ${code(policy)}. Record ${code(digest)}.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Why the change is of its risk. Before those reasons stands one for each open requirement, or the one of an approval. */
function riskReasons({ risk, reasons, requirement }: Decision): readonly string[] {
  const open = requirement.parts.filter((part) => part.state !== 'satisfied').length;
  const prefix = `${risk} risk: `;
  return reasons.slice(Math.max(1, open)).map((reason) => reason.slice(prefix.length));
}

function missing(requirement: string, approvals: number, reviewers: readonly string[]): string {
  const who = reviewers.length > 0 ? reviewers.map(code).join(' or ') : 'nobody whom the policy names could give it';
  return `**${approvals === 1 ? 'One approval is missing' : `${approvals} approvals are missing`}** for ${code(requirement)}: ${who}`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function rulesTable(parts: readonly RequirementResult[]): string {
  return table(
    ['', 'requirement', 'wanted', 'saw', 'counted'],
    parts.map((part) => [
      MARK[part.state],
      code(part.name),
      inert(part.wanted),
      inert(part.saw),
      part.counted.map(code).join(', '),
    ]),
  );
}

function reviewsTable(reviews: readonly ReviewVerdict[]): string {
  const rows = table(
    ['review', 'by', 'said', 'why it does not count'],
    reviews
      .slice(0, ROWS)
      .map(({ id, by, state, why }) => [
        String(id),
        by === null ? 'a deleted account' : code(by),
        inert(state),
        inert(why),
      ]),
  );
  const rest = reviews.length - ROWS;
  return rest > 0 ? `${rows}\n\nand ${rest} more, which the record lists.` : rows;
}
