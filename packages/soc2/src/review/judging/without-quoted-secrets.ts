import type { ReviewBundle } from '../bundle.ts';
import type { AiReview } from '../review.ts';
import { withoutSecrets } from '../reading/secrets.ts';
import { sha } from '../../domain.ts';

/** No commit: what stands for a text that is searched beside the change. */
const BESIDE = sha('0'.repeat(40));

/** A mark can be longer than what it stands for, and no text of a review may grow past its bound. */
const SHORTEST = 60;

/**
 * A review of another tool without the secrets of the change. The model is never shown one, but another tool has read the
 * change as it is, and may quote what nobody should read again. Its texts are searched together with the change, so that
 * what is a secret only by its surroundings there is taken out here too.
 *
 * @param bundle with its secrets
 */
export async function withoutQuotedSecrets(review: AiReview, bundle: ReviewBundle): Promise<AiReview> {
  const texts = textsOf(review);
  const { commits } = bundle;
  const beside = texts.map((message) => ({ sha: BESIDE, message }));
  const { bundle: clean } = await withoutSecrets({ ...bundle, commits: [...commits, ...beside] });
  // A change with too many secrets to take out is withheld, and so is what was said of it.
  const cleaned = clean.commits
    .slice(commits.length)
    .map(({ message }, index) => message.slice(0, Math.max(texts[index]?.length ?? 0, SHORTEST)));
  let at = 0;
  const next = (): string => cleaned[at++] ?? '(withheld)';
  return {
    ...review,
    summary: next(),
    findings: review.findings.map((finding) => ({
      ...finding,
      category: next(),
      path: next(),
      quote: next(),
      message: next(),
      ...(finding.suggestion === undefined ? {} : { suggestion: next() }),
    })),
    injectionAttempts: review.injectionAttempts.map((attempt) => ({
      ...(attempt.path === undefined ? {} : { path: next() }),
      quote: next(),
    })),
  };
}

/** Every text of a review, in the order in which they are put back. */
function textsOf({ summary, findings, injectionAttempts }: AiReview): readonly string[] {
  return [
    summary,
    ...findings.flatMap(({ category, path, quote, message, suggestion }) => [
      category,
      path,
      quote,
      message,
      ...(suggestion === undefined ? [] : [suggestion]),
    ]),
    ...injectionAttempts.flatMap(({ path, quote }) => [...(path === undefined ? [] : [path]), quote]),
  ];
}
