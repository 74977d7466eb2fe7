import { describe, expect, test } from '@jest/globals';
import { fakeGitHub, rawAnswer, type FakeGitHub, type Reply, type Strike } from './fake-github.ts';
import { inNoTime } from './fake-time.ts';
import { AT } from './rows.ts';

const ROUTE = 'GET /repos/{owner}/{repo}';
const parameters = { owner: 'acme', repo: 'shop' };
const call = `GET ${AT}`;

/** Strikes the first calls with these, and lets the others through. */
function first(...replies: readonly (Reply | Error)[]): Strike {
  return (_, nth) => {
    const reply = replies[nth - 1];
    if (reply instanceof Error) throw reply;
    return reply && rawAnswer(reply);
  };
}

/** The refusal of an hour that is spent and ends after so many seconds. */
function spent(seconds: number): Reply {
  return {
    status: 403,
    headers: {
      'x-ratelimit-remaining': '0',
      get 'x-ratelimit-reset'() {
        return String(Math.floor(Date.now() / 1000) + seconds);
      },
    },
    json: { message: 'API rate limit exceeded' },
  };
}

const always = (reply: Reply | Error): Strike => first(...Array.from({ length: 20 }, () => reply));
const github = (strike: Strike): FakeGitHub => fakeGitHub({ [call]: { id: 1 } }, { strike });
const ask = async ({ client }: FakeGitHub, retries?: number) =>
  inNoTime(() => client.request(ROUTE, parameters, retries === undefined ? {} : { retries }));
/** Seconds between one attempt and the next. */
const waits = ({ calls }: FakeGitHub): number[] =>
  calls.slice(1).map(({ at }, index) => Math.round((at - (calls[index]?.at ?? 0)) / 1000));

const faults: readonly (readonly [string, Reply | Error])[] = [
  ['500', { status: 500, json: { message: 'Server Error' } }],
  ['502 in HTML', { status: 502, text: '<html>Bad Gateway</html>' }],
  ['503 without words', { status: 503, text: '' }],
  ['a reset', new Error('socket hang up')],
  ['a cut-off answer', { text: '{"id": 1', headers: { 'content-type': 'application/json' } }],
  ['HTML with 200', { text: '<html>Sign in</html>' }],
  ['JSON of no declared type', { json: { id: 1 }, headers: { 'content-type': '' } }],
  ['429 without words', { status: 429, json: {} }],
  ['429 with retry-after', { status: 429, headers: { 'retry-after': '2' }, json: { message: 'Too many requests' } }],
  ['429 with retry-after of nought', { status: 429, headers: { 'retry-after': '0' }, json: {} }],
  ['503 with retry-after', { status: 503, headers: { 'retry-after': '2' }, json: {} }],
  ['403 with retry-after', { status: 403, headers: { 'retry-after': '2' }, json: { message: 'Slow down' } }],
  [
    'a secondary limit',
    { status: 403, headers: { 'retry-after': '2' }, json: { message: 'You have exceeded a secondary rate limit.' } },
  ],
  [
    'a secondary limit as 429',
    { status: 429, headers: { 'retry-after': '2' }, json: { message: 'You have exceeded a secondary rate limit.' } },
  ],
  ['a spent hour that ends soon', spent(5)],
];

describe('a passing fault', () => {
  test.each(faults)('is waited out: %s', async (_, fault) => {
    const fake = github(first(fault));
    expect(await ask(fake)).toMatchObject({ status: 200, data: { id: 1 }, call });
    expect(fake.calls).toHaveLength(2);
    expect(fake.retries).toHaveLength(1);
  });

  test.each(faults)('that lasts ends in an error that names the call, after three attempts: %s', async (_, fault) => {
    const fake = github(always(fault));
    await expect(ask(fake)).rejects.toThrow(`${call}: `);
    expect(fake.calls).toHaveLength(3);
  });

  test.each(faults)('is not tried again where the call says so: %s', async (_, fault) => {
    const fake = github(first(fault));
    await expect(ask(fake, 0)).rejects.toThrow(`${call}: `);
    expect(fake.calls).toHaveLength(1);
    expect(fake.retries).toEqual([]);
  });

  test('may be another one each time', async () => {
    const fake = github(first({ status: 500, json: {} }, new Error('reset')));
    expect(await ask(fake)).toMatchObject({ data: { id: 1 } });
    expect(fake.calls).toHaveLength(3);
  });

  test('counts as one call', async () => {
    const fake = github(first({ status: 500, json: {} }));
    await ask(fake);
    expect(fake.client.calls()).toBe(1);
  });

  test('is told of before it is tried again', async () => {
    const fake = github(first({ status: 502, json: {} }));
    await ask(fake);
    expect(fake.retries).toEqual([`${call} failed (HTTP 502); trying again`]);
  });

  test('ends as it would have begun where the next attempt is refused', async () => {
    const fake = github(first({ status: 500, json: {} }, { status: 404, json: { message: 'Not Found' } }));
    await expect(ask(fake)).rejects.toMatchObject({ status: 404, said: 'Not Found' });
    expect(fake.calls).toHaveLength(2);
  });
});

describe('the wait before the next attempt', () => {
  test.each<[string, Reply]>([
    ['429', { status: 429, headers: { 'retry-after': '20' }, json: { message: 'Too many requests' } }],
    ['403', { status: 403, headers: { 'retry-after': '20' }, json: { message: 'Slow down' } }],
    ['503', { status: 503, headers: { 'retry-after': '20' }, json: {} }],
    [
      'a secondary limit',
      { status: 403, headers: { 'retry-after': '20' }, json: { message: 'You have exceeded a secondary rate limit.' } },
    ],
  ])('is at least what the first failure asked for: %s', async (_, reply) => {
    const fake = github(first(reply));
    await ask(fake);
    expect(waits(fake)[0]).toBeGreaterThanOrEqual(20);
    expect(waits(fake)[0]).toBeLessThanOrEqual(22);
  });

  test('is what each failure asked for', async () => {
    const reply = (seconds: number): Reply => ({ status: 429, headers: { 'retry-after': String(seconds) }, json: {} });
    const fake = github(first(reply(10), reply(30)));
    await ask(fake);
    expect(waits(fake)[0]).toBeGreaterThanOrEqual(10);
    expect(waits(fake)[1]).toBeGreaterThanOrEqual(30);
  });

  test('ends when the hour does, where it is spent', async () => {
    const fake = github(first(spent(40)));
    await ask(fake);
    expect(waits(fake)[0]).toBeGreaterThanOrEqual(35);
  });

  test.each<[string, Reply]>([
    ['429', { status: 429, headers: { 'retry-after': '61' }, json: {} }],
    ['403', { status: 403, headers: { 'retry-after': '61' }, json: {} }],
    ['503', { status: 503, headers: { 'retry-after': '61' }, json: {} }],
    ['a secondary limit', { status: 403, headers: { 'retry-after': '61' }, json: { message: 'secondary rate limit' } }],
    ['a spent hour', spent(3000)],
  ])('is given up at once where it is longer than a minute: %s', async (_, reply) => {
    const fake = github(first(reply));
    await expect(ask(fake)).rejects.toThrow(call);
    expect(fake.calls).toHaveLength(1);
  });
});

describe('a refusal is no passing fault', () => {
  test.each([400, 401, 403, 404, 409, 410, 422, 451])('HTTP %d is not tried again', async (status) => {
    const fake = github(always({ status, json: { message: 'No' } }));
    await expect(ask(fake)).rejects.toMatchObject({ status, rateLimited: false, said: 'No' });
    expect(fake.calls).toHaveLength(1);
  });
});
