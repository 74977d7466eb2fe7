import { z } from 'zod';
import { isSha } from '../../domain.ts';
import { CLASSES } from '../population.ts';

/** Nothing hides in a manifest: half a surrogate pair has no canonical form, so it could not be committed to. */
const text = z.string().refine((value) => !/\p{Cs}/u.test(value), 'half a surrogate pair');
const count = z.int().min(0);
const number = z.int().min(1);
const sha = z
  .string()
  .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
  .refine(isSha);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/)
  .refine((value) => !Number.isNaN(Date.parse(value)), 'a time as ISO 8601');

function committed(item: z.ZodType, what: string): z.ZodType {
  return z
    .strictObject({
      count: count.describe('How many there are.'),
      digest: digest.describe('SHA-256 of the canonical JSON of the whole list.'),
      whole: z.array(item).nullable().describe('The list itself; null where it is too long to stand here.'),
    })
    .describe(what);
}

const account = z.strictObject({
  id: number.describe('Numeric account id.'),
  login: text.describe('Login at that time.'),
  type: text.describe('GitHub’s word for the kind of account; a signer is a `User`.'),
});

/** A sign-off as it stands in a manifest and in the comment that records it. */
export const signOffSchema = z.strictObject({
  issue: number.describe('Number of the retrospective that was signed.'),
  digest: digest.describe('Digest of the retrospective that was signed.'),
  signers: z.array(account).describe('Who signed.'),
  at: time.describe('When its issue was closed.'),
  verdicts: z
    .array(
      z.strictObject({
        pull: number.describe('The pull request that is spoken of.'),
        verdict: text.describe('What the signer said of it.'),
        by: text.describe('Login of the signer.'),
      }),
    )
    .describe('What signers said of single changes.'),
});

const branch = z.strictObject({
  branch: text.min(1).describe('A governed branch.'),
  base: sha
    .nullable()
    .describe('Where the window begins: the head of the window before; null where there was nothing.'),
  head: sha.describe('Where it ends; frozen before anything else was read.'),
  commits: count.describe('Commits of the window on that branch.'),
  log: z
    .enum(['unbroken', 'broken', 'not observed'])
    .describe('Whether the activity log could be read and forms an unbroken chain.'),
});

const counts = z.strictObject(
  Object.fromEntries(CLASSES.map((each) => [each, count.describe(`Commits of the class ${each}.`)])),
);

/** The one definition of a manifest: what is read by it is what the published schema says. */
export const manifestSchema = z.strictObject({
  kind: z.literal('countersign/retrospective').describe('What this document is.'),
  version: z.literal(1).describe('Version of this format.'),
  repository: z
    .string()
    .regex(/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/)
    .describe('`owner/name` of the repository.'),
  window: z.array(branch).min(1).describe('One for each governed branch, the default branch first.'),
  period: z
    .strictObject({
      from: time.describe('End of the window before, for display.'),
      to: time.describe('When the run was created, for display.'),
    })
    .describe('For display alone: windows are bounded by commits.'),
  counts: counts.describe('Commits by class; they add up to the number of commits.'),
  exceptions: count.describe('How many things the controls do not explain.'),
  listed: committed(number, 'Numbers of the AI-approved merges, ascending.'),
  population: digest.describe('SHA-256 of the population file (canonical JSON).'),
  parts: committed(digest, 'SHA-256 of each numbered comment in which the issue goes on, less its first line.'),
  previous: z
    .strictObject({
      issue: number.describe('Number of its issue.'),
      digest: digest.describe('Its digest.'),
    })
    .nullable()
    .describe('The retrospective before this one; null for the first and after a restart.'),
  restart: sha.nullable().describe('Where a deliberate restart began.'),
  signOffs: committed(signOffSchema, 'Sign-offs recorded since the retrospective before this one.'),
  run: z
    .strictObject({
      id: number.describe('Id of the workflow run.'),
      workflow: text.min(1).describe('Path of the workflow file.'),
      sha: sha.describe('Commit that the workflow file was taken from.'),
    })
    .describe('The run that made it; its artifact is named by the digest.'),
  generator: z
    .strictObject({
      repository: text.nullable().describe('Repository of the action.'),
      sha: text.nullable().describe('Commit of the action.'),
      bundle: digest.nullable().describe('SHA-256 of the bundle that ran.'),
    })
    .describe('The code that made it.'),
});

/** Where the schema is published. */
export const MANIFEST_SCHEMA_ID =
  'https://raw.githubusercontent.com/OWNER/countersign/main/schema/manifest.schema.json';

/** The JSON schema of a manifest, made from the definition that it is read by. Draft-07, as the others are. */
export function manifestJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(manifestSchema, { target: 'draft-7' });
  return {
    $schema,
    $id: MANIFEST_SCHEMA_ID,
    title: 'Countersign manifest',
    description:
      'What a retrospective commits to. Its bytes are canonical JSON (RFC 8785); their SHA-256 is its digest.',
    ...schema,
  };
}
