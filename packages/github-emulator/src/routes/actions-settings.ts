import { notFound, ok } from '../http/answer.ts';
import { onRepository, type Route } from '../http/route.ts';
import { apiUrl } from '../present/json.ts';

const read = { administration: 'read' } as const;

/** What workflows may do, and what GitHub finds wrong in CODEOWNERS. */
export const actionsSettingsRoutes: readonly Route[] = [
  onRepository(
    'GET',
    '/actions/permissions',
    read,
    ({ repository }) => {
      const { enabled, allowedActions, shaPinningRequired } = repository.settings.actions;
      if (!enabled) return ok({ enabled });
      return ok({
        enabled,
        allowed_actions: allowedActions,
        sha_pinning_required: shaPinningRequired,
        ...(allowedActions === 'selected'
          ? { selected_actions_url: apiUrl(repository, '/actions/permissions/selected-actions') }
          : {}),
      });
    },
    'admin',
  ),
  onRepository(
    'GET',
    '/actions/permissions/workflow',
    read,
    ({ repository }) =>
      ok({
        default_workflow_permissions: repository.settings.defaultWorkflowPermissions,
        can_approve_pull_request_reviews: repository.actionsMayApprove,
      }),
    'admin',
  ),
  onRepository('GET', '/codeowners/errors', { contents: 'read' }, async ({ repository }) => {
    const path = await codeOwnersPath(repository.tip(), repository.store);
    if (path === undefined) throw notFound();
    const errors = repository.settings.codeOwnersErrors.map(({ line, kind, message }) => ({
      line,
      column: 1,
      kind,
      source: '',
      suggestion: null,
      message,
      path,
    }));
    return ok({ errors });
  }),
];

interface Trees {
  existingCommit(commit: string): Promise<{ readonly tree: string }>;
  entry(tree: string, path: string): Promise<unknown>;
}

async function codeOwnersPath(commit: string, store: Trees): Promise<string | undefined> {
  const { tree } = await store.existingCommit(commit);
  for (const path of ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']) {
    if ((await store.entry(tree, path)) !== undefined) return path;
  }
  return undefined;
}
