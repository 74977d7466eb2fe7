import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import Client from '@anthropic-ai/sdk';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const main = fileURLToPath(new URL('../lib/main.js', import.meta.url));

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'script-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Starts it, asks it one question, and stops it. */
  async function answerOf(args: readonly string[]): Promise<string> {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (/API_KEY=\S+\n/.test(printed)) break;
    }
    const baseURL = /ANTHROPIC_BASE_URL=(\S+)/.exec(printed)?.[1] ?? '';
    const apiKey = /ANTHROPIC_API_KEY=(\S+)/.exec(printed)?.[1] ?? '';
    expect(new URL(baseURL).hostname).toBe('127.0.0.1');
    const client = new Client({ baseURL, apiKey, maxRetries: 0, logLevel: 'off' });
    const { content } = await client.messages.create({
      model: 'claude-opus-5-5',
      max_tokens: 100,
      messages: [{ role: 'user', content: 'Hello' }],
    });
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(0);
    return JSON.stringify(content);
  }

  test('serves a model that approves, and says how to reach it', async () => {
    expect(await answerOf([])).toContain('Nothing to mend.');
  });

  test('serves a model that says what a script says', async () => {
    const script = join(folder, 'script.mjs');
    await writeFile(script, 'export const script = ({ user }) => ({ says: `You said ${user}.` });\n');
    expect(await answerOf(['--script', script])).toContain('You said Hello.');
  });

  test.each([
    [['--nonsense'], '--nonsense'],
    [['--port', '99999'], 'not a port: 99999'],
    [['--script', 'nowhere.mjs'], 'nowhere.mjs'],
  ])('refuses %j with a sentence and its usage', (args, message) => {
    const run = (): Buffer => execFileSync(process.execPath, [main, ...args], { stdio: 'pipe' });
    expect(run).toThrow(message);
    expect(run).toThrow('anthropic-emulator [--port N] [--script FILE]');
  });
});
