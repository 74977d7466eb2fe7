import type { Seen } from '../../settings/seen.ts';
import type { RulesetSettings } from '../../settings/settings.ts';
import { objectOf, type Shape } from '../shape.ts';
import { observe } from './observe.ts';
import type { SettingsSource } from './source.ts';

const EDITOR =
  'administration: write (GitHub shows bypass lists to those alone who may edit them: run it as an administrator)';

/** Reads rulesets by their ids: their names, and who need not keep them. */
export async function readRulesets(
  source: SettingsSource,
  home: string,
  ids: readonly number[],
): Promise<readonly RulesetSettings[]> {
  return Promise.all(ids.map((id) => readRuleset(source, home, id)));
}

async function readRuleset({ admin, repository }: SettingsSource, home: string, id: number): Promise<RulesetSettings> {
  const read = await observe('metadata: read', async () =>
    objectOf(await admin.request('GET /repos/{owner}/{repo}/rulesets/{ruleset_id}', { ...repository, ruleset_id: id })),
  );
  if (!read.seen) return { id, name: `ruleset ${id}`, page: `${home}/settings/rules/${id}`, bypass: read };
  const row = read.value;
  const ofRepository = row.optionalText('source_type') !== 'Organization';
  const server = new URL(home).origin;
  return {
    id,
    name: row.text('name'),
    page: ofRepository
      ? `${home}/settings/rules/${id}`
      : `${server}/organizations/${row.text('source')}/settings/rules/${id}`,
    bypass: bypassOf(row),
  };
}

function bypassOf(row: Shape): Seen<readonly string[]> {
  if (row.has('bypass_actors')) return { seen: true, value: row.list('bypass_actors').map(actorName) };
  const own = row.optionalText('current_user_can_bypass');
  if (own !== undefined && own !== 'never') return { seen: true, value: ['the account of this very token'] };
  return {
    seen: false,
    why: `who may bypass the ruleset ${row.text('name')} is hidden from this token`,
    needs: EDITOR,
  };
}

/** GitHub's numbers of the base roles. */
const ROLES: Readonly<Record<number, string>> = { 2: 'maintainers', 4: 'everyone who may write', 5: 'administrators' };

function actorName(actor: Shape): string {
  const type = actor.text('actor_type');
  const id = actor.has('actor_id') ? actor.count('actor_id') : undefined;
  const mode = actor.optionalText('bypass_mode') === 'pull_request' ? ' (by pull request)' : '';
  if (type === 'RepositoryRole') return `${(id === undefined ? undefined : ROLES[id]) ?? `the role ${id}`}${mode}`;
  const named = WITHOUT_ID[type] ?? `${NAMES[type] ?? type}${id === undefined ? '' : ` ${id}`}`;
  return `${named}${mode}`;
}

const WITHOUT_ID: Readonly<Record<string, string>> = {
  OrganizationAdmin: 'administrators of the organization',
  EnterpriseOwner: 'owners of the enterprise',
  DeployKey: 'deploy keys',
};

const NAMES: Readonly<Record<string, string>> = { Integration: 'App', Team: 'team', User: 'user' };
