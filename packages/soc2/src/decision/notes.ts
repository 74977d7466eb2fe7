import { type Facts, short } from '../approval/rule.ts';
import type { Sha } from '../domain.ts';

/** Commits that a note names; the record lists them all. */
const NAMED = 20;

/** What an auditor should know beside the verdict: what the e-mails in commits and the activity log do not show. */
export function notesOn({ snapshot, contributors }: Facts): readonly string[] {
  const { unlinked } = contributors;
  const notes: string[] = [];
  if (unlinked.length > 0) {
    notes.push(`the author or committer of ${list(unlinked)} is linked to no account: a git e-mail proves nothing`);
  }
  const { pushLog, head } = snapshot;
  if (!pushLog.observed) return [...notes, `the activity log was not observed: ${pushLog.why}`];
  if (!pushLog.pushes.some(({ after }) => after === head)) {
    notes.push(`the activity log does not show who pushed the head ${short(head)}`);
  }
  const nameless = pushLog.pushes.filter(({ by }) => by === null).map(({ after }) => after);
  if (nameless.length > 0) notes.push(`the activity log does not name who pushed ${list([...new Set(nameless)])}`);
  return notes;
}

function list(commits: readonly Sha[]): string {
  const named = commits.slice(0, NAMED).map(short).join(', ');
  return commits.length > NAMED ? `${named} and ${commits.length - NAMED} more` : named;
}
