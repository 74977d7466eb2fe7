import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Block } from '../src/markdown.ts';
import { missingFrom } from '../src/quoted.ts';
import { DOCUMENTS, ROOT } from './support/documents.ts';
import { liveFirstWeek, type Story } from './support/story.ts';

interface Found extends Block {
  readonly at: string;
}

const BLOCKS: readonly Found[] = DOCUMENTS.flatMap(({ path, document }) =>
  document.blocks.map((block) => ({ ...block, at: `${path}:${block.line}` })),
);
const QUOTED = BLOCKS.filter(({ output }) => output !== undefined);

let story: Story;
let bench: string;
beforeAll(async () => {
  bench = mkdtempSync(join(tmpdir(), 'countersign-blocks-'));
  story = await liveFirstWeek();
  makeBench();
}, 180_000);
afterAll(async () => {
  rmSync(bench, { recursive: true, force: true });
  await story?.close();
});

describe('an output that a document shows is what the run printed', () => {
  test.each(QUOTED.map((block) => [block.at, block] as const))('%s', (_at, { output = '', text }) => {
    const seen = story.seen.get(output);
    expect(seen).toBeDefined();
    expect(missingFrom(text, seen ?? '')).toBeUndefined();
  });

  test('and the pages that show some are these', () => {
    expect([...new Set(QUOTED.map(({ at }) => at.split(':')[0]))]).toEqual([
      'docs/adopting.md',
      'docs/for-auditors.md',
      'docs/github-app.md',
      'docs/migrating.md',
    ]);
  });
});

/** Blocks that a reader would type in a repository of their own: not those of this project, nor what asks a model. */
const TYPED = BLOCKS.filter(({ language, text, at }) => {
  const own = /^(?:README[.]md|docs\/)/.test(at) && language === 'sh';
  return own && !/^npm |ANTHROPIC_API_KEY/m.test(text);
});

describe('what a document says to type runs', () => {
  test.each(TYPED.map((block) => [block.at, block] as const))('%s', async (_at, { text }) => {
    const { code, said, log } = await type(text);
    expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
    if (/countersign|dist\/cli/.test(text.replaceAll(/^git .*|^alias .*/gm, ''))) {
      // 1 is an answer, and not a good one: on the first day `doctor` finds what is left to do.
      expect(log).toMatch(/^(?:[01] .*\n)+$/);
    }
  });
});

/**
 * A `countersign` on the path that notes how each call ended; a repository to clone in place of the release, and one to push to.
 */
function makeBench(): void {
  const cli = join(ROOT, 'dist/cli/index.js');
  mkdirSync(join(bench, 'bin'));
  const shim = `#!/bin/sh\n"${process.execPath}" "${cli}" "$@"\ncode=$?\necho "$code $*" >> "$COUNTERSIGN_LOG"\n[ $code -le 1 ]\n`;
  writeFileSync(join(bench, 'bin/countersign'), shim);
  chmodSync(join(bench, 'bin/countersign'), 0o755);
  for (const name of ['release', 'origin']) execFileSync('git', ['init', '--quiet', '--bare', join(bench, name)]);
}

interface Typed {
  readonly code: number;
  readonly said: string;
  /** A line for each call of the program: how it ended, and what it was. */
  readonly log: string;
}

/** Types a block into a shell: in the repository before the set-up where it sets one up, else in the one that is. */
async function type(text: string): Promise<Typed> {
  const folder = mkdtempSync(join(bench, 'typed-'));
  const shop = join(folder, 'shop');
  const log = join(folder, 'log');
  cpSync(/countersign init|git add/.test(text) ? story.fresh : story.clone, shop, { recursive: true });
  writeFileSync(log, '');
  const script = text
    .replaceAll(/^export .*$/gm, '')
    .replaceAll(/^node dist\/cli\/index[.]js/gm, 'countersign')
    .replaceAll(/--digest [0-9a-f]{12}$/gm, `--digest ${story.digest}`);
  const env = {
    ...story.env(),
    ...GIT,
    GIT_CONFIG_KEY_0: `url.${join(bench, 'release')}.insteadOf`,
    GIT_CONFIG_KEY_1: `url.${join(bench, 'origin')}.insteadOf`,
    PATH: `${join(bench, 'bin')}:${process.env['PATH'] ?? ''}`,
    COUNTERSIGN_LOG: log,
  };
  return new Promise((resolve) => {
    const shell = execFile('bash', ['-c', `set -euo pipefail\n${script}`], { cwd: shop, env }, (_error, out, err) =>
      resolve({ code: shell.exitCode ?? -1, said: `${out}${err}`, log: readFileSync(log, 'utf8') }),
    );
  });
}

const GIT: Readonly<Record<string, string>> = {
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_VALUE_0: 'https://github.com/OWNER/countersign',
  GIT_CONFIG_VALUE_1: 'https://github.com/acme/shop.git',
};
