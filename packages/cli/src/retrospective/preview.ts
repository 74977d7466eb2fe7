import type { Sha } from '@countersign/soc2/domain';
import { UserError } from '@countersign/soc2/errors';
import { chooseTransport, retrySecond } from '@countersign/soc2/github/choose-transport';
import { createClient, type GitHubClient } from '@countersign/soc2/github/client';
import { GITHUB_ACTIONS, type RetrospectiveCreator } from '@countersign/soc2/github/read-retrospective';
import type { RepositoryName } from '@countersign/soc2/github/repository';
import { type Frozen, freeze } from '@countersign/soc2/github/retrospective/freeze';
import { ENOUGH, listRetrospectives } from '@countersign/soc2/github/retrospective/list-retrospectives';
import { findPredecessor, type Predecessor } from '@countersign/soc2/github/retrospective/predecessor';
import type { Run } from '@countersign/soc2/github/retrospective/read-run';
import { headsOf, type Made, makeRetrospective, startOf } from '@countersign/soc2/github/retrospective/retrospect';
import { objectOf } from '@countersign/soc2/github/shape';
import type { Transport } from '@countersign/soc2/github/transport';
import { apiAddress } from '../api-address.ts';
import { NoAnswer, UsageError } from '../errors.ts';
import { readOnly } from './read-only.ts';

/** What is previewed, and as whom. */
export interface PreviewSettings {
  readonly token: string;
  readonly repository: RepositoryName;
  /** The one governed branch to tell of; undefined for all of them. */
  readonly branch: string | undefined;
  readonly policyPath: string;
  readonly lookbackDays: number;
  /** Empty where the window goes on from the retrospective before. */
  readonly startSha: string;
  /** Path of the workflow file that opens the retrospectives. */
  readonly workflow: string;
  /** Login of the account that opens them; undefined where it is the token of a workflow. */
  readonly creator: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  /** Is told what is being read. */
  readonly onStep: (what: string) => void;
}

/** The retrospective that a run would open now. */
export interface Preview extends Made {
  /** What a reader should know of it. */
  readonly notes: readonly string[];
}

/** No run has this id: it stands where the run's will. */
const NO_RUN = 0;
const DAY = 86_400_000;

/**
 * Makes the retrospective that the weekly review would open if it ran now, by the same readers and rules. Writes nothing,
 * and has no way to.
 *
 * @throws UsageError where the branch that was asked for is not governed
 * @throws NoAnswer where GitHub cannot be read, or the chain of retrospectives is broken
 */
export async function preview(settings: PreviewSettings): Promise<Preview> {
  const { token, env } = settings;
  const baseUrl = apiAddress(env['GITHUB_API_URL']);
  const direct = readOnly(await chooseTransport(env));
  let calls = 0;
  const transport: Transport = (url, init) => {
    calls += 1;
    settings.onStep(`reading from GitHub: ${calls} calls so far`);
    return direct(url, init);
  };
  const client = createClient({ token, baseUrl, transport, retrySecond: retrySecond(env) });
  try {
    return await previewBy(client, settings);
  } catch (failure) {
    if (!(failure instanceof UserError) || failure instanceof UsageError || failure instanceof NoAnswer) throw failure;
    throw new NoAnswer(`the retrospective could not be made: ${failure.message}`, failure.fix, { cause: failure });
  }
}

async function previewBy(client: GitHubClient, settings: PreviewSettings): Promise<Preview> {
  const { repository, policyPath, workflow, startSha, lookbackDays } = settings;
  const whole = await freeze(client, repository, policyPath);
  const frozen = narrowed(whole, settings.branch);
  const creator = await readCreator(client, settings.creator);
  const listed = await listRetrospectives(client, repository, creator, 'newest');
  const createdAt = `${settings.now.toISOString().slice(0, 19)}Z`;
  const run = imagined(frozen, workflow, createdAt);
  const { defaultBranch } = frozen;
  const seeker = { client, repository, creator, defaultBranch, run, listed };
  const predecessor = startSha === '' ? await findPredecessor(seeker) : undefined;
  if (predecessor?.kind === 'at-work') {
    const { issue, read } = predecessor;
    throw new NoAnswer(
      `run ${read.manifest.run.id} is at work on this window, in #${issue.issue}`,
      'Wait until it has ended, and read what it opened.',
    );
  }
  const made = await makeRetrospective({
    client,
    repository,
    creator,
    policyPath,
    frozen,
    listed,
    open:
      listed.length < ENOUGH
        ? listed.filter(({ open }) => open)
        : await listRetrospectives(client, repository, creator, 'open'),
    server: serverOf(settings.env),
    run: { id: NO_RUN, workflow, sha: run.headSha },
    createdAt,
    generator: { repository: null, sha: null, bundle: null },
    start: startOf(startSha, predecessor, lookbackDays),
    ...(predecessor?.kind === 'believed' ? { predecessor: predecessor.whole } : {}),
    audit: () => Promise.resolve({ observed: false, why: 'no `audit-token` was given' }),
  });
  return { ...made, notes: notesOn(whole, frozen, predecessor, createdAt) };
}

/** Where the branches stand, of one governed branch alone where one was asked for. */
function narrowed(frozen: Frozen, branch: string | undefined): Frozen {
  if (branch === undefined) return frozen;
  const { heads, defaultBranch } = frozen;
  if (heads.has(branch)) {
    // The default branch's window is where one without a beginning of its own begins.
    return { ...frozen, heads: new Map([...heads].filter(([name]) => name === branch || name === defaultBranch)) };
  }
  throw new UsageError(
    `retrospective: '${branch}' is no governed branch of this repository`,
    `Governed are ${[...heads.keys()].join(', ')}: the default branch, and what the policy's \`branches\` lists.`,
  );
}

async function readCreator(client: GitHubClient, login: string | undefined): Promise<RetrospectiveCreator> {
  // Asked for also where none is named: the workflows' own bot has another id on another server.
  const username = login ?? GITHUB_ACTIONS.login;
  const user = objectOf(await client.request('GET /users/{username}', { username }));
  return { login: user.text('login'), id: user.account('id') };
}

/** The run that would open it, as far as anything is known of it. */
function imagined({ defaultBranch, heads }: Frozen, path: string, createdAt: string): Run {
  const headSha = heads.get(defaultBranch) as Sha;
  return {
    id: NO_RUN,
    path,
    headBranch: defaultBranch,
    headSha,
    event: 'workflow_dispatch',
    createdAt,
    updatedAt: createdAt,
    status: 'in_progress',
    conclusion: null,
  };
}

/** The pages of github.com, or of the server whose API is named. */
function serverOf(env: PreviewSettings['env']): string {
  const named = env['GITHUB_SERVER_URL'];
  if (named) return named.replace(/\/$/, '');
  const { protocol, host } = new URL(apiAddress(env['GITHUB_API_URL']));
  return `${protocol}//${host === 'api.github.com' ? 'github.com' : host}`;
}

function notesOn(
  whole: Frozen,
  { heads }: Frozen,
  predecessor: Predecessor | undefined,
  createdAt: string,
): readonly string[] {
  const notes = [
    'This is a dry run: nothing was written. The run’s number, its code and the digest will be others, and so will whatever happens until then.',
  ];
  if (heads.size < whole.heads.size) {
    notes.push(`Only ${[...heads.keys()].join(' and ')} of ${whole.heads.size} governed branches are told of.`);
  }
  if (predecessor?.kind === 'believed') {
    const { issue, read } = predecessor;
    const ends = headsOf(read.manifest);
    const young = Date.parse(createdAt) - Date.parse(issue.createdAt) < DAY;
    if (young && [...whole.heads].every(([branch, head]) => ends.get(branch) === head)) {
      notes.push(
        `Nothing has reached a governed branch since #${issue.issue}, which stands: a run within a day of it opens no other.`,
      );
    }
  }
  return notes;
}
