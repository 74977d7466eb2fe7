import type { Mismatch } from '@countersign/soc2/record/verify-record';
import { code, inert, table } from '@countersign/soc2/report/markdown';
import type { Paint } from '@countersign/soc2/report/paint';
import { textLine } from '@countersign/soc2/report/text-line';
import { textTable } from '@countersign/soc2/report/text-table';
import { visibleJson } from '../report/json.ts';
import type { ProvedWindow } from './prove-window.ts';

/** Rows of a table; who wants all of them asks for JSON. */
const ROWS = 60;

/** Whether everything that was looked at is as the manifest says. */
export function isProved({ manifest, mismatches }: ProvedWindow): boolean {
  return manifest !== null && mismatches.length === 0;
}

/** The proof for a person at a terminal. Nothing that comes from the files can steer it. */
export function windowText(
  proof: ProvedWindow,
  { width, paint }: { readonly width: number | undefined; readonly paint: Paint },
): string {
  const room = width === undefined ? undefined : width - 2;
  const verdict = isProved(proof) ? paint('low', 'VERIFIED') : paint('high', 'NOT VERIFIED');
  const windows = windowRows(proof).map((row) => row.map(textLine));
  const rows = proof.mismatches
    .slice(0, ROWS)
    .map(cells)
    .map((row) => row.map(textLine));
  const sections = [
    [`${verdict}  ${textLine(subjectOf(proof))}`],
    windows.length === 0 ? [] : textTable(WINDOW_COLUMNS, windows, room).map(indented),
    proof.proved.map((sentence) => `  - ${textLine(sentence)}`),
    rows.length === 0 ? [] : textTable(MISMATCH_COLUMNS, rows, room).map(indented),
    moreThan(proof).map(indented),
    proof.unproved.map((sentence) => `  ${paint('strong', 'not proved')}  ${textLine(sentence)}`),
    [`  ${paint('quiet', 'digest')}  ${proof.digest}`],
  ];
  return `${joined(sections)}\n`;
}

/** The proof as Markdown, for a comment or an auditor's file. */
export function windowMarkdown(proof: ProvedWindow): string {
  const head = WINDOW_COLUMNS.map((column) => column.head);
  const sections = [
    [`## ${isProved(proof) ? 'Verified' : 'Not verified'}: ${inert(subjectOf(proof))}`],
    proof.manifest === null
      ? []
      : [
          table(
            head,
            windowRows(proof).map((row) => row.map(code)),
          ),
        ],
    proof.proved.map((sentence) => `- ${inert(sentence)}`),
    proof.mismatches.length === 0
      ? []
      : [
          table(
            MISMATCH_COLUMNS.map((column) => column.head),
            proof.mismatches
              .slice(0, ROWS)
              .map(cells)
              .map((row) => row.map(code)),
          ),
        ],
    moreThan(proof),
    proof.unproved.map((sentence) => `- Not proved: ${inert(sentence)}`),
    [`Manifest ${code(proof.digest)}.`],
  ];
  return `${joined(sections)}\n`;
}

/** The proof for a program, on one line. */
export function windowJson(proof: ProvedWindow): string {
  const { manifest, digest, mismatches, proved, unproved } = proof;
  const told = { verified: isProved(proof), digest, repository: manifest?.repository ?? null };
  const window = manifest?.window ?? [];
  return `${visibleJson({ kind: 'countersign/window-verification', version: 1, ...told, window, mismatches, proved, unproved })}\n`;
}

const WINDOW_COLUMNS = ['branch', 'commits', 'after', 'up to', 'log'].map((head) => ({ head, least: 7 }));
const MISMATCH_COLUMNS = ['where', 'recorded', 'found'].map((head) => ({ head, least: 14 }));

function subjectOf({ manifest }: ProvedWindow): string {
  if (manifest === null) return 'this is no manifest of a retrospective as it was written';
  const { repository, period, previous, restart } = manifest;
  const place = restart !== null ? 'a restart' : previous === null ? 'the first' : `after #${previous.issue}`;
  return `${repository}, ${period.from} to ${period.to}, ${place}`;
}

function windowRows({ manifest }: ProvedWindow): readonly (readonly string[])[] {
  return (manifest?.window ?? []).map(({ branch, base, head, commits, log }) => [
    branch,
    String(commits),
    base?.slice(0, 12) ?? '-',
    head.slice(0, 12),
    log,
  ]);
}

function cells({ at, recorded, computed }: Mismatch): readonly string[] {
  return [at, recorded, computed];
}

function moreThan({ mismatches }: ProvedWindow): readonly string[] {
  return mismatches.length > ROWS ? [`and ${mismatches.length - ROWS} more`] : [];
}

function indented(line: string): string {
  return `  ${line}`;
}

function joined(sections: readonly (readonly string[])[]): string {
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
