import type { Population } from '../population.ts';
import { counted, cut, duration, instant, name } from './cells.ts';
import { exceptionsInWords } from './exception-sections.ts';

/** An earlier retrospective that nobody has signed off yet. */
export interface Overdue {
  readonly issue: number;
  /** ISO 8601. */
  readonly createdAt: string;
  /** True where it was closed all the same. */
  readonly closed?: boolean;
}

/** Who signs, and by when. */
export interface Signing {
  /** As the policy names them (`human`, `@user`, `@org/team`, a group). */
  readonly signers: readonly string[];
  /** ISO 8601. */
  readonly due: string;
}

/**
 * Characters that the lead may have. It is no part of what the manifest commits to, so its length must not move a row
 * from the body into a comment: a run that resumes finds other overdue sign-offs than the one that broke off.
 */
export const LEAD_ROOM = 4000;

/** How the one line starts that another run of the same window may write otherwise; no text of a change starts a line. */
export const OVERDUE = '**⚠️ Overdue sign-offs:**';

/** Of overdue retrospectives and of signers; the policy names them all. */
const SHOWN = 5;

/** The first lines: what there is to do, for whom, by when. Whoever reads no further knows that much. */
export function leadText(
  population: Population,
  listed: number,
  overdue: readonly Overdue[],
  signing: Signing,
  now: string,
): string {
  const { exceptions, notObserved } = population;
  return [
    `**To review:** ${listed === 0 ? 'no AI-approved merge' : counted(listed, 'AI-approved merge')}`,
    exceptions.length === 0
      ? '**Exceptions:** none that could be seen'
      : `**⚠️ Exceptions:** ${exceptions.length} (${exceptionsInWords(exceptions)})`,
    ...(notObserved.length === 0 ? [] : [`**Not observed:** ${counted(notObserved.length, 'thing')}, listed below`]),
    ...(overdue.length === 0 ? [] : [overdueLine(overdue, now)]),
    `**Sign-off:** by ${instant(signing.due)}, by ${signersInWords(signing.signers)}`,
  ].join('\n');
}

function overdueLine(overdue: readonly Overdue[], now: string): string {
  const shown = overdue.slice(0, SHOWN).map(({ issue, createdAt, closed }) => {
    if (closed === true) return `#${issue} (closed, and signed off by nobody)`;
    const age = Date.parse(now) - Date.parse(createdAt);
    return `#${issue} (open for ${duration(Math.max(0, age))})`;
  });
  return `${OVERDUE} ${inWords(shown, overdue.length, ', ')}`;
}

/** Who signs, in words. */
function signersInWords(signers: readonly string[]): string {
  const shown = signers
    .slice(0, SHOWN)
    .map((signer) => (signer === 'human' ? 'any person with write access' : name(cut(signer, 60))));
  return `${inWords(shown, signers.length, ' or ')}; nobody signs for what they contributed to or merged`;
}

function inWords(shown: readonly string[], count: number, mark: string): string {
  const more = count - shown.length;
  return more > 0 ? `${shown.join(mark)} and ${more} more` : shown.join(mark);
}
