import { failure, notFound, ok } from '../http/answer.ts';
import { onRepository, param, type Route } from '../http/route.ts';
import { apiUrl, type Json } from '../present/json.ts';
import type { Repository } from '../state/repository.ts';
import type { BranchProtection } from '../state/repository-details.ts';

/** The older protection of a branch, in full. Administrators alone see it. */
export const protectionRoutes: readonly Route[] = [
  onRepository(
    'GET',
    '/branches/{branch}/protection',
    { administration: 'read' },
    (call) => {
      const branch = param(call, 'branch');
      if (!call.repository.hasBranch(branch)) throw notFound();
      const protection = call.repository.protections.get(branch);
      if (protection === undefined) throw failure(404, 'Branch not protected');
      return ok(presentProtection(call.repository, branch, protection));
    },
    'admin',
  ),
];

function presentProtection(repository: Repository, branch: string, protection: BranchProtection): Json {
  const self = apiUrl(repository, `/branches/${encodeURIComponent(branch)}/protection`);
  const { requiredContexts, reviews } = protection;
  const on = (enabled: boolean | undefined): Json => ({ enabled: enabled ?? false });
  return {
    url: self,
    ...(requiredContexts.length === 0
      ? {}
      : {
          required_status_checks: {
            url: `${self}/required_status_checks`,
            strict: false,
            contexts: requiredContexts.map(({ context }) => context),
            contexts_url: `${self}/required_status_checks/contexts`,
            checks: requiredContexts.map(({ context, appId }) => ({ context, app_id: appId })),
          },
        }),
    ...(reviews === undefined
      ? {}
      : {
          required_pull_request_reviews: {
            url: `${self}/required_pull_request_reviews`,
            dismiss_stale_reviews: reviews.dismissStale ?? false,
            require_code_owner_reviews: reviews.codeOwners ?? false,
            require_last_push_approval: reviews.lastPush ?? false,
            required_approving_review_count: reviews.count ?? 0,
            ...(reviews.bypass === undefined
              ? {}
              : { bypass_pull_request_allowances: { users: [], teams: [], apps: reviews.bypass } }),
          },
        }),
    required_signatures: { url: `${self}/required_signatures`, ...on(protection.signatures) },
    enforce_admins: { url: `${self}/enforce_admins`, ...on(protection.admins) },
    allow_force_pushes: on(protection.forcePushes),
    allow_deletions: on(protection.deletions),
  };
}
