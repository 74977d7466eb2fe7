import type { Sha } from '../../domain.ts';
import { findingId } from '../../review/judging/finding-id.ts';
import { writeMarker } from '../../review/judging/marker.ts';
import {
  type CommentPlan,
  type FileComment,
  type LineComment,
  movedToBody,
  movedToFile,
} from '../../review/judging/review-comments.ts';
import { isRefusal } from '../github-error.ts';
import type { PullWriter } from './pull-writer.ts';

/** GitHub takes about so many comments in one review. */
export const BATCH = 30;

/**
 * Posts the comments of a plan, but for those on lines that go with the verdict itself, and tells where everything has
 * ended up: GitHub refuses a review for a single line and does not say which, so a refused batch is halved until the
 * line is found. That finding goes to its file, and from there to the body. None is lost.
 *
 * @param kept so many of the first comments on lines stay for the verdict
 */
export async function postComments(
  writer: PullWriter,
  plan: CommentPlan,
  head: Sha,
  kept: number,
): Promise<CommentPlan> {
  const onLines = plan.onLines.slice(0, kept);
  const refused: LineComment[] = [];
  for (let at = kept; at < plan.onLines.length; at += BATCH) {
    const batch = plan.onLines.slice(at, at + BATCH);
    const bad = await postBatch(writer, batch, head);
    onLines.push(...batch.filter((comment) => !bad.includes(comment)));
    refused.push(...bad);
  }
  const onFiles: FileComment[] = [];
  const inBody = [...plan.inBody];
  for (const comment of [...plan.onFiles, ...refused.map((one) => movedToFile(one, head))]) {
    if (await isTaken(() => writer.onFile(comment))) onFiles.push(comment);
    else inBody.push(movedToBody(comment));
  }
  return { ...plan, onLines, onFiles, inBody };
}

/** Posts a batch as a review that says nothing by itself; returns the comments that GitHub refuses. */
async function postBatch(
  writer: PullWriter,
  batch: readonly LineComment[],
  head: Sha,
): Promise<readonly LineComment[]> {
  const [first] = batch;
  if (first === undefined) return [];
  const marker = writeMarker('review-part', { head, comments: batch.length, first: findingId(first.finding) });
  const body = `${marker}\nFindings on the changed lines; the review follows.`;
  if (await isTaken(() => writer.review('COMMENT', body, batch))) return [];
  if (batch.length === 1) return batch;
  const half = Math.ceil(batch.length / 2);
  const left = await postBatch(writer, batch.slice(0, half), head);
  return [...left, ...(await postBatch(writer, batch.slice(half), head))];
}

async function isTaken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (failure) {
    if (!isRefusal(failure, 422)) throw failure;
    return false;
  }
}
