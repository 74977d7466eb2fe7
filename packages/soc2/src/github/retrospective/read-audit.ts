import type { AccountId, Sha } from '../../domain.ts';
import { isSha } from '../../domain.ts';
import type { Audit, Observed } from '../../retrospective/window.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { eachPage, readList } from '../pages.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf, objectOf, type Shape } from '../shape.ts';
import { aFewAtATime } from './batches.ts';

/** GitHub keeps rule suites for a month, and is asked for one of these spans of hours. */
const PERIODS = [
  ['day', 24],
  ['week', 7 * 24],
  ['month', 30 * 24],
] as const;

/** The gate's context, which protection must require. */
const CONTEXT = 'sdlc-gate';

/**
 * Reads what only an App with `administration: read` can see: pushes that a rule refused and somebody let through, and
 * whether the branches are protected as the control needs it. A token that may not is an error: it was given for this.
 *
 * @param from ISO 8601
 * @param to ISO 8601
 */
export async function readAudit(
  client: GitHubClient,
  repository: RepositoryName,
  branches: readonly string[],
  from: string,
  to: string,
): Promise<Observed<Audit>> {
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
  const [period] = PERIODS.find(([, most]) => hours < most - 1) ?? ['month'];
  const perBranch = await aFewAtATime(branches, async (branch) => ({
    bypasses: await readBypasses(client, repository, branch, period, from),
    weaknesses: await readWeaknesses(client, repository, branch),
  }));
  const longest = PERIODS.at(-1)?.[1] ?? 0;
  const cut =
    hours < longest
      ? []
      : ['the window is longer than the month for which GitHub keeps bypasses: older ones were not observed'];
  return {
    observed: true,
    value: {
      bypasses: perBranch.flatMap(({ bypasses }) => bypasses),
      weaknesses: [...cut, ...perBranch.flatMap(({ weaknesses }) => weaknesses)],
    },
  };
}

async function readBypasses(
  client: GitHubClient,
  repository: RepositoryName,
  branch: string,
  period: string,
  from: string,
): Promise<Audit['bypasses']> {
  const found: Audit['bypasses'][number][] = [];
  const parameters = {
    ...repository,
    ref: `refs/heads/${branch}`,
    time_period: period,
    rule_suite_result: 'bypass',
  };
  for await (const answer of eachPage(client, 'GET /repos/{owner}/{repo}/rulesets/rule-suites', parameters)) {
    for (const row of listOf(answer)) {
      if (row.time('pushed_at') < from || row.text('ref') !== `refs/heads/${branch}`) continue;
      found.push({
        id: row.id('id'),
        branch,
        by: row.has('actor_id')
          ? { id: row.id('actor_id') as AccountId, login: row.text('actor_name'), type: 'User' }
          : null,
        before: commitOrNull(row.text('before_sha')),
        after: commitOrNull(row.text('after_sha')),
        at: row.time('pushed_at'),
        result: row.text('result'),
      });
    }
  }
  return found.toSorted((one, other) => one.id - other.id);
}

async function readWeaknesses(
  client: GitHubClient,
  repository: RepositoryName,
  branch: string,
): Promise<readonly string[]> {
  const [rules, classic] = await Promise.all([
    readList(client, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...repository, branch }),
    readProtection(client, repository, branch),
  ]);
  const kinds = new Set(rules.map((rule) => rule.text('type')));
  if (kinds.size === 0 && classic === null) return [`${branch} has neither a ruleset nor branch protection`];
  const required = [...requiredByRules(rules), ...requiredByProtection(classic)];
  const gate = required.filter(({ context }) => context === CONTEXT || context === `${CONTEXT}/${branch}`);
  const isOn = (key: string): boolean => classic?.objectOrNull(key)?.flag('enabled') === true;
  return [
    ...(gate.length > 0 ? [] : [`${branch} can be merged into without the status ${CONTEXT}`]),
    ...(gate.length > 0 && gate.every(({ app }) => app === null)
      ? [`the status ${CONTEXT} that ${branch} requires may come from any workflow: no App is named as its source`]
      : []),
    ...(kinds.has('non_fast_forward') || (classic !== null && !isOn('allow_force_pushes'))
      ? []
      : [`${branch} can be force-pushed`]),
    ...(kinds.has('deletion') || (classic !== null && !isOn('allow_deletions')) ? [] : [`${branch} can be deleted`]),
    ...(kinds.size === 0 && !isOn('enforce_admins') ? [`the protection of ${branch} does not hold for admins`] : []),
  ];
}

/** The branch's own protection; null where it has none. */
async function readProtection(client: GitHubClient, repository: RepositoryName, branch: string): Promise<Shape | null> {
  try {
    const route = 'GET /repos/{owner}/{repo}/branches/{branch}/protection';
    return objectOf(await client.request(route, { ...repository, branch }));
  } catch (failure) {
    // GitHub's words tell a branch without protection from a repository that the token may not see.
    if (isRefusal(failure, 404) && /not protected/i.test(failure.said ?? '')) return null;
    throw failure;
  }
}

interface Required {
  readonly context: string;
  readonly app: number | null;
}

function requiredByRules(rules: readonly Shape[]): readonly Required[] {
  return rules
    .filter((rule) => rule.text('type') === 'required_status_checks')
    .flatMap((rule) => rule.object('parameters').list('required_status_checks'))
    .map((check) => ({
      context: check.text('context'),
      app: check.has('integration_id') ? check.id('integration_id') : null,
    }));
}

function requiredByProtection(protection: Shape | null): readonly Required[] {
  return (protection?.objectOrNull('required_status_checks')?.list('checks') ?? []).map((check) => ({
    context: check.text('context'),
    app: check.has('app_id') ? check.id('app_id') : null,
  }));
}

function commitOrNull(text: string): Sha | null {
  return isSha(text) && !/^0+$/.test(text) ? text : null;
}
