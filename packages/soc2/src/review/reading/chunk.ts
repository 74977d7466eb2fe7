import type { HunkLine } from './hunk.ts';

/** What one request shows the model of the change. */
export interface Chunk {
  /** Counted from 0. */
  readonly index: number;
  /** What the limits' `estimate` says of all that follows; without the fixed prompt and without the matter. */
  readonly tokens: number;
  readonly parts: readonly HunkPart[];
  /** Unchanged lines around the parts, for the reader's understanding. They are not under review. */
  readonly context: readonly Excerpt[];
}

/** A hunk, or as much of it as one request can take. */
export interface HunkPart {
  /** The hunk's own id: all its parts have the same. */
  readonly hunk: string;
  readonly path: string;
  readonly previousPath?: string;
  /** Counted from 1. */
  readonly part: number;
  readonly parts: number;
  readonly section: string;
  readonly lines: readonly HunkLine[];
}

/** Lines of a file as they are after the change, that no hunk shows. */
export interface Excerpt {
  readonly path: string;
  /** The first line's number, counted from 1. */
  readonly from: number;
  readonly lines: readonly string[];
}

/** What the author says of the change, shown with every chunk; and the files that no hunk shows, with the first. As data. */
export interface Matter {
  readonly kind: 'title' | 'body' | 'commits' | 'files';
  readonly text: string;
  /** How many characters are left out at its end. */
  readonly cut: number;
}

export interface PlanLimits {
  /** The most tokens that one request may send, all in all. */
  readonly tokensPerChunk: number;
  /** The most tokens that all requests together may send. */
  readonly maxInputTokens: number;
  /** What the instructions to the model take in every request, without anything of the change. */
  readonly fixedPromptTokens: number;
  /** At least the tokens of a text. Sums of it over the pieces of a text must not fall below it over the whole. */
  readonly estimate: (text: string) => number;
}

export interface Plan {
  readonly chunks: readonly Chunk[];
  readonly matter: readonly Matter[];
  /** Every hunk of every file once, and every file without hunks once, in the order of the change. */
  readonly entries: readonly PlanEntry[];
}

/** `planned`: its chunks, by index, will show it. */
export type PlanEntry = PlannedHunk | ReadEntry;

export interface PlannedHunk {
  readonly state: 'planned';
  readonly id: string;
  readonly path: string;
  readonly lines: number;
  readonly chunks: readonly number[];
}

export interface ReadEntry {
  readonly state: 'deterministic' | 'uncovered';
  readonly id: string;
  readonly path: string;
  readonly lines: number;
  readonly why: string;
}
