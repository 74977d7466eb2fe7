import type { Body } from '../http/body.ts';
import type { NewReviewComment } from '../state/review.ts';

/** The parts of a review comment's place that may be missing: side, and the start of a range. */
export function placeOf(body: Body): Partial<NewReviewComment> {
  const side = body.choice('side', ['LEFT', 'RIGHT']);
  const startSide = body.choice('start_side', ['LEFT', 'RIGHT']);
  const startLine = body.number('start_line');
  return {
    ...(side === undefined ? {} : { side }),
    ...(startSide === undefined ? {} : { startSide }),
    ...(startLine === undefined ? {} : { startLine }),
  };
}
