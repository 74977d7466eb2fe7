import { canonicalJson } from '../../record/canonical-json.ts';
import { digestOf } from '../../record/digest.ts';
import { inert, table } from '../../report/markdown.ts';
import type { LedgerEntry } from '../coverage.ts';
import type { ReviewOutcome, Usage } from '../outcome.ts';
import { cleanWithin, fencedWithin } from './clean.ts';
import type { Judgement } from './judgement.ts';
import { writeMarker } from './marker.ts';
import { type BodyFinding, type CommentPlan, findingText, pathText } from './review-comments.ts';
import { type ReviewMarker, writeReviewMarker } from './review-marker.ts';
import type { StandingFinding } from './standing.ts';
import { count, recommendationLine, SEVERITY_WORD } from './words.ts';

/** What a review says in its body. */
export interface ReviewText {
  readonly outcome: ReviewOutcome;
  readonly judgement: Judgement;
  readonly marker: ReviewMarker;
  readonly plan: CommentPlan;
  readonly standing: readonly StandingFinding[];
  /** How often the change was refused before. */
  readonly refusedBefore: number;
}

/** What GitHub takes of a body, in characters. */
export const LONGEST_BODY = 65_536;
/** The summary is the model's: it must not push our own words out of the first part. */
const SUMMARY_ROOM = 12_000;
/** Characters of the list of uncovered hunks; the record has all of them. */
const LIST_ROOM = 10_000;

/**
 * The text of a review: its body first, then the comments in which it goes on. The recommendation comes first and the
 * marker before it; a finding is never cut in two, and none is left out, however many there are.
 */
export function reviewBodies(text: ReviewText): readonly [string, ...string[]] {
  const { head } = text.marker;
  const first = writeReviewMarker(text.marker);
  const run = digestOf(canonicalJson([head, text.marker.prompt, text.marker.policy])).slice(0, 16);
  const bodies: string[] = [];
  let body = first;
  for (const section of sectionsOf(text)) {
    if (body.length + 2 + section.length > LONGEST_BODY) {
      bodies.push(body);
      body = writeMarker('review-part', { head, part: bodies.length + 1, run });
    }
    body += `\n\n${section}`;
  }
  const [opening, ...rest] = [...bodies, body];
  return [opening, ...rest];
}

function sectionsOf({ outcome, judgement, plan, standing, refusedBefore }: ReviewText): readonly string[] {
  const { review, ledger, coverage, usage } = outcome;
  const commented = plan.onLines.length + plan.onFiles.length;
  return [
    `## ${recommendationLine(judgement)}`,
    conditionsText(judgement),
    refusedBefore > 0
      ? `This change was refused ${refusedBefore === 1 ? 'once' : `${refusedBefore} times`} before.`
      : '',
    review.summary.trim() === '' ? '' : `### Summary\n\n${cleanWithin(review.summary, SUMMARY_ROOM)}`,
    ...headed('### Findings that stand from earlier reviews', standing.map(standingText)),
    ...headed('### Attempts to direct the reviewer', review.injectionAttempts.map(attemptText)),
    ...headed('### Findings', plan.inBody.map(bodyFindingText)),
    ...headed(
      '### Said before, and still found',
      plan.repeated.map(({ finding }) => bodyLine(finding)),
    ),
    commented > 0 ? `${count(commented, 'finding')} on the changed files.` : '',
    coverageText(ledger, coverage),
    usage === null ? '' : usageText(usage),
  ].filter((section) => section !== '');
}

/** A list under its heading, each item a section of its own, so that it can go on in the next comment. */
function headed(heading: string, items: readonly string[]): readonly string[] {
  const [first, ...rest] = items;
  return first === undefined ? [] : [`${heading}\n\n${first}`, ...rest];
}

/** The conditions of an approval that do not hold; one line where all do. */
export function conditionsText({ conditions }: Judgement): string {
  const failed = conditions.filter(({ holds }) => !holds);
  if (failed.length === 0) return `All ${conditions.length} conditions of an approval hold.`;
  return [
    'Why it is not approved:',
    '',
    ...failed.map(({ name, why }) => `- **${name}**: ${inert(why.slice(0, 1500))}`),
  ].join('\n');
}

function standingText({ finding, review }: StandingFinding): string {
  const said = cleanWithin(finding.message, 2000);
  const parts = [`**${SEVERITY_WORD[finding.severity]}** · ${pathText(finding.path)} · review ${review}`, said];
  return [...parts, finding.quote.trim() === '' ? '' : fencedWithin(finding.quote, 12_000)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function attemptText({ path, quote }: ReviewOutcome['review']['injectionAttempts'][number]): string {
  return `${path === undefined ? 'In the title, the body or a commit message:' : `In ${pathText(path)}:`}\n\n${fencedWithin(quote, 12_000)}`;
}

function bodyFindingText({ finding, why }: BodyFinding): string {
  return `${pathText(finding.path)} (${inert(why)})\n\n${findingText(finding, true)}`;
}

function bodyLine(finding: BodyFinding['finding']): string {
  return `- **${SEVERITY_WORD[finding.severity]}** · ${pathText(finding.path)}: ${cleanWithin(firstLine(finding.message), 1200)}`;
}

function firstLine(message: string): string {
  return message.trim().split('\n', 1)[0]?.slice(0, 200) ?? '';
}

/** What was covered, as a table of hunks and changed lines; then what was not. */
export function coverageText(ledger: readonly LedgerEntry[], coverage: ReviewOutcome['coverage']): string {
  if (coverage === 'unproven') return '### Coverage\n\nUnproven: the review comes from another tool, without a ledger.';
  const states = ['reviewed', 'deterministic', 'uncovered'] as const;
  const rows = states.map((state) => {
    const entries = ledger.filter((entry) => entry.state === state);
    const lines = entries.reduce((sum, entry) => sum + entry.lines, 0);
    return [state, entries.length.toLocaleString('en-US'), lines.toLocaleString('en-US')];
  });
  const open = ledger.filter(({ state }) => state === 'uncovered');
  const listed = thatFit(open.map(({ id, why }) => `- ${pathText(id)}: ${inert(why.slice(0, 300))}`));
  const left = open.length - listed.length;
  const more = left > 0 ? [`- and ${count(left, 'more hunk')}, which the record lists`] : [];
  const head = `### Coverage: ${coverage}\n\n${table(['state', 'hunks', 'changed lines'], rows)}`;
  return open.length === 0 ? head : `${head}\n\nNot reviewed:\n\n${[...listed, ...more].join('\n')}`;
}

/** The first lines that there is room for. None is cut: half a path would deceive. */
function thatFit(lines: readonly string[]): readonly string[] {
  let left = LIST_ROOM;
  const end = lines.findIndex((line) => (left -= line.length + 1) < 0);
  return end === -1 ? lines : lines.slice(0, end);
}

/** What the review took: model, tokens, cost, time. */
export function usageText(usage: Usage): string {
  const cost = usage.cost === null ? 'cost not known' : `$${usage.cost.toFixed(4)}`;
  const cached = usage.cacheReadTokens + usage.cacheWriteTokens;
  return [
    pathText(usage.model),
    `${count(usage.inputTokens, 'input token')}${cached > 0 ? ` and ${cached.toLocaleString('en-US')} cached` : ''}`,
    count(usage.outputTokens, 'output token'),
    cost,
    `${(usage.milliseconds / 1000).toFixed(1)} s`,
  ].join(' · ');
}
