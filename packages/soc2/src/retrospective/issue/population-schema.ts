import { z } from 'zod';
import { isSha } from '../../domain.ts';
import { CLASSES, type ExceptionKind, type Population } from '../population.ts';
import { EXCEPTION_KINDS } from './exception-kinds.ts';

const count = z.int().min(0);
const number = z.int().min(1);
const sha = z.string().refine(isSha, 'a git object id');
const each = z.enum(CLASSES);
const counts = z.strictObject(Object.fromEntries(CLASSES.map((name) => [name, count])));
const account = z.strictObject({ id: number, login: z.string(), type: z.string() });
const kinds = Object.keys(EXCEPTION_KINDS) as [ExceptionKind, ...ExceptionKind[]];
const length = z.number().nullable();

const populationSchema = z.strictObject({
  members: z.array(z.strictObject({ branch: z.string(), sha, class: each, pull: number.nullable(), why: z.string() })),
  changes: z.array(
    z.strictObject({
      number,
      title: z.string(),
      branch: z.string(),
      class: each,
      author: account.nullable(),
      mergedBy: account.nullable(),
      createdAt: z.string(),
      mergedAt: z.string(),
      mergeCommit: sha.nullable(),
      head: sha,
      risk: z.enum(['high', 'low']).nullable(),
      approvers: z.array(z.string()),
      contributors: z.array(number),
      contributorLogins: z.array(z.string()),
      reasons: z.array(z.string()),
      commits: count,
      refusedBefore: count,
    }),
  ),
  counts,
  byBranch: z.array(
    z.strictObject({ branch: z.string(), commits: count, counts, log: z.enum(['unbroken', 'broken', 'not observed']) }),
  ),
  equation: z.string(),
  exceptions: z.array(
    z.strictObject({
      kind: z.enum(kinds),
      branch: z.string().nullable(),
      pull: number.nullable(),
      sha: sha.nullable(),
      what: z.string(),
      action: z.string(),
    }),
  ),
  notObserved: z.array(z.string()),
  metrics: z.strictObject({
    merged: count,
    aiApprovedShare: z.number().min(0).max(1).nullable(),
    medianToMerge: z.strictObject({ ai: length, human: length }),
  }),
});

/** Reads a population file's text; undefined where it is none. Strict: an unknown member is no part of one. */
export function readPopulation(text: string): Population | undefined {
  try {
    const read = populationSchema.safeParse(JSON.parse(text));
    return read.success ? (read.data as unknown as Population) : undefined;
  } catch {
    return undefined;
  }
}
