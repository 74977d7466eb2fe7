import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * SHA-256 over the files of the bundle that runs, by name and content, so that a record says which code decided. What
 * it is of a release can be computed from `dist/` there.
 *
 * @param folder the folder of the running bundle
 */
export function bundleDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted()) {
    const bytes = readFileSync(`${folder}/${name}`);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
