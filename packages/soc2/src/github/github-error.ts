import { UserError } from '../errors.ts';

/** A call to GitHub that was refused, failed or answered with something else than its contract: no verdict follows. */
export class GitHubError extends UserError {
  /** The call as `METHOD /path`, without query and token. */
  readonly call: string;
  /** HTTP status, or undefined where no answer came or the answer was malformed. */
  readonly status: number | undefined;
  /** True where GitHub refused because of a rate limit, which says nothing of what the token may see. */
  readonly rateLimited: boolean;
  /** GitHub's own message, where its answer held one. */
  readonly said: string | undefined;

  constructor(
    call: string,
    status: number | undefined,
    message: string,
    fix: string,
    options: GitHubErrorOptions = {},
  ) {
    super(`${call}: ${message}`, fix, options);
    this.call = call;
    this.status = status;
    this.rateLimited = options.rateLimited ?? false;
    this.said = options.said;
  }
}

export interface GitHubErrorOptions extends ErrorOptions {
  readonly rateLimited?: boolean;
  readonly said?: string | undefined;
}

/** True for a refusal by one of these statuses; a rate limit is none. */
export function isRefusal(failure: unknown, ...statuses: readonly number[]): failure is GitHubError {
  return (
    failure instanceof GitHubError &&
    !failure.rateLimited &&
    failure.status !== undefined &&
    statuses.includes(failure.status)
  );
}

/** The permission that a call needs, as a workflow's `permissions:` writes it. First match wins. */
const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:POST|PUT|PATCH|DELETE) .*\/labels(?:\/|$)/, 'pull-requests: write'],
  [/^(?:POST|PUT|PATCH|DELETE) .*\/(?:pulls|issues\/(?:\d+\/)?comments)(?:\/|$)/, 'pull-requests: write'],
  [/^POST .*\/statuses\//, 'statuses: write'],
  [/\/statuses$/, 'statuses: read'],
  [/\/orgs\/[^/]+\/teams\//, 'members: read (organisation; an App token, never GITHUB_TOKEN)'],
  [/\/pulls(?:\/|$)/, 'pull-requests: read'],
  [/\/issues\/\d+\/(?:events|labels)/, 'pull-requests: read'],
  [/\/labels(?:\/|$)/, 'pull-requests: read'],
  [/^(?:POST|PATCH|DELETE) .*\/issues(?:\/|$)/, 'issues: write'],
  [/\/issues(?:\/|$)/, 'issues: read'],
  [/\/(?:rule-suites|protection)(?:\/|$)/, 'administration: read (an App token, never GITHUB_TOKEN)'],
  [/\/actions\//, 'actions: read'],
  [/\/(?:contents|git|branches|commits|compare|activity)(?:\/|$)/, 'contents: read'],
  [/\/collaborators\//, 'metadata: read'],
  [/\/graphql$/, 'contents: read and pull-requests: read'],
];

/** What to tell the reader of a refused call: the permission first, then where to grant it. */
export function refusal(call: string, status: number | undefined, accepted?: string): string {
  const permission = accepted
    ? accepted.replaceAll('=', ': ').replaceAll('_', '-')
    : PERMISSIONS.find(([route]) => route.test(call))?.[1];
  if (status === 401)
    return 'The token is wrong, expired or revoked: pass a valid one, as `github-token` or in the variable that the command reads.';
  if (permission) {
    return `The token needs \`${permission}\`: grant it under \`permissions:\` of the job, or in the settings of the App.`;
  }
  return 'Check that the repository exists and that the token may read it.';
}
