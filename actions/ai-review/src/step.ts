import type { RunContext } from '@countersign/soc2/runner/context';

/** Environment variables, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a step runs with. */
export interface Equipment {
  readonly env: Environment;
  readonly context: RunContext;
  /** SHA-256 of the bundle that runs. */
  readonly bundle: string;
  /** Tells a line of the log, as it happens. */
  readonly say: (line: string) => void;
}

/** Everything that `main.ts` writes of a step. */
export interface Report {
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown; empty where there is nothing to show. */
  readonly summary: string;
  readonly lines: readonly string[];
  /** Why there is no review, where that is nobody's fault. */
  readonly notice?: string;
  /** Why the job fails, where it does. */
  readonly failure?: string;
}

/** One step of the composite action. Throws a `UserError` for what its reader can mend. */
export type Step = (equipment: Equipment) => Promise<Report>;

/** A step after which there is no review, and no failure either: the gate goes on waiting. */
export function neutral(why: string): Report {
  return {
    outputs: { proceed: 'false' },
    summary: `## No AI review\n\n${why}\n`,
    lines: [],
    notice: `No review: ${why}`,
  };
}
