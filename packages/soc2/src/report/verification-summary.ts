import { code, inert, table } from './markdown.ts';
import { type Deviation, isVerified, type VerificationReport, verificationFindings } from './verification.ts';

/** Rows of a table; who wants all of them asks for JSON. */
const ROWS = 100;

/** The report on a record as Markdown, for a comment or an auditor's file. */
export function verificationSummary(report: VerificationReport): string {
  const { change, head, state, digest, mismatches, live } = report;
  const sections = [
    `## ${isVerified(report) ? 'Verified' : 'Not verified'}: ${inert(change)} is ${state ?? 'without a decision'}`,
    verificationFindings(report)
      .map((finding) => `- ${inert(finding)}`)
      .join('\n'),
    deviationTable(mismatches, 'computed'),
    deviationTable(live?.differences ?? [], 'now'),
    `Head ${code(head)}. Record ${code(digest)}.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function deviationTable(deviations: readonly Deviation[], other: string): string {
  if (deviations.length === 0) return '';
  const rows = deviations.slice(0, ROWS).map((row) => [row.at, row.recorded, row.other].map(code));
  const rest = deviations.length - rows.length;
  return `${table(['member', 'recorded', other], rows)}${rest > 0 ? `\n\nand ${rest} more.` : ''}`;
}
