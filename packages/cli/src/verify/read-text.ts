import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';

/** Reads a file whose very bytes count. Throws a `UsageError` with this fix where there is none, or it is no text. */
export async function readText(cwd: string, file: string, fix: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(cwd, file));
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw new UsageError(`${file} ${why}`, fix, { cause });
  }
  try {
    // A byte order mark is a byte of it like any other.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`${file} is no UTF-8 text`, fix, { cause });
  }
}
