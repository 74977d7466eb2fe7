import { amount, type TextLayout } from './classification-text.ts';
import { type CheckFinding, countFindings, type PolicyCheck } from './policy-check.ts';
import { textLine, textPath } from './text-line.ts';
import { wrap } from './text-width.ts';

/** A look at a policy for a person at a terminal: verdict, then each finding with its place and fix. */
export function policyCheckText(check: PolicyCheck, { width, paint }: TextLayout): string {
  const { sound, policy, findings, tree, rules = 0 } = check;
  const verdict = sound ? paint('low', 'SOUND') : paint('high', 'NOT SOUND');
  const against =
    tree === undefined
      ? '(it cannot be used, so no files were looked at)'
      : `(${amount(rules, 'rule')}, against ${amount(tree.files, 'file')} of ${textLine(tree.name)} (${tree.commit.slice(0, 12)}))`;
  const lines = (text: string): readonly string[] =>
    (width === undefined ? [text] : wrap(text, Math.max(20, width - 4))).map((line) => `    ${line}`);
  const shown = findings.flatMap((finding) => [
    '',
    `  ${paint('strong', place(policy, finding))}  ${paint(finding.severity === 'note' ? 'quiet' : 'high', finding.severity)}  ${finding.code}`,
    ...lines(textLine(finding.message)),
    ...lines(`fix: ${textLine(finding.fix)}`),
    ...(finding.samples.length === 0 ? [] : lines(`such as ${samples(finding)}`)),
  ]);
  return `${[`${verdict}  ${textLine(policy)}: ${countFindings(findings)} ${against}`, ...shown].join('\n')}\n`;
}

function place(policy: string, { line, column }: CheckFinding): string {
  return [textLine(policy), line, column].filter((part) => part !== undefined).join(':');
}

function samples({ samples: paths, count }: CheckFinding): string {
  const rest = count - paths.length;
  return `${paths.map(textPath).join(', ')}${rest > 0 ? ` and ${amount(rest, 'more file')}` : ''}`;
}
