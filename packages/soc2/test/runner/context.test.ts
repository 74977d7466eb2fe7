import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { readContext } from '../../src/runner/context.ts';

describe('the context of a run', () => {
  let folder: string;
  let env: Record<string, string>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'context-'));
    writeFileSync(join(folder, 'event.json'), '{"number":7}');
    writeFileSync(join(folder, 'broken.json'), '{"number":');
    env = {
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: 'https://github.acme.example/api/v3/',
      GITHUB_SERVER_URL: 'https://github.acme.example',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '3',
      RUNNER_TEMP: folder,
    };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is read from what the runner sets', () => {
    expect(readContext(env)).toMatchObject({
      repository: { owner: 'acme', repo: 'shop' },
      apiUrl: 'https://github.acme.example/api/v3',
      serverUrl: 'https://github.acme.example',
      eventName: 'pull_request',
      payload: { number: 7 },
      runUrl: 'https://github.acme.example/acme/shop/actions/runs/42',
      attempt: 3,
      folder: `${folder}/countersign`,
    });
  });

  test('is that of github.com where the runner names no server', () => {
    const { GITHUB_API_URL: _api, GITHUB_SERVER_URL: _server, ...rest } = env;
    expect(readContext(rest)).toMatchObject({ apiUrl: 'https://api.github.com', serverUrl: 'https://github.com' });
  });

  test('may be without an event', () => {
    const { GITHUB_EVENT_PATH: _path, GITHUB_EVENT_NAME: _name, ...rest } = env;
    expect(readContext(rest)).toMatchObject({ eventName: '', payload: undefined });
  });

  test('takes an attempt that is no number for a re-run', () => {
    expect(readContext({ ...env, GITHUB_RUN_ATTEMPT: 'x' }).attempt).toBeGreaterThan(1);
    const { GITHUB_RUN_ATTEMPT: _attempt, ...rest } = env;
    expect(readContext(rest).attempt).toBe(1);
  });

  test.each<[string, Record<string, string>, string]>([
    ['without a repository', { GITHUB_REPOSITORY: '' }, 'GITHUB_REPOSITORY is not set'],
    ['without a folder for files', { RUNNER_TEMP: '' }, 'RUNNER_TEMP is not set'],
    ['with a repository that is none', { GITHUB_REPOSITORY: 'acme/shop/../x' }, 'not a repository: "acme/shop/../x"'],
    [
      'with an API that has no address',
      { GITHUB_API_URL: 'github.acme.example' },
      'GITHUB_API_URL is no address: "github.acme.example"',
    ],
    [
      'with an API that is no page of the web',
      { GITHUB_API_URL: 'file:///etc/passwd' },
      'GITHUB_API_URL is no address: "file:///etc/passwd"',
    ],
    [
      'with an event that is missing',
      { GITHUB_EVENT_PATH: '/nowhere/event.json' },
      'the event payload /nowhere/event.json cannot be read',
    ],
  ])('cannot be read %s', (_, change, message) => {
    const read = (): unknown => readContext({ ...env, ...change });
    expect(read).toThrow(UserError);
    expect(read).toThrow(message);
  });

  test('cannot be read with an event that is cut off', () => {
    expect(() => readContext({ ...env, GITHUB_EVENT_PATH: join(folder, 'broken.json') })).toThrow('cannot be read');
  });
});
