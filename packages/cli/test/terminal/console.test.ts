import { EventEmitter } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { ansi, plain } from '../../src/terminal/colour.ts';
import type { Console } from '../../src/terminal/console.ts';
import { printable } from '../../src/terminal/printable.ts';
import { processConsole, wantsColour } from '../../src/terminal/process-console.ts';
import { progress } from '../../src/terminal/progress.ts';
import { visibleJson } from '../../src/report/json.ts';

describe('colours', () => {
  test.each([
    ['on a terminal', {}, true, true],
    ['not in a file or a pipe', {}, false, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['still with an empty NO_COLOR', { NO_COLOR: '' }, true, true],
    ['not on a dumb terminal', { TERM: 'dumb' }, true, false],
    ['in a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
    ['in a pipe with an empty FORCE_COLOR', { FORCE_COLOR: '' }, false, true],
    ['with FORCE_COLOR over NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
    ['not with FORCE_COLOR=false', { FORCE_COLOR: 'false' }, true, false],
  ])('are shown %s', (_when, env, isTerminal, wanted) => {
    expect(wantsColour(env, isTerminal)).toBe(wanted);
  });

  test('end where their text ends', () => {
    expect(ansi('high', 'x')).toBe('\u001b[1;31mx\u001b[0m');
    expect(plain('high', 'x')).toBe('x');
  });
});

describe('the console of a process', () => {
  const fake = (stdout: Writable & { isTTY?: boolean; columns?: number }): NodeJS.Process => {
    const ends = { stdin: new PassThrough(), stderr: new PassThrough() };
    return { ...ends, stdout, env: {}, cwd: () => '/here' } as unknown as NodeJS.Process;
  };

  test('waits for a slow reader', async () => {
    let taken = '';
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk: Buffer, _encoding, done) => {
        setTimeout(() => {
          taken += chunk.toString();
          done();
        }, 20);
      },
    });
    const terminal = processConsole(fake(slow));
    await terminal.out('one ');
    expect(taken).toBe('one ');
    await terminal.out('two');
    expect(taken).toBe('one two');
  });

  test('goes on in peace where the reader has gone, as in `countersign … | head`', async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const terminal = processConsole(fake(gone));
    await terminal.out('one');
    await new Promise((resolve) => setImmediate(resolve));
    await expect(terminal.out('two')).resolves.toBeUndefined();
  });

  test('does not hide another failure to write', () => {
    const stdout = Object.assign(new EventEmitter(), { isTTY: false });
    processConsole(fake(stdout as unknown as Writable));
    expect(() => stdout.emit('error', Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toThrow('no space');
  });

  test('has a width only where its output is a terminal', () => {
    expect(processConsole(fake(Object.assign(new PassThrough(), { isTTY: true, columns: 99 }))).width).toBe(99);
    expect(processConsole(fake(Object.assign(new PassThrough(), { isTTY: true, columns: 0 }))).width).toBeUndefined();
    expect(processConsole(fake(new PassThrough())).width).toBeUndefined();
  });
});

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
])('a question is asked where a person writes (%s) and reads what is asked (%s): %s', (writes, reads, asks) => {
  const [stdin, stderr] = [writes, reads].map((isTTY) => Object.assign(new PassThrough(), { isTTY }));
  const process = { stdin, stdout: new PassThrough(), stderr, env: {}, cwd: () => '/' } as unknown as NodeJS.Process;
  expect(processConsole(process).ask !== undefined).toBe(asks);
});

describe('progress', () => {
  const said: string[] = [];
  const console = (live: boolean): Console => ({
    cwd: '/',
    env: {},
    out: async () => undefined,
    err: (text) => said.push(text),
    width: undefined,
    paint: plain,
    live,
  });

  test('is silent for a second, then a line that is written over and taken away at the end', async () => {
    const shown = progress(console(true));
    shown.at('early');
    expect(said).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1010));
    shown.at('late');
    shown.at('too soon after');
    shown.end();
    shown.end();
    expect(said.splice(0)).toEqual(['\r\u001b[Klate', '\r\u001b[K']);
  });

  test('is silent where standard error is no terminal', async () => {
    const shown = progress(console(false));
    await new Promise((resolve) => setTimeout(resolve, 1010));
    shown.at('late');
    shown.end();
    expect(said).toEqual([]);
  });
});

test('an error message keeps its lines and its backslashes, and nothing that steers a terminal', () => {
  expect(printable('a\nb\\c\u001b[2J\u009b\u202e\u{e0041}\t')).toBe(
    'a\nb\\c\\u{1b}[2J\\u{9b}\\u{202e}\\u{e0041}\\u{9}',
  );
});

test('JSON is the same to a parser, and holds nothing that steers a terminal or a log', () => {
  const value = { a: '\u001b\u007f\u009b\u202e\u2028\u{e0041}é日\\"', '##[error]': '##[x', n: [1, null, true] };
  const text = visibleJson(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u);
  expect(text).toContain('é日');
});
