import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const main = fileURLToPath(new URL('../lib/main.js', import.meta.url));

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scenario-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Starts it, hands over what it printed once it listens, and stops it. */
  async function started(args: readonly string[], use: (printed: string) => Promise<void>): Promise<void> {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (printed.includes('git clone')) break;
    }
    await use(printed);
    child.kill('SIGTERM');
    const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
    expect(code).toBe(0);
  }

  test('serves a sample, and says how to read and clone it', async () => {
    await started([], async (printed) => {
      const url = /GITHUB_API_URL=(\S+)/.exec(printed)?.[1] ?? '';
      const token = /GITHUB_TOKEN=(\S+)/.exec(printed)?.[1] ?? '';
      expect(new URL(url).hostname).toBe('127.0.0.1');
      const headers = { authorization: `Bearer ${token}` };
      const pulls = await (await fetch(`${url}/repos/acme/shop/pulls?direction=asc`, { headers })).json();
      expect(pulls).toHaveLength(5);
      expect((await fetch(`${url}/repos/acme/shop/pulls`)).status).toBe(404);
      const [, from = ''] = /git clone (\S+) shop/.exec(printed) ?? [];
      execFileSync('git', ['clone', '--quiet', from, join(folder, 'clone')]);
      const log = execFileSync('git', ['-C', join(folder, 'clone'), 'log', '--format=%s', 'origin/main']);
      expect(log.toString()).toBe('Open the shop\n');
    });
  });

  test('serves a world that a file describes', async () => {
    const scenario = join(folder, 'scenario.mjs');
    await writeFile(
      scenario,
      `export async function scenario(github) {
         const mine = await github.createRepository('me/mine');
         await mine.commit('main', { files: { a: 'a' } });
         return mine;
       }\n`,
    );
    await started(['--scenario', scenario], async (printed) => {
      expect(printed).toContain('with me/mine');
    });
  });

  test.each([
    [['--nonsense'], '--nonsense'],
    [['--port', '99999'], 'not a port: 99999'],
    [['--scenario', 'nowhere.mjs'], 'nowhere.mjs'],
  ])('refuses %j with a sentence and its usage', (args, message) => {
    const run = (): Buffer => execFileSync(process.execPath, [main, ...args], { stdio: 'pipe' });
    expect(run).toThrow(message);
    expect(run).toThrow('github-emulator [--port N] [--scenario FILE]');
  });
});
