import { isGoverned } from '../../decision/governed.ts';
import { controlWorkflows } from '../../settings/control-workflows.ts';
import type { Seen } from '../../settings/seen.ts';
import type { Label, PolicyState, Retrospectives, Settings } from '../../settings/settings.ts';
import { readList } from '../pages.ts';
import { GITHUB_ACTIONS } from '../read-retrospective.ts';
import { readTip } from '../read-tip.ts';
import { aFewAtATime } from '../retrospective/batches.ts';
import { listRetrospectives } from '../retrospective/list-retrospectives.ts';
import { objectOf } from '../shape.ts';
import { observe } from './observe.ts';
import { readActions, readWorkflowRights } from './read-actions.ts';
import { readBranch } from './read-branch.ts';
import { readEnvironments, readOpenSecrets } from './read-environments.ts';
import { readCodeOwners, readPolicyState, readWorkflows } from './read-files.ts';
import { readActionsApp, readReviewer, readWriters } from './read-people.ts';
import { readRulesets } from './read-rulesets.ts';
import { readRuns } from './read-runs.ts';
import type { SettingsSource } from './source.ts';

/** What is asked about. */
export interface SettingsQuestion {
  readonly policyPath: string;
  /** Context of the gate's status for the default branch. */
  readonly statusContext: string;
  readonly now: Date;
}

/**
 * Reads every setting that a control is judged from, and writes nothing. What the token may not see is *not observed*.
 *
 * @throws GitHubError where the repository itself cannot be read, or a call fails in any other way than being refused
 */
export async function readSettings(source: SettingsSource, question: SettingsQuestion): Promise<Settings> {
  const { client, repository } = source;
  const about = objectOf(await client.request('GET /repos/{owner}/{repo}', { ...repository }));
  const defaultBranch = about.text('default_branch');
  const home = about.text('html_url');
  const [commit, policy] = await Promise.all([
    readTip(client, repository, defaultBranch),
    readPolicyState(source, defaultBranch, question.policyPath),
  ]);
  const aiReviewer = policy.inForce ? policy.policy.aiReviewer?.login : undefined;
  const [branches, workflows, codeOwners, environments, openSecrets, actions, workflowRights] = await Promise.all([
    governedBranches(source, defaultBranch, policy),
    readWorkflows(source, commit),
    readCodeOwners(source, commit),
    readEnvironments(source),
    readOpenSecrets(source),
    readActions(source),
    readWorkflowRights(source),
  ]);
  const rulesetIds = branches.flatMap(({ rules }) => (rules.seen ? rules.value.map(({ ruleset }) => ruleset) : []));
  const found = controlWorkflows({ workflows });
  const paths = found.seen ? found.value.all.map(([, { path }]) => path) : [];
  const [rulesets, runs, labels, writers, reviewer, actionsApp, retrospectives] = await Promise.all([
    readRulesets(source, home, [...new Set(rulesetIds)]),
    readRuns(source, defaultBranch, paths),
    readLabels(source),
    readWriters(source),
    readReviewer(source, aiReviewer),
    readActionsApp(client),
    readRetrospectives(source),
  ]);
  return {
    repository: about.text('full_name'),
    home,
    defaultBranch,
    statusContext: question.statusContext,
    now: question.now.toISOString(),
    actionsApp,
    policyPath: question.policyPath,
    policy,
    branches,
    rulesets,
    codeOwners,
    workflows,
    runs,
    environments,
    openSecrets,
    actions,
    workflowRights,
    labels,
    writers,
    ...reviewer,
    retrospectives,
  };
}

/** The settings of every governed branch, the default branch first. */
async function governedBranches(
  source: SettingsSource,
  defaultBranch: string,
  policy: PolicyState,
): Promise<Settings['branches']> {
  const { client, repository } = source;
  const asked = policy.inForce && policy.policy.branches.length > 0 ? policy.policy : undefined;
  const rows =
    asked === undefined ? [] : await readList(client, 'GET /repos/{owner}/{repo}/branches', { ...repository });
  const others = rows
    .map((row) => row.text('name'))
    .filter((name) => name !== defaultBranch && asked !== undefined && isGoverned(name, defaultBranch, asked));
  return aFewAtATime([defaultBranch, ...others.toSorted()], (branch) => readBranch(source, branch));
}

async function readLabels({ client, repository }: SettingsSource): Promise<Seen<readonly Label[]>> {
  return observe('issues: read', async () => {
    const rows = await readList(client, 'GET /repos/{owner}/{repo}/labels', { ...repository });
    return rows.map((row) => ({ name: row.text('name'), description: row.textOrNull('description') }));
  });
}

async function readRetrospectives({ client, repository }: SettingsSource): Promise<Seen<Retrospectives>> {
  return observe('issues: read', async () => {
    const [newest, open] = await Promise.all([
      listRetrospectives(client, repository, GITHUB_ACTIONS, 'newest'),
      listRetrospectives(client, repository, GITHUB_ACTIONS, 'open'),
    ]);
    return {
      newest: newest[0]?.createdAt ?? null,
      open: open
        .map(({ issue, createdAt }) => ({ number: issue, createdAt }))
        .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1)),
    };
  });
}
