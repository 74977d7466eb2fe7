import type { Account } from '../../approval/snapshot.ts';
import type { Sha } from '../../domain.ts';
import type { LineComment, FileComment } from '../../review/judging/review-comments.ts';
import type { Judgement } from '../../review/judging/judgement.ts';
import type { GitHubClient } from '../client.ts';
import { GitHubError, isRefusal } from '../github-error.ts';
import { readList } from '../pages.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf } from '../shape.ts';
import { readPostedOn } from './read-posted.ts';
import { writeOnce } from './write-once.ts';

/** Writes on one pull request as one account, each thing once. */
export interface PullWriter {
  /** Submits a review of the head, with comments on its lines, and tells its id. */
  review(event: Judgement['event'], body: string, comments: readonly LineComment[]): Promise<number>;
  /** Comments on a file. */
  onFile(comment: FileComment): Promise<void>;
  /** Comments on the pull request; one with the same first line is brought to that text instead. */
  part(body: string): Promise<void>;
  /** Gives one of its review comments another text. */
  edit(comment: number, body: string): Promise<void>;
}

/** Which pull request, as whom, and what stood there before. */
export interface Writing {
  readonly client: GitHubClient;
  readonly repository: RepositoryName;
  readonly number: number;
  readonly head: Sha;
  readonly writer: Account;
  /** Ids of the reviews and comments that are no work of this run. */
  readonly known: ReadonlySet<number>;
}

const STATE = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** Makes the writer. Its methods throw a `GitHubError` where GitHub refuses, 422 where it takes no comment there. */
export function pullWriter({ client, repository, number, head, writer, known }: Writing): PullWriter {
  const at = { ...repository, pull_number: number };

  const isOurs = (
    one: { readonly id: number; readonly by: Account | null; readonly body: string },
    body: string,
  ): boolean => one.by?.id === writer.id && !known.has(one.id) && firstLine(one.body) === firstLine(body);

  return {
    review: (event, body, comments) =>
      writeOnce(
        async () => {
          const answer = await client.request(
            'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
            { ...at, commit_id: head, event, body, comments: comments.map(commentOf) },
            { retries: 0 },
          );
          const made = objectOf(answer);
          if (made.text('state') === STATE[event] && made.shaOrNull('commit_id') === head) return made.id('id');
          throw new GitHubError(answer.call, undefined, 'another review was made than was sent', 'Run the job again.');
        },
        async () => {
          const { reviews } = await readPostedOn(client, repository, number);
          const found = reviews.find((review) => isOurs(review, body) && review.commit === head);
          return found?.state === STATE[event] ? found.id : undefined;
        },
      ),
    onFile: ({ path, body }) =>
      writeOnce(
        async () => {
          const comment = { path, body, commit_id: head, subject_type: 'file' };
          const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments';
          return objectOf(await client.request(route, { ...at, ...comment }, { retries: 0 })).id('id');
        },
        async () => {
          const { comments } = await readPostedOn(client, repository, number);
          return comments.find((comment) => isOurs(comment, body))?.id;
        },
      ).then(() => undefined),
    async part(body) {
      const find = () => findPart(client, repository, number, writer, body);
      const there = await find();
      if (there?.body === body) return;
      if (there !== undefined) {
        const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
        await client.request(route, { ...repository, comment_id: there.id, body });
        return;
      }
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      await writeOnce(async () => {
        const answer = await client.request(route, { ...repository, issue_number: number, body }, { retries: 0 });
        return { id: objectOf(answer).id('id'), body };
      }, find);
    },
    async edit(comment, body) {
      const route = 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}';
      try {
        await client.request(route, { ...repository, comment_id: comment, body });
      } catch (failure) {
        // Somebody deleted it, and what is gone needs no mark.
        if (!isRefusal(failure, 404)) throw failure;
      }
    },
  };
}

function commentOf({ at, body }: LineComment): Record<string, unknown> {
  const { path, line, side, startLine } = at;
  const start = startLine === undefined ? {} : { start_line: startLine, start_side: side };
  return { path, body, line, side, ...start };
}

/** The markers stand there: they tell one text of ours from another. */
function firstLine(body: string): string {
  return body.split(/\r?\n/, 1)[0] ?? '';
}

async function findPart(
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
  writer: Account,
  body: string,
): Promise<{ readonly id: number; readonly body: string } | undefined> {
  const rows = await readList(client, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repository,
    issue_number: number,
  });
  const found = rows.find(
    (row) =>
      row.objectOrNull('user')?.account('id') === writer.id &&
      firstLine(row.optionalText('body') ?? '') === firstLine(body),
  );
  return found && { id: found.id('id'), body: found.optionalText('body') ?? '' };
}
