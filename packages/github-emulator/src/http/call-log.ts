/** One call that reached this GitHub. */
export interface LoggedCall {
  readonly method: string;
  /** The path, without query and without the prefix of an Enterprise Server. */
  readonly path: string;
  /** The OpenAPI template; null for a call that this GitHub does not know. */
  readonly route: string | null;
  readonly query: Readonly<Record<string, string>>;
  /** What was answered; null while under way, and where no whole answer was sent. */
  status: number | null;
  /** Login of the token's account; null for an anonymous call. */
  actor: string | null;
  readonly body: unknown;
}

/** True for a call that can change nothing. GraphQL queries are posted, but read. */
export function isRead(call: LoggedCall): boolean {
  if (call.route === '/graphql') return !/^\s*mutation\b/.test(graphqlText(call.body));
  return call.method === 'GET' || call.method === 'HEAD';
}

function graphqlText(body: unknown): string {
  const query: unknown = typeof body === 'object' && body !== null && 'query' in body ? body.query : '';
  return typeof query === 'string' ? query : '';
}
