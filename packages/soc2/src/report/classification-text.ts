import type { Classification, ClassifiedFile } from '../classification/classification.ts';
import type { Paint } from './paint.ts';
import { textLine, textPath } from './text-line.ts';
import { textTable, type TextColumn } from './text-table.ts';
import { wrap } from './text-width.ts';

/** What a terminal shows of a classification, beside the verdict. */
export interface ClassificationText {
  readonly classification: Classification;
  /** What was compared and by which policy: a name and what it is, in the order in which they are shown. */
  readonly facts: readonly (readonly [name: string, fact: string])[];
}

/** How it is shown. */
export interface TextLayout {
  /** Columns of the terminal; undefined where lines may have any length. */
  readonly width: number | undefined;
  readonly paint: Paint;
}

/** Rows of files; who wants all of them asks for JSON. */
const ROWS = 20;
const REASONS = 12;

/**
 * A classification for a person at a terminal: verdict, why, the files that decided, and what was compared. Nothing that
 * comes from the change can steer the terminal or begin a line.
 */
export function classificationText(
  { classification, facts }: ClassificationText,
  { width, paint }: TextLayout,
): string {
  const { risk, reasons, files } = classification;
  const verdict = paint(risk, risk === 'high' ? 'HIGH RISK' : 'LOW RISK');
  const heading = [`${verdict}  ${meaning(classification)}`];
  const why = reasons.slice(0, REASONS).flatMap((reason) => bullet(textLine(reason.text), width));
  const moreWhy = reasons.length > REASONS ? [`  and ${amount(reasons.length - REASONS, 'more reason')}`] : [];
  const sections = [heading, [...why, ...moreWhy], fileRows(files, width, paint), factRows(facts, paint)];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function meaning({ risk, files, complete }: Classification): string {
  if (risk === 'low')
    return `${amount(files.length, 'changed file')}, none of them high-risk: the policy's low-risk approvals are enough`;
  const high = files.filter((file) => file.risk === 'high').length;
  const who = 'a person who did not write it must approve';
  if (!complete) return `every rule of the policy applies: ${who}`;
  return high === 0 ? who : `${high} of ${amount(files.length, 'changed file')}: ${who}`;
}

function bullet(text: string, width: number | undefined): readonly string[] {
  const lines = width === undefined ? [text] : wrap(text, Math.max(20, width - 4));
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

const COLUMNS: readonly TextColumn[] = [
  { head: 'risk', least: 4 },
  { head: 'file', least: 16 },
  { head: 'rule', least: 8 },
  { head: 'pattern', least: 8 },
];

function fileRows(files: readonly ClassifiedFile[], width: number | undefined, paint: Paint): readonly string[] {
  if (files.length === 0) return [];
  const high = firstFiles(files, 'high', ROWS);
  const shown = [...high, ...firstFiles(files, 'low', ROWS - high.length)];
  const rows = shown.map((file) => [
    file.risk,
    nameOf(file),
    list(file.matches.map(({ rule }) => rule)),
    list(file.matches.map(({ pattern }) => pattern)),
  ]);
  const [head = '', ...lines] = textTable(COLUMNS, rows, width === undefined ? undefined : width - 2);
  const body = lines.map(
    (line, index) => `  ${shown[index]?.risk === 'high' ? paint('high', line.slice(0, 4)) + line.slice(4) : line}`,
  );
  const rest = files.length - shown.length;
  return [
    `  ${paint('quiet', head)}`,
    ...body,
    ...(rest > 0 ? [`  and ${amount(rest, 'more file')}; --format json lists all of them`] : []),
  ];
}

function firstFiles(files: readonly ClassifiedFile[], risk: string, most: number): readonly ClassifiedFile[] {
  const found: ClassifiedFile[] = [];
  for (const file of files) {
    if (found.length >= most) break;
    if (file.risk === risk) found.push(file);
  }
  return found;
}

function nameOf({ path, previousPath }: ClassifiedFile): string {
  return previousPath === undefined ? textPath(path) : `${textPath(path)} (from ${textPath(previousPath)})`;
}

function list(names: readonly string[]): string {
  return [...new Set(names)].map(textLine).join(', ');
}

function factRows(facts: ClassificationText['facts'], paint: Paint): readonly string[] {
  const widest = Math.max(0, ...facts.map(([name]) => name.length));
  return facts.map(([name, fact]) => `  ${paint('quiet', name.padEnd(widest))}  ${textLine(fact)}`);
}

/** A count and its noun: `1 file`, `1,234 files`. */
export function amount(count: number, noun: string): string {
  return `${String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')} ${noun}${count === 1 ? '' : 's'}`;
}
