import type { Seen } from '../../settings/seen.ts';
import type { ActionsPermissions, WorkflowRights } from '../../settings/settings.ts';
import { objectOf } from '../shape.ts';
import { observe } from './observe.ts';
import type { SettingsSource } from './source.ts';

const ADMINISTRATION = 'administration: read';

/** Reads whether GitHub Actions is on, and which actions it runs. */
export async function readActions({ admin, repository }: SettingsSource): Promise<Seen<ActionsPermissions>> {
  return observe(ADMINISTRATION, async () => {
    const row = objectOf(await admin.request('GET /repos/{owner}/{repo}/actions/permissions', { ...repository }));
    return {
      enabled: row.flag('enabled'),
      allowed: row.optionalText('allowed_actions') ?? null,
      pinningRequired: row.has('sha_pinning_required') && row.flag('sha_pinning_required'),
    };
  });
}

/** Reads what GITHUB_TOKEN may do by default, and whether a workflow may approve. */
export async function readWorkflowRights({ admin, repository }: SettingsSource): Promise<Seen<WorkflowRights>> {
  return observe(ADMINISTRATION, async () => {
    const route = 'GET /repos/{owner}/{repo}/actions/permissions/workflow';
    const row = objectOf(await admin.request(route, { ...repository }));
    return {
      byDefault: row.text('default_workflow_permissions'),
      mayApprove: row.flag('can_approve_pull_request_reviews'),
    };
  });
}
