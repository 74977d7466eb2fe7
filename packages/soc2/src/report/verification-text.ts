import type { Paint } from './paint.ts';
import { textLine } from './text-line.ts';
import { textTable } from './text-table.ts';
import { type Deviation, isVerified, type VerificationReport, verificationFindings } from './verification.ts';

/** Rows of a table; who wants all of them asks for JSON. */
const ROWS = 30;

/** The report on a record for a person at a terminal. Nothing that comes from the record can steer it. */
export function verificationText(
  report: VerificationReport,
  { width, paint }: { readonly width: number | undefined; readonly paint: Paint },
): string {
  const { change, head, state, digest, mismatches, live } = report;
  const verdict = isVerified(report) ? paint('low', 'VERIFIED') : paint('high', 'NOT VERIFIED');
  const sections = [
    [`${verdict}  ${textLine(`${change} at ${head.slice(0, 12)}: ${state ?? 'no decision'}`)}`],
    verificationFindings(report).map((finding) => `  - ${textLine(finding)}`),
    table(mismatches, 'computed', width),
    table(live?.differences ?? [], 'now', width),
    [`  ${paint('quiet', 'digest')}  ${digest}`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function table(deviations: readonly Deviation[], other: string, width: number | undefined): readonly string[] {
  if (deviations.length === 0) return [];
  const columns = [
    { head: 'member', least: 12 },
    { head: 'recorded', least: 12 },
    { head: other, least: 12 },
  ];
  const rows = deviations.slice(0, ROWS).map((row) => [row.at, row.recorded, row.other].map(textLine));
  const lines = textTable(columns, rows, width === undefined ? undefined : width - 2);
  const rest = deviations.length - rows.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].map((line) => `  ${line}`);
}
