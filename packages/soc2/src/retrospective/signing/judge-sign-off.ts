import type { RuleResult } from '../../approval/rule.ts';
import type { Account, Lookup } from '../../approval/snapshot.ts';
import type { Manifest } from '../manifest.ts';
import type { SignOff } from '../sign-off.ts';
import { departures } from '../issue/committed.ts';
import { readMarker } from '../issue/markers.ts';
import { readRetrospective } from '../issue/read-retrospective.ts';
import { verifyParts } from '../issue/believe.ts';
import type { Json } from '../../record/canonical-json.ts';
import { commentJson } from '../../review/judging/marker.ts';
import { withoutSigner } from './coverage.ts';
import { eligible } from './eligible.ts';
import type { Closing, Comment, SignOffFacts } from './facts.ts';
import { maySign } from './own-words.ts';
import { verdictsIn } from './verdicts.ts';

/** What becomes of a retrospective that was closed. */
export type SignOffVerdict =
  | { readonly kind: 'signed'; readonly signOff: SignOff }
  | { readonly kind: 'reopen'; readonly why: readonly string[] }
  /** No sign-off is due: the issue is open, void, or of an empty window. */
  | { readonly kind: 'nothing'; readonly why: string }
  /** It cannot be said before these are looked up. */
  | { readonly kind: 'needs'; readonly lookups: readonly Lookup[] };

/**
 * Judges the closing of a retrospective: whether people validated every AI approval that it lists, each by somebody
 * without a hand in it. Whatever is missing is named, all of it at once, and the issue is opened again.
 */
export function judgeSignOff(facts: SignOffFacts): SignOffVerdict {
  const { closed, body } = facts;
  if (closed === null) return { kind: 'nothing', why: 'the issue is open' };
  if (isVoid(facts, closed)) return { kind: 'nothing', why: 'another issue stands for the window' };
  const read = readRetrospective(body);
  if (read.kind === 'problem') return { kind: 'reopen', why: [...read.problems, ...bodyProblems(facts)] };
  const { manifest, digest } = read;
  const broken = [...bodyProblems(facts), ...evidenceProblems(manifest, facts)];
  if (broken.length === 0 && isEmptyWindow(manifest) && facts.stateReason === 'completed') {
    return { kind: 'nothing', why: 'the window is empty, and there is nothing to sign' };
  }
  const signers = signersOf(facts, closed);
  const closer = closerProblems(facts, closed, signers);
  const open = [...signers.lookups, ...closer.lookups];
  // A closing that is refused anyway asks nothing.
  const certain = [...broken, ...closingProblems(facts, closed)];
  if (certain.length === 0 && open.length > 0) return { kind: 'needs', lookups: distinct(open) };
  const why = [...certain, ...closer.why, ...withoutSigner(facts.listed, signers.accounts, facts.policy)];
  if (why.length > 0) return { kind: 'reopen', why };
  const signOff = recordOf(facts.issue, digest, closed.at, signers);
  const { length } = signOff.verdicts;
  return length <= MOST_VERDICTS
    ? { kind: 'signed', signOff }
    : {
        kind: 'reopen',
        why: [`${length} changes are said to have been high-risk, more than ${MOST_VERDICTS}: no sign-off`],
      };
}

/** Past that somebody pads, or the policy is broken; a record that nobody can read is none. */
const MOST_VERDICTS = 100;

/** An issue gives way by an edit of the account that opened it, which then closes it as not planned. */
function isVoid({ body, edited, creator, expectedCreator }: SignOffFacts, { by }: Closing): boolean {
  const own = creator === expectedCreator && edited?.by === expectedCreator && by?.id === expectedCreator;
  return own && readMarker(body)?.kind === 'superseded';
}

/** Whether a retrospective has nothing to sign: no commit, no merge and no exception. */
export function isEmptyWindow({ window, exceptions, listed }: Manifest): boolean {
  return exceptions === 0 && listed.count === 0 && window.every(({ commits }) => commits === 0);
}

function bodyProblems({ creator, expectedCreator }: SignOffFacts): readonly string[] {
  return creator === expectedCreator ? [] : ['another account opened it than the one that opens retrospectives'];
}

/** What was signed must be what was written: the comments in which it goes on, and the list of merges. */
function evidenceProblems({ parts, listed }: Manifest, facts: SignOffFacts): readonly string[] {
  const edited = facts.parts.flatMap((part, at) => (part.edited ? [`part ${at + 1} of it was edited`] : []));
  const numbers = facts.listed.map(({ number }) => number).toSorted((a, b) => a - b);
  return [
    ...edited,
    ...verifyParts(
      parts,
      facts.parts.map(({ body }) => body),
    ),
    ...departures(listed, numbers).map(
      (why) => `the list of AI-approved merges is not the one that it commits to: ${why}`,
    ),
  ];
}

function closingProblems({ stateReason, edited }: SignOffFacts, { by, at, through }: Closing): readonly string[] {
  const found: string[] = [];
  if (stateReason !== 'completed') found.push(`it was closed as ${reasonText(stateReason)}, not as completed`);
  if (through !== null) {
    const what = 'commit' in through ? `commit ${through.commit.slice(0, 12)}` : `#${through.pull}`;
    found.push(`${what} closed it, not a person by hand`);
  }
  if (by === null) found.push('a deleted account closed it');
  if (edited !== null && Date.parse(edited.at) >= Date.parse(at)) {
    found.push(`its body was edited at ${edited.at}, and it was closed at ${at}: close it again after reading it`);
  }
  return found;
}

function reasonText(reason: string | null): string {
  return reason === null ? 'nothing in particular' : reason.replaceAll('_', ' ');
}

interface Signers {
  readonly accounts: readonly Account[];
  /** Their comments that count. */
  readonly comments: readonly Comment[];
  readonly lookups: readonly Lookup[];
}

/** Everyone whose comment counts as a signature, in the order in which they wrote. */
function signersOf(facts: SignOffFacts, closed: Closing): Signers {
  const comments = facts.comments.filter((comment) => whyNoSignature(comment, facts, closed) === undefined);
  const people = new Map<number, { readonly account: Account; readonly result: RuleResult }>();
  for (const { by } of inOrder(comments)) {
    if (by !== null && !people.has(by.id)) people.set(by.id, { account: by, result: eligible(by, facts) });
  }
  const all = [...people.values()];
  const accounts = all.filter(({ result }) => result.kind === 'counted').map(({ account }) => account);
  const ids = new Set<number>(accounts.map(({ id }) => id));
  return {
    accounts,
    comments: inOrder(comments).filter(({ by }) => by !== null && ids.has(by.id)),
    lookups: all.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : [])),
  };
}

/** Why a comment is no signature, whoever wrote it; undefined where it can be one. */
function whyNoSignature(comment: Comment, { edited, createdAt }: SignOffFacts, closed: Closing): string | undefined {
  const at = Date.parse(comment.at);
  if (comment.edited) return 'was edited';
  if (edited !== null && !(at > Date.parse(edited.at))) return 'is older than the last edit of the body';
  if (!(at >= Date.parse(createdAt))) return 'is older than the issue';
  if (!(at <= Date.parse(closed.at))) return 'was written after the issue was closed';
  return maySign(comment.text) ? undefined : 'does not say that its author signs';
}

/** Whoever closes it signs as well, with a comment of their own. */
function closerProblems(
  facts: SignOffFacts,
  closed: Closing,
  signers: Signers,
): { readonly why: readonly string[]; readonly lookups: readonly Lookup[] } {
  const { by } = closed;
  if (by === null || signers.accounts.some(({ id }) => id === by.id)) return { why: [], lookups: [] };
  const result = eligible(by, facts);
  if (result.kind === 'unknown') return { why: [], lookups: result.lookups };
  if (result.kind === 'refused') {
    const what = `@${by.login} closed it, who ${result.why}`;
    return { why: [what.replace('who is not among', 'who is not among the signers:')], lookups: [] };
  }
  const own = facts.comments.filter((comment) => comment.by?.id === by.id);
  const reasons = own.map((comment) => whyNoSignature(comment, facts, closed)).filter((why) => why !== undefined);
  const because =
    reasons.length === 0 ? '' : ` (${[...new Set(reasons)].map((why) => `a comment of theirs ${why}`).join('; ')})`;
  return { why: [`@${by.login} closed it without a sign-off comment of their own${because}`], lookups: [] };
}

/** Characters of reasons, from all that people read down to what a record has room for whatever they are made of. */
const REASONS = [500, 120, 20];
const RECORD_ROOM = 40_000;

function recordOf(issue: number, digest: string, at: string, { accounts, comments }: Signers): SignOff {
  const records = REASONS.map((room): SignOff => {
    const verdicts = comments.flatMap(({ by, text }) =>
      verdictsIn(text, room).map((verdict) => ({ ...verdict, by: by?.login ?? '' })),
    );
    return { issue, digest, signers: accounts, at, verdicts };
  });
  const fits = records.find((record) => commentJson(record as unknown as Json).length <= RECORD_ROOM);
  return fits ?? records.at(-1) ?? { issue, digest, signers: accounts, at, verdicts: [] };
}

function inOrder(comments: readonly Comment[]): readonly Comment[] {
  return comments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.by?.id ?? 0) - (b.by?.id ?? 0));
}

function distinct(lookups: readonly Lookup[]): readonly Lookup[] {
  return [...new Map(lookups.map((lookup) => [JSON.stringify(lookup), lookup])).values()];
}
