import type { Stage } from './stage.ts';

/** A part of the demo. Chapters come after each other in one repository: each finds what those before it have left. */
export interface Chapter {
  readonly title: string;
  /** Shows it, a row for each run of a built action. Throws where a run breaks. */
  readonly show: (stage: Stage) => Promise<void>;
}
