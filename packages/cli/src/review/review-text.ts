import { amount } from '@countersign/soc2/report/classification-text';
import { textLine, textPath } from '@countersign/soc2/report/text-line';
import { wrap } from '@countersign/soc2/report/text-width';
import type { Usage } from '@countersign/soc2/review/outcome';
import { isBlocking } from '@countersign/soc2/review/review';
import type { Console } from '../terminal/console.ts';
import { type PlacedFinding, placedFindings, placeText } from './placed.ts';
import type { LocalReview } from './review-range.ts';

type Layout = Pick<Console, 'width' | 'paint'>;

/** Lines of a quote or a suggestion; --format json has all of them. */
const CODE_LINES = 12;

/** Lines of the summary: each request adds its own. */
const SUMMARY_LINES = 20;

/** Hunks that nobody read, by name. */
const OPEN = 12;

/**
 * A local review for a person at a terminal: what would become of it, why, each finding with its place, what was read and
 * what it cost. Nothing of the change or of the model's words can steer the terminal or begin a line.
 */
export function reviewText(review: LocalReview, facts: readonly (readonly [string, string])[], layout: Layout): string {
  const { outcome } = review;
  const findings = placedFindings(review);
  const sections = [
    [heading(review, findings, layout)],
    reasons(review, layout),
    ...findings.map((finding) => findingLines(finding, layout)),
    attempts(review),
    uncovered(review),
    summary(outcome.review.summary, layout),
    [...facts, ...ofReview(review)].map(
      ([name, fact]) => `  ${layout.paint('quiet', name.padEnd(8))}  ${textLine(fact)}`,
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading(
  { judgement: { event, recommendation } }: LocalReview,
  findings: readonly PlacedFinding[],
  { paint }: Layout,
): string {
  const blocking = findings.filter(isBlocking).length;
  const found =
    findings.length === 0 ? 'nothing was found' : `${amount(findings.length, 'finding')}, ${blocking} blocking`;
  if (recommendation === 'request-changes') return `${paint('high', 'WOULD BE REFUSED')}  ${found}`;
  if (event === 'APPROVE') return `${paint('low', 'WOULD BE APPROVED')}  ${found}`;
  return `${paint('low', 'NOTHING BLOCKS')}  ${found}; the change is high risk, which a person approves`;
}

function reasons({ judgement: { conditions, recommendation } }: LocalReview, { width }: Layout): readonly string[] {
  if (recommendation === 'approve') return [];
  return conditions
    .filter(({ holds }) => !holds)
    .flatMap(({ name, why }) => hanging(`${name}: ${textLine(why)}`, '  - ', width));
}

function findingLines(finding: PlacedFinding, { width, paint }: Layout): readonly string[] {
  const { severity, category, message, quote, suggestion } = finding;
  const style = isBlocking(finding) ? 'high' : 'strong';
  return [
    `  ${paint(style, severity)}  ${textPath(placeText(finding))}  ${paint('quiet', textLine(category))}`,
    ...prose(message, { width }),
    ...code(quote),
    ...(suggestion === undefined || suggestion.trim() === '' ? [] : ['    suggestion:', ...code(suggestion)]),
  ];
}

function attempts({ outcome: { review } }: LocalReview): readonly string[] {
  if (review.injectionAttempts.length === 0) return [];
  return [
    '  attempts to direct the reviewer',
    ...review.injectionAttempts.flatMap(({ path, quote }) => [
      `    ${path === undefined ? 'a commit message' : textPath(path)}`,
      ...code(quote),
    ]),
  ];
}

function uncovered({ outcome: { ledger } }: LocalReview): readonly string[] {
  const open = ledger.filter(({ state }) => state === 'uncovered');
  if (open.length === 0) return [];
  const shown = open.slice(0, OPEN).map(({ id, why }) => `    ${textPath(id)}: ${textLine(why)}`);
  const more =
    open.length > OPEN ? [`    and ${amount(open.length - OPEN, 'more hunk')}; --format json lists all of them`] : [];
  return ['  not reviewed', ...shown, ...more];
}

function summary(text: string, layout: Layout): readonly string[] {
  const lines = prose(text, layout);
  if (lines.length <= SUMMARY_LINES) return lines.length === 0 ? [] : ['  summary', ...lines];
  const rest = amount(lines.length - SUMMARY_LINES, 'more line');
  return ['  summary', ...lines.slice(0, SUMMARY_LINES), `    and ${rest}; --format json has all of them`];
}

function ofReview({ outcome, model }: LocalReview): readonly (readonly [string, string])[] {
  const { ledger, coverage, usage, requests } = outcome;
  const covered = ledger.filter(({ state }) => state !== 'uncovered');
  const lines = covered.reduce((sum, entry) => sum + entry.lines, 0);
  const failed = requests.filter(({ ok }) => !ok).length;
  const asked = `${amount(requests.length, 'request')}${failed > 0 ? `, ${failed} failed` : ''}`;
  return [
    [
      'coverage',
      `${coverage}: ${covered.length} of ${amount(ledger.length, 'hunk')}, ${amount(lines, 'changed line')}`,
    ],
    [
      'model',
      usage === null ? `${model}, ${asked}` : `${usage.model}, ${asked}, ${(usage.milliseconds / 1000).toFixed(1)} s`,
    ],
    ...(usage === null ? [] : [['tokens', tokens(usage)] as const]),
  ];
}

function tokens(usage: Usage): string {
  const cached = usage.cacheReadTokens + usage.cacheWriteTokens;
  const cost = usage.cost === null ? 'cost not known' : `$${usage.cost.toFixed(4)}`;
  const read = cached === 0 ? '' : `${amount(cached, 'token')} cached, `;
  return `${amount(usage.inputTokens, 'token')} in, ${read}${amount(usage.outputTokens, 'token')} out: ${cost}`;
}

function prose(text: string, { width }: Pick<Layout, 'width'>): readonly string[] {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => textLine(line.trim()));
  return lines.flatMap((line) => (line === '' ? [] : hanging(line, '    ', width)));
}

function hanging(text: string, start: string, width: number | undefined): readonly string[] {
  const lines = width === undefined ? [text] : wrap(text, Math.max(20, width - start.length));
  return lines.map((line, at) => `${at === 0 ? start : ' '.repeat(start.length)}${line}`);
}

function code(text: string): readonly string[] {
  if (text.trim() === '') return [];
  const lines = text.replace(/\n+$/, '').split('\n');
  const shown = lines
    .slice(0, CODE_LINES)
    .map((line) => `    | ${textLine(line.replace(/\r$/, '').replaceAll('\t', '  '))}`);
  return lines.length > CODE_LINES ? [...shown, `    | … ${amount(lines.length - CODE_LINES, 'more line')}`] : shown;
}
