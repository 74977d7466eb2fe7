/** What became of one hunk, or of a file that has none: the coverage ledger holds every one of them once. */
export interface LedgerEntry {
  /** `path#n`, counted from 1; `path` alone for a file without hunks. */
  readonly id: string;
  readonly path: string;
  readonly state: 'reviewed' | 'deterministic' | 'uncovered';
  /** Which chunk reviewed it; what was found by code alone; or why nobody looked. */
  readonly why: string;
  /** Changed lines in it. */
  readonly lines: number;
}

/** `proven`: a ledger without a gap. `unproven`: a review from elsewhere, without a ledger. */
export type Coverage = 'proven' | 'unproven' | 'incomplete';
