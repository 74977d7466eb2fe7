import type { Paint } from '@countersign/soc2/report/paint';
import { textLine } from '@countersign/soc2/report/text-line';
import { textTable } from '@countersign/soc2/report/text-table';
import type { Exception, MergedChange } from '@countersign/soc2/retrospective/population';
import { visibleJson } from '../report/json.ts';
import type { Preview } from './preview.ts';

/** The issue as it would stand on GitHub: its title, its body, and the comments in which it goes on. */
export function previewMarkdown({ retrospective, notes }: Preview): string {
  const { title, body, parts } = retrospective;
  return `${[`# ${title}`, notes.map((note) => `> ${note}`).join('\n'), body, ...parts].join('\n\n')}\n`;
}

/** The same for a program, on one line. */
export function previewJson({ retrospective, population, notes }: Preview): string {
  const { title, body, parts, manifest, digest } = retrospective;
  const told = { kind: 'countersign/retrospective-preview', version: 1, dryRun: true, notes };
  return `${visibleJson({ ...told, title, digest, manifest, population, body, parts })}\n`;
}

/** The same for a person at a terminal, in short. Nothing that comes from the repository can steer it. */
export function previewText(
  { retrospective, population, notes }: Preview,
  { width, paint }: { readonly width: number | undefined; readonly paint: Paint },
): string {
  const { title, manifest } = retrospective;
  const { changes, exceptions, notObserved, equation } = population;
  const room = width === undefined ? undefined : width - 2;
  const titled = exceptions.length === 0 ? paint('low', textLine(title)) : paint('high', textLine(title));
  const windows = manifest.window.map(({ branch, base, head, commits }) =>
    textLine(`  ${branch}: ${commits} commits, ${base?.slice(0, 12) ?? 'the beginning'}..${head.slice(0, 12)}`),
  );
  const sections = [
    [titled],
    [`  ${manifest.period.from} to ${manifest.period.to}`, ...windows, `  ${equation}`],
    changes.length === 0 ? [] : table(CHANGES, changes.map(changeRow), room),
    exceptions.flatMap((exception) => exceptionLines(exception, paint)),
    notObserved.map((sentence) => `  ${paint('strong', 'not observed')}  ${textLine(sentence)}`),
    notes.map((note) => `  ${paint('quiet', textLine(note))}`),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const CHANGES = [
  { head: 'PR', least: 4 },
  { head: 'class', least: 10 },
  { head: 'risk', least: 4 },
  { head: 'approved by', least: 10 },
  { head: 'title', least: 12 },
];

function changeRow({ number, class: named, risk, approvers, title }: MergedChange): readonly string[] {
  return [`#${number}`, named, risk ?? '?', approvers.join(', ') || 'nobody', title];
}

function table(columns: typeof CHANGES, rows: readonly (readonly string[])[], room: number | undefined) {
  const shown = rows.map((row) => row.map(textLine));
  return textTable(columns, shown, room).map((line) => `  ${line}`);
}

function exceptionLines({ kind, what, action }: Exception, paint: Paint): readonly string[] {
  return [`  ${paint('high', kind)}  ${textLine(what)}`, `    ${paint('quiet', textLine(action))}`];
}
