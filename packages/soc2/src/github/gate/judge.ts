import { inOrder } from '../../approval/in-order.ts';
import type { Known, Snapshot } from '../../approval/snapshot.ts';
import { FILE_LIST_CAP, type Change } from '../../change/change.ts';
import { classify } from '../../classification/classify.ts';
import { decide } from '../../decision/decide.ts';
import { readCommits } from '../read-commits.ts';
import { readEvents } from '../read-events.ts';
import { readFiles } from '../read-files.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import { readGatedPullRequest, type GatedPullRequest } from '../read-pull-request.ts';
import { readPushLog } from '../read-push-log.ts';
import { readReviews } from '../read-reviews.ts';
import { seal, type SealedRecord } from '../../record/decision-record.ts';
import type { Gate, Sources } from './gate.ts';
import { basisOf, type VerdictMark } from './status-mark.ts';

/** A pull request with the decision on it. */
export interface Judged {
  readonly pull: GatedPullRequest;
  readonly policy: PolicyInForce;
  readonly sealed: SealedRecord;
  /** Reads head, base and reviews again: undefined where they are what was judged, else the pull request as it is now. */
  readonly reread: () => Promise<GatedPullRequest | undefined>;
}

const NOTHING_KNOWN: Known = { permissions: {}, memberships: {}, cleanMerges: {} };

/** Rounds of look-ups that a decision may ask for; each answers all that the one before showed to be open. */
const ROUNDS = 5;

/** Reads everything that a decision on a pull request turns on, and decides. Writes nothing. */
export async function judge(gate: Gate, sources: Sources, pull: GatedPullRequest): Promise<Judged> {
  const { client, repository } = gate;
  const [policy, list, reviews, events, commits, pushLog] = await Promise.all([
    sources.policies(pull.defaultBranch),
    readFiles(client, repository, pull),
    readReviews(client, repository, pull.number),
    readEvents(client, repository, pull.number),
    readCommits(client, repository, pull),
    readPushLog(client, repository, pull),
  ]);
  const moved =
    list.more && pull.changedFiles < FILE_LIST_CAP ? [`the list goes on after ${pull.changedFiles} files`] : [];
  const change: Change = { files: list.files, reportedFiles: pull.changedFiles, listCap: FILE_LIST_CAP, moved };
  const snapshot = inOrder({
    repository: `${repository.owner}/${repository.repo}`,
    number: pull.number,
    author: pull.author,
    head: pull.head.sha,
    base: pull.base,
    defaultBranch: pull.defaultBranch,
    change,
    reviews,
    ...events,
    commits,
    pushLog,
    known: NOTHING_KNOWN,
  });
  const sealed = await decideWithLookUps(gate, sources, policy, snapshot);
  return {
    pull,
    policy,
    sealed,
    reread: async () => {
      const [now, said] = await Promise.all([
        readGatedPullRequest(client, repository, pull.number),
        readReviews(client, repository, pull.number),
      ]);
      return isSame(now, pull) && JSON.stringify(said) === JSON.stringify(reviews) ? undefined : now;
    },
  };
}

async function decideWithLookUps(
  gate: Gate,
  sources: Sources,
  { policy, path, text, source }: PolicyInForce,
  start: Snapshot,
): Promise<SealedRecord> {
  const classification = classify(policy, start.change, { policyPath: path });
  const lookUp = sources.lookUps(policy.retrospective.within);
  let snapshot = start;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const outcome = decide(policy, snapshot, classification);
    if (outcome.kind === 'decision') {
      return seal({
        kind: 'countersign/decision',
        version: 1,
        bundle: gate.bundle,
        policy: { path, blob: source?.blob ?? '', text },
        snapshot,
        classification,
        decision: outcome.decision,
      });
    }
    snapshot = { ...snapshot, known: await lookUp(snapshot, outcome.lookups) };
  }
  throw new Error(`the decision on #${start.number} still asks for look-ups after ${ROUNDS} rounds`);
}

/**
 * Whether two readings of a pull request are of one state of it. Labels aside, which are the gate's own to change,
 * everything that it reads counts.
 */
export function isSame(one: GatedPullRequest, other: GatedPullRequest): boolean {
  return JSON.stringify({ ...one, labels: [] }) === JSON.stringify({ ...other, labels: [] });
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
