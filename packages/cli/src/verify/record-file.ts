import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';

/** Reads the text of a record from a file. Throws a `UsageError` where there is none, or its bytes are no text. */
export async function readRecordFile(cwd: string, file: string): Promise<string> {
  const fix = 'Name the file decision-<number>.json from the artifact of a run of the gate.';
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(cwd, file));
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw new UsageError(`${file} ${why}`, fix, { cause });
  }
  try {
    // A byte order mark is a byte of the record like any other.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`${file} is no UTF-8 text`, fix, { cause });
  }
}
