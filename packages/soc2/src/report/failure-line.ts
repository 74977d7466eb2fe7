import { UserError } from '../errors.ts';
import { logLine } from './markdown.ts';

/** What went wrong, as the one line that a job ends with: a user's error with its fix, ours by what it says. */
export function failureLine(error: unknown): string {
  if (error instanceof UserError)
    return `${error.message.replace(/\.$/, '')}. ${error.fix}`.split('\n').map(logLine).join('\n');
  const message = error instanceof Error ? error.message : String(error);
  return logLine(`Countersign failed without a verdict: ${message}. Please report this with the log of the step.`);
}
