import { code, inert, table } from './markdown.ts';
import { type CheckFinding, countFindings, type PolicyCheck } from './policy-check.ts';

/** A look at a policy as Markdown: verdict first, then the findings as a table. */
export function policyCheckSummary({ sound, policy, findings, tree, rules = 0 }: PolicyCheck): string {
  const against =
    tree === undefined
      ? 'It cannot be used, so no files were looked at.'
      : `${rules} rules, against ${tree.files} files of ${code(tree.name)} at ${code(tree.commit)}.`;
  const rows = findings.map((finding) => [
    finding.severity,
    finding.line === undefined ? '' : String(finding.line),
    inert(finding.message),
    inert(finding.fix),
    samples(finding),
  ]);
  return [
    `## The policy is ${sound ? 'sound' : 'not sound'}: ${countFindings(findings)}`,
    '',
    `${code(policy)}. ${against}`,
    '',
    ...(rows.length === 0 ? [] : [table(['severity', 'line', 'finding', 'fix', 'files'], rows), '']),
  ].join('\n');
}

function samples({ samples: paths, count }: CheckFinding): string {
  const rest = count - paths.length;
  return `${paths.map(code).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
