import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Document, readDocument } from '../../src/markdown.ts';
import { documentPaths } from '../../src/sources.ts';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Every document that is held against the project, with its path from the root. */
export const DOCUMENTS: readonly { readonly path: string; readonly document: Document }[] = documentPaths(ROOT).map(
  (path) => ({ path, document: readDocument(readFileSync(join(ROOT, path), 'utf8')) }),
);
