import { failure, HttpError, notFound } from '../http/answer.ts';
import { param, type RepositoryCall } from '../http/route.ts';
import { apiUrl } from '../present/json.ts';
import type { Issue } from '../state/issue.ts';

/**
 * The issue or pull request that a call's path names. Throws 404 where there is none, 410 where it was deleted, and a
 * redirect where it was moved to another repository.
 */
export function issueOf(call: RepositoryCall): Issue {
  const number = Number(param(call, 'issue_number'));
  const { issues, deletedIssues, transferredIssues } = call.repository;
  const issue = issues.get(number);
  if (issue !== undefined) return issue;
  const moved = transferredIssues.get(number);
  if (moved !== undefined) throw movedTo(call, moved);
  throw deletedIssues.has(number) ? failure(410, 'This issue was deleted') : notFound();
}

function movedTo(call: RepositoryCall, issue: Issue): HttpError {
  const rest = call.url.pathname.replace(/^.*?\/issues\/\d+/, '');
  const url = `${apiUrl(issue.repository, `/issues/${issue.number}`)}${rest}`;
  const message = call.method === 'GET' ? 'Moved Permanently' : 'Temporary Redirect';
  return new HttpError({
    status: call.method === 'GET' ? 301 : 307,
    headers: { location: url },
    body: { message, url, documentation_url: 'https://docs.github.com/rest' },
  });
}
