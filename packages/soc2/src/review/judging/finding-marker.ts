import { z } from 'zod';
import { isSha, type Sha } from '../../domain.ts';
import type { Finding } from '../review.ts';
import { findingId } from './finding-id.ts';
import { readMarker, writeMarker } from './marker.ts';

/** What a comment that shows a finding says of itself. */
export interface FindingMarker {
  /** `findingId` of what it shows. */
  readonly id: string;
  /** The head on which it was found. */
  readonly head: Sha;
  readonly path: string;
  /** The start of the quoted code; empty where it never was in the diff, so that the whole file stands for it. */
  readonly quote: string;
}

/** Enough of a quote to see whether its code is still there. */
const QUOTED = 500;

const shape = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  head: z.custom<Sha>(isSha),
  path: z.string(),
  quote: z.string(),
});

/** The marker of a comment that shows a finding: its first line. `isQuoted`: whether its code is in the diff. */
export function writeFindingMarker(finding: Finding, head: Sha, isQuoted: boolean): string {
  const quote = !isQuoted ? '' : finding.quote.slice(0, QUOTED).replaceAll(/\p{Cs}/gu, '');
  return writeMarker('finding', { id: findingId(finding), head, path: finding.path, quote });
}

/** The marker of a comment's body; undefined where it has none that is whole. */
export function readFindingMarker(body: string): FindingMarker | undefined {
  const parsed = shape.safeParse(readMarker('finding', body));
  return parsed.success ? parsed.data : undefined;
}
