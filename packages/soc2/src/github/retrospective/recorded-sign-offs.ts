import type { SignOff } from '../../retrospective/sign-off.ts';
import { readSignOffComment } from '../../retrospective/signing/sign-off-comments.ts';
import { aFewAtATime } from './batches.ts';
import type { ListedRetrospective } from './list-retrospectives.ts';
import { readIssue } from './read-issue.ts';
import type { Desk } from './write-issue.ts';

/**
 * Reads the sign-offs that were recorded on earlier retrospectives within a span of time, so that a run that resumes
 * finds the same. A record counts only in a comment of the account that opens retrospectives that nobody edited.
 *
 * @param from ISO 8601, not within it
 * @param to ISO 8601, within it
 */
export async function readRecordedSignOffs(
  { client, repository, creator }: Desk,
  listed: readonly ListedRetrospective[],
  from: string,
  to: string,
): Promise<readonly SignOff[]> {
  const candidates = listed.filter(({ marker, updatedAt }) => marker?.kind === 'window' && updatedAt > from);
  const issues = await aFewAtATime(candidates, ({ issue }) => readIssue(client, repository, issue));
  return issues
    .flatMap(({ issue, comments }) =>
      comments.flatMap(({ author, body, createdAt, edited }) => {
        const record = author?.id === creator.id && edited === null ? readSignOffComment(body) : undefined;
        const within = createdAt > from && createdAt <= to;
        return record !== undefined && record.issue === issue && within ? [record] : [];
      }),
    )
    .toSorted((one, other) => one.issue - other.issue || (one.at < other.at ? -1 : 1));
}
