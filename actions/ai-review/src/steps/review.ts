import { readFile } from 'node:fs/promises';
import { type Connection, connectionFrom, MissingCredential } from '@countersign/soc2/anthropic/connection';
import { questionDigest, reviewBundle } from '@countersign/soc2/anthropic/review-bundle';
import { createReviewer } from '@countersign/soc2/anthropic/reviewer';
import { UserError } from '@countersign/soc2/errors';
import { answerTo, type EarlierReview, readEarlier } from '@countersign/soc2/review/judging/earlier-reviews';
import { fileDigest, outcomeOfFile } from '@countersign/soc2/review/judging/file-outcome';
import { withoutQuotedSecrets } from '@countersign/soc2/review/judging/without-quoted-secrets';
import type { ReviewOutcome } from '@countersign/soc2/review/outcome';
import type { ReviewBundle } from '@countersign/soc2/review/bundle';
import { leaveState, readState, type WithdrawnState } from '../state.ts';
import { neutral, type Environment, type Equipment, type Report } from '../step.ts';

/** Milliseconds that the model has for the whole of a review. */
const DEADLINE = 20 * 60_000;

/** The third step: asks the model, or reads what another tool has written. It has the model's key and nothing else. */
export async function reviewStep({ env, context, say }: Equipment): Promise<Report> {
  const withdrawn = await readState(env, 'withdrawn');
  const { bundle } = await readState(env, 'collected');
  const question = await questionOf(env, bundle);
  const earlier = answered(withdrawn, bundle, question.digest);
  if (earlier !== undefined) {
    const { review, marker } = earlier;
    const state = { kind: 'answered', review: review.id, state: review.state, recorded: marker.recorded } as const;
    return {
      outputs: { proceed: 'true', ...(await leaveState(context.folder, state)) },
      summary: '',
      lines: [`asked before, of this head, base, policy and prompt: review ${review.id} is the answer`],
    };
  }
  let outcome: ReviewOutcome;
  try {
    outcome = await question.ask(say);
  } catch (failure) {
    // A fork without secrets has none: no review, and nothing that anybody would have to mend.
    if (failure instanceof MissingCredential)
      return neutral(`${failure.message}. A person approves the change. ${failure.fix}`);
    throw failure;
  }
  const left = await leaveState(context.folder, { kind: 'reviewed', outcome });
  const { requests, review, coverage } = outcome;
  return {
    outputs: { proceed: 'true', ...left },
    summary: '',
    lines: [`${requests.length} requests, ${review.findings.length} findings, coverage ${coverage}`],
  };
}

interface Question {
  /** What is asked, beside the change: the same digest is the same question. */
  readonly digest: string;
  readonly ask: (say: (line: string) => void) => Promise<ReviewOutcome>;
}

async function questionOf(env: Environment, bundle: ReviewBundle): Promise<Question> {
  const file = (env['COUNTERSIGN_REVIEW_FILE'] ?? '').trim();
  if (file !== '') {
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new UserError(
        `the review file ${file} cannot be read`,
        'Let the step before write it, and name it with `review-file`.',
        { cause },
      );
    });
    const written = {
      head: (env['COUNTERSIGN_REVIEW_HEAD'] ?? '').trim(),
      base: (env['COUNTERSIGN_REVIEW_BASE'] ?? '').trim(),
    };
    return {
      digest: fileDigest(text, written),
      ask: async () => {
        const outcome = outcomeOfFile(text, written, { head: bundle.head, base: bundle.base.sha });
        return { ...outcome, review: await withoutQuotedSecrets(outcome.review, bundle) };
      },
    };
  }
  const model = (env['COUNTERSIGN_MODEL'] ?? '').trim();
  if (model === '') throw new UserError('the input `model` is empty', 'Leave it out, or name a model.');
  const settings = { maxInputTokens: tokensOf(env['COUNTERSIGN_MAX_INPUT_TOKENS'] ?? '') };
  return {
    digest: questionDigest(bundle, model, settings),
    ask: (say) => reviewBundle(bundle, reviewerOf(env, model, say), settings),
  };
}

function reviewerOf(env: Environment, model: string, say: (line: string) => void): ReturnType<typeof createReviewer> {
  const connection: Connection = connectionFrom(env, env['COUNTERSIGN_ANTHROPIC_API_KEY'] ?? '');
  const retries = env['COUNTERSIGN_MODEL_RETRIES'];
  return createReviewer({
    connection,
    model,
    deadline: Number(env['COUNTERSIGN_MODEL_DEADLINE_MS']) || DEADLINE,
    ...(retries !== undefined && /^\d$/.test(retries) ? { maxRetries: Number(retries) } : {}),
    onProgress: (done, all, { ok, why }) => say(`${done} of ${all} requests answered${ok ? '' : `: ${why}`}`),
  });
}

/**
 * The review in which this question was answered. An approval that the bot itself has taken back since (the head moved,
 * and came back) is none any more: who asks again after a yes can only hear something stricter.
 */
function answered(
  { posted, reviewer }: WithdrawnState,
  bundle: ReviewBundle,
  prompt: string,
): EarlierReview | undefined {
  const { head, base, policy } = bundle;
  const answer = answerTo({ head, base, policy: policy.blob, prompt }, readEarlier(posted, reviewer));
  const takenBack = answer?.marker.recorded === 'approve' && answer.review.state === 'DISMISSED' && !answer.takenBack;
  return takenBack ? undefined : answer;
}

function tokensOf(written: string): number {
  const tokens = /^\d{1,12}$/.test(written.trim()) ? Number(written) : 0;
  if (tokens > 0) return tokens;
  throw new UserError(`the input \`max-input-tokens\` is ${JSON.stringify(written)}`, 'Write a whole number above 0.');
}
