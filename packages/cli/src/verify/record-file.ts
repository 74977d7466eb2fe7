import { readText } from './read-text.ts';

/** Reads the text of a record from a file. Throws a `UsageError` where there is none, or its bytes are no text. */
export function readRecordFile(cwd: string, file: string): Promise<string> {
  return readText(cwd, file, 'Name the file decision-<number>.json from the artifact of a run of the gate.');
}
