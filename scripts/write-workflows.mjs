#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, say } from './process.mjs';

/**
 * Writes this repository's own workflows and those under examples/ from the templates that `countersign init` uses:
 * `npm run types && node scripts/write-workflows.mjs`. A test compares them.
 */
const compiled = pathToFileURL(join(root, 'packages/soc2/lib/setup/repository-files.js')).href;
const templates = /** @type {unknown} */ (await import(compiled));
const { repositoryFiles } = /** @type {{ repositoryFiles: () => ReadonlyMap<string, string> }} */ (templates);
for (const [path, text] of repositoryFiles()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  say(path);
}
