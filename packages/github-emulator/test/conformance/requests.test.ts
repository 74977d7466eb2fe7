import { describe, expect, test } from '@jest/globals';
import { openApiRequestCheck } from '../../src/conformance/check.ts';
import { closed } from '../../src/conformance/closed-schema.ts';
import type { RequestedCall } from '../../src/conformance/response-check.ts';

const REPO = '/repos/acme/shop';
const check = openApiRequestCheck();

const post = (path: string, body: unknown): RequestedCall => ({ method: 'POST', path: `${REPO}${path}`, body });

describe('A request conforms', () => {
  test.each<[string, RequestedCall]>([
    ['when a status holds documented fields alone', post('/statuses/abc', { state: 'success', context: 'sdlc-gate' })],
    ['when a review pins its commit', post('/pulls/7/reviews', { commit_id: 'abc', event: 'APPROVE' })],
    ['when labels are added', post('/issues/7/labels', { labels: ['human-review'] })],
    ['when a read has no body', { method: 'GET', path: `${REPO}/pulls/7`, body: undefined }],
    ['when a body is optional and left out', { method: 'PUT', path: `${REPO}/pulls/7/merge`, body: '' }],
    ['when it asks GraphQL', { method: 'POST', path: '/graphql', body: { query: '{ viewer { login } }' } }],
  ])('%s', (_name, call) => expect(check(call)).toEqual([]));
});

describe('A request is a violation', () => {
  test.each<[string, RequestedCall, string]>([
    [
      'when a field is misspelt',
      post('/pulls/7/reviews', { commitId: 'abc', event: 'APPROVE' }),
      `POST ${REPO}/pulls/7/reviews was sent a wrong body: / has "commitId", which GitHub does not document.`,
    ],
    [
      'when a field of a nested object is not documented',
      post('/pulls/7/reviews', { comments: [{ path: 'a', body: 'b', subject_type: 'file' }] }),
      '/comments/0 has "subject_type"',
    ],
    ['when a value is none of the allowed', post('/statuses/abc', { state: 'approved' }), '/state must be one of'],
    ['when a field is missing', post('/statuses/abc', { context: 'sdlc-gate' }), '/ lacks "state"'],
    ['when a field has another type', post('/labels', { name: 'a', color: 7 }), '/color must be string'],
    ['when a required body is left out', post('/statuses/abc', undefined), 'a body is required'],
    ['when a body is sent where none is documented', { method: 'GET', path: REPO, body: {} }, 'documents no body'],
    ['when the operation is unknown', post('/approvals', {}), 'not listed in openapi/operations.json'],
    ['when GraphQL is asked nothing', { method: 'POST', path: '/graphql', body: {} }, '/ lacks "query"'],
  ])('%s', (_name, call, problem) => expect(check(call).join('\n')).toContain(problem));
});

test('A request schema that refers to another is refused, since what it leads to would stay open', () => {
  expect(() => closed({ type: 'array', items: { $ref: '#/components/label' } })).toThrow('close that as well');
});
