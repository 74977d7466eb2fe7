import type { AccountId, Sha } from '../../domain.ts';
import { isSha } from '../../domain.ts';
import type { Audit, Observed } from '../../retrospective/window.ts';
import type { GitHubClient } from '../client.ts';
import { unseenIn, weaknessesOf } from '../../settings/weaknesses.ts';
import { eachPage } from '../pages.ts';
import type { RepositoryName } from '../repository.ts';
import { readSettings, type SettingsQuestion } from '../settings/read-settings.ts';
import type { SettingsSource } from '../settings/source.ts';
import { listOf } from '../shape.ts';
import { aFewAtATime } from './batches.ts';

/** GitHub keeps rule suites for a month, and is asked for one of these spans of hours. */
const PERIODS = [
  ['day', 24],
  ['week', 7 * 24],
  ['month', 30 * 24],
] as const;

/** What is looked at, and for which window. */
export interface AuditQuestion extends SettingsQuestion {
  /** Governed branches. */
  readonly branches: readonly string[];
  /** ISO 8601. */
  readonly from: string;
  /** ISO 8601. */
  readonly to: string;
}

/**
 * Reads what only an App with `administration: read` can see: pushes that a rule refused and somebody let through; and
 * what `countersign doctor` finds of the settings, by the same code. A token that may not read bypasses is an error: it
 * was given for this.
 */
export async function readAudit(source: SettingsSource, question: AuditQuestion): Promise<Observed<Audit>> {
  const { admin, repository } = source;
  const { branches, from, to } = question;
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
  const [period] = PERIODS.find(([, most]) => hours < most - 1) ?? ['month'];
  const [perBranch, settings] = await Promise.all([
    aFewAtATime(branches, (branch) => readBypasses(admin, repository, branch, period, from)),
    readSettings(source, question),
  ]);
  const longest = PERIODS.at(-1)?.[1] ?? 0;
  const cut =
    hours < longest
      ? []
      : ['the window is longer than the month for which GitHub keeps bypasses: older ones were not observed'];
  return {
    observed: true,
    value: {
      bypasses: perBranch.flat(),
      weaknesses: [...cut, ...weaknessesOf(settings)],
      unseen: unseenIn(settings),
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

function commitOrNull(text: string): Sha | null {
  return isSha(text) && !/^0+$/.test(text) ? text : null;
}
