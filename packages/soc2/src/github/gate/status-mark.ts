import { digestOf } from '../../record/digest.ts';

/**
 * What a status of the gate is about, for later runs: it stands behind the `#` of the status's link. Whose it is, and of
 * a verdict what it rests on, so that one reading of the statuses shows whether it could be another by now.
 */
export type StatusMark =
  | { readonly kind: 'judging'; readonly number: number }
  | { readonly kind: 'fault'; readonly number: number }
  | { readonly kind: 'aside'; readonly number: number }
  | ({ readonly kind: 'verdict'; readonly number: number } & VerdictMark);

/** What a verdict rests on beside the pull request itself. */
export interface VerdictMark {
  /** The policy and the bundle, as `basisOf` shows them. */
  readonly basis: string;
  /** Whether the newest retrospective was recent enough; null where the verdict did not turn on it. */
  readonly retrospective: 'recent' | 'late' | null;
  /** How many statuses of the context the run knew of: where more stand before it, another run spoke meanwhile. */
  readonly after: number;
}

const WORDS = { recent: '-ai', late: '-late' } as const;
const MARK = /#pr-([1-9]\d{0,9})(?:-(judging|fault)|-([0-9a-f]{12})-(\d{1,4})(-ai|-late)?)?$/;

/** Policy and bundle in twelve hex digits. */
export function basisOf(policyBlob: string, bundle: string | null): string {
  return digestOf(`${policyBlob} ${bundle ?? ''}`).slice(0, 12);
}

/** A mark as a link's fragment, without the `#`. */
export function showMark(mark: StatusMark): string {
  if (mark.kind === 'aside') return `pr-${mark.number}`;
  if (mark.kind !== 'verdict') return `pr-${mark.number}-${mark.kind}`;
  const turn = mark.retrospective === null ? '' : WORDS[mark.retrospective];
  return `pr-${mark.number}-${mark.basis}-${mark.after}${turn}`;
}

/** Reads the mark of a status's link; null where there is none. */
export function markOf(link: string | null): StatusMark | null {
  const [, number, word, basis, after, turn] = MARK.exec(link ?? '') ?? [];
  if (number === undefined) return null;
  if (word !== undefined) return { kind: word === 'fault' ? 'fault' : 'judging', number: Number(number) };
  if (basis === undefined) return { kind: 'aside', number: Number(number) };
  const retrospective = turn === WORDS.recent ? 'recent' : turn === WORDS.late ? 'late' : null;
  return { kind: 'verdict', number: Number(number), basis, after: Number(after), retrospective };
}
