import { diffLines } from './diff-lines.ts';
import type { Account } from './accounts.ts';
import type { PullRequest } from './pull-request.ts';
import type { ReviewComment } from './review.ts';

/** A conversation about a line or a file: a comment and its replies. */
export interface ReviewThread {
  readonly pull: PullRequest;
  readonly root: ReviewComment;
  readonly comments: readonly ReviewComment[];
  /** Who resolved it; null while it is open. */
  readonly resolvedBy: Account | null;
}

/** The conversations of a pull request, the oldest first. */
export function reviewThreads(pull: PullRequest): ReviewThread[] {
  const comments = pull.reviewComments();
  return comments
    .filter(({ inReplyTo }) => inReplyTo === undefined)
    .map((root) => ({
      pull,
      root,
      comments: comments.filter(({ id, inReplyTo }) => id === root.id || inReplyTo === root.id),
      resolvedBy: pull.resolutions.get(root.id) ?? null,
    }));
}

/**
 * The line where a comment stands in the present diff; null where its line has changed since, or is not shown any more:
 * the comment is outdated then. Undefined for a comment on a whole file.
 */
export async function presentLine(comment: ReviewComment): Promise<number | null | undefined> {
  const { line, side = 'RIGHT', path, commitSha, review } = comment;
  if (line === undefined) return undefined;
  const { pull } = review;
  const shown = (await pull.files()).find((file) => file.path === path);
  if (shown === undefined) return null;
  const moved = side === 'LEFT' || commitSha === pull.head.sha ? line : await movedLine(comment, line);
  const { left, right } = diffLines(shown.patch ?? '');
  return moved !== null && (side === 'LEFT' ? left : right).has(moved) ? moved : null;
}

/** Where a line of the commit that was commented stands at the head; null where it was changed or removed. */
async function movedLine({ path, commitSha, review }: ReviewComment, line: number): Promise<number | null> {
  const { repository, head } = review.pull;
  const changes = await repository.store.diff(commitSha, head.sha);
  const change = changes.find((file) => file.path === path);
  return change === undefined ? line : lineAfter(change.patch ?? '', line);
}

/** Walks a patch from the old numbers to the new. */
function lineAfter(patch: string, line: number): number | null {
  let before = 1;
  let after = 1;
  for (const text of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
    if (header !== null) {
      // A side without lines names the line before the gap.
      const start = Number(header[1]) + (header[2] === '0' ? 1 : 0);
      if (line < start) break;
      before = start;
      after = Number(header[3]) + (header[4] === '0' ? 1 : 0);
      continue;
    }
    if (text.startsWith('\\')) continue;
    if (text.startsWith('+')) {
      after += 1;
      continue;
    }
    if (before === line) return text.startsWith('-') ? null : after;
    before += 1;
    if (!text.startsWith('-')) after += 1;
  }
  return line - before + after;
}
