import { inOrder } from '../../src/approval/in-order.ts';
import { decide } from '../../src/decision/decide.ts';
import { DEFAULT_POLICY_PATH } from '../../src/policy/policy.ts';
import { blobIdOf, type DecisionRecord } from '../../src/record/decision-record.ts';
import { classificationOf, POLICY, policyOf, snapshotOf, type Told } from '../decision/change.ts';

/** What the gate would seal of a change: one of a high-risk file, unless told. */
export function recordOf(told: Told = {}): Omit<DecisionRecord, 'inputs'> {
  const text = told.policy ?? POLICY;
  const policy = policyOf(text);
  const snapshot = inOrder(snapshotOf({ paths: ['infra/main.tf'], ...told }));
  const classification = classificationOf(policy, snapshot);
  const outcome = decide(policy, snapshot, classification);
  if (outcome.kind !== 'decision') throw new Error('not everything is known');
  return {
    kind: 'countersign/decision',
    version: 1,
    bundle: 'b'.repeat(64),
    policy: { path: DEFAULT_POLICY_PATH, blob: blobIdOf(text, ''), text },
    snapshot,
    classification,
    decision: outcome.decision,
  };
}
