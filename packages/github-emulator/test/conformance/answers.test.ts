import { describe, expect, test } from '@jest/globals';
import { openApiCheck } from '../../src/conformance/check.ts';
import type { AnsweredCall } from '../../src/conformance/response-check.ts';
import { event, file, ref, user } from './bodies.ts';

const REPO = '/repos/acme/shop';
const check = openApiCheck();

const answer = (path: string, body: unknown, rest: Partial<AnsweredCall> = {}): AnsweredCall => ({
  method: 'GET',
  path,
  status: 200,
  body,
  mediaType: 'application/json; charset=utf-8',
  ...rest,
});

const REF = `${REPO}/git/ref/heads/main`;
const EVENTS = `${REPO}/issues/7/events`;
const { node_id: _dropped, ...refWithoutNodeId } = ref;
const label = { label: { name: 'human-review', color: 'd93f0b' } };
const notFound = { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' };

describe('An answer conforms', () => {
  test.each<[string, AnsweredCall]>([
    ['when every field is as described', answer(REF, ref)],
    ['when it has fields that are not described', answer(REF, { ...ref, added_last_week: true })],
    ['when a path parameter holds slashes', answer(`${REPO}/git/ref/heads/feature/a/b`, ref)],
    ['when the request had a query', answer(`${REPO}/pulls/7/files?per_page=100&page=2`, [file('a.ts')])],
    ['when a nullable field is null', answer(`${REPO}/pulls/7/files`, [{ ...file('lib'), sha: null }])],
    ['when GitHub names its own media type', answer(REF, ref, { mediaType: 'application/vnd.github.v3+json' })],
    [
      'as a diff where one is documented',
      answer(`${REPO}/compare/a...b/c`, 'diff --git', { mediaType: 'application/vnd.github.v3.diff' }),
    ],
    [
      'as a diff where only the text documents it',
      answer(`${REPO}/pulls/7`, 'diff', { mediaType: 'application/vnd.github.diff; charset=utf-8' }),
    ],
    [
      'as raw bytes of a file',
      answer(`${REPO}/contents/a/b.yml`, 'x: 1', { mediaType: 'application/vnd.github.raw+json; charset=utf-8' }),
    ],
    ['as the listing of the root folder', answer(`${REPO}/contents/`, [])],
    ['as a 404 that is described', answer(REF, notFound, { status: 404 })],
    ['as a 404 that hides what a token may not see', answer(`${REPO}/pulls/7/reviews`, notFound, { status: 404 })],
    ['as a rate limit', answer(REF, { message: 'You have exceeded a secondary rate limit.' }, { status: 429 })],
    [
      'as the refusal of one status too many',
      answer(`${REPO}/statuses/abc`, { message: 'Validation Failed' }, { method: 'POST', status: 422 }),
    ],
    [
      'without a body where none is described',
      answer(`${REPO}/labels/a`, undefined, { method: 'DELETE', status: 204, mediaType: '' }),
    ],
    ['as not modified', answer(REF, '', { status: 304, mediaType: '' })],
    ['as a labeled event with its label', answer(EVENTS, [event('labeled', label)])],
    ['as a change of base, which has the common fields', answer(EVENTS, [event('base_ref_changed')])],
    ['as an answer to GraphQL', answer('/graphql', { data: { viewer: null } }, { method: 'POST' })],
  ])('%s', (_name, call) => expect(check(call)).toEqual([]));
});

describe('An answer is a violation', () => {
  test.each<[string, AnsweredCall, string]>([
    ['when a field is missing', answer(REF, refWithoutNodeId), `GET ${REF} answered 200: / lacks "node_id".`],
    ['when a field has another type', answer(REF, { ...ref, ref: 7 }), `GET ${REF} answered 200: /ref must be string.`],
    ['when a field is null that may not be', answer(REF, { ...ref, url: null }), '/url must be string'],
    [
      'when a value is none of the allowed',
      answer(`${REPO}/pulls/7/files`, [{ ...file('a'), status: 'moved' }]),
      '/0/status must be one of ["added"',
    ],
    ['when a URL is none', answer(REF, { ...ref, url: 'not a url' }), '/url must match format "uri"'],
    ['when a list is an object', answer(`${REPO}/pulls/7/files`, {}), '/ must be array'],
    [
      'when rows are wrong alike, told once',
      answer(
        `${REPO}/pulls/7/files`,
        [0, 1, 2].map((n) => ({ ...file('a'), sha: n })),
      ),
      '/0/sha must be string,null (and 2 more like it)',
    ],
    ['when the body is missing', answer(REF, undefined), '/ must be object'],
    [
      'when the status is not documented',
      answer(REF, ref, { status: 206 }),
      `answered 206: GitHub documents no such status for GET /repos/{owner}/{repo}/git/ref/{ref}`,
    ],
    [
      'when a read is refused as unprocessable',
      answer(`${REPO}/labels`, notFound, { status: 422 }),
      'answered 422: GitHub documents no such status',
    ],
    ['when the operation is unknown', answer(`${REPO}/approvals`, []), 'not listed in openapi/operations.json'],
    ['when the method is unknown', answer(REF, ref, { method: 'PUT' }), 'not listed in openapi/operations.json'],
    [
      'when the media type is not documented',
      answer(REF, 'ref', { mediaType: 'application/vnd.github.diff' }),
      'media type "application/vnd.github.diff" is none of application/json',
    ],
    ['when it is HTML', answer(REF, '<html>', { mediaType: 'text/html' }), 'media type "text/html"'],
    [
      'when a diff is no text',
      answer(`${REPO}/compare/a...b`, {}, { mediaType: 'application/vnd.github.diff' }),
      '/ must be string',
    ],
    [
      'when there is a body where none is described',
      answer(`${REPO}/labels/a`, {}, { method: 'DELETE', status: 204 }),
      '/ must be empty',
    ],
    ['when a 304 has a body', answer(REF, ref, { status: 304 }), '/ must be empty'],
    ['when an error has no message', answer(REF, {}, { status: 404 }), '/ must be an error object with a "message"'],
    [
      'when an undescribed error has no message',
      answer(REF, 'gone away', { status: 502 }),
      '/ must be an error object',
    ],
    [
      'when the documentation URL of an error is no text',
      answer(REF, { message: 'x', documentation_url: 1 }, { status: 401 }),
      '/documentation_url must be string',
    ],
    ['when a labeled event lacks its label', answer(EVENTS, [event('labeled')]), '/0 lacks "label"'],
    [
      'when a dismissal does not say which review',
      answer(EVENTS, [event('review_dismissed', { dismissed_review: { state: 'approved' } })]),
      '/0/dismissed_review lacks "review_id"',
    ],
    [
      'when a review in the timeline has no state',
      answer(`${REPO}/issues/7/timeline`, [{ event: 'reviewed', user }]),
      '/0 lacks "state"',
    ],
    ['when an event has no name', answer(EVENTS, [{ ...event('merged'), event: 7 }]), '/0/event must be string'],
    [
      'when GraphQL answers neither data nor errors',
      answer('/graphql', {}, { method: 'POST' }),
      '/ must have "data" or "errors"',
    ],
  ])('%s', (_name, call, problem) => expect(check(call).join('\n')).toContain(problem));
});

test('The most literal route is meant where several templates match a path', () => {
  const violations = check(answer(`${REPO}/commits/main/status`, []));
  expect(violations).toEqual([`GET ${REPO}/commits/main/status answered 200: / must be object.`]);
});

test('A first page of 100 files is checked within 300 ms, the reading of the description included', () => {
  const rows = Array.from({ length: 100 }, (_, n) => file(`src/${n}.ts`));
  const start = performance.now();
  expect(openApiCheck()(answer(`${REPO}/pulls/7/files`, rows))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(300);
});
