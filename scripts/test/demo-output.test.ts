import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { demoOutputProblems } from '../demo-output.mjs';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the demo leaves, as files by their paths. */
function whole(): Record<string, string> {
  const files: Record<string, string> = {
    'shop.git/HEAD': 'ref: refs/heads/main\n',
    'retrospective.md': '# SDLC Weekly Retrospective 2026-03-20\n\n<!-- countersign:retrospective run=1 -->\n',
    'decision-record.json': '{"decision":{}}',
  };
  let digest: string | null = null;
  const digests: string[] = [];
  for (const week of [1, 2, 3]) {
    const population = `{"week":${week}}`;
    const previous: { digest: string } | null = digest === null ? null : { digest };
    const manifest = JSON.stringify({ population: sha256(population), previous });
    files[`week-${week}/population.json`] = population;
    files[`week-${week}/manifest.json`] = manifest;
    digest = sha256(manifest);
    digests.push(digest);
  }
  files['report.html'] = `<style>a{}</style><a href="#proof">Proof</a>${digests.join(' ')}`;
  return files;
}

function problems(change: (files: Record<string, string>) => void): readonly string[] {
  const files = whole();
  change(files);
  const folder = mkdtempSync(join(tmpdir(), 'demo-output-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return demoOutputProblems(folder);
}

test('what the demo leaves is as it should be where nothing is missing', () => {
  expect(problems(() => undefined)).toEqual([]);
});

describe('what is wrong with it is named', () => {
  const add = (file: string, more: string) => (files: Record<string, string>) => {
    files[file] = `${files[file] ?? ''}${more}`;
  };
  test.each<[string, (files: Record<string, string>) => void, string]>([
    ['a file is missing', (files) => delete files['week-2/manifest.json'], 'week-2/manifest.json is missing'],
    ['the clone is missing', (files) => delete files['shop.git/HEAD'], 'shop.git/HEAD is missing'],
    ['a population was changed', add('week-3/population.json', ' '), 'the population of week-3 is not the one'],
    ['the chain is broken', add('week-1/manifest.json', ' '), 'week-2 does not go on from the week before'],
    ['a script', add('report.html', '<script>1</script>'), 'loads something'],
    ['a picture', add('report.html', '<IMG alt="">'), 'loads something'],
    ['a link to elsewhere', add('report.html', '<a href="https://example.com">x</a>'), 'leads elsewhere'],
    ['a font', add('report.html', '<style>@import "x"</style>'), 'the style of report.html loads something'],
    [
      'no marker',
      (files) => {
        files['retrospective.md'] = 'Hello\n';
      },
      'does not begin with the title',
    ],
    [
      'no decision',
      (files) => {
        files['decision-record.json'] = '{}';
      },
      'holds no decision',
    ],
  ])('%s', (_what, change, says) => {
    expect(problems(change)).toContainEqual(expect.stringContaining(says));
  });
});
