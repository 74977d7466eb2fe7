import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

import type { GitPlace } from './process.ts';

/** Writes one object as git's own `hash-object` would, without a process. Gives its id. */
export async function writeObject(
  place: GitPlace,
  type: 'blob' | 'tree' | 'commit',
  content: string | Uint8Array,
): Promise<string> {
  const body = Buffer.from(content);
  const object = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
  const sha = createHash('sha1').update(object).digest('hex');
  const folder = join(place.objectDirectory, sha.slice(0, 2));
  await mkdir(folder, { recursive: true });
  // A reader never sees half an object: it takes its name when it is whole.
  const draft = join(folder, `tmp_${sha}_${process.hrtime.bigint()}`);
  await writeFile(draft, await promisify(deflate)(object));
  await rename(draft, join(folder, sha.slice(2)));
  return sha;
}
