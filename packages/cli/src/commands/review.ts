import { resolve } from 'node:path';
import type { RequestOutcome } from '@countersign/soc2/review/outcome';
import { type Command, type ExitCode, FORMAT_FLAG, formatOf, REPO_FLAG, type Request } from '../command/command.ts';
import { UsageError } from '../errors.ts';
import { gitIn } from '../git/git.ts';
import type { LocalReview } from '../review/review-range.ts';
import type { Console } from '../terminal/console.ts';
import { printable } from '../terminal/printable.ts';
import { progress } from '../terminal/progress.ts';

const MODEL = 'claude-opus-5-5';
const MAX_INPUT_TOKENS = 1_000_000;

/** `countersign review`: the AI review of a range of commits, before anybody opens a pull request. */
export const reviewCommand: Command = {
  name: 'review',
  flags: [
    REPO_FLAG,
    { name: 'base', value: 'REF', help: 'what the change is to be merged into (default: the default branch)' },
    { name: 'head', value: 'REF', help: 'the change itself (default: HEAD)' },
    { name: 'model', value: 'MODEL', help: `who is asked (default: ${MODEL})` },
    {
      name: 'max-input-tokens',
      value: 'N',
      help: `the most that is sent in all requests together (default: ${MAX_INPUT_TOKENS})`,
    },
    {
      name: 'instructions',
      value: 'FILE',
      help: 'review instructions on the disk (default: those of the default branch)',
    },
    {
      name: 'policy',
      value: 'FILE',
      help: "a policy on the disk (default: the default branch's .github/change-policy.yml)",
    },
    FORMAT_FLAG,
  ],
  help: {
    about: [
      'Lets a model review what the commits of HEAD did since they left the base, as the action\nai-review does on a pull request: secrets are taken out, every hunk is accounted for, and\ncode decides what the answer is worth. Nothing is submitted anywhere.',
      'It asks by ANTHROPIC_API_KEY, at ANTHROPIC_BASE_URL where that is set. The code of the\nchange goes there, and each run costs money: the answer says how much.',
      'There is no pull request, so title, body and earlier reviews are not looked at. Policy and\ninstructions come from the tip of the default branch, as they do on GitHub.',
    ],
    example: {
      command: 'countersign review --base origin/main',
      output: [
        'WOULD BE REFUSED  1 finding, 1 blocking',
        '',
        '  - findings: 1 of 1 findings block',
        '  - verdict: the answer to request 1 requests changes',
        '',
        '  major  src/cart.ts:1  correctness',
        '    The total counts the items and leaves out their prices.',
        '    | export const total = (prices: number[]): number => prices.length;',
        '',
        '  summary',
        '    1 to mend.',
        '',
        '  change    HEAD (5f0c1de98a7b) since it left origin/main (0b7d4c21ee90) at 0b7d4c21ee90',
        '  policy    .github/change-policy.yml on origin/main (0b7d4c21ee90)',
        '  risk      low',
        '  coverage  proven: 1 of 1 hunk, 2 changed lines',
        '  model     claude-opus-5-5, 1 request, 0.1 s',
        '  tokens    1,413 tokens in, 96 tokens out: $0.0076',
      ].join('\n'),
    },
    exits: {
      0: 'nothing stands in the way: it would be approved, or left to a person for its risk',
      1: 'something was found, or not everything was reviewed',
      3: 'there is no key, or the model gave no answer at all',
    },
  },
  run,
};

async function run(request: Request, console: Console): Promise<ExitCode> {
  const { flags } = request;
  const settings = {
    model: flags.get('model') ?? MODEL,
    maxInputTokens: tokensOf(flags.get('max-input-tokens')),
    env: console.env,
  };
  const asked = {
    base: flags.get('base'),
    head: flags.get('head'),
    policy: flags.get('policy'),
    instructions: flags.get('instructions'),
    cwd: console.cwd,
  };
  const ending = new AbortController();
  const shown = progress(console);
  const onProgress = (what: string, outcome?: RequestOutcome): void => {
    const failed = outcome !== undefined && !outcome.ok;
    if (failed) shown.end();
    if (console.live && !failed) shown.at(what);
    // Without a terminal a line stands for each step: somebody reads the log of a job that takes minutes.
    else console.err(printable(failed ? `${what}: ${outcome.why}\n` : `${what}\n`));
  };
  try {
    const git = gitIn(resolve(console.cwd, flags.get('repo') ?? '.'), console.env, ending.signal);
    const { reviewRange } = await import('../review/review-range.ts');
    const review = await reviewRange(git, asked, { ...settings, onProgress });
    shown.end();
    await print(review, request, console);
    for (const note of review.notes) console.err(`note: ${printable(note)}\n`);
    return exitOf(review);
  } finally {
    shown.end();
    ending.abort();
  }
}

async function print(review: LocalReview, request: Request, console: Console): Promise<void> {
  const format = formatOf(request);
  if (format === 'json') {
    await console.out((await import('../review/review-json.ts')).reviewJson(review));
  } else if (format === 'markdown') {
    await console.out((await import('../review/review-markdown.ts')).reviewMarkdown(review));
  } else {
    const { rangeFacts } = await import('../report/print-classification.ts');
    const { reviewText } = await import('../review/review-text.ts');
    const facts = [...rangeFacts(review.local), ['risk', review.local.classification.risk] as const];
    await console.out(reviewText(review, facts, console));
  }
}

/** A model that answered nothing at all has not said no; whatever code found by itself still is an answer. */
function exitOf({ judgement: { recommendation, conditions }, outcome: { requests } }: LocalReview): ExitCode {
  if (recommendation === 'approve') return 0;
  const found = conditions.some(({ name, holds }) => !holds && (name === 'findings' || name === 'injection'));
  return requests.length > 0 && requests.every(({ ok }) => !ok) && !found ? 3 : 1;
}

function tokensOf(written: string | undefined): number {
  if (written === undefined) return MAX_INPUT_TOKENS;
  const tokens = /^\d{1,12}$/.test(written) ? Number(written) : 0;
  if (tokens > 0) return tokens;
  throw new UsageError(`review: --max-input-tokens cannot be '${written}'`, 'Give a whole number above 0.');
}
