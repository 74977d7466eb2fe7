import type { Finding } from '../settings/judge-settings.ts';
import { code, inert, table } from './markdown.ts';
import { countSettings, countsLine, findingName, type SettingsReport, unseenByNeed } from './settings-report.ts';

/** The settings as Markdown, for an issue or an auditor’s file: verdict, what to mend, what was not seen, every control. */
export function settingsSummary({ repository, readAt, findings }: SettingsReport): string {
  const mend = findings.flatMap((finding) =>
    finding.state === 'does not hold'
      ? [
          [
            inert(findingName(finding)) + (finding.weight === 'required' ? '' : ' (recommended)'),
            inert(finding.says),
            inert(finding.why),
            `[${inert(finding.fix)}](${encodeURI(finding.link)})`,
          ],
        ]
      : [],
  );
  const unseen = [...unseenByNeed(findings)].map(([needs, group]) => [
    inert(needs),
    group.map((finding) => inert(findingName(finding))).join('<br>'),
  ]);
  const sections = [
    `## Settings of ${inert(repository)}: ${countsLine(countSettings(findings))}`,
    `Read at ${inert(readAt)}.`,
    mend.length === 0 ? '' : `### To mend\n\n${table(['control', 'seen', 'why it matters', 'fix'], mend)}`,
    unseen.length === 0 ? '' : `### Not observed\n\n${table(['needs', 'controls'], unseen)}`,
    `### Every control\n\n${table(['state', 'branch', 'control', 'seen'], findings.map(row))}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function row({ state, branch, title, says }: Finding): readonly string[] {
  return [state, branch === undefined ? '' : code(branch), inert(title), inert(says)];
}
