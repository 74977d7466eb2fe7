import { inOrder } from '../approval/in-order.ts';
import type { Lookup } from '../approval/snapshot.ts';
import { classify } from '../classification/classify.ts';
import { decide } from '../decision/decide.ts';
import { UserError } from '../errors.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import type { Json } from './canonical-json.ts';
import { blobIdOf, type DecisionRecord, inputDigests, seal } from './decision-record.ts';
import { differencesBetween } from './differences.ts';
import { digestOf } from './digest.ts';
import { type ReadRecord, type RecordedInputs, readRecord } from './read-record.ts';

/** What a verification found. */
export interface Verification {
  /** SHA-256 of the record as it was given. */
  readonly digest: string;
  /** The record, as far as it was one. */
  readonly recorded: RecordedInputs;
  /** Empty where the record computes to the same bytes. */
  readonly mismatches: readonly Mismatch[];
}

export interface Mismatch {
  /** Where in the record, as a path of members such as `decision.state`. */
  readonly at: string;
  readonly recorded: string;
  readonly computed: string;
}

/**
 * Computes a decision again from its record, offline: the policy must be the blob that it claims to be, every input the
 * one that was sealed, and policy and snapshot must come to the classification and decision that stand there, byte for
 * byte. Line breaks after the record are no part of it.
 *
 * @throws UserError where the text is no decision record at all, or its policy is none that this release reads
 */
export function verifyRecord(text: string): Verification {
  const body = text.replace(/\r?\n$/, '');
  const read = readRecord(body);
  const recorded = read.inputs;
  return { digest: digestOf(body), recorded, mismatches: [...policyMismatches(recorded), ...mismatchesOf(read, body)] };
}

function policyMismatches({ policy }: RecordedInputs): readonly Mismatch[] {
  const blob = blobIdOf(policy.text, policy.blob);
  return blob === policy.blob ? [] : [{ at: 'policy.blob', recorded: policy.blob, computed: blob }];
}

function mismatchesOf({ raw, inputs }: ReadRecord, body: string): readonly Mismatch[] {
  const computed = compute(inputs);
  const { classification, decision } = raw as Record<string, Json | undefined>;
  // What could not be computed cannot be compared: the inputs alone are.
  const expected =
    'text' in computed ? (JSON.parse(computed.text) as Json) : { ...computed.inputs, classification, decision };
  if ('text' in computed && computed.text === body) return [];
  const found = differencesBetween(raw as Json, expected as Json).map(({ at, left, right }) => ({
    at,
    recorded: left,
    computed: right,
  }));
  if ('failed' in computed) return [...found, computed.failed];
  if (found.length > 0) return found;
  const at = `byte ${firstDifference(body, computed.text)}`;
  return [{ at, recorded: 'another form of the same values', computed: 'canonical JSON (RFC 8785)' }];
}

type Computed =
  | { readonly text: string }
  | { readonly inputs: Omit<DecisionRecord, 'classification' | 'decision'>; readonly failed: Mismatch };

function compute(recorded: RecordedInputs): Computed {
  const { bundle, policy } = recorded;
  const snapshot = inOrder(recorded.snapshot);
  const inputs = { kind: 'countersign/decision', version: 1, bundle, policy, snapshot } as const;
  const cannot = (failed: Mismatch): Computed => {
    return { inputs: { ...inputs, inputs: inputDigests(inputs) }, failed };
  };
  const read = readPolicy(policy);
  if ('failed' in read) return cannot(read.failed);
  const classification = classify(read.policy, snapshot.change, { policyPath: policy.path });
  const outcome = decide(read.policy, snapshot, classification);
  if (outcome.kind === 'needs') return cannot(unanswered(outcome.lookups));
  return { text: seal({ ...inputs, classification, decision: outcome.decision }).text };
}

/** A policy that does not parse is the user's to mend, unless it is not even the blob that the record names. */
function readPolicy(recorded: RecordedInputs['policy']): { readonly policy: Policy } | { readonly failed: Mismatch } {
  const { text, path, blob } = recorded;
  try {
    return { policy: parsePolicy({ text, file: path }) };
  } catch (failure) {
    if (!(failure instanceof UserError) || blobIdOf(text, blob) === blob) throw failure;
    return { failed: { at: 'policy.text', recorded: 'a text that is no policy', computed: failure.message } };
  }
}

function unanswered(lookups: readonly Lookup[]): Mismatch {
  const asked = lookups.map((lookup) =>
    'account' in lookup ? `${lookup.kind} of @${lookup.account.login}` : lookup.kind,
  );
  return { at: 'snapshot.known', recorded: 'no answer', computed: `the decision turns on: ${asked.join(', ')}` };
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  let index = 0;
  while (index < left.length && left[index] === right[index]) index += 1;
  return index;
}
