import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Answers of another server, each asked for once and then given again at once. */
export interface Replay {
  readonly url: string;
  /** Milliseconds before each answer. */
  latency: number;
  /** `METHOD path` of each call, in the order of arrival. */
  readonly calls: string[];
}

interface Recorded {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Headers that belong to one connection, or to a length that is told anew. */
const HOP = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

/** Starts a server on the loopback interface that gives the answers of another one. Its world must stand still. */
export async function startReplay(origin: string): Promise<Replay> {
  const recorded = new Map<string, Promise<Recorded>>();
  const give = async (url: string, authorization: string, response: ServerResponse): Promise<void> => {
    const answer = recorded.get(url) ?? record(`${origin}${url}`, authorization);
    recorded.set(url, answer);
    const { status, headers, body } = await answer;
    if (replay.latency > 0) await wait(replay.latency);
    response.writeHead(status, { ...headers, 'content-length': body.length });
    response.end(body);
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, ({ method, url = '/', headers }, response) => {
    replay.calls.push(`${method} ${url}`);
    give(url, headers.authorization ?? '', response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const replay: Replay = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, latency: 0, calls: [] };
  return replay;
}

async function record(url: string, authorization: string): Promise<Recorded> {
  const answer = await fetch(url, { headers: { authorization } });
  const headers = [...answer.headers].filter(([name]) => !HOP.has(name));
  return { status: answer.status, headers: Object.fromEntries(headers), body: Buffer.from(await answer.arrayBuffer()) };
}
