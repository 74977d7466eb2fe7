import { classify } from '../../classification/classify.ts';
import { decide } from '../../decision/decide.ts';
import { seal, type SealedRecord } from '../../record/decision-record.ts';
import type { GatedPullRequest, ListablePullRequest } from '../read-pull-request.ts';
import type { Gate, Sources } from './gate.ts';
import { type Reading, readListed, readSnapshot } from './read-snapshot.ts';
import { basisOf, type VerdictMark } from './status-mark.ts';

/** A pull request with the decision on it. */
export interface Judged extends Omit<Reading, 'snapshot'> {
  readonly sealed: SealedRecord;
}

/** Rounds of look-ups that a decision may ask for; each answers all that the one before showed to be open. */
const ROUNDS = 5;

/** Reads everything that a decision on a pull request turns on, and decides. Writes nothing. */
export async function judge(gate: Gate, sources: Sources, pull: GatedPullRequest): Promise<Judged> {
  return decideOn(gate, sources, await readSnapshot(gate, sources, pull));
}

/** The same for a pull request as a list shows it; undefined where it has to be read as `judge` does. */
export async function judgeListed(gate: Gate, sources: Sources, row: ListablePullRequest): Promise<Judged | undefined> {
  const reading = await readListed(gate, sources, row);
  return reading && decideOn(gate, sources, reading);
}

async function decideOn(gate: Gate, sources: Sources, { snapshot: start, ...read }: Reading): Promise<Judged> {
  const { policy, path, text, source } = read.policy;
  const classification = classify(policy, start.change, { policyPath: path });
  const lookUp = sources.lookUps(policy.retrospective.within);
  let snapshot = start;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const outcome = decide(policy, snapshot, classification);
    if (outcome.kind === 'decision') {
      const sealed = seal({
        kind: 'countersign/decision',
        version: 1,
        bundle: gate.bundle,
        policy: { path, blob: source?.blob ?? '', text },
        snapshot,
        classification,
        decision: outcome.decision,
      });
      return { ...read, sealed };
    }
    snapshot = { ...snapshot, known: await lookUp(snapshot, outcome.lookups) };
  }
  throw new Error(`the decision on #${start.number} still asks for look-ups after ${ROUNDS} rounds`);
}

/** What a verdict rests on beside the pull request itself. */
export function restsOf({ sealed }: Judged): Omit<VerdictMark, 'after'> {
  const { policy, bundle, snapshot } = sealed.record;
  const { retrospective } = snapshot.known;
  const recent = retrospective === null || retrospective?.recent === true;
  return {
    basis: basisOf(policy.blob, bundle),
    retrospective: retrospective === undefined ? null : recent ? 'recent' : 'late',
  };
}
