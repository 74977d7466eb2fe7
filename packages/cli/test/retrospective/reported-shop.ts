import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { Permissions } from '@countersign/github-emulator/state/tokens';
import { sha } from '@countersign/soc2/domain';
import { chooseTransport } from '@countersign/soc2/github/choose-transport';
import { createClient } from '@countersign/soc2/github/client';
import { type Reported, reportWindow } from '@countersign/soc2/github/retrospective/report-window';

/** A repository on a local GitHub whose changes are governed. */
export interface ReportedShop {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly alice: Account;
  readonly bob: Account;
  readonly reviewer: Account;
}

export const WORKFLOW = '.github/workflows/sdlc-weekly-review.yml';

const POLICY = `high-risk: ['**/*.tf']
ai-reviewer: acme-reviewer[bot]
branches: ['release/*']
`;

/** All that `retrospective --dry-run` says it needs. */
export const READ: Permissions = {
  actions: 'read',
  contents: 'read',
  issues: 'read',
  'pull-requests': 'read',
  statuses: 'read',
};

const DAY = 86_400_000;

/** Opens `acme/<name>`, twenty days before now. */
export async function reportedShop(github: GitHub, name: string): Promise<ReportedShop> {
  github.clock.set(new Date(Date.now() - 20 * DAY));
  const repository = await github.createRepository(`acme/${name}`);
  const person = (login: string): Account => github.world.accounts.byLogin(login) ?? github.addUser(login);
  const reviewer = github.world.accounts.byLogin('acme-reviewer[bot]') ?? github.addBot('acme-reviewer');
  const [alice, bob] = [person('alice'), person('bob')];
  for (const account of [alice, bob, reviewer]) repository.setPermission(account, 'write');
  const files = {
    '.github/change-policy.yml': POLICY,
    [WORKFLOW]: 'on: schedule\njobs: {}\n',
    'README.md': '# Shop\n',
  };
  await repository.commit('main', { author: alice, message: 'Open the shop', files });
  return { github, repository, alice, bob, reviewer };
}

/** Merges a change of alice's that the AI reviewer approved and the gate let pass. */
export async function mergeChange({ github, repository, alice, bob, reviewer }: ReportedShop): Promise<PullRequest> {
  const id = repository.world.nextId();
  const head = `change-${id}`;
  await repository.branch(head, 'main', { actor: alice });
  await repository.commit(head, { author: alice, message: `Change ${id}`, files: { [`web/${id}.ts`]: `${id}\n` } });
  const pull = await repository.openPullRequest({ author: alice, title: `Change ${id}`, head });
  await pull.approve(reviewer);
  const gate = github.account('github-actions[bot]');
  pull.addLabels(['ai-approved'], gate);
  repository.setStatus(pull.head.sha, gate, { context: 'sdlc-gate', state: 'success', description: 'low risk' });
  await pull.merge({ actor: bob, method: 'squash' });
  return pull;
}

/** Lets the workflow report, by the same code as the action; unless it stays at work, it uploads what it made and ends. */
export async function report(
  { github, repository }: ReportedShop,
  { until, app = 'github-actions' }: { readonly until?: 'at work'; readonly app?: string } = {},
): Promise<Reported> {
  const run = repository.addRun({ path: WORKFLOW, event: 'schedule', status: 'in_progress' });
  const permissions: Permissions = { ...READ, issues: 'write' };
  const token = github.createToken({ kind: 'installation', app, repository, permissions });
  const reported = await reportWindow({
    client: createClient({ token: token.value, baseUrl: github.url, transport: await chooseTransport({}) }),
    repository: { owner: repository.owner.login, repo: repository.name },
    policyPath: '.github/change-policy.yml',
    server: github.serverUrl,
    runId: run.id,
    workflow: { path: WORKFLOW, sha: sha(run.headSha) },
    code: { repository: '', ref: '', bundle: 'b'.repeat(64) },
    label: 'sdlc-retrospective',
    assignees: [],
    lookbackDays: 30,
    startSha: '',
    audit: () => Promise.resolve({ observed: false, why: 'no `audit-token` was given' }),
  });
  if (until === 'at work') return reported;
  repository.uploadArtifact(run, { name: `countersign-retrospective-${reported.digest}` });
  repository.finishRun(run);
  return reported;
}
