import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import type { RawMessageStreamEvent } from '@anthropic-ai/sdk/resources/messages';

import type { Fault } from './faults.ts';

/** A whole answer, or one that is streamed. */
export type Reply =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status: 200; readonly events: readonly RawMessageStreamEvent[] };

/** An error in the API's own shape. */
export function apiError(status: number, type: string, message: string, requestId: string): Reply {
  return { status, body: { type: 'error', error: { type, message }, request_id: requestId } };
}

const ERROR_TYPES: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

/** Sends a reply, or what a fault makes of it. */
export async function send(
  response: ServerResponse,
  reply: Reply,
  fault: Fault | undefined,
  requestId: string,
): Promise<void> {
  response.setHeader('request-id', requestId);
  if (fault === undefined) return sendReply(response, reply);
  switch (fault.kind) {
    case 'delay':
      await wait(fault.milliseconds, undefined, { ref: false });
      return sendReply(response, reply);
    case 'status': {
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
      const type = ERROR_TYPES[fault.status] ?? 'api_error';
      return sendReply(response, apiError(fault.status, type, 'This fault was asked for', requestId));
    }
    case 'html':
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Sign in to this network</title>');
      return;
    case 'reset':
      response.destroy();
      return;
    case 'hang':
      return;
    default:
      return sendBroken(response, reply, fault);
  }
}

function sendReply(response: ServerResponse, reply: Reply): void {
  if ('events' in reply) {
    startStream(response);
    for (const [at, event] of reply.events.entries()) {
      response.write(written(event));
      if (at === 0) response.write('event: ping\ndata: {"type": "ping"}\n\n');
    }
    response.end();
    return;
  }
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(reply.body));
}

type Break = Extract<Fault, { kind: 'cut' | 'end-early' | 'stall' | 'error-event' | 'garbled-event' }>;

function sendBroken(response: ServerResponse, reply: Reply, fault: Break): void {
  const how = fault.kind;
  if (!('events' in reply)) {
    const text = JSON.stringify(reply.body);
    response.setHeader('content-type', 'application/json');
    response.write(text.slice(0, text.length / 2));
    if (how === 'end-early') response.end();
    else if (how !== 'stall') response.destroy();
    return;
  }
  startStream(response);
  const sent = reply.events.slice(0, keptBy(fault, reply.events.length)).map(written).join('');
  const error = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };
  const last = {
    'error-event': `event: error\ndata: ${JSON.stringify(error)}\n\n`,
    'garbled-event': 'event: content_block_delta\ndata: {"type": "content_bl\n\n',
    cut: '',
    'end-early': '',
    stall: '',
  }[how];
  response.write(`${sent}${last}`, () => {
    if (how === 'cut') response.destroy();
    else if (how !== 'stall') response.end();
  });
}

/** How many of the events are sent before it breaks. */
function keptBy(fault: Break, events: number): number {
  if (fault.kind === 'end-early' && fault.missing === 'last') return events - 1;
  return fault.kind === 'cut' && fault.after !== undefined ? fault.after : Math.floor(events / 2);
}

function startStream(response: ServerResponse): void {
  response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  response.setHeader('cache-control', 'no-cache');
}

function written(event: RawMessageStreamEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
