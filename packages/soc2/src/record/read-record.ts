import { z } from 'zod';
import { isSha } from '../domain.ts';
import { UserError } from '../errors.ts';
import { FILE_STATUSES } from '../change/change.ts';
import type { DecisionRecord } from './decision-record.ts';

/** What a record says of itself and what its decision was computed from; the rest is computed anew. */
export type RecordedInputs = Pick<DecisionRecord, 'bundle' | 'policy' | 'snapshot'>;

const FIX = 'Take the record as it is from the artifact of the run that the status links to.';

/** Nothing in a record lies deeper. */
const DEEPEST = 64;

const id = z.int().positive();
const sha = z.string().refine(isSha, 'expected a git object id');
const time = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'expected a time as ISO 8601');
const account = z.object({ id, login: z.string(), type: z.string() });

const file = z.object({
  path: z.string(),
  previousPath: z.string().optional(),
  status: z.enum(FILE_STATUSES),
  blob: sha.nullable(),
  kind: z.enum(['file', 'symlink', 'submodule', 'unknown']),
});

const review = z.object({
  id,
  by: account.nullable(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  commit: sha.nullable(),
  at: time.nullable(),
});

const commit = z.object({
  sha,
  parents: z.array(sha),
  author: account.nullable(),
  committer: account.nullable(),
  coAuthors: z.array(z.object({ login: z.string(), id: id.optional() })),
});

const pushLog = z.discriminatedUnion('observed', [
  z.object({
    observed: z.literal(true),
    pushes: z.array(z.object({ before: sha.nullable(), after: sha, by: account.nullable() })),
  }),
  z.object({ observed: z.literal(false), why: z.string() }),
]);

const known = z.object({
  permissions: z.record(z.string(), z.string()),
  memberships: z.record(z.string(), z.record(z.string(), z.boolean())),
  retrospective: z.object({ createdAt: time, recent: z.boolean() }).nullable().optional(),
  cleanMerges: z.record(z.string(), z.boolean()),
});

const recordShape = z.object({
  bundle: z.string().nullable(),
  policy: z.object({ path: z.string(), blob: z.string(), text: z.string() }),
  snapshot: z.object({
    repository: z.string(),
    number: id,
    author: account.nullable(),
    head: sha,
    base: z.object({ ref: z.string(), sha }),
    defaultBranch: z.string(),
    change: z.object({
      files: z.array(file),
      reportedFiles: z.int().nonnegative(),
      listCap: z.int().optional(),
      moved: z.array(z.string()),
    }),
    reviews: z.array(review),
    dismissals: z.array(z.object({ review: id, by: account.nullable(), was: z.string() })),
    baseChangedAt: time.nullable(),
    commits: z.array(commit),
    pushLog,
    known,
  }),
});

/** A record's text as JSON, and the inputs in it with nothing that does not belong there. */
export interface ReadRecord {
  readonly raw: unknown;
  readonly inputs: RecordedInputs;
}

/**
 * Reads the text of a decision record. What is not part of a record is left out of `inputs`, and so is seen by
 * comparison with `raw`.
 *
 * @throws UserError where it is no decision record of version 1, or a member is missing or of another type
 */
export function readRecord(text: string): ReadRecord {
  const raw = parse(text);
  const problem = problemWith(raw);
  if (problem !== undefined) throw new UserError(`the file is no decision record: it ${problem}`, FIX);
  const head = z.object({ kind: z.literal('countersign/decision'), version: z.literal(1) }).safeParse(raw);
  if (!head.success) throw new UserError('the file is no decision record of version 1', FIX);
  const read = recordShape.safeParse(raw);
  if (read.success) return { raw, inputs: read.data as unknown as RecordedInputs };
  const [issue] = read.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new UserError(`the decision record is broken at ${place}: ${issue?.message ?? ''}`, FIX);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError('the file is no JSON', FIX, { cause });
  }
}

const HALF_A_PAIR = /\p{Cs}/u;

/** What no record holds. Level by level, because what nests too deeply for a record does so for a recursion too. */
function problemWith(value: unknown): string | undefined {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return 'nests too deeply';
    const texts = level.filter((each) => typeof each === 'string');
    if (texts.some((text) => HALF_A_PAIR.test(text))) return 'holds half a surrogate pair';
    level = level.flatMap(insideOf);
  }
  return undefined;
}

function insideOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const members: readonly (readonly [string, unknown])[] = Object.entries(value);
  return members.flat();
}
