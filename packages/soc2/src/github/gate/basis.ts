import { digestOf } from '../../record/digest.ts';
import type { Judged } from './judge.ts';

/**
 * What a published verdict rests on beside the pull request itself: whose it is, the policy, the bundle, and whether
 * it turned on how old the newest retrospective is. It stands behind the `#` of the status's link, so that a sweep
 * sees by one read of the statuses whether a verdict could have changed.
 */
export interface Basis {
  readonly number: number;
  readonly policyBlob: string;
  readonly bundle: string | null;
  /** Whether the newest retrospective was recent enough; undefined where the verdict did not turn on it. */
  readonly retrospectiveRecent?: boolean;
}

/** The basis of a judged pull request. */
export function basisOf({ pull, sealed }: Judged): Basis {
  const { policy, bundle, snapshot } = sealed.record;
  const { retrospective } = snapshot.known;
  return {
    number: pull.number,
    policyBlob: policy.blob,
    bundle,
    ...(retrospective === undefined ? {} : { retrospectiveRecent: retrospective === null || retrospective.recent }),
  };
}

/** The basis as a link's fragment. */
export function showBasis({ number, policyBlob, bundle, retrospectiveRecent }: Basis): string {
  const digest = digestOf(`${policyBlob} ${bundle ?? ''}`).slice(0, 12);
  const ai = retrospectiveRecent === undefined ? '' : retrospectiveRecent ? '-ai' : '-late';
  return `pr-${number}-${digest}${ai}`;
}
