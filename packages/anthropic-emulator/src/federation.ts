import type { IncomingHttpHeaders } from 'node:http';

import { apiError, type Reply } from './send.ts';

/** Where a job asks for its identity: `ACTIONS_ID_TOKEN_REQUEST_URL`, which GitHub serves elsewhere. */
export const IDENTITY = '/github/identity';
export const TOKEN = '/v1/oauth/token';

/**
 * Keyless sign-in: a job's identity, made out to one audience, is exchanged for a token that the API takes as a key. Both
 * ends stand here, GitHub's and Anthropic's; a rule trusts one audience.
 */
export class FederationDesk {
  readonly ruleId = 'fdrl_local';
  readonly organizationId = 'org_local';
  /** `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly requestToken = 'token-of-the-job';
  readonly audience = 'https://api.anthropic.com';
  /** What has been handed out, and is taken as a key. */
  readonly tokens = new Set<string>();

  /** Answers GitHub's part. */
  identity(headers: IncomingHttpHeaders, url: URL): Reply {
    if (headers.authorization !== `Bearer ${this.requestToken}`) return { status: 401, body: { message: 'no' } };
    return { status: 200, body: { value: `identity-for:${url.searchParams.get('audience') ?? ''}` } };
  }

  /** Answers Anthropic's part. */
  exchange(body: unknown, id: string): Reply {
    const fields: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
    const wanted = {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: `identity-for:${this.audience}`,
      federation_rule_id: this.ruleId,
      organization_id: this.organizationId,
    };
    const wrong = Object.entries(wanted).find(([name, value]) => fields[name] !== value);
    if (wrong !== undefined) return apiError(401, 'authentication_error', `${wrong[0]} is not accepted`, id);
    const token = `token-${this.tokens.size + 1}`;
    this.tokens.add(token);
    return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 600 } };
  }
}
