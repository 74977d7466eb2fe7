import { chooseTransport, retrySecond } from '@countersign/soc2/github/choose-transport';
import { createClient, type GitHubClient } from '@countersign/soc2/github/client';
import type { Equipment } from './step.ts';

/** A client for the one token of a step. Throws a `UserError` for a token that cannot be one. */
export async function clientFor(token: string, { env, context, say }: Equipment): Promise<GitHubClient> {
  return createClient({
    token,
    baseUrl: context.apiUrl,
    transport: await chooseTransport(env),
    onRetry: say,
    retrySecond: retrySecond(env),
  });
}
