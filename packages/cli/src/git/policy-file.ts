import { open, realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { GitPath } from '@countersign/soc2/domain';
import { POLICY_SIZE_LIMIT } from '@countersign/soc2/policy/source-text';
import { UsageError } from '../errors.ts';

/** Reads a policy from the disk; no more of it than a policy may have and one byte, by which the reader sees that there is more. */
export async function readPolicyFile(cwd: string, name: string): Promise<Buffer> {
  try {
    const file = await open(resolve(cwd, name));
    try {
      const chunks: Buffer[] = [];
      let size = 0;
      while (size <= POLICY_SIZE_LIMIT) {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024));
        if (bytesRead === 0) break;
        chunks.push(buffer.subarray(0, bytesRead));
        size += bytesRead;
      }
      return Buffer.concat(chunks);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code ?? error);
    throw new UsageError(`the policy ${name} cannot be read: ${why}`, 'Name the file of a policy.', { cause: error });
  }
}

/** The path in the repository of a file on the disk; undefined where it lies outside of the working tree. */
export async function pathInTree(
  topLevel: string | undefined,
  cwd: string,
  name: string,
): Promise<GitPath | undefined> {
  if (topLevel === undefined) return undefined;
  // What is no file with a place, such as a pipe, has no real path either.
  const [top, file] = await Promise.all([realpath(topLevel), realpath(resolve(cwd, name)).catch(() => undefined)]);
  if (file === undefined) return undefined;
  const path = relative(top, file).split(sep).join('/');
  return path === '' || path === '..' || path.startsWith('../') || /^[a-zA-Z]:/.test(path)
    ? undefined
    : (path as GitPath);
}
