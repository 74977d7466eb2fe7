import { short } from '../approval/rule.ts';
import type { Account } from '../approval/snapshot.ts';
import type { Sha } from '../domain.ts';
import type { Exception, ExceptionKind } from './population.ts';

/** What a person does about each kind of exception; the kinds in the order in which they are listed. */
const ACTIONS: Readonly<Record<ExceptionKind, string>> = {
  unresolved: 'Find out by hand how it came in and who approved it, and note it in the sign-off.',
  'direct-push': 'Ask who pushed for the reason, review the commits now, and close the way around the pull request.',
  unreviewed: 'Have an independent person review the change now, and find out how it could be merged.',
  'indirect-merge': 'Check that what was merged is what was approved: the merge itself was not made by GitHub.',
  'more-than-its-pull-request': 'Review the commits that came along, which nobody saw in the pull request.',
  'force-push': 'Ask for the reason, compare what was there before with what is there now, and forbid force pushes.',
  gap: 'Compare the activity log of the branch with this list, and ask GitHub where a step is missing.',
  'foxtrot-merge': 'Check that the merge left the history of the branch as it was, and require pull requests.',
  'default-branch-changed':
    'Check that the change of the default branch was decided, and that both branches are protected.',
  restart: 'Check why the chain of retrospectives was restarted, and that nothing before the start was left out.',
  'source-mismatch': 'Compare the pull request, the activity log and the history of the branch by hand.',
  'label-disagrees': 'Trust the decision, not the label; find out who changed the label.',
  'label-after-merge': 'Find out why the label was changed after the merge; nothing was decided from it.',
  'write-access-not-observed': 'Confirm from the access records who had write access when the change was merged.',
  'status-missing': 'Find out why the gate had not spoken, and require its status before merging.',
  bypass: 'Ask who bypassed the rule for the reason, and review what was pushed.',
  'weak-setting': 'Strengthen the setting, or record why it is as it is.',
  'overdue-sign-off': 'Sign off the earlier retrospective.',
};

const ORDER = Object.keys(ACTIONS) as readonly ExceptionKind[];

/** Where an exception was found. */
export interface Where {
  readonly branch?: string;
  readonly pull?: number;
  readonly sha?: Sha | null;
}

/** An exception with what a person does about it. */
export function exceptionOf(kind: ExceptionKind, what: string, { branch, pull, sha }: Where = {}): Exception {
  return { kind, branch: branch ?? null, pull: pull ?? null, sha: sha ?? null, what, action: ACTIONS[kind] };
}

/** Exceptions in their one order, gravest first. */
export function inOrderOfGravity(exceptions: readonly Exception[]): readonly Exception[] {
  return exceptions
    .map((exception) => ({ exception, key: keyOf(exception) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ exception }) => exception);
}

function keyOf({ kind, branch, pull, sha, what }: Exception): string {
  const place = String(ORDER.indexOf(kind)).padStart(2, '0');
  return [place, branch ?? '', String(pull ?? 0).padStart(12, '0'), sha ?? '', what].join('\0');
}

/** Commits that a sentence names; the population lists them all. */
const NAMED = 10;

/** A number of commits with the first few of them. */
export function showCommits(commits: readonly Sha[]): string {
  const named = commits.slice(0, NAMED).map(short).join(', ');
  const more = commits.length > NAMED ? ` and ${commits.length - NAMED} more` : '';
  return `${commits.length === 1 ? 'one commit' : `${commits.length} commits`} (${named}${more})`;
}

/** An account in a sentence. */
export function showAccount(account: Account | null): string {
  return account === null ? 'somebody whom the log does not name' : `@${account.login}`;
}
