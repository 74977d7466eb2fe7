import { notFound } from '../http/answer.ts';
import { param, type RepositoryCall } from '../http/route.ts';
import type { Issue } from '../state/issue.ts';

/** The issue or pull request that a call's path names. Throws 404 where there is none. */
export function issueOf(call: RepositoryCall): Issue {
  const issue = call.repository.issues.get(Number(param(call, 'issue_number')));
  if (issue === undefined) throw notFound();
  return issue;
}
