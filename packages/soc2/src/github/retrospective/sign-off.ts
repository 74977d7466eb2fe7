import type { Account, Known } from '../../approval/snapshot.ts';
import type { Change } from '../../change/change.ts';
import { UserError } from '../../errors.ts';
import { listedNumbers } from '../../retrospective/issue/listed-numbers.ts';
import { readPart } from '../../retrospective/issue/markers.ts';
import { readRetrospective } from '../../retrospective/issue/read-retrospective.ts';
import { judgeSignOff, type SignOffVerdict } from '../../retrospective/signing/judge-sign-off.ts';
import type { SignOffFacts } from '../../retrospective/signing/facts.ts';
import {
  readSignOffComment,
  reopenComment,
  reopenMarker,
  signOffComment,
} from '../../retrospective/signing/sign-off-comments.ts';
import type { SignOff } from '../../retrospective/sign-off.ts';
import { createLookUps } from '../look-up.ts';
import { readDefaultBranch } from '../read-default-branch.ts';
import { readPolicy } from '../read-policy.ts';
import { objectOf } from '../shape.ts';
import { readViewer } from './freeze.ts';
import { readListedChanges } from './listed-changes.ts';
import { retrospectiveOf } from './list-retrospectives.ts';
import { whyNotMadeHere } from './made-here.ts';
import { readIssue, type ReadIssue } from './read-issue.ts';
import { whyRestartUnsigned } from './restarted-by.ts';
import { addComment, type Desk, firstLine } from './write-issue.ts';

/** What became of a closed retrospective. */
export type SignedOff =
  | { readonly kind: 'signed'; readonly issue: number; readonly url: string; readonly signOff: SignOff }
  | { readonly kind: 'reopened'; readonly issue: number; readonly url: string; readonly why: readonly string[] }
  | { readonly kind: 'nothing'; readonly issue: number; readonly url: string; readonly why: string };

/** Rounds of questions about signers; an answer may raise another, but not for ever. */
const ROUNDS = 5;

/**
 * Judges the closing of a retrospective and records it, or opens the issue again and says why. What is on GitHub now is
 * judged, whatever the event said; run twice, nothing is written twice. An issue that is no retrospective is left alone.
 *
 * @param workflow path of the workflow file whose runs make retrospectives
 * @throws UserError or GitHubError where anything cannot be read: then nothing was signed, and the run can be repeated
 */
export async function signOff(
  { client, repository }: Pick<Desk, 'client' | 'repository'>,
  { policyPath, workflow }: { readonly policyPath: string; readonly workflow: string },
  number: number,
): Promise<SignedOff> {
  const [creator, row] = await Promise.all([
    readViewer(client),
    client.request('GET /repos/{owner}/{repo}/issues/{issue_number}', { ...repository, issue_number: number }),
  ]);
  const url = objectOf(row).text('html_url');
  if (retrospectiveOf(objectOf(row), creator) === undefined) {
    return { kind: 'nothing', issue: number, url, why: `#${number} is no retrospective` };
  }
  const desk: Desk = { client, repository, creator };
  const [issue, defaultBranch] = await Promise.all([
    readIssue(client, repository, number),
    readDefaultBranch(client, repository),
  ]);
  const policy = await readPolicy(client, repository, defaultBranch, policyPath);
  const facts = await factsOf(desk, policyPath, issue, { policy: policy.policy, known: NOTHING_KNOWN });
  const verdict = await doubted(await judge(desk, facts), facts, async (signers) => {
    const why = await whyNotMadeHere(desk, issue, { defaultBranch, workflow });
    const restart = why.length > 0 ? undefined : await whyRestartUnsigned(desk, issue.body, signers);
    return restart === undefined ? why : [restart];
  });
  switch (verdict.kind) {
    case 'signed':
      await record(desk, issue, verdict.signOff);
      return { kind: 'signed', issue: number, url, signOff: verdict.signOff };
    case 'reopen':
      await reopen(desk, issue, facts.closed?.at ?? issue.createdAt, verdict.why);
      return { kind: 'reopened', issue: number, url, why: verdict.why };
    case 'nothing':
      return { kind: 'nothing', issue: number, url, why: verdict.why };
  }
}

/** A closing that would stand does not where the retrospective itself is none: one that only says that it is empty, either. */
async function doubted(
  verdict: Judged,
  { closed, body }: SignOffFacts,
  doubts: (signers: readonly Account[]) => Promise<readonly string[]>,
): Promise<Judged> {
  const stands = verdict.kind === 'nothing' && closed !== null && readRetrospective(body).kind === 'retrospective';
  if (verdict.kind !== 'signed' && !stands) return verdict;
  const why = await doubts(verdict.kind === 'signed' ? verdict.signOff.signers : []);
  return why.length === 0 ? verdict : { kind: 'reopen', why };
}

/** What signers may do turns on no change. */
const NO_CHANGE: Change = { files: [], reportedFiles: 0, moved: [] };
const NOTHING_KNOWN: SignOffFacts['known'] = { permissions: {}, memberships: {} };

async function factsOf(
  desk: Desk,
  policyPath: string,
  issue: ReadIssue,
  judged: Pick<SignOffFacts, 'policy' | 'known'>,
): Promise<SignOffFacts> {
  const { creator } = desk;
  const last = issue.closings.at(-1);
  const parts = issue.comments.filter(({ author, body }) => author?.id === creator.id && readPart(body) !== undefined);
  const read = readRetrospective(issue.body);
  const numbers =
    read.kind === 'retrospective'
      ? listedNumbers(
          read.manifest,
          issue.body,
          parts.map(({ body }) => body),
        )
      : [];
  return {
    issue: issue.issue,
    createdAt: issue.createdAt,
    expectedCreator: creator.id,
    // Whether it is this account's was seen on the issue's row, where a bot has its id under either API.
    creator: creator.id,
    body: issue.body,
    edited: issue.edited && { by: issue.edited.by?.id ?? null, at: issue.edited.at },
    stateReason: issue.reason,
    closed:
      issue.state === 'closed' && last?.kind === 'closed' ? { by: last.by, at: last.at, through: last.through } : null,
    comments: issue.comments
      .filter(({ author }) => author?.id !== creator.id)
      .map(({ author, createdAt, edited, body }) => ({
        by: author,
        at: createdAt,
        edited: edited !== null,
        text: body,
      })),
    parts: parts.map(({ body, edited }) => ({ body, edited: edited !== null })),
    listed: read.kind === 'retrospective' ? await readListedChanges(desk, policyPath, numbers) : [],
    ...judged,
  };
}

type Judged = Exclude<SignOffVerdict, { kind: 'needs' }>;

async function judge({ client, repository }: Desk, facts: SignOffFacts): Promise<Judged> {
  const lookUps = createLookUps(client, repository, { now: new Date(0), within: 0 });
  let known: Known = { ...facts.known, cleanMerges: {} };
  for (let round = 0; round < ROUNDS; round += 1) {
    const verdict = judgeSignOff({ ...facts, known });
    if (verdict.kind !== 'needs') return verdict;
    known = await lookUps({ known, change: NO_CHANGE }, verdict.lookups);
  }
  throw new UserError('what is asked of the signers does not come to an end', 'Run the job again.');
}

/** Records a sign-off once. */
async function record(desk: Desk, { issue, comments }: ReadIssue, signed: SignOff): Promise<void> {
  const there = comments.some(({ author, body, edited }) => {
    const earlier = author?.id === desk.creator.id && edited === null ? readSignOffComment(body) : undefined;
    return earlier?.at === signed.at && earlier.digest === signed.digest;
  });
  if (!there) await addComment(desk, issue, signOffComment(signed));
}

/** Says why, then opens it again: an issue that was opened again without a word would help nobody. */
async function reopen(
  desk: Desk,
  { issue, comments }: ReadIssue,
  closedAt: string,
  why: readonly string[],
): Promise<void> {
  const { client, repository, creator } = desk;
  const marker = reopenMarker(closedAt);
  const told = comments.some(({ author, body }) => author?.id === creator.id && firstLine(body) === marker);
  if (!told) await addComment(desk, issue, reopenComment(why, closedAt));
  const parameters = { ...repository, issue_number: issue, state: 'open' };
  objectOf(await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters)).id('number');
}
