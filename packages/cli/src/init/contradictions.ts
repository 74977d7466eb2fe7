import type { ReadPolicy } from '@countersign/soc2/policy/parse';
import type { Choices } from '@countersign/soc2/setup/choices';
import type { Contradiction } from '@countersign/soc2/setup/outcome';
import type { Request } from '../command/command.ts';

/** What was asked for, beside what the policy says. */
export interface Compared {
  readonly asked: Choices;
  readonly said: Choices;
  readonly flags: Request['flags'];
}

/**
 * Flags that ask for what a policy does not say, each with the line that would say it. Only what a flag says is held
 * against the policy: a default is no reason to change it.
 */
export function contradictionsOf(read: ReadPolicy, { asked, said, flags }: Compared): readonly Contradiction[] {
  const { policy, lineOf } = read;
  const found: Contradiction[] = [];
  const note = (flag: string, says: string, fix: string, line: number | undefined): void => {
    found.push({ flag, says, fix, ...(line === undefined ? {} : { line }) });
  };
  if (flags.has('cto') && !sameLogins(said.controlOwners, asked.controlOwners)) {
    const owners = said.controlOwners.join(', ');
    note(
      'cto',
      owners === '' ? 'it names nobody for the control' : `its control owners are ${owners}`,
      `Write \`control-owners: [${asked.controlOwners.map((owner) => `'${owner}'`).join(', ')}]\`.`,
      lineOf('control-owners'),
    );
  }
  if (flags.has('ai-reviewer') && said.aiReviewer?.toLowerCase() !== asked.aiReviewer?.toLowerCase()) {
    note(
      'ai-reviewer',
      said.aiReviewer === undefined ? 'it names no AI reviewer' : `its AI reviewer is ${said.aiReviewer}`,
      `Write \`ai-reviewer: '${asked.aiReviewer ?? ''}'\`.`,
      lineOf('ai-reviewer'),
    );
  }
  if (flags.get('reviewer') === 'claude-code-action' && policy.lowRisk.coverage !== 'unproven') {
    note(
      'reviewer',
      'it takes only a review that proves that it saw every change, and Claude Code Action proves none',
      'Write `coverage: unproven` under `low-risk:`.',
      lineOf('low-risk.coverage') ?? lineOf('low-risk'),
    );
  }
  if (flags.has('from-paths-filter')) {
    note(
      'from-paths-filter',
      'it has rules of its own, and filters do not replace them',
      'Run this in a clone without a policy, and take the rules that you want from there.',
      lineOf('high-risk'),
    );
  }
  return found;
}

function sameLogins(one: readonly string[], other: readonly string[]): boolean {
  const plain = (logins: readonly string[]): string =>
    logins
      .map((login) => login.toLowerCase())
      .toSorted()
      .join(' ');
  return plain(one) === plain(other);
}
