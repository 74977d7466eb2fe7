import { UserError } from '../errors.ts';
import type { Federation } from './connection.ts';

/**
 * The job's identity as GitHub vouches for it, made out to one audience. It is asked for anew each time: it lives for
 * minutes. Source: "OpenID Connect reference" in GitHub's documentation.
 */
export async function githubIdentity(
  { requestUrl, requestToken, audience }: Federation,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<string> {
  const url = new URL(requestUrl);
  url.searchParams.set('audience', audience);
  const answer = await send(url, {
    headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json' },
    redirect: 'error',
    signal,
  });
  const body: unknown = answer.ok ? await answer.json() : undefined;
  const token = typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined;
  if (typeof token === 'string' && token !== '') return token;
  throw new UserError(
    `GitHub gave the job no identity (HTTP ${answer.status})`,
    'Give the job `permissions: id-token: write`, and run it again.',
  );
}
