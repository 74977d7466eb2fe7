import { UserError } from '../errors.ts';

/** Environment variables, as a process has them. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Who asks the model. */
export type Credential =
  | { readonly kind: 'api-key'; readonly apiKey: string }
  | { readonly kind: 'auth-token'; readonly authToken: string }
  | Federation;

/**
 * Nobody's secret: the job's own identity, which GitHub vouches for, is exchanged for a token that lives for minutes.
 * Source: "Workload Identity Federation" in the Claude documentation, and `id-token: write` in GitHub's.
 */
export interface Federation {
  readonly kind: 'federation';
  /** `fdrl_…`: which identities may sign in, and as what. */
  readonly ruleId: string;
  readonly organizationId: string;
  readonly serviceAccountId?: string;
  readonly workspaceId?: string;
  /** Whom GitHub's token is made out to; the federation rule names the same. */
  readonly audience: string;
  /** `ACTIONS_ID_TOKEN_REQUEST_URL` and `ACTIONS_ID_TOKEN_REQUEST_TOKEN`: where the job gets its identity. */
  readonly requestUrl: string;
  readonly requestToken: string;
}

/** There is nothing to sign in with, as in a run for a fork, which gets no secrets: no review, and no failure either. */
export class MissingCredential extends UserError {}

/** Where the model is, and how to get there. */
export interface Connection {
  readonly credential: Credential;
  readonly baseUrl: string;
  readonly proxies: Proxies;
}

/** The environment's word on proxies; absent members are not set. */
export interface Proxies {
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  readonly noProxy?: string;
}

const ANTHROPIC = 'https://api.anthropic.com';

/**
 * How the environment says to reach the model: with the key that is handed in, else by `ANTHROPIC_AUTH_TOKEN`, else by
 * the job's own identity; at `ANTHROPIC_BASE_URL`, through the proxies of `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 * Profiles on disk are never looked at. Throws `MissingCredential` where there is nothing to sign in with, and another
 * `UserError` where the key or the address cannot be one.
 *
 * @param apiKey the input `anthropic-api-key`; empty where it is not set.
 */
export function connectionFrom(env: Environment, apiKey: string): Connection {
  return { credential: credentialFrom(env, apiKey.trim()), baseUrl: baseUrlFrom(env), proxies: proxiesFrom(env) };
}

function credentialFrom(env: Environment, apiKey: string): Credential {
  if (apiKey !== '') {
    if (/[^\x21-\x7e]/.test(apiKey)) {
      throw new UserError(
        '`anthropic-api-key` holds a blank, a line break or a letter that no key has',
        'Set the secret again, as one line without quotes.',
      );
    }
    return { kind: 'api-key', apiKey };
  }
  const authToken = env['ANTHROPIC_AUTH_TOKEN'];
  if (authToken) return { kind: 'auth-token', authToken };
  const federation = federationFrom(env);
  if (federation !== undefined) return federation;
  throw new MissingCredential(
    'there is no key for the model',
    'Set the secret ANTHROPIC_API_KEY in the environment of the job and pass it as `anthropic-api-key`, or set up workload identity federation (ANTHROPIC_FEDERATION_RULE_ID, ANTHROPIC_ORGANIZATION_ID and `id-token: write`).',
  );
}

function federationFrom(env: Environment): Federation | undefined {
  const ruleId = env['ANTHROPIC_FEDERATION_RULE_ID'];
  const organizationId = env['ANTHROPIC_ORGANIZATION_ID'];
  if (!ruleId || !organizationId) return undefined;
  const requestUrl = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!requestUrl || !requestToken) {
    throw new UserError(
      'the job has no identity to sign in to the model with',
      'Give the job `permissions: id-token: write`.',
    );
  }
  const serviceAccountId = env['ANTHROPIC_SERVICE_ACCOUNT_ID'];
  const workspaceId = env['ANTHROPIC_WORKSPACE_ID'];
  return {
    kind: 'federation',
    ruleId,
    organizationId,
    ...(serviceAccountId ? { serviceAccountId } : {}),
    ...(workspaceId ? { workspaceId } : {}),
    audience: env['ANTHROPIC_IDENTITY_AUDIENCE'] || ANTHROPIC,
    requestUrl,
    requestToken,
  };
}

/** The key goes wherever this points, so it must be an address that was meant, and encrypted outside of this machine. */
function baseUrlFrom(env: Environment): string {
  const text = env['ANTHROPIC_BASE_URL']?.trim() || ANTHROPIC;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url !== undefined && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && local))) {
    throw new UserError('ANTHROPIC_BASE_URL is no https address', `Unset it, or set it to one, such as ${ANTHROPIC}.`);
  }
  return text.replace(/\/+$/, '');
}

function proxiesFrom(env: Environment): Proxies {
  const either = (name: string): string | undefined => env[name.toLowerCase()] || env[name] || undefined;
  const httpProxy = either('HTTP_PROXY');
  const httpsProxy = either('HTTPS_PROXY');
  const noProxy = either('NO_PROXY');
  return {
    ...(httpProxy === undefined ? {} : { httpProxy }),
    ...(httpsProxy === undefined ? {} : { httpsProxy }),
    ...(noProxy === undefined ? {} : { noProxy }),
  };
}
