import { short } from '../../approval/rule.ts';
import type { Sha } from '../../domain.ts';
import { code } from '../../report/markdown.ts';
import { showPath } from '../../change/show-path.ts';
import type { FileHunks } from '../reading/hunk.ts';
import { type AiReview, type Finding, SEVERITIES } from '../review.ts';
import { type Anchor, anchorsIn } from './anchor.ts';
import { cleanLineOf, cleanWithin, fencedWithin } from './clean.ts';
import type { Earlier, PostedComment } from './earlier-reviews.ts';
import { findingId } from './finding-id.ts';
import { writeFindingMarker } from './finding-marker.ts';
import { quotesIn } from './quote-in-diff.ts';
import { SEVERITY_WORD } from './words.ts';

/** Where each finding of a review goes. Every one is in exactly one of the lists. */
export interface CommentPlan {
  readonly onLines: readonly LineComment[];
  readonly onFiles: readonly FileComment[];
  readonly inBody: readonly BodyFinding[];
  /** Shown by a comment of an earlier run: they are named, and not posted again. */
  readonly repeated: readonly RepeatedFinding[];
}

export interface LineComment {
  readonly finding: Finding;
  readonly at: Extract<Anchor, { readonly kind: 'line' }>;
  readonly body: string;
}

export interface FileComment {
  readonly finding: Finding;
  readonly path: string;
  readonly body: string;
}

export interface BodyFinding {
  readonly finding: Finding;
  /** Why it is here, as a clause. */
  readonly why: string;
}

export interface RepeatedFinding {
  readonly finding: Finding;
  readonly comment: number;
}

/** Characters of what one finding shows; GitHub takes 65,536 of a body. */
const ROOM = { message: 20_000, quote: 8000, suggestion: 12_000, path: 300 } as const;

/**
 * Plans the comments of a review, most severe first: on the quoted line, else on the file, else in the body. What an
 * earlier run has shown is not shown again.
 */
export function planComments(review: AiReview, files: readonly FileHunks[], earlier: Earlier): CommentPlan {
  const place = anchorsIn(files);
  const isQuoted = quotesIn(files);
  const plan = {
    onLines: [] as LineComment[],
    onFiles: [] as FileComment[],
    inBody: [] as BodyFinding[],
    repeated: [] as RepeatedFinding[],
  };
  for (const [id, finding] of distinct(review.findings)) {
    const shown = earlier.comments.find((each) => each.finding.id === id);
    const at = place(finding);
    if (shown !== undefined) plan.repeated.push({ finding, comment: shown.comment.id });
    else if (at.kind === 'line')
      plan.onLines.push({ finding, at, body: commentBody(finding, review.head, true, false) });
    else if (at.kind === 'file')
      plan.onFiles.push(onFile(finding, at.path, review.head, isQuoted(finding.path, finding.quote)));
    else plan.inBody.push({ finding, why: at.why });
  }
  return plan;
}

/** A comment for a line that GitHub refused, on its file. */
export function movedToFile({ finding, at }: LineComment, head: Sha): FileComment {
  return onFile(finding, at.path, head, true);
}

/** A finding whose comment GitHub refused, in the body. */
export function movedToBody({ finding }: LineComment | FileComment): BodyFinding {
  return { finding, why: 'GitHub takes no comment there' };
}

/** Findings by id, most severe first; of those that two requests made alike the most severe is kept. */
export function distinct(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      const id = findingId(finding);
      if (finding.severity === severity && !found.has(id)) found.set(id, finding);
    }
  }
  return found;
}

function onFile(finding: Finding, path: string, head: Sha, isQuoted: boolean): FileComment {
  return { finding, path, body: commentBody(finding, head, isQuoted, true) };
}

/**
 * A finding as a comment. `isQuoted`: whether its code is in the diff; what never was there cannot leave it. `quoting`:
 * whether the code is shown too, where no line shows it.
 */
function commentBody(finding: Finding, head: Sha, isQuoted: boolean, quoting: boolean): string {
  return `${writeFindingMarker(finding, head, isQuoted)}\n${findingText(finding, quoting)}`;
}

/** A finding as Markdown, cleaned: severity, category, what is wrong, the code, what to write instead. */
export function findingText({ severity, category, message, quote, suggestion }: Finding, quoting: boolean): string {
  const parts = [
    `**${SEVERITY_WORD[severity]}** · ${cleanLineOf(category)}`,
    cleanWithin(message, ROOM.message),
    quoting && quote.trim() !== '' ? fencedWithin(quote, ROOM.quote) : '',
    suggestion === undefined || suggestion.trim() === ''
      ? ''
      : `Suggestion:\n\n${fencedWithin(suggestion, ROOM.suggestion)}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A path as code, each hidden character shown; of one that no screen would hold the start. */
export function pathText(path: string): string {
  return path.length > ROOM.path ? `${code(showPath(path.slice(0, ROOM.path)))}…` : code(showPath(path));
}

const OUTDATED = '**Outdated:**';

/**
 * The comments of earlier runs whose finding is gone, with the text that each gets: the code has left the change, and
 * nobody found it again. They are marked rather than deleted: what was said stays said.
 */
export function outdatedComments(
  review: AiReview,
  files: readonly FileHunks[],
  earlier: Earlier,
): readonly { readonly comment: PostedComment; readonly body: string }[] {
  const isQuoted = quotesIn(files);
  const found = distinct(review.findings);
  return earlier.comments.flatMap(({ comment, finding }) => {
    const [marker = '', next = ''] = comment.body.split(/\r?\n/, 2);
    if (found.has(finding.id) || next.startsWith(OUTDATED) || isQuoted(finding.path, finding.quote)) return [];
    const said = comment.body.slice(comment.body.indexOf('\n') + 1);
    const note = `${OUTDATED} the code that this is about is no longer part of the change, as of ${short(review.head)}.`;
    return [{ comment, body: `${marker}\n${note}\n\n${said}` }];
  });
}
