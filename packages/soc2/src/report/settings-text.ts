import type { Finding } from '../settings/judge-settings.ts';
import type { TextLayout } from './classification-text.ts';
import {
  countSettings,
  countsLine,
  failing,
  findingName,
  recommended,
  type SettingsReport,
  unseenByNeed,
} from './settings-report.ts';
import { textLine } from './text-line.ts';
import { textTable } from './text-table.ts';
import { wrap } from './text-width.ts';

/**
 * The settings for a person at a terminal: the verdict, then what does not hold and how to mend it, what could not be seen
 * and what would show it, then every control. Nothing that comes from the repository can steer the terminal.
 */
export function settingsText(report: SettingsReport, layout: TextLayout): string {
  const { repository, findings } = report;
  const { paint } = layout;
  const counts = countSettings(findings);
  const sound = counts.notHolding + counts.notObserved === 0;
  const verdict = sound
    ? paint('low', 'IN ORDER')
    : paint('high', counts.notHolding > 0 ? 'NOT IN ORDER' : 'NOT KNOWN');
  const sections = [
    [`${verdict}  ${textLine(repository)}: ${countsLine(counts)}`],
    ...failing(findings).map((finding) => toMend(finding, 'does not hold', layout)),
    ...recommended(findings).map((finding) => toMend(finding, 'recommended', layout)),
    notObserved(findings, layout),
    table(findings, layout),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function toMend(
  finding: ReturnType<typeof failing>[number],
  mark: string,
  { width, paint }: TextLayout,
): readonly string[] {
  const { says, why, fix, link, weight } = finding;
  const style = weight === 'required' ? 'high' : 'strong';
  return [
    `  ${paint(style, mark)}  ${paint('strong', textLine(findingName(finding)))}`,
    ...wrapped(says, width),
    ...wrapped(`why: ${why}`, width),
    ...wrapped(`fix: ${fix}`, width),
    `    ${paint('quiet', textLine(link))}`,
  ];
}

/** By what would show it: one grant often shows several. Why each was not seen stands in the table. */
function notObserved(findings: readonly Finding[], { width, paint }: TextLayout): readonly string[] {
  return [...unseenByNeed(findings)].flatMap(([needs, group]) => [
    `  ${paint('strong', 'not observed')}  needs ${textLine(needs)}`,
    ...group.flatMap((finding) => wrapped(findingName(finding), width)),
  ]);
}

function table(findings: readonly Finding[], { width, paint }: TextLayout): readonly string[] {
  const columns = [
    { head: 'state', least: 13 },
    { head: 'on', least: 6 },
    { head: 'control', least: 24 },
    { head: 'seen', least: 24 },
  ];
  const rows = findings.map(({ state, branch, title, says }) => [state, branch ?? '', title, says].map(textLine));
  const [head = '', ...body] = textTable(columns, rows, width === undefined ? undefined : width - 2);
  return [paint('quiet', `  ${head}`), ...body.map((line) => `  ${line}`)];
}

function wrapped(text: string, width: number | undefined): readonly string[] {
  const shown = textLine(text);
  return (width === undefined ? [shown] : wrap(shown, Math.max(20, width - 4))).map((line) => `    ${line}`);
}
