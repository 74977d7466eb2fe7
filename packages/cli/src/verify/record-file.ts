import { refuseKind } from './proof-kind.ts';
import { readText } from './read-text.ts';

/** Reads the text of a record from a file. Throws a `UsageError` where there is none, or its bytes are no text. */
export async function readRecordFile(cwd: string, file: string): Promise<string> {
  const text = await readText(
    cwd,
    file,
    'Name the file decision-<number>.json from the artifact of a run of the gate.',
  );
  refuseKind('countersign/retrospective', file, text);
  return text;
}
