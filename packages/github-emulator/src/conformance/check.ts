import { closed } from './closed-schema.ts';
import { corrected } from './corrections.ts';
import { type DescribedOperation, type Description, readDescription } from './description.ts';
import { whyUndescribed } from './everywhere.ts';
import { canonicalMediaType, isNamedInText } from './media-types.ts';
import type { AnsweredCall, RequestCheck, ResponseCheck } from './response-check.ts';
import { findRouteIn, type Route } from './routes.ts';
import { type CheckAgainst, schemasOf } from './schemas.ts';

/** GraphQL is described by GitHub's SDL, not by its OpenAPI description; its answers are JSON objects. */
const GRAPHQL = '/graphql';

/**
 * A check of every answer against GitHub's OpenAPI description. An operation, a status or a media type that GitHub does
 * not document is a violation, so that nothing is proved against an interface that does not exist.
 *
 * Validators are compiled on first use and live in the returned function: share one among the tests of a file.
 *
 * @throws when the committed description is missing or a correction no longer fits it.
 */
export function openApiCheck(): ResponseCheck {
  const description = corrected(readDescription());
  const find = findRouteIn(description);
  const check = schemasOf(description);
  return (call) => {
    const { method, path, status } = call;
    const sentence = (problem: string) => `${method} ${path} answered ${status}: ${problem}.`;
    if (path === GRAPHQL) return graphqlProblems(call).map(sentence);
    const route = find(method, path);
    if (route === undefined) return [sentence('the operation is not listed in openapi/operations.json')];
    return answerProblems(route, call, check).map(sentence);
  };
}

/**
 * A check of request bodies against GitHub's OpenAPI description, stricter than GitHub, which ignores fields that it
 * does not know: here they are violations, as is a body where none is documented.
 *
 * @throws as `openApiCheck`.
 */
export function openApiRequestCheck(): RequestCheck {
  const description = withClosedRequests(readDescription());
  const find = findRouteIn(description);
  const check = schemasOf(description);
  return ({ method, path, body }) => {
    const sentence = (problem: string) => `${method} ${path} was sent a wrong body: ${problem}.`;
    if (path === GRAPHQL) return hasText(body, 'query') ? [] : [sentence('/ lacks "query"')];
    const route = find(method, path);
    if (route === undefined) return [sentence('the operation is not listed in openapi/operations.json')];
    const { request } = route.operation;
    if (isEmpty(body)) return request?.required === true ? [sentence('a body is required')] : [];
    if (request === undefined) return [sentence('GitHub documents no body for it')];
    return check(['operations', route.key, 'request', 'schema'], body).map(sentence);
  };
}

function answerProblems(route: Route, call: AnsweredCall, check: CheckAgainst): string[] {
  const { status, body } = call;
  const described = route.operation.responses[String(status)];
  if (described === undefined) {
    if (whyUndescribed(route.key, status) === undefined) return [`GitHub documents no such status for ${route.key}`];
    return status === 304 ? bodyProblems(body) : errorProblems(body);
  }
  const mediaTypes = Object.keys(described);
  // A description without content says nothing of an error's body, which GitHub sends all the same.
  if (mediaTypes.length === 0) return status >= 400 && !isEmpty(body) ? errorProblems(body) : bodyProblems(body);
  const mediaType = canonicalMediaType(call.mediaType);
  if (status === 200 && isNamedInText(route.key, mediaType)) return [];
  if (!mediaTypes.includes(mediaType)) {
    return [`media type ${JSON.stringify(call.mediaType)} is none of ${mediaTypes.join(', ')}`];
  }
  const problems = check(['operations', route.key, 'responses', String(status), mediaType], body);
  // The basic error that GitHub describes requires nothing; every error that it sends has a message.
  return problems.length === 0 && status >= 400 ? errorProblems(body) : problems;
}

function bodyProblems(body: unknown): string[] {
  return isEmpty(body) ? [] : ['/ must be empty, GitHub documents no body'];
}

function errorProblems(body: unknown): string[] {
  if (!hasText(body, 'message')) return ['/ must be an error object with a "message" that is text'];
  if ('documentation_url' in body && !hasText(body, 'documentation_url')) return ['/documentation_url must be string'];
  return [];
}

function graphqlProblems({ method, status, body }: AnsweredCall): string[] {
  if (method !== 'POST') return ['GraphQL is asked by POST alone'];
  if (status !== 200) return errorProblems(body);
  const answered = typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
  return answered ? [] : ['/ must have "data" or "errors"'];
}

function hasText(body: unknown, field: string): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && typeof (body as Record<string, unknown>)[field] === 'string';
}

function isEmpty(body: unknown): boolean {
  return body === undefined || body === null || body === '';
}

function withClosedRequests(description: Description): Description {
  const operations = Object.entries(description.operations).map(([key, operation]): [string, DescribedOperation] => {
    const { request } = operation;
    return [key, request ? { ...operation, request: { ...request, schema: closed(request.schema) } } : operation];
  });
  return { ...description, operations: Object.fromEntries(operations) };
}
