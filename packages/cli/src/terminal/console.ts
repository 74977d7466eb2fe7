import type { Paint } from '@countersign/soc2/report/paint';

/** Where a command runs and where it speaks: all that it knows of the process around it. */
export interface Console {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output, the place of answers alone; resolves when more may be written. */
  out(text: string): Promise<void>;
  /** Writes to standard error. */
  err(text: string): void;
  /** Columns of the terminal that answers are shown on; undefined where they go to a file or a pipe. */
  readonly width: number | undefined;
  /** Colours for answers; leaves text as it is where no colours are wanted. */
  readonly paint: Paint;
  /** True where standard error is a terminal, on which a line may be written over. */
  readonly live: boolean;
  /**
   * Asks the person at the terminal, on standard error, and resolves to the answer without the blanks around it. Absent
   * where nobody is there to answer. Rejects with a `UsageError` where the person ends the input instead.
   */
  readonly ask?: (question: string) => Promise<string>;
}
