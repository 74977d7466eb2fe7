import { isUtf8 } from 'node:buffer';
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NoAnswer, UsageError } from '../errors.ts';

/**
 * Reads a file of the working tree as text; undefined where there is none. A path that leads through a symbolic link, to a
 * folder or to bytes that are no text is refused: what would be written there is not what its reader sees.
 */
export async function readText(top: string, path: string): Promise<string | undefined> {
  const kind = await kindOf(top, path);
  if (kind === 'nothing') return undefined;
  const bytes = await readFile(join(top, path)).catch((error: unknown) => {
    throw barred(path, 'read', error);
  });
  if (!isUtf8(bytes)) throw new UsageError(`${path} is no UTF-8 text`, 'Convert it, or move it away.');
  return bytes.toString('utf8');
}

/** What stands at a path. Each folder on the way is looked at, too. */
async function kindOf(top: string, path: string): Promise<'nothing' | 'file'> {
  const segments = path.split('/');
  for (const [index] of segments.entries()) {
    const place = segments.slice(0, index + 1).join('/');
    const found = await lstat(join(top, place)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw barred(place, 'looked at', error);
    });
    if (found === undefined) return 'nothing';
    if (found.isSymbolicLink()) throw new UsageError(`${place} is a symbolic link`, 'Make it a plain file or folder.');
    const last = index === segments.length - 1;
    if (last ? !found.isFile() : !found.isDirectory()) {
      throw new UsageError(`${place} is no ${last ? 'file' : 'folder'}`, `Move it away: ${path} belongs there.`);
    }
  }
  return 'file';
}

/** What the file system does not allow is for the reader to mend, and no fault of this program. */
function barred(path: string, done: 'looked at' | 'read' | 'written', error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  const why = code ?? String(error);
  return new NoAnswer(`${path} cannot be ${done}: ${why}`, 'See to its permissions, and that there is room.', {
    cause: error,
  });
}

/**
 * Writes a file of the working tree, whole or not at all. `before` is what was there when the reader agreed: where that has
 * changed meanwhile nothing is written. Throws a `NoAnswer` where it may not be written.
 */
export async function writeText(top: string, path: string, text: string, before: string | undefined): Promise<void> {
  if ((await readText(top, path)) !== before) {
    throw new UsageError(`${path} changed while this ran`, 'Run the command again.');
  }
  await put(join(top, path), text, before === undefined).catch((error: unknown) => {
    throw barred(path, 'written', error);
  });
}

async function put(place: string, text: string, isNew: boolean): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  if (isNew) {
    await writeFile(place, text, { flag: 'wx' });
    return;
  }
  const { mode } = await lstat(place);
  const draft = `${place}.countersign-${process.pid}`;
  try {
    await writeFile(draft, text, { flag: 'wx', mode });
    await rename(draft, place);
  } finally {
    await rm(draft, { force: true });
  }
}
