import { table } from '../../report/markdown.ts';
import type { SignOff } from '../sign-off.ts';
import { instant, person, sentence } from './cells.ts';
import type { Section } from './flow.ts';

/** What a reviewer does; the first four are the blog's. */
export const SIGN_OFF_STEPS = [
  '### Reviewer Sign-off\n',
  '1. Verify the query results represent the full population: `countersign verify-window` proves it again from a clone',
  '2. Review each PR for changes that should have been classified as high-risk; write `#123 should have been high-risk: why` on a line of your comment where one was',
  '3. Note any exceptions or concerns',
  '4. Add a sign-off comment and close this issue as completed',
  '',
  'Several may sign, each with a comment of their own before the issue is closed: every comment of a signer counts as a signature, unless it says that it is `not signing`. Every listed PR needs a signer who neither contributed to it nor merged it. A comment that was edited, or an issue that was edited after it, counts for nothing, and the issue is opened again.',
].join('\n');

/** What people have signed off since the retrospective before this one, and what they said of single changes. */
export function signOffsSection(signOffs: readonly SignOff[]): Section {
  const head = table(['By', 'Retrospective', 'Signed at', 'PR', 'Verdict'], []);
  const rows = signOffs.flatMap(({ issue, signers, at, verdicts }) => [
    `| ${signersCell(signers)} | #${issue} | ${instant(at)} | | |`,
    ...verdicts.map(
      ({ pull, verdict, by }) => `| ${person({ login: by })} | #${issue} | | #${pull} | ${sentence(verdict)} |`,
    ),
  ]);
  const none = rows.length === 0;
  return {
    head: `### Sign-offs since the last retrospective${none ? '\n\nNone.' : ''}`,
    flows: none ? [] : [{ open: head, again: `### Sign-offs, continued\n\n${head}`, rows, close: '' }],
    share: 0.1,
  };
}

const SIGNERS = 10;

function signersCell(signers: SignOff['signers']): string {
  const shown = signers.slice(0, SIGNERS).map(person).join(' ');
  return signers.length > SIGNERS ? `${shown} and ${signers.length - SIGNERS} more` : shown;
}
