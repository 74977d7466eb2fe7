import { type Connection, connectionFrom, MissingCredential } from '@countersign/soc2/anthropic/connection';
import { reviewBundle } from '@countersign/soc2/anthropic/review-bundle';
import { createReviewer } from '@countersign/soc2/anthropic/reviewer';
import type { AccountId } from '@countersign/soc2/domain';
import { UserError } from '@countersign/soc2/errors';
import type { RequestOutcome, ReviewOutcome } from '@countersign/soc2/review/outcome';
import type { Judgement } from '@countersign/soc2/review/judging/judgement';
import { ledgerIds } from '@countersign/soc2/review/judging/submission';
import { judgeReview } from '@countersign/soc2/review/judging/verdict';
import type { FileHunks } from '@countersign/soc2/review/reading/hunk';
import { hunksOf } from '@countersign/soc2/review/reading/hunks';
import { withoutSecrets } from '@countersign/soc2/review/reading/secrets';
import { NoAnswer } from '../errors.ts';
import type { Git } from '../git/git.ts';
import type { LocalClassification } from '../report/classification-json.ts';
import { type AskedReview, localBundle } from './local-bundle.ts';

/** How the model is asked. */
export interface ReviewSettings {
  readonly model: string;
  readonly maxInputTokens: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told of the size of the change, then of every request that has ended. */
  readonly onProgress: (what: string, outcome?: RequestOutcome) => void;
}

/** A reviewed range of commits, and what a review of it on GitHub would come to. */
export interface LocalReview {
  readonly local: LocalClassification;
  readonly model: string;
  readonly outcome: ReviewOutcome;
  /** Of the conditions of an approval it has those that a range of commits can meet or not. */
  readonly judgement: Judgement;
  /** The change without its secrets, file by file: what findings are anchored in. */
  readonly files: readonly FileHunks[];
  readonly notes: readonly string[];
}

/** Milliseconds that a whole review may take. */
const DEADLINE = 20 * 60_000;

/** Whoever reviews here has no account, and opened no pull request. */
const NOBODY = { id: 0 as AccountId, login: 'local[bot]', type: 'Bot' } as const;

/** What only a pull request has: an author, earlier reviews, a head and a base that move. */
const OF_PULL_REQUESTS: ReadonlySet<string> = new Set(['author', 'asked-before', 'standing', 'head', 'base']);

/**
 * Reviews a range of commits as `actions/ai-review` reviews a pull request: the same prompt, the same ledger, the same
 * judge; nothing is submitted anywhere. Throws a `NoAnswer` where the model cannot be asked, and a `UserError` for what
 * is wrong in the question.
 */
export async function reviewRange(git: Git, asked: AskedReview, settings: ReviewSettings): Promise<LocalReview> {
  // Before anything is read: without a key there will be no answer.
  const connection = connect(settings.env);
  const { bundle, local, policy, notes } = await localBundle(git, asked);
  const { model, maxInputTokens, onProgress } = settings;
  onProgress(`${bundle.files.length === 1 ? '1 changed file' : `${bundle.files.length} changed files`} to review`);
  const reviewer = createReviewer({
    connection,
    model,
    deadline: DEADLINE,
    onProgress: (done, all, outcome) => onProgress(`${done} of ${all} requests answered`, outcome),
  });
  const outcome = await reviewBundle(bundle, reviewer, { maxInputTokens }).catch(unreachable);
  const { bundle: clean } = await withoutSecrets(bundle);
  const files = clean.files.map(hunksOf);
  const judgement = judgeReview(outcome, {
    bundle,
    risk: bundle.risk,
    accepts: policy.lowRisk.coverage,
    hunks: ledgerIds(files),
    // What code found is part of the outcome.
    detected: { findings: [], injectionAttempts: [] },
    now: bundle,
    reviewer: NOBODY,
    earlier: { reviews: [], unreadable: [], comments: [] },
    standing: { findings: [], unknown: [] },
  });
  return {
    local,
    model,
    outcome,
    judgement: {
      ...judgement,
      conditions: judgement.conditions.filter(({ name }) => !OF_PULL_REQUESTS.has(name)),
    },
    files,
    notes,
  };
}

function connect(env: ReviewSettings['env']): Connection {
  try {
    return connectionFrom(env, env['ANTHROPIC_API_KEY'] ?? '');
  } catch (error) {
    if (!(error instanceof MissingCredential)) throw error;
    throw new NoAnswer('there is no key for the model', 'Set ANTHROPIC_API_KEY.', { cause: error });
  }
}

function unreachable(error: unknown): never {
  if (!(error instanceof UserError)) throw error;
  const fix =
    'See that ANTHROPIC_API_KEY is set to a key that may use the model, and that --model and the network are right.';
  throw new NoAnswer(error.message, fix, { cause: error });
}
