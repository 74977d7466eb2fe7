import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { GitHub } from '@countersign/github-emulator/github';
import { type ActionResult, type ActionRun, runAction } from '@countersign/github-emulator/run-action';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { addEnvironment, addRuleset } from '@countersign/github-emulator/state/settings';
import type { Permissions } from '@countersign/github-emulator/state/tokens';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { ROOT } from './documents.ts';

/** What a command printed. */
interface Printed {
  readonly out: string;
  readonly err: string;
}

/** The story that the documents tell, as it really went: what was seen at each step, by its name. */
export interface Story {
  readonly seen: ReadonlyMap<string, string>;
  /**
   * A clone of the repository at its end, with the files of the artifacts in it: `decision-3.json`, `manifest.json` and
   * `population.json` of the first week, and `week-1` to `week-3` with those of the first three.
   */
  readonly clone: string;
  /** The first twelve digits of the digest of `decision-3.json`. */
  readonly digest: string;
  /** The repository before anything was set up, with filters of dorny/paths-filter in it. */
  readonly fresh: string;
  /** What a process needs that speaks to this GitHub with a token that may read everything. */
  readonly env: () => Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

const GATE: Permissions = { contents: 'read', issues: 'read', 'pull-requests': 'write', statuses: 'write' };
const WEEKLY: Permissions = {
  actions: 'read',
  contents: 'read',
  issues: 'write',
  'pull-requests': 'read',
  statuses: 'read',
};
const WEEKLY_PATH = '.github/workflows/sdlc-weekly-review.yml';

/** The record of the high-risk change, under the name that the gate gives it. */
const RECORD = 'decision-3.json';
const WINDOW_FILES = ['manifest.json', 'population.json'] as const;

/** Filters of dorny/paths-filter with something that means another thing there. */
const FILTERS = [
  'high-risk:',
  "  - 'infra/**'",
  "  - 'services/identity/**'",
  "  - '!**/*.md'",
  "  - added|modified: '**/package.json'",
  '',
].join('\n');

/** What is in the repository before anything is set up. */
const FILES = {
  'README.md': '# Shop\n',
  'package.json': '{"name": "shop"}\n',
  'pnpm-lock.yaml': 'lockfileVersion: 9\n',
  Dockerfile: 'FROM node:24\n',
  'infra/main.tf': 'resource "bucket" "orders" {}\n',
  'services/identity/session.ts': 'export const lifetime = 3600;\n',
  'web/total.ts': 'export const total = 0;\n',
  '.github/workflows/ci.yml': 'on: push\njobs: {test: {runs-on: ubuntu-latest, steps: [{run: "true"}]}}\n',
};

/** Lives the first week of a repository on a local GitHub: `init`, settings, two changes, the first Friday. */
export async function liveFirstWeek(): Promise<Story> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-docs-'));
  const github = await startTestGitHub();
  try {
    return await new FirstWeek(folder, github, await openShop(github)).live();
  } catch (error) {
    await github.close();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

interface Shop {
  readonly repository: Repository;
  readonly alice: Account;
  readonly bob: Account;
  readonly carol: Account;
  readonly reviewer: Account;
}

async function openShop(github: GitHub): Promise<Shop> {
  github.clock.set(daysAgo(30));
  const repository = await github.createRepository('acme/shop', { private: true });
  const [alice, bob, carol] = ['alice', 'bob', 'carol'].map((login) => github.addUser(login)) as [
    Account,
    Account,
    Account,
  ];
  const reviewer = github.addBot('acme-reviewer');
  for (const account of [alice, carol, reviewer]) repository.setPermission(account, 'write');
  repository.setPermission(bob, 'admin');
  await repository.commit('main', { author: bob, message: 'Open the shop', files: FILES });
  github.clock.set(daysAgo(4));
  return { repository, alice, bob, carol, reviewer };
}

/** By the clock of the machine: the commands that are run know no other. */
function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000);
}

class FirstWeek {
  readonly #seen = new Map<string, string>();
  readonly #folder: string;
  readonly #github: GitHub;
  readonly #shop: Shop;
  readonly #clone: string;
  readonly #fresh: string;

  constructor(folder: string, github: GitHub, shop: Shop) {
    this.#folder = folder;
    this.#github = github;
    this.#shop = shop;
    this.#clone = join(folder, 'shop');
    this.#fresh = join(folder, 'fresh');
  }

  async live(): Promise<Story> {
    await this.#otherSetUps();
    await this.#setUp();
    this.#doSettings();
    await this.#see('doctor-after', ['doctor']);
    await this.#lowRisk();
    await this.#highRisk();
    await this.#friday();
    await this.#audit();
    return {
      seen: this.#seen,
      clone: this.#clone,
      digest: /digest {2}([0-9a-f]{12})/.exec(this.#seen.get('verify') ?? '')?.[1] ?? '',
      fresh: this.#fresh,
      env: () => this.#env(),
      close: async () => {
        await this.#github.close();
        rmSync(this.#folder, { recursive: true, force: true });
      },
    };
  }

  /** What `init` does with filters, and with another reviewer. */
  async #otherSetUps(): Promise<void> {
    const { gitDir } = this.#shop.repository;
    const setUps = {
      fresh: [],
      'from-filters': ['--from-paths-filter', '.github/filters.yml'],
      'claude-code': ['--reviewer', 'claude-code-action', '--ai-reviewer', 'acme-reviewer[bot]'],
    };
    for (const [name, flags] of Object.entries(setUps)) {
      const folder = join(this.#folder, name);
      execFileSync('git', ['clone', '--quiet', gitDir, folder]);
      execFileSync('git', ['-C', folder, 'remote', 'set-url', 'origin', 'https://github.com/acme/shop.git']);
      writeFileSync(join(folder, '.github/filters.yml'), FILTERS);
      if (flags.length === 0) continue;
      await this.#see(name, ['init', '--yes', '--cto', '@alice,@bob', ...flags], folder);
      const policy = await readFile(join(folder, '.github/change-policy.yml'), 'utf8');
      this.#seen.set(`${name} .github/change-policy.yml`, policy);
    }
  }

  /** `init` in a clone, and its files on the default branch. */
  async #setUp(): Promise<void> {
    const { repository, alice, bob } = this.#shop;
    execFileSync('git', ['clone', '--quiet', repository.gitDir, this.#clone]);
    this.#git('remote', 'set-url', 'origin', 'https://github.com/acme/shop.git');
    const flags = ['--cto', '@alice,@bob', '--ai-reviewer', 'acme-reviewer[bot]', '--actions', 'OWNER/countersign'];
    await this.#see('init', ['init', '--yes', ...flags]);
    const paths = this.#git('ls-files', '--others', '--exclude-standard').split('\n');
    const texts = await Promise.all(paths.map((path) => readFile(join(this.#clone, path), 'utf8')));
    const files = Object.fromEntries(paths.map((path, at) => [path, texts[at] ?? '']));
    for (const [path, text] of Object.entries(files)) this.#seen.set(path, text);
    const pull = await this.#open('countersign', 'Set up the change control', files);
    await pull.approve(bob);
    await pull.merge({ actor: alice, method: 'squash' });
    this.#update();
    await this.#see('init-again', ['init', '--yes']);
    await this.#see('policy-check', ['policy', 'check']);
  }

  /** What `init` leaves to do. */
  #doSettings(): void {
    const { repository } = this.#shop;
    const status_checks = {
      strict_required_status_checks_policy: false,
      required_status_checks: [{ context: 'sdlc-gate' }],
    };
    const pulls = {
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: true,
      required_approving_review_count: 0,
      required_review_thread_resolution: false,
    };
    addRuleset(repository, {
      rules: [
        { type: 'deletion' },
        { type: 'non_fast_forward' },
        { type: 'pull_request', parameters: pulls },
        { type: 'required_status_checks', parameters: status_checks },
      ],
    });
    addEnvironment(repository, 'countersign', [{ name: 'main', type: 'branch' }]).secrets = ['ANTHROPIC_API_KEY'];
    const permissions = { contents: 'read', metadata: 'read', pull_requests: 'write' } as const;
    this.#github.world.apps.push({ id: 4712, slug: 'acme-reviewer', permissions });
    repository.createLabel({ name: 'ai-review', description: 'Asks for the AI review' });
    // The sweep of the present hour, to the commands; the week that is told lies behind it.
    this.#github.clock.set(new Date());
    repository.addRun({ path: '.github/workflows/sdlc-gate.yml', event: 'schedule' });
    this.#github.clock.set(daysAgo(3.9));
  }

  async #lowRisk(): Promise<void> {
    const { alice, bob, reviewer } = this.#shop;
    const pull = await this.#open('total', 'Start the total at one', { 'web/total.ts': 'export const total = 1;\n' });
    this.#update('total');
    await this.#see('classify-low', ['classify', '--base', 'origin/main', '--head', 'origin/total']);
    await this.#judge('low-pending', pull);
    await pull.approve(reviewer);
    await this.#judge('low-success', pull);
    await this.#repositoryCommit('total', alice, { 'web/total.ts': 'export const total = 2;\n' });
    await this.#judge('low-stale', pull);
    await pull.approve(reviewer);
    await this.#judge('low-again', pull);
    await pull.merge({ actor: bob, method: 'squash' });
    await this.#judge('low-merged', pull);
  }

  async #highRisk(): Promise<void> {
    const { bob, alice, reviewer } = this.#shop;
    const files = { 'infra/main.tf': 'resource "bucket" "orders" { versioned = true }\n' };
    const pull = await this.#open('bucket', 'Keep versions of orders', files);
    this.#update('bucket');
    await this.#see('classify-high', ['classify', '--base', 'origin/main', '--head', 'origin/bucket']);
    await this.#judge('high-pending', pull);
    await pull.approve(reviewer);
    await this.#judge('high-bot', pull);
    await pull.approve(bob);
    await this.#judge('high-success', pull);
    await pull.merge({ actor: alice, method: 'squash' });
  }

  async #friday(): Promise<void> {
    const { repository, carol } = this.#shop;
    this.#github.clock.set(daysAgo(0.1));
    this.#update();
    await this.#see('dry-run', ['retrospective', '--dry-run']);
    const ran = await this.#weekly('schedule', { mode: 'report' });
    const issue = repository.issues.get(Number(ran.outputs['issue-number']));
    if (issue === undefined) throw new Error(ran.stdout);
    this.#seen.set('issue-title', issue.title);
    this.#seen.set('issue', this.#plain(issue.body ?? ''));
    this.#github.clock.advance({ minutes: 20 });
    issue.comment(carol, 'Read all of them.');
    await issue.close(carol);
    await this.#weekly('issues', { mode: 'sign-off' }, { issue: { number: issue.number } });
    this.#seen.set('sign-off', this.#plain(issue.comments.at(-1)?.body ?? ''));
    for (const week of ['week-1', 'week-2', 'week-3']) {
      if (week !== 'week-1') {
        await this.#small(week);
        await this.#weekly('schedule', { mode: 'report' });
      }
      for (const file of WINDOW_FILES) {
        mkdirSync(join(this.#clone, week), { recursive: true });
        cpSync(join(this.#clone, file), join(this.#clone, week, file));
      }
      this.#github.clock.advance({ minutes: 5 });
    }
    for (const file of WINDOW_FILES) cpSync(join(this.#clone, 'week-1', file), join(this.#clone, file));
  }

  /** A change of a week in which little happens: where nothing does, there is no retrospective. */
  async #small(name: string): Promise<void> {
    const { alice, bob, carol } = this.#shop;
    const pull = await this.#open(name, 'Say more', { 'README.md': `# Shop, ${name}\n` }, bob);
    await pull.approve(carol);
    await pull.merge({ actor: alice, method: 'squash' });
    this.#update();
  }

  /** What an auditor does, in the clone and with the files of the artifacts. */
  async #audit(): Promise<void> {
    await this.#see('verify', ['verify', RECORD]);
    await this.#see('verify-live', ['verify', RECORD, '--live']);
    await this.#see('verify-window', ['verify-window', 'manifest.json']);
  }

  async #open(
    head: string,
    title: string,
    files: Readonly<Record<string, string>>,
    author = this.#shop.alice,
  ): Promise<PullRequest> {
    const { repository } = this.#shop;
    await repository.branch(head, 'main', { actor: author });
    await this.#repositoryCommit(head, author, files, title);
    return repository.openPullRequest({ author, title, head });
  }

  async #repositoryCommit(
    branch: string,
    author: Account,
    files: Readonly<Record<string, string>>,
    message = 'More',
  ): Promise<void> {
    await this.#shop.repository.commit(branch, { author, message, files });
  }

  /** Runs the gate, and remembers the status, the labels and the reasons. */
  async #judge(name: string, pull: PullRequest): Promise<void> {
    const { repository } = this.#shop;
    const ran = await this.#act('gate', GATE, {
      eventName: 'pull_request_target',
      eventPayload: await pull.eventPayload('pull_request_target', 'synchronize'),
    });
    const status = repository.statusesOf(pull.head.sha).findLast(({ context }) => context === 'sdlc-gate');
    this.#seen.set(`${name}-status`, `${status?.state}  ${status?.description}`);
    this.#seen.set(`${name}-labels`, pull.labels.map((label) => label.name).join(' '));
    this.#seen.set(`${name}-summary`, this.#plain(ran.summary));
    const record = ran.outputs['decision-record'];
    if (record !== undefined) cpSync(record, join(this.#clone, basename(record)));
    await ran.remove();
  }

  async #weekly(eventName: string, inputs: Record<string, string>, details: object = {}): Promise<ActionResult> {
    const { repository, bob } = this.#shop;
    const own = repository.addRun({ path: WEEKLY_PATH, event: eventName, status: 'in_progress' });
    const ran = await this.#act('weekly-review', WEEKLY, {
      eventName,
      eventPayload: { ...repository.eventPayload(bob), ...details },
      inputs,
      runId: own.id,
      sha: own.headSha,
      workflowRef: `${repository.fullName}/${WEEKLY_PATH}@refs/heads/main`,
    });
    const { digest, manifest } = ran.outputs;
    if (digest !== undefined) repository.uploadArtifact(own, { name: `countersign-retrospective-${digest}` });
    if (manifest !== undefined && inputs['mode'] === 'report') {
      for (const file of WINDOW_FILES) {
        cpSync(join(dirname(manifest), file), join(this.#clone, file));
      }
    }
    repository.finishRun(own);
    await ran.remove();
    return ran;
  }

  async #act(
    action: string,
    permissions: Permissions,
    run: Pick<ActionRun, 'eventName' | 'eventPayload'> & Partial<ActionRun>,
  ): Promise<ActionResult> {
    const { repository } = this.#shop;
    const token = this.#github.createToken({ kind: 'installation', app: 'github-actions', repository, permissions });
    const ran = await runAction({
      main: join(ROOT, 'dist', action, 'index.js'),
      actionFile: join(ROOT, 'actions', action, 'action.yml'),
      github: this.#github,
      repository,
      env: { COUNTERSIGN_RETRY_SECOND_MS: '1' },
      ...run,
      inputs: { 'github-token': token.value, ...run.inputs },
    });
    if (ran.exitCode !== 0) throw new Error(`${action}: ${ran.stdout}${ran.stderr}`);
    return ran;
  }

  /** Runs a command, and remembers what it printed. */
  async #see(name: string, argv: readonly string[], cwd = this.#clone): Promise<void> {
    const { out, err } = await this.#countersign(argv, cwd);
    this.#seen.set(name, this.#plain(`${out}${err}`));
  }

  #env(): Readonly<Record<string, string>> {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: this.#folder,
      GITHUB_TOKEN: this.#github.createToken({ kind: 'user', user: this.#shop.bob }).value,
      GITHUB_API_URL: this.#github.url,
      COUNTERSIGN_RETRY_SECOND_MS: '1',
    };
  }

  #countersign(argv: readonly string[], cwd: string): Promise<Printed> {
    return new Promise((resolve) => {
      const main = join(ROOT, 'dist/cli/index.js');
      execFile(process.execPath, [main, ...argv], { cwd, env: this.#env() }, (_error, out, err) =>
        resolve({ out, err }),
      );
    });
  }

  /** Brings the clone to where GitHub is; a branch beside the default one where it is named. */
  #update(branch?: string): void {
    const { gitDir } = this.#shop.repository;
    const refs = ['main', ...(branch === undefined ? [] : [branch])];
    this.#git('fetch', '--quiet', gitDir, ...refs.map((ref) => `+refs/heads/${ref}:refs/remotes/origin/${ref}`));
    this.#git('reset', '--quiet', '--hard', 'origin/main');
  }

  #git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.#clone, encoding: 'utf8' }).trim();
  }

  #plain(text: string): string {
    return text.replaceAll(this.#github.serverUrl, 'https://github.com').trimEnd();
  }
}
