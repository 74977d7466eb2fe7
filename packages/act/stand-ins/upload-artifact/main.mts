import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Fails where the real action would: no name, a name that GitHub refuses, no file, an artifact that is there already. */
const name = process.env['INPUT_NAME'] ?? '';
const patterns = (process.env['INPUT_PATH'] ?? '').split('\n').filter((line) => line.trim() !== '');
if (name === '' || /["/\\:<>|*?\r\n]/.test(name)) throw new Error(`no name of an artifact: ${JSON.stringify(name)}`);
const paths = patterns.flatMap((pattern) => globSync(pattern.trim()));
if (paths.length === 0 && process.env['INPUT_IF-NO-FILES-FOUND'] === 'error') {
  throw new Error(`no files were found with the provided path: ${patterns.join(' ')}`);
}
const files = Object.fromEntries(paths.map((path) => [basename(path), readFileSync(path, 'utf8')]));
const overwrite = process.env['INPUT_OVERWRITE'] === 'true';
const address = `${process.env['COUNTERSIGN_BACKSTAGE']}/artifacts/${process.env['GITHUB_RUN_ID']}`;
const answer = await fetch(address, { method: 'POST', body: JSON.stringify({ name, files, overwrite }) });
if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
console.log(`${paths.length} files uploaded as ${name}`);
