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
  readonly inputs: InputDigests;
  readonly classification: Classification;
  readonly decision: Decision;
}

/**
 * SHA-256 of each input's canonical JSON. Not every input shows in the decision (a comment's time, a commit's parent):
 * these name the one in which a byte has changed. Against a forger they prove nothing, since whoever rewrites an input
 * can rewrite its digest: the digest of the whole record, which stands in the status, does.
 */
export interface InputDigests {
  readonly bundle: string;
  readonly policy: string;
  /** By member of the snapshot. */
  readonly snapshot: Readonly<Record<string, string>>;
}

/** A record as it is stored: canonical JSON, with its SHA-256. */
export interface SealedRecord {
  readonly record: DecisionRecord;
  readonly text: string;
  readonly digest: string;
}

/** Writes a record in its one form, with the digests of its inputs. Throws a `TypeError` on text that has no such form. */
export function seal(unsealed: Omit<DecisionRecord, 'inputs'>): SealedRecord {
  const { snapshot, ...rest } = unsealed;
  const written = membersOf(snapshot);
  const record: DecisionRecord = { ...unsealed, inputs: digestsOf(unsealed, written) };
  const members = membersOf({ ...rest, inputs: record.inputs });
  // The snapshot is most of the record: it is written once, for its digests and for the record.
  const text = objectOf(members.set('snapshot', objectOf(written)));
  return { record, text, digest: digestOf(text) };
}

/** The digests of a record's inputs. */
export function inputDigests(inputs: Pick<DecisionRecord, 'bundle' | 'policy' | 'snapshot'>): InputDigests {
  return digestsOf(inputs, membersOf(inputs.snapshot));
}

function digestsOf(
  { bundle, policy }: Pick<DecisionRecord, 'bundle' | 'policy'>,
  snapshot: ReadonlyMap<string, string>,
): InputDigests {
  return {
    bundle: digestOf(canonicalJson(bundle)),
    policy: digestOf(canonicalJson(policy)),
    snapshot: Object.fromEntries([...snapshot].map(([name, text]) => [name, digestOf(text)])),
  };
}

/** Each member of an object by its name, as canonical JSON. */
function membersOf(value: object): Map<string, string> {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return new Map(members.map(([name, member]) => [name, canonicalJson(member as Json)]));
}

/** Canonical JSON of an object from that of its members. */
function objectOf(members: ReadonlyMap<string, string>): string {
  const names = [...members.keys()].toSorted();
  return `{${names.map((name) => `${canonicalJson(name)}:${members.get(name) ?? ''}`).join(',')}}`;
}

/** git's id of a blob of this text: SHA-1 or, where the id given is longer, SHA-256. */
export function blobIdOf(text: string, like: string): string {
  const bytes = Buffer.from(text, 'utf8');
  const algorithm = like.length === 64 ? 'sha256' : 'sha1';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
