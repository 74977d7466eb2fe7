import type { Seen } from '../../settings/seen.ts';
import type { Environment, OpenSecret } from '../../settings/settings.ts';
import { readAnswers } from '../pages.ts';
import { aFewAtATime } from '../retrospective/batches.ts';
import { objectOf, type Shape } from '../shape.ts';
import { observe, observeOr } from './observe.ts';
import type { SettingsSource } from './source.ts';

const ACTIONS = 'actions: read';

/** Reads environments, and which refs each lets in. */
export async function readEnvironments(source: SettingsSource): Promise<Seen<readonly Environment[]>> {
  return observe(ACTIONS, async () => {
    const rows = await listed(source, 'GET /repos/{owner}/{repo}/environments', 'environments');
    return aFewAtATime(rows, async (row) => {
      const name = row.text('name');
      const policy = row.objectOrNull('deployment_branch_policy');
      if (policy === null) return { name, lets: 'all' };
      if (!policy.flag('custom_branch_policies')) return { name, lets: 'protected' };
      return { name, lets: await observe(ACTIONS, () => readPatterns(source, name)) };
    });
  });
}

async function readPatterns(
  source: SettingsSource,
  name: string,
): Promise<readonly { readonly name: string; readonly kind: string }[]> {
  const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies';
  const rows = await listed(source, route, 'branch_policies', { environment_name: name });
  // An older server names no type, and knows branches alone.
  return rows.map((row) => ({ name: row.text('name'), kind: row.optionalText('type') ?? 'branch' }));
}

/** Reads the names of secrets that a workflow on any branch can read. */
export async function readOpenSecrets(source: SettingsSource): Promise<Seen<readonly OpenSecret[]>> {
  const names = (route: string, of: OpenSecret['of']) => async (): Promise<readonly OpenSecret[]> =>
    (await listed(source, route, 'secrets')).map((row) => ({ name: row.text('name'), of }));
  const own = await observe('secrets: read', names('GET /repos/{owner}/{repo}/actions/secrets', 'repository'));
  if (!own.seen) return own;
  // A person's repository has no organization, and older servers no such list.
  const shared = await observeOr(
    'secrets: read',
    [],
    names('GET /repos/{owner}/{repo}/actions/organization-secrets', 'organization'),
  );
  return shared.seen ? { seen: true, value: [...own.value, ...shared.value] } : shared;
}

/** A list that GitHub wraps together with its length. */
async function listed(
  { client, repository }: SettingsSource,
  route: string,
  key: string,
  parameters: Record<string, unknown> = {},
): Promise<readonly Shape[]> {
  const answers = await readAnswers(client, route, { ...repository, ...parameters });
  return answers.flatMap((answer) => objectOf(answer).list(key));
}
