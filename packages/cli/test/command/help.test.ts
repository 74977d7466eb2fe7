import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../src/command/table.ts';
import { VERSION } from '../../src/version.ts';
import { countersign } from '../support/console.ts';
import { workshop } from '../support/repository.ts';

const shelf = workshop();
afterAll(() => shelf.clean());
const nowhere = shelf.folder();

describe('help', () => {
  test.each([['--help'], ['-h'], ['help'], ['help', '--help']])(
    'countersign %s lists every command',
    async (...argv) => {
      const { code, out, err } = await countersign(nowhere, argv);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const width = Math.max(...COMMANDS.map(({ name }) => name.length));
      for (const { name, summary } of COMMANDS) expect(out).toContain(`${name.padEnd(width)}   ${summary}`);
      expect(out).toMatch(/0 {3}done, and the answer is good[\s\S]*3 {3}could not find out/);
    },
  );

  test.each(COMMANDS.map(({ name }) => name))(
    '%s explains itself in the same words, however it is asked',
    async (name) => {
      const words = name.split(' ');
      const { code, out, err } = await countersign(nowhere, ['help', ...words]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(await countersign(nowhere, [...words, '--help'])).toEqual({ code, out, err });
      expect(await countersign(nowhere, [...words, '--unknown', '-h'])).toEqual({ code, out, err });
      expect(out).toMatch(new RegExp(`^Usage: countersign ${name}`));
      expect(out).toMatch(
        /\nFlags:\n[\s\S]*\nExample:\n {2}\$ countersign [\s\S]*\nExit codes:\n {2}0 {3}.*\n {2}1 {3}.*\n {2}2 {3}.*\n {2}3 {3}.*\n$/,
      );
    },
  );

  test.each(COMMANDS.map((entry) => [entry.name, entry] as const))(
    '%s is listed under the name that it has',
    async (name, entry) => {
      expect((await entry.load()).name).toBe(name);
    },
  );

  test('no line of any help is too long for a terminal of 110 columns', async () => {
    const pages = await Promise.all(COMMANDS.map(({ name }) => countersign(nowhere, ['help', ...name.split(' ')])));
    const lines = [...pages, await countersign(nowhere, ['--help'])].flatMap(({ out }) => out.split('\n'));
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
  });
});

test.each([['--version'], ['-V']])('countersign %s prints the version of the repository', async (flag) => {
  const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(await countersign(nowhere, [flag])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  expect(VERSION).toBe(version);
});
