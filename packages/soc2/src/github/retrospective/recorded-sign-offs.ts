import type { Overdue } from '../../retrospective/issue/lead.ts';
import { readRetrospective } from '../../retrospective/issue/read-retrospective.ts';
import type { SignOff } from '../../retrospective/sign-off.ts';
import { isEmptyWindow } from '../../retrospective/signing/judge-sign-off.ts';
import { readSignOffComment } from '../../retrospective/signing/sign-off-comments.ts';
import { aFewAtATime } from './batches.ts';
import type { ListedRetrospective } from './list-retrospectives.ts';
import { readIssue, type ReadIssue } from './read-issue.ts';
import type { Desk } from './write-issue.ts';

/** What became of earlier retrospectives. */
export interface SignOffs {
  /** Those that were recorded within the span. */
  readonly recorded: readonly SignOff[];
  /** Closed, and signed off by nobody. */
  readonly unsigned: readonly Overdue[];
}

/**
 * Reads the sign-offs that were recorded on earlier retrospectives within a span of time, so that a run that resumes
 * finds the same, and which of them were closed without one: what a workflow's token closes starts no run that could open
 * it again, and a sign-off that died has judged nothing.
 *
 * @param known an issue that was read already in this run
 * @param from ISO 8601, not within the span
 * @param to ISO 8601, within it
 */
export async function readSignOffs(
  { client, repository, creator }: Desk,
  listed: readonly ListedRetrospective[],
  from: string,
  to: string,
  known?: ReadIssue,
): Promise<SignOffs> {
  const told = new Set(listed.flatMap(toldIn));
  const candidates = listed.filter((each) => {
    if (each.marker?.kind !== 'window') return false;
    return each.updatedAt > from || !(each.open || told.has(each.issue) || saysEmpty(each.body));
  });
  const issues = await aFewAtATime(candidates, async ({ issue }) =>
    known?.issue === issue ? known : readIssue(client, repository, issue),
  );
  const standing = issues.map((issue) => ({ issue, record: recordOf(issue, creator.id) }));
  return {
    recorded: standing
      .flatMap(({ record }) => (record !== undefined && record.at > from && record.at <= to ? [record.signOff] : []))
      .toSorted((one, other) => one.issue - other.issue || (one.at < other.at ? -1 : 1)),
    unsigned: standing
      .filter(({ issue, record }) => record === undefined && issue.state === 'closed' && issue.createdAt <= to)
      .filter(({ issue }) => issue.edited !== null || !saysEmpty(issue.body))
      .map(({ issue: { issue, createdAt } }) => ({ issue, createdAt, closed: true })),
  };
}

/** Retrospectives whose sign-off a later one has told of. */
function toldIn({ body }: ListedRetrospective): readonly number[] {
  const read = readRetrospective(body);
  return read.kind === 'retrospective' ? (read.manifest.signOffs.whole ?? []).map(({ issue }) => issue) : [];
}

function saysEmpty(body: string): boolean {
  const read = readRetrospective(body);
  return read.kind === 'retrospective' && isEmptyWindow(read.manifest);
}

/**
 * The record of the closing that stands. It counts in a comment of the account that opens retrospectives that nobody
 * edited, and that alone proves little, for every workflow of the repository writes as that account: so it must agree
 * with what GitHub says of the closing and of those who are said to have signed.
 */
function recordOf(
  { issue, body, state, reason, closings, comments }: ReadIssue,
  creator: number,
): { readonly signOff: SignOff; readonly at: string } | undefined {
  const closing = closings.at(-1);
  const read = readRetrospective(body);
  if (state !== 'closed' || reason !== 'completed' || closing?.kind !== 'closed' || closing.through !== null) return;
  for (const { author, body: text, createdAt, edited } of comments) {
    const record = author?.id === creator && edited === null ? readSignOffComment(text) : undefined;
    if (record?.issue !== issue || record.at !== closing.at) continue;
    if (read.kind !== 'retrospective' || record.digest !== read.digest) continue;
    const byCloser = record.signers.some(({ id }) => id === closing.by?.id);
    const allWrote = record.signers.every(({ id }) =>
      comments.some((own) => own.author?.id === id && own.edited === null && own.createdAt <= closing.at),
    );
    if (byCloser && allWrote) return { signOff: record, at: createdAt };
  }
  return undefined;
}
