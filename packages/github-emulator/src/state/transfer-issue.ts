import type { Account } from './accounts.ts';
import type { Issue } from './issue.ts';
import type { Repository } from './repository.ts';

/** Moves an issue to another repository, with its text, comments and those of its labels that exist there. */
export function transferIssue(issue: Issue, target: Repository, actor: Account): Issue {
  const { title, body, author, comments, edits, labels, repository } = issue;
  const moved = target.openIssue({ title, body, author });
  moved.labels.push(...labels.flatMap(({ name }) => target.label(name) ?? []));
  moved.comments.push(...comments);
  moved.edits.push(...edits);
  moved.record('transferred', actor, {}, null, { from: repository.fullName });
  repository.issues.delete(issue.number);
  repository.transferredIssues.set(issue.number, moved);
  return moved;
}
