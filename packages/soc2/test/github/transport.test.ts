import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import {
  createTransport,
  MalformedAnswer,
  type Exchange,
  type RawAnswer,
  type TransportInit,
} from '../../src/github/transport.ts';

const URL_OF_CALL = 'https://api.example.test/repos/acme/shop';
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

function raw(body: string | Buffer, headers: Record<string, string> = JSON_TYPE, status = 200): RawAnswer {
  return { status, statusText: 'OK', headers: new Map(Object.entries(headers)), bytes: Buffer.from(body) };
}

/** A transport over an exchange that gives these answers by address, and the addresses that it was asked for. */
function over(answers: Readonly<Record<string, RawAnswer>>) {
  const asked: { url: string; init: TransportInit }[] = [];
  const exchange: Exchange = async (url, init) => {
    asked.push({ url: url.href, init });
    const answer = answers[url.href];
    if (!answer) throw new Error(`nothing at ${url.href}`);
    return answer;
  };
  return { transport: createTransport(exchange), asked };
}

const read = async (answer: RawAnswer, init: TransportInit = {}) =>
  over({ [URL_OF_CALL]: answer }).transport(URL_OF_CALL, init);

describe('an answer', () => {
  test.each([
    'application/json',
    'application/vnd.github+json',
    'application/scim+json; charset=utf-8',
    'Application/JSON',
  ])('of type %s is parsed', async (type) => {
    expect(await read(raw('{"id": 1}', { 'content-type': type }))).toMatchObject({ status: 200, body: { id: 1 } });
  });

  test('that is compressed is parsed all the same', async () => {
    const answer = raw(gzipSync('{"id": 1}'), { ...JSON_TYPE, 'content-encoding': 'gzip' });
    expect((await read(answer)).body).toEqual({ id: 1 });
  });

  test('without a body is empty, whatever its type', async () => {
    expect((await read(raw('', {}, 204))).body).toBe('');
  });

  test('of a raw media type stays text', async () => {
    const headers = { accept: 'application/vnd.github.raw' };
    expect((await read(raw('key: value', { 'content-type': 'text/plain' }), { headers })).body).toBe('key: value');
  });

  test('that refuses is handed on as text, of whatever type it is', async () => {
    const answer = await read(raw('<html>', { 'content-type': 'text/html' }, 502));
    expect(answer).toMatchObject({ status: 502, body: '<html>' });
    expect(await answer.text()).toBe('<html>');
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe('<html>');
  });

  test.each<[string, RawAnswer, string]>([
    ['HTML', raw('<html>', { 'content-type': 'text/html' }), 'the answer is text/html, not JSON'],
    ['JSON of no declared type', raw('{}', {}), 'the answer is of no declared type, not JSON'],
    ['a type that only begins like JSON', raw('{}', { 'content-type': 'application/jsonp' }), 'not JSON'],
    ['cut short', raw('[{"id": 1}, {"id"'), 'the answer is cut short or is not JSON'],
    ['two documents', raw('{} {}'), 'cut short or is not JSON'],
    [
      'compressed and cut short',
      raw(gzipSync('{"id": 1}').subarray(0, 20), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
      'cannot be decompressed',
    ],
    [
      'compressed in a way that was not asked for',
      raw('x', { ...JSON_TYPE, 'content-encoding': 'br' }),
      'encoded as br',
    ],
  ])('that is %s is not believed', async (_, answer, message) => {
    const reading = read(answer);
    await expect(reading).rejects.toThrow(MalformedAnswer);
    await expect(reading).rejects.toThrow(message);
  });
});

describe('a redirect', () => {
  const to = (location: string, status = 301): RawAnswer => raw('', { location }, status);
  const there = 'https://api.example.test/repositories/1';

  test.each([301, 302, 307, 308])('within GitHub (HTTP %d) is followed', async (status) => {
    const { transport, asked } = over({ [URL_OF_CALL]: to(there, status), [there]: raw('{"id": 1}') });
    expect((await transport(URL_OF_CALL, { headers: { authorization: 'token x' } })).body).toEqual({ id: 1 });
    expect(asked.map(({ url }) => url)).toEqual([URL_OF_CALL, there]);
    expect(asked[1]?.init.headers).toEqual({ authorization: 'token x' });
  });

  test('may name its aim without the host', async () => {
    const { transport } = over({ [URL_OF_CALL]: to('/repositories/1'), [there]: raw('{"id": 1}') });
    expect((await transport(URL_OF_CALL, {})).body).toEqual({ id: 1 });
  });

  test.each([
    ['to another host', 'https://evil.example/repositories/1'],
    ['to another port', 'https://api.example.test:444/repositories/1'],
    ['to another scheme', 'http://api.example.test/repositories/1'],
    ['to a host that only begins like it', 'https://api.example.test.evil.example/'],
    ['to a host behind a name', 'https://api.example.test@evil.example/'],
  ])('%s is never followed: the token must not go there', async (_, location) => {
    const { transport, asked } = over({ [URL_OF_CALL]: to(location) });
    await expect(transport(URL_OF_CALL, {})).rejects.toThrow('which is not followed');
    expect(asked).toHaveLength(1);
  });

  test.each(['POST', 'DELETE', 'PATCH', 'PUT'])(
    'of a %s is not followed: what was to be written might be lost',
    async (method) => {
      const { transport, asked } = over({ [URL_OF_CALL]: to(there), [there]: raw('{}') });
      await expect(transport(URL_OF_CALL, { method })).rejects.toThrow('which is not followed');
      expect(asked).toHaveLength(1);
    },
  );

  test('that leads back to itself ends', async () => {
    const { transport, asked } = over({ [URL_OF_CALL]: to(URL_OF_CALL) });
    await expect(transport(URL_OF_CALL, {})).rejects.toThrow('which is not followed');
    expect(asked).toHaveLength(4);
  });

  test('without an aim is no answer', async () => {
    await expect(read(raw('<html>', { 'content-type': 'text/html' }, 301))).rejects.toThrow(MalformedAnswer);
  });
});
