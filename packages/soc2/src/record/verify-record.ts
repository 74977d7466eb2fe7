import { decide } from '../decision/decide.ts';
import { classify } from '../classification/classify.ts';
import { UserError } from '../errors.ts';
import { parsePolicy } from '../policy/parse.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { digestOf } from './digest.ts';
import { blobIdOf, seal, type DecisionRecord } from './decision-record.ts';

/** What a verification found. */
export interface Verification {
  readonly digest: string;
  /** Empty where the record computes to the same bytes. */
  readonly mismatches: readonly Mismatch[];
}

export interface Mismatch {
  /** Where in the record, as a path of members such as `decision.state`. */
  readonly at: string;
  readonly recorded: string;
  readonly computed: string;
}

const FIX = 'Take the record from the artifact of the run that the status links to.';

/**
 * Computes a decision again from its record, offline: the policy must be the blob that it claims to be, and policy and
 * snapshot must come to the classification and decision that stand there, byte for byte.
 *
 * @throws UserError where the text is no decision record at all
 */
export function verifyRecord(text: string): Verification {
  const recorded = parseRecord(text);
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const blob = blobIdOf(recorded.policy.text, recorded.policy.blob);
  const mismatches: Mismatch[] = [];
  if (blob !== recorded.policy.blob) mismatches.push({ at: 'policy.blob', recorded: recorded.policy.blob, computed: blob });
  const computed = recomputed(recorded);
  if (computed.text !== body) {
    const differences = differencesBetween(recorded as unknown as Json, computed.record as unknown as Json, '');
    mismatches.push(...(differences.length > 0 ? differences : [{ at: `byte ${firstDifference(body, computed.text)}`, recorded: 'another form of the same values', computed: 'canonical JSON (RFC 8785)' }]));
  }
  return { digest: digestOf(body), mismatches };
}

function recomputed(recorded: DecisionRecord): ReturnType<typeof seal> {
  try {
    return recompute(recorded);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError('the record has members of another shape than a decision is computed from', FIX, { cause });
  }
}

function recompute(recorded: DecisionRecord): ReturnType<typeof seal> {
  const policy = parsePolicy({ text: recorded.policy.text, file: recorded.policy.path });
  const classification = classify(policy, recorded.snapshot.change, { policyPath: recorded.policy.path });
  const outcome = decide(policy, recorded.snapshot, classification);
  if (outcome.kind === 'needs') {
    const missing = outcome.lookups.map(({ kind }) => kind).join(', ');
    throw new UserError(`the record does not hold what the decision turns on: ${missing}`, FIX);
  }
  // Named members alone: whatever else was put into the record is a difference.
  const { bundle, snapshot } = recorded;
  const { path, blob, text } = recorded.policy;
  return seal({ kind: 'countersign/decision', version: 1, bundle, policy: { path, blob, text }, snapshot, classification, decision: outcome.decision });
}

function parseRecord(text: string): DecisionRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError('the file is no JSON', FIX, { cause });
  }
  const record = value as Partial<DecisionRecord> | null;
  if (record?.kind !== 'countersign/decision' || record.version !== 1) throw new UserError('the file is no decision record of version 1', FIX);
  const { policy, snapshot } = record;
  if (typeof policy?.text !== 'string' || typeof policy.blob !== 'string' || typeof policy.path !== 'string' || typeof snapshot !== 'object') {
    throw new UserError('the record lacks its policy or its snapshot', FIX);
  }
  return record as DecisionRecord;
}

/** Every member in which two values differ, deepest first found, at most as many as a person reads. */
function differencesBetween(recorded: Json | undefined, computed: Json | undefined, at: string): readonly Mismatch[] {
  const [left, right] = [membersOf(recorded), membersOf(computed)];
  if (left === undefined || right === undefined) {
    if (recorded !== undefined && computed !== undefined && canonicalJson(recorded) === canonicalJson(computed)) return [];
    return [{ at, recorded: show(recorded), computed: show(computed) }];
  }
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  return keys.flatMap((key) => differencesBetween(left[key], right[key], at === '' ? key : `${at}.${key}`));
}

/** The members of an object or the items of a list; undefined for anything that has none. */
function membersOf(value: Json | undefined): Readonly<Record<string, Json | undefined>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json | undefined>>) : undefined;
}

function show(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 200);
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}
