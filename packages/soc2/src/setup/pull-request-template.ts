import { fileText } from './workflows/layout.ts';

/** Where GitHub finds templates for pull requests, letter case aside. */
export function isPullRequestTemplate(path: string): boolean {
  return /^(?:\.github\/|docs\/)?pull_request_template(?:\.(?:md|txt)|\/[^/]+)$/i.test(path);
}

/** A template whose headings are what an auditor asks a change for: what, why, risk, tests, and the way back. */
export function pullRequestTemplate(): string {
  return fileText([
    '## Description',
    '',
    '<!-- What changes, for whom. -->',
    '',
    '## Justification',
    '',
    '<!-- Why, with a link to the ticket or issue that authorizes it. -->',
    '',
    '## Risk',
    '',
    '<!-- What could go wrong, and who would notice. The classification itself is made by the policy. -->',
    '',
    '## Test results',
    '',
    '<!-- What was tested, how, and what came of it. -->',
    '',
    '## Rollback',
    '',
    '<!-- How to undo it once it is deployed. -->',
  ]);
}
