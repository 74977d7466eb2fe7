import { UsageError } from '../errors.ts';

/** What the artifacts of the workflows hold, and which command proves it. */
const COMMANDS = {
  'countersign/decision': { what: 'a decision record of the gate', command: 'verify' },
  'countersign/retrospective': { what: 'the manifest of a retrospective', command: 'verify-window' },
} as const;

/**
 * Sends a reader who named the file of the other command there: both lie in artifacts as JSON, and every member of the one
 * is a fault of the other. Throws a `UsageError` for a file of that kind; whatever else is wrong is for others to say.
 */
export function refuseKind(kind: keyof typeof COMMANDS, file: string, text: string): void {
  if (kindOf(text) !== kind) return;
  const { what, command } = COMMANDS[kind];
  throw new UsageError(`${file} is ${what}`, `Prove it with 'countersign ${command}'.`);
}

function kindOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  } catch {
    return undefined;
  }
}
