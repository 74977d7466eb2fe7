import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { type Answer, failure } from './answer.ts';
import type { Fault } from './faults.ts';
import { exhausted } from './rate-limit.ts';

/** Sends an answer. Gives its status. */
export function send(response: ServerResponse, answer: Answer, headers: Record<string, string>): number {
  const body = encode(answer);
  response.writeHead(answer.status, { ...headers, ...contentHeaders(answer, body.length), ...answer.headers });
  response.end(body);
  return answer.status;
}

/** Lets a fault strike. Gives the status that was sent, or null where no whole answer was. */
export async function sendFault(
  response: ServerResponse,
  fault: Fault,
  answer: Answer,
  headers: Record<string, string>,
): Promise<number | null> {
  switch (fault.kind) {
    case 'status':
      return send(response, statusAnswer(fault), { ...headers, ...fault.headers });
    case 'rate-limit': {
      const reset = Math.floor(Date.now() / 1000) + (fault.resetInSeconds ?? 3600);
      const used = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
      return send(response, exhausted().answer, { ...headers, ...used });
    }
    case 'secondary-rate-limit': {
      const { answer: refusal } = failure(
        fault.status ?? 403,
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      );
      return send(response, refusal, { ...headers, 'retry-after': String(fault.retryAfter ?? 60) });
    }
    case 'too-many-requests':
      return send(response, failure(429, 'Too Many Requests').answer, {
        ...headers,
        'retry-after': String(fault.retryAfter ?? 60),
      });
    case 'html':
      return send(response, { status: 200, body: htmlPage('It works'), mediaType: 'text/html' }, headers);
    case 'body':
      return send(response, { status: fault.status ?? 200, body: fault.body }, headers);
    case 'transform':
      return send(response, { ...answer, body: fault.transform(answer.body) }, headers);
    case 'delay':
      await wait(fault.milliseconds);
      return response.destroyed ? null : send(response, answer, headers);
    case 'truncate':
      return truncate(response, answer, headers, fault.honest ?? false);
    case 'reset':
      response.socket?.resetAndDestroy();
      return null;
    case 'hang':
      return null;
  }
}

function truncate(
  response: ServerResponse,
  answer: Answer,
  headers: Record<string, string>,
  honest: boolean,
): number | null {
  const whole = encode(answer);
  const part = whole.subarray(0, Math.floor(whole.length / 2));
  const content = contentHeaders(answer, honest ? part.length : whole.length);
  response.writeHead(answer.status, { ...headers, ...content, ...answer.headers });
  if (honest) {
    response.end(part);
    return answer.status;
  }
  response.write(part, () => response.socket?.end());
  return null;
}

function statusAnswer(fault: { status: number; body?: unknown }): Answer {
  const { status, body } = fault;
  if (body !== undefined) return typeof body === 'string' ? { status, body, mediaType: 'text/html' } : { status, body };
  if (status === 502 || status === 503 || status === 504)
    return { status, body: htmlPage('Unicorn!'), mediaType: 'text/html' };
  return failure(status, status === 500 ? 'Server Error' : `Status ${status}`).answer;
}

function encode(answer: Answer): Buffer {
  const { body } = answer;
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(JSON.stringify(body));
}

function contentHeaders(answer: Answer, length: number): Record<string, string> {
  if (answer.body === undefined) return {};
  return {
    'content-type': `${answer.mediaType ?? 'application/json'}; charset=utf-8`,
    'content-length': String(length),
  };
}

function htmlPage(title: string): string {
  return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
}
