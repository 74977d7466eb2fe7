import { createHash } from 'node:crypto';
import type { Snapshot } from '../approval/snapshot.ts';
import type { Classification } from '../classification/classification.ts';
import type { Decision } from '../decision/decision.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { digestOf } from './digest.ts';

/**
 * Everything a decision was computed from, and what it came to. The same inputs give the same bytes: it holds no time
 * of the run and no number of it.
 */
export interface DecisionRecord {
  readonly kind: 'countersign/decision';
  readonly version: 1;
  /** SHA-256 over the files of the bundle that decided; null where it ran from sources. */
  readonly bundle: string | null;
  readonly policy: {
    readonly path: string;
    /** git's id of the policy's blob, which the text below must hash to. */
    readonly blob: string;
    readonly text: string;
  };
  readonly snapshot: Snapshot;
  readonly classification: Classification;
  readonly decision: Decision;
}

/** A record as it is stored: canonical JSON, with its SHA-256. */
export interface SealedRecord {
  readonly record: DecisionRecord;
  readonly text: string;
  readonly digest: string;
}

/** Writes a record in its one form. */
export function seal(record: DecisionRecord): SealedRecord {
  const text = canonicalJson(record as unknown as Json);
  return { record, text, digest: digestOf(text) };
}

/** git's id of a blob of this text: SHA-1 or, where the id given is longer, SHA-256. */
export function blobIdOf(text: string, like: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash(like.length === 64 ? 'sha256' : 'sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
