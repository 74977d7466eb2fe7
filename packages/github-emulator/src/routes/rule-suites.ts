import { notFound, ok } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import type { Json } from '../present/json.ts';
import { timestamp } from '../clock.ts';
import type { Repository } from '../state/repository.ts';
import type { RuleSuite } from '../state/rule-suite.ts';

const read = { administration: 'read' } as const;
const hour = 3_600_000;
const periods: Readonly<Record<string, number>> = { hour, day: 24 * hour, week: 168 * hour, month: 30 * 24 * hour };

/** What rules said of pushes. Only who may read the administration of a repository sees it, public or not. */
export const ruleSuiteRoutes: readonly Route[] = [
  onRepository(
    'GET',
    '/rulesets/rule-suites',
    read,
    (call) =>
      paged(call, call.repository.ruleSuites.filter((suite) => wanted(call, suite)).toReversed(), (suite) =>
        presentSuite(call.repository, suite),
      ),
    'write',
  ),
  onRepository(
    'GET',
    '/rulesets/rule-suites/{rule_suite_id}',
    read,
    (call) => {
      const suite = call.repository.ruleSuites.find(({ id }) => id === Number(param(call, 'rule_suite_id')));
      if (suite === undefined) throw notFound();
      return ok({ ...presentSuite(call.repository, suite), rule_evaluations: suite.broken.map(evaluation) });
    },
    'write',
  ),
];

function wanted(call: RepositoryCall, suite: RuleSuite): boolean {
  const { query } = call;
  const ref = query.get('ref');
  const actor = query.get('actor_name');
  const result = query.get('rule_suite_result') ?? 'all';
  const length = periods[query.get('time_period') ?? 'day'];
  // GitHub describes no answer for a word that it does not know; a day is what it takes without one.
  if (length === undefined) throw new Error('the local GitHub knows no such time_period');
  if (ref !== null && suite.ref !== ref && suite.ref !== `refs/heads/${ref}`) return false;
  if (actor !== null && suite.actor.login.toLowerCase() !== actor.toLowerCase()) return false;
  if (result !== 'all' && suite.result !== result) return false;
  return call.world.clock.now().getTime() - suite.pushedAt.getTime() <= length;
}

function presentSuite(repository: Repository, suite: RuleSuite): Json {
  return {
    id: suite.id,
    actor_id: suite.actor.id,
    actor_name: suite.actor.login,
    before_sha: suite.before,
    after_sha: suite.after,
    ref: suite.ref,
    repository_id: repository.id,
    repository_name: repository.name,
    pushed_at: timestamp(suite.pushedAt),
    result: suite.result,
    evaluation_result: suite.result,
  };
}

function evaluation(rule: string): Json {
  return {
    rule_source: { type: 'ruleset', id: 1, name: 'main' },
    enforcement: 'active',
    result: 'fail',
    rule_type: rule,
    details: `${rule} was not met`,
  };
}
