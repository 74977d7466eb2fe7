import { z } from 'zod';
import { isSha, type Sha } from '../../domain.ts';
import { type Finding, isBlocking, SEVERITIES } from '../review.ts';
import { findingId } from './finding-id.ts';
import { readMarker, writeMarker } from './marker.ts';

/** What a review of the bot says of itself, for the runs after it. */
export interface ReviewMarker {
  readonly version: 1;
  readonly head: Sha;
  readonly base: { readonly ref: string; readonly sha: Sha };
  /** git's id of the policy's blob. */
  readonly policy: string;
  readonly prompt: string;
  readonly source: 'model' | 'file';
  /** What the reviewer said of this head; `none` where the run failed before it had said anything. */
  readonly recorded: Recorded;
  /** The findings that must be gone, or resolved by an independent human, before the bot approves. */
  readonly blocking: readonly MarkedFinding[];
  /** How many more there are than fit; they stand for ever. */
  readonly unlisted: number;
}

export type Recorded = 'approve' | 'request-changes' | 'none';

/** A blocking finding as the marker has it: enough to look for its code, and to say what it was. */
export interface MarkedFinding {
  readonly id: string;
  readonly severity: Finding['severity'];
  readonly path: string;
  /** The quoted code, cut where there is no room: a shorter text only stands longer. */
  readonly quote: string;
  readonly message: string;
}

/** Characters that all findings of a marker may take, of the 65,536 that GitHub takes of a body. */
const ROOM = 24_000;
/** The least that one finding takes to be worth listing. */
const LEAST = 400;

const commit = z.custom<Sha>(isSha);
const markerSchema = z.strictObject({
  version: z.literal(1),
  head: commit,
  base: z.strictObject({ ref: z.string(), sha: commit }),
  policy: z.string(),
  prompt: z.string(),
  source: z.enum(['model', 'file']),
  recorded: z.enum(['approve', 'request-changes', 'none']),
  blocking: z.array(
    z.strictObject({
      id: z.string().regex(/^[0-9a-f]{16}$/),
      severity: z.enum(SEVERITIES),
      path: z.string(),
      quote: z.string(),
      message: z.string(),
    }),
  ),
  unlisted: z.number().int().min(0),
});

/** The findings of a run that a marker lists, and how many are left over. `quoted`: whether code is in the diff. */
export function markFindings(
  findings: readonly Finding[],
  quoted: (path: string, quote: string) => boolean,
): Pick<ReviewMarker, 'blocking' | 'unlisted'> {
  const all = new Map(findings.filter(isBlocking).map((finding) => [findingId(finding), finding]));
  const share = ROOM / Math.min(Math.max(1, all.size), ROOM / LEAST);
  const blocking = [...all]
    // Half a path names another file, so a finding whose path has no room is not listed: it stands for ever.
    .filter(([, { path }]) => cut(path, share / 4) === path)
    .slice(0, ROOM / LEAST)
    .map(([id, { severity, path, quote, message }]) => ({
      id,
      severity,
      path,
      // Code that is not in the diff (misquoted, or redacted) could never leave it: the whole file stands for it.
      quote: quoted(path, quote) ? cut(quote, share / 2) : '',
      message: cut(message, Math.min(300, share / 8)),
    }));
  return { blocking, unlisted: all.size - blocking.length };
}

/** The start of a text, whose escapes take at most so many characters of the marker. */
function cut(text: string, room: number): string {
  let left = room;
  let kept = '';
  for (const character of text.replaceAll(/\p{Cs}/gu, '\ufffd')) {
    left -= /^[ -~]$/.test(character) && !/["\\<>&@#`-]/.test(character) ? 1 : 6 * character.length;
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

/** The marker as the first line of a review's body. */
export function writeReviewMarker(marker: ReviewMarker): string {
  return writeMarker('review', { ...marker, blocking: marker.blocking.map((finding) => ({ ...finding })) });
}

/** The marker of a review's body; undefined where it has none that is whole. */
export function readReviewMarker(body: string): ReviewMarker | undefined {
  const parsed = markerSchema.safeParse(readMarker('review', body));
  return parsed.success ? parsed.data : undefined;
}
