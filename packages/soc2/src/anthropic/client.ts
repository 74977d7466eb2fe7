import type Anthropic from '@anthropic-ai/sdk';
import { UserError } from '../errors.ts';
import type { Connection, Federation } from './connection.ts';
import { githubIdentity } from './github-identity.ts';

/** How patiently the client asks. */
export interface Patience {
  /** How often the SDK repeats a call that failed in passing (408, 409, 429, 5xx, no answer). */
  readonly maxRetries: number;
  /** Milliseconds until an attempt has to be answered. */
  readonly timeout: number;
  /** Ends everything. */
  readonly signal: AbortSignal;
}

/**
 * The SDK's client for a connection. The SDK is loaded here and nowhere else, when the first call is about to be made.
 * It is told everything explicitly, so that neither a profile on disk nor a variable beside ours decides whom it asks,
 * and it logs nothing: what it would log holds the prompt.
 */
export async function createClient(connection: Connection, patience: Patience): Promise<Anthropic> {
  const { baseUrl, proxies } = connection;
  const { Anthropic: Client } = await import('@anthropic-ai/sdk');
  const proxied = proxies.httpProxy !== undefined || proxies.httpsProxy !== undefined;
  const send = proxied ? (await import('./proxy-fetch.ts')).proxyFetch(proxies) : fetch;
  return new Client({
    ...(await authentication(connection, send, patience.signal)),
    baseURL: baseUrl,
    fetch: send,
    maxRetries: patience.maxRetries,
    timeout: patience.timeout,
    logLevel: 'off',
    openTelemetry: false,
  });
}

type Authentication = Pick<
  NonNullable<ConstructorParameters<typeof Anthropic>[0]>,
  'apiKey' | 'authToken' | 'credentials'
>;

async function authentication(
  { credential, baseUrl }: Connection,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<Authentication> {
  switch (credential.kind) {
    case 'api-key':
      return { apiKey: credential.apiKey };
    case 'auth-token':
      return { authToken: credential.authToken };
    case 'federation':
      return { credentials: await exchange(credential, baseUrl, send, signal) };
  }
}

async function exchange(
  federation: Federation,
  baseURL: string,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<NonNullable<Authentication['credentials']>> {
  const { oidcFederationProvider } = await import('@anthropic-ai/sdk/lib/credentials/oidc-federation');
  const { ruleId, organizationId, serviceAccountId, workspaceId } = federation;
  const provide = oidcFederationProvider({
    identityTokenProvider: () => githubIdentity(federation, send, signal),
    federationRuleId: ruleId,
    organizationId,
    serviceAccountId,
    workspaceId,
    baseURL,
    fetch: (input, init) => send(input, { ...init, signal }),
  });
  return (options) => provide(options).catch(refusedToSignIn);
}

function refusedToSignIn(cause: unknown): never {
  if (cause instanceof UserError) throw cause;
  throw new UserError(
    "the model's API did not let the job sign in",
    'Check the federation rule: the repository, the environment and the audience that it trusts, and ANTHROPIC_WORKSPACE_ID where it covers several.',
    { cause },
  );
}
