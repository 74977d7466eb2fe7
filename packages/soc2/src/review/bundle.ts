import type { FileKind, FileStatus } from '../change/change.ts';
import type { Account } from '../approval/snapshot.ts';
import type { Risk, Sha } from '../domain.ts';

/**
 * Everything that a review reads, collected by the step that may read GitHub for the step that may only speak to the
 * model. Instructions and policy are of the tip of the default branch; all the rest comes from the change and is data.
 */
export interface ReviewBundle {
  readonly kind: 'countersign/review-bundle';
  readonly version: 1;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: Account | null;
  readonly head: Sha;
  readonly base: { readonly ref: string; readonly sha: Sha };
  readonly commits: readonly { readonly sha: Sha; readonly message: string }[];
  readonly risk: Risk;
  readonly policy: { readonly path: string; readonly blob: string; readonly coverage: 'proven' | 'unproven' };
  /** The review instructions of the default branch; null where there are none. */
  readonly instructions: { readonly path: string; readonly blob: Sha; readonly text: string } | null;
  /** False where the list of files cannot be believed to be whole; then nothing can be covered. */
  readonly complete: boolean;
  readonly files: readonly BundledFile[];
}

export interface BundledFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: FileStatus;
  readonly kind: FileKind;
  readonly additions: number;
  readonly deletions: number;
  /** The unified diff as GitHub gives it; null where it gives none. */
  readonly patch: string | null;
  /**
   * The text of both sides where there is no usable patch, and of the head where the file is small enough to be shown
   * whole; null for a side that does not exist, is binary, or could not be had.
   */
  readonly before: string | null;
  readonly after: string | null;
  /** Why a side that exists could not be had as text, if so. */
  readonly unreadable?: string;
}
