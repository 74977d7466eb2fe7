import { describe, expect, test } from '@jest/globals';

import { connectionFrom, MissingCredential } from '../../src/anthropic/connection.ts';

const federation = {
  ANTHROPIC_FEDERATION_RULE_ID: 'fdrl_1',
  ANTHROPIC_ORGANIZATION_ID: 'org',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://github.example/token',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'job',
};

describe('the connection to the model', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['the key that is handed in', { ANTHROPIC_AUTH_TOKEN: 't', ...federation }, ' key\n', 'api-key'],
    ['a token of the environment', { ANTHROPIC_AUTH_TOKEN: 't', ...federation }, '', 'auth-token'],
    ['the identity of the job', federation, '', 'federation'],
  ])('signs in with %s', (_, env, apiKey, kind) => {
    expect(connectionFrom(env, apiKey).credential.kind).toBe(kind);
  });

  test('takes blanks off the ends of a key', () => {
    expect(connectionFrom({}, ' key\n').credential).toEqual({ kind: 'api-key', apiKey: 'key' });
  });

  test.each<[string, Record<string, string>, string, RegExp]>([
    ['nothing to sign in with', {}, '', /no key for the model/],
    ['a key of blanks', {}, '  ', /no key for the model/],
    ['a key of two lines', {}, 'key\nkey', /holds a blank, a line break/],
    ['a job without an identity', { ...federation, ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }, '', /no identity/],
    ['half a federation', { ANTHROPIC_FEDERATION_RULE_ID: 'fdrl_1' }, '', /no key/],
    ['an address without encryption', { ANTHROPIC_BASE_URL: 'http://proxy.example' }, 'key', /no https address/],
    ['an address that is none', { ANTHROPIC_BASE_URL: 'anthropic' }, 'key', /no https address/],
    ['an address of a file', { ANTHROPIC_BASE_URL: 'file:///etc' }, 'key', /no https address/],
    ['a host that only begins like this machine', { ANTHROPIC_BASE_URL: 'http://127.0.0.1.example' }, 'key', /https/],
  ])('refuses %s, with a fix and without showing the key', (_, env, apiKey, message) => {
    const connect = (): unknown => connectionFrom(env, apiKey);
    expect(connect).toThrow(message);
    try {
      connect();
    } catch (error) {
      expect(error).toMatchObject({ name: 'UserError', fix: expect.stringMatching(/\w/) });
    }
  });

  test('tells a missing key from a wrong one', () => {
    expect(() => connectionFrom({}, '')).toThrow(MissingCredential);
    expect(() => connectionFrom({}, 'key\nkey')).not.toThrow(MissingCredential);
    expect(() => connectionFrom({ ANTHROPIC_BASE_URL: 'x' }, 'key')).not.toThrow(MissingCredential);
  });

  test.each([
    [undefined, 'https://api.anthropic.com'],
    ['https://gateway.example/anthropic/', 'https://gateway.example/anthropic'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('goes to %s', (url, expected) => {
    expect(connectionFrom(url === undefined ? {} : { ANTHROPIC_BASE_URL: url }, 'key').baseUrl).toBe(expected);
  });

  test('knows the proxies of the environment, in either case', () => {
    const env = { https_proxy: 'http://proxy:3128', HTTP_PROXY: 'http://other:3128', NO_PROXY: 'localhost' };
    expect(connectionFrom(env, 'key').proxies).toEqual({
      httpsProxy: 'http://proxy:3128',
      httpProxy: 'http://other:3128',
      noProxy: 'localhost',
    });
    expect(connectionFrom({ HTTPS_PROXY: '' }, 'key').proxies).toEqual({});
  });
});
