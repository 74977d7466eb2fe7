import type { ExceptionKind } from '../population.ts';

/** How a kind of exception is named, one and many, and why it matters to whoever signs. */
export interface KindWords {
  readonly one: string;
  readonly many: string;
  readonly why: string;
}

/** In the order in which they are shown: what nobody approved first. */
export const EXCEPTION_KINDS: Readonly<Record<ExceptionKind, KindWords>> = {
  unresolved: words('unresolved commit', 'It could not be found out who let it in, so nothing says that anybody did.'),
  'direct-push': words('direct push', 'No merged pull request brought it, so nobody but its pusher has seen it.', 'es'),
  unreviewed: words('unreviewed merge', 'It was merged although the policy of that moment was not satisfied.'),
  'indirect-merge': words('indirect merge', 'Its commits reached the branch by another way than its own merge.'),
  'more-than-its-pull-request': {
    one: 'merge that brought more than its pull request',
    many: 'merges that brought more than their pull request',
    why: 'Those who approved it have not seen all that it brought.',
  },
  'force-push': words(
    'force push',
    'History was rewritten: what was reviewed may be gone, and what is there was not.',
    'es',
  ),
  gap: words('gap in the log', 'The activity log does not account for every move of the branch.', 'gaps in the log'),
  'foxtrot-merge': words(
    'foxtrot merge',
    'A merge turned the history of the branch around, which can hide how a commit came in.',
  ),
  'default-branch-changed': {
    one: 'change of the default branch',
    many: 'changes of the default branch',
    why: 'The policy is read from the default branch: whoever moves it chooses the policy.',
  },
  restart: words(
    'deliberate restart',
    'The chain of retrospectives starts anew: what lies before its start is not proved.',
  ),
  'source-mismatch': words(
    'mismatch of sources',
    'Log, commits and merged pull requests disagree.',
    'mismatches of sources',
  ),
  'write-access-not-observed': {
    one: 'approval whose access could not be seen',
    many: 'approvals whose access could not be seen',
    why: 'Permissions show as they are now: that the approver had access at the merge rests on the status of that moment.',
  },
  'status-missing': words(
    'missing status',
    'The change is satisfied, but the gate had not said so on what was merged.',
    'es',
  ),
  bypass: words(
    'bypass of a rule',
    'A rule refused it, and somebody with the right to do so let it through.',
    'bypasses of rules',
  ),
  'weak-setting': words('weak setting', 'The settings of the repository allow more than the control needs.'),
  'overdue-sign-off': words('overdue sign-off', 'An earlier retrospective was not signed in time.'),
  'label-disagrees': words(
    'label that disagrees',
    'A label says something else than the reviews.',
    'labels that disagree',
  ),
  'label-after-merge': words(
    'label after the merge',
    'A label was changed when the merge was done.',
    'labels after the merge',
  ),
};

/** Kinds that only say that a label is wrong; nothing is ever decided from one. */
export const LABEL_KINDS: ReadonlySet<ExceptionKind> = new Set(['label-disagrees', 'label-after-merge']);

function words(one: string, why: string, many = 's'): KindWords {
  return { one, many: many.length > 2 ? many : `${one}${many}`, why };
}
