import type { Seen } from '../../settings/seen.ts';
import type { BranchSettings, NativeReviews, Protection, RequiredStatus, Rule } from '../../settings/settings.ts';
import { isRefusal } from '../github-error.ts';
import { readList } from '../pages.ts';
import { objectOf, type Shape } from '../shape.ts';
import { isNotOnThisPlan, observe } from './observe.ts';
import type { SettingsSource } from './source.ts';

const ADMINISTRATION = 'administration: read';

/** Reads what protects a branch: rules of rulesets, and its own protection, of which a part is seen by everyone. */
export async function readBranch(source: SettingsSource, branch: string): Promise<BranchSettings> {
  const [rules, protection, outline] = await Promise.all([
    observe('metadata: read', () => readRules(source, branch)),
    observe(ADMINISTRATION, () => readProtection(source, branch)),
    observe('contents: read', () => readOutline(source, branch)),
  ]);
  return {
    branch,
    rules,
    // That there is none everyone may know.
    protection: !protection.seen && outline.seen && outline.value.off ? { seen: true, value: null } : protection,
    requiredByProtection: requiredOf(outline),
  };
}

async function readRules({ client, repository }: SettingsSource, branch: string): Promise<readonly Rule[]> {
  try {
    const rows = await readList(client, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...repository, branch });
    return rows.map(ruleOf);
  } catch (failure) {
    if (isNotOnThisPlan(failure)) return [];
    throw failure;
  }
}

function ruleOf(row: Shape): Rule {
  const type = row.text('type');
  const about = { type, ruleset: row.id('ruleset_id') };
  if (type === 'required_status_checks') {
    const checks = row.object('parameters').list('required_status_checks');
    return { ...about, statuses: checks.map((check) => requiredStatus(check, 'integration_id')) };
  }
  if (type !== 'pull_request') return { ...about, statuses: [] };
  const parameters = row.object('parameters');
  const reviews = {
    codeOwners: parameters.flag('require_code_owner_review'),
    staleDismissed: parameters.flag('dismiss_stale_reviews_on_push'),
    lastPush: parameters.flag('require_last_push_approval'),
  };
  return { ...about, statuses: [], reviews };
}

function requiredStatus(check: Shape, app: 'integration_id' | 'app_id'): RequiredStatus {
  return { context: check.text('context'), app: check.has(app) ? check.id(app) : null };
}

async function readProtection({ admin, repository }: SettingsSource, branch: string): Promise<Protection | null> {
  try {
    const route = 'GET /repos/{owner}/{repo}/branches/{branch}/protection';
    return protectionOf(objectOf(await admin.request(route, { ...repository, branch })));
  } catch (failure) {
    // GitHub's words tell a branch without protection from one that the token may not see.
    if (isRefusal(failure, 404) && /not protected/i.test(failure.said ?? '')) return null;
    if (isNotOnThisPlan(failure)) return null;
    throw failure;
  }
}

function protectionOf(row: Shape): Protection {
  const isOn = (key: string): boolean => row.objectOrNull(key)?.flag('enabled') === true;
  const reviews = row.objectOrNull('required_pull_request_reviews');
  const checks = row.objectOrNull('required_status_checks')?.list('checks') ?? [];
  return {
    statuses: checks.map((check) => requiredStatus(check, 'app_id')),
    ...(reviews === null ? {} : { reviews: reviewsOf(reviews) }),
    signatures: isOn('required_signatures'),
    forcePushes: isOn('allow_force_pushes'),
    deletions: isOn('allow_deletions'),
    bypass: [...(isOn('enforce_admins') ? [] : ['administrators']), ...allowances(reviews)],
  };
}

function reviewsOf(reviews: Shape): NativeReviews {
  return {
    codeOwners: reviews.flag('require_code_owner_reviews'),
    staleDismissed: reviews.flag('dismiss_stale_reviews'),
    lastPush: reviews.has('require_last_push_approval') && reviews.flag('require_last_push_approval'),
  };
}

function allowances(reviews: Shape | null): readonly string[] {
  const found = reviews?.objectOrNull('bypass_pull_request_allowances') ?? null;
  if (found === null) return [];
  const named = (key: string, name: 'login' | 'slug', as: (text: string) => string): readonly string[] =>
    found.has(key) ? found.list(key).map((row) => as(row.text(name))) : [];
  return [
    ...named('users', 'login', (login) => `@${login}`),
    ...named('teams', 'slug', (slug) => `team ${slug}`),
    ...named('apps', 'slug', (slug) => `App ${slug}`),
  ];
}

interface Outline {
  /** True where GitHub says that the branch has no protection of its own. */
  readonly off: boolean;
  readonly statuses: readonly RequiredStatus[];
}

/** What everyone sees who reads the branch. */
async function readOutline({ client, repository }: SettingsSource, branch: string): Promise<Outline> {
  const row = objectOf(
    await client.request('GET /repos/{owner}/{repo}/branches/{branch}', { ...repository, branch }),
  ).object('protection');
  const checks = row.objectOrNull('required_status_checks')?.list('checks') ?? [];
  return {
    off: row.has('enabled') && !row.flag('enabled'),
    statuses: checks.map((check) => requiredStatus(check, 'app_id')),
  };
}

function requiredOf(outline: Seen<Outline>): Seen<readonly RequiredStatus[]> {
  return outline.seen ? { seen: true, value: outline.value.statuses } : outline;
}
