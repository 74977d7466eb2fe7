import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GitHub } from '@countersign/github-emulator/github';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { Review, ReviewState } from '@countersign/github-emulator/state/review';
import type { WorkflowRun } from '@countersign/github-emulator/state/workflow-run';
import { type Happening, ofReview, ofRun } from './happening.ts';
import { type JobResult, type Outcome, runJob } from './run-job.ts';
import { startsOn } from './starts.ts';
import type { Tally } from './tally.ts';
import { type Job, readWorkflow, type Workflow } from './workflow.ts';

const execute = promisify(execFile);
const FOLDER = '.github/workflows';

/** What a repository has in its settings for workflows. */
export interface Settings {
  /** Variables of the repository. */
  readonly variables: Readonly<Record<string, string>>;
  /** The one environment, whose deployment branches are the default branch alone, and its secrets. */
  readonly environment: { readonly name: string; readonly secrets: Readonly<Record<string, string>> };
}

/** What runs stand on. */
export interface Ground {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly act: string;
  readonly node: string;
  /** A folder of programs that jobs find before all others. */
  readonly programs: string;
  /** A folder of this object's own. */
  readonly folder: string;
  /** Variables of the environment that every job finds. */
  readonly env: Readonly<Record<string, string>>;
  /** The folder in place of an action, `owner/name@commit`. Throws for one that is not known. */
  readonly replace: (action: string) => string;
  readonly tally: Tally;
}

/** A run that has ended. */
export interface Ended {
  readonly workflow: Workflow;
  readonly happening: Happening;
  readonly run: WorkflowRun;
  readonly outcome: Outcome;
  readonly jobs: ReadonlyMap<string, JobResult>;
}

/**
 * GitHub Actions of one repository: takes an event, starts the workflows that it starts, and then those that the runs'
 * own doings start. Jobs run under nektos/act; what that leaves out is done here: event filters, a token with no more
 * than the job's permissions, secrets for the environment alone, and no event by GITHUB_TOKEN.
 */
export class Actions {
  settings: Settings;
  readonly #ground: Ground;
  readonly #checkout: string;

  private constructor(ground: Ground, settings: Settings) {
    this.#ground = ground;
    this.#checkout = join(ground.folder, 'checkout');
    this.settings = settings;
  }

  static async of(ground: Ground, settings: Settings): Promise<Actions> {
    const actions = new Actions(ground, settings);
    await mkdir(ground.folder, { recursive: true });
    const { gitDir } = ground.repository;
    await execute('git', ['clone', '--quiet', '--shared', '--no-checkout', gitDir, actions.#checkout]);
    for (const workflow of await actions.#workflowsAt(ground.repository.tip())) ground.tally.expect(workflow);
    return actions;
  }

  /** Lets an event happen, and resolves to all runs that come of it, in their order. */
  async deliver(first: Happening): Promise<readonly Ended[]> {
    const due = [first];
    const ended: Ended[] = [];
    for (let happening = due.shift(); happening !== undefined; happening = due.shift()) {
      for (const workflow of await this.#workflowsAt(happening.sha)) {
        if (!startsOn(workflow, happening)) continue;
        const before = this.#reviews();
        const run = await this.#run(workflow, happening);
        ended.push(run);
        for (const [review, state] of this.#reviews()) {
          // What GITHUB_TOKEN does starts nothing; what an App does, does.
          if (before.get(review) === state || review.author.login === 'github-actions[bot]') continue;
          due.push(await ofReview(review, state === 'DISMISSED' ? 'dismissed' : 'submitted'));
        }
        due.push(await ofRun(this.#ground.repository, run.run, workflow.name));
      }
    }
    return ended;
  }

  async #workflowsAt(commit: string): Promise<readonly Workflow[]> {
    await execute('git', ['checkout', '--quiet', '--force', '--detach', commit], { cwd: this.#checkout });
    const names = await readdir(join(this.#checkout, FOLDER));
    const read = async (name: string): Promise<Workflow> =>
      readWorkflow(`${FOLDER}/${name}`, await readFile(join(this.#checkout, FOLDER, name), 'utf8'));
    // Runs of one event are side by side on GitHub; here the gate comes before the review, as it would by being shorter.
    return Promise.all(names.toSorted().toReversed().map(read));
  }

  /** Runs a run again: by the event and the files of its first attempt, under its own number. */
  async rerun({ workflow, happening, run }: Ended): Promise<Ended> {
    this.#ground.repository.rerun(run);
    await this.#workflowsAt(happening.sha);
    return this.#attempt(workflow, happening, run);
  }

  async #run(workflow: Workflow, happening: Happening): Promise<Ended> {
    const { repository } = this.#ground;
    const { head, name: event, actor, ref, sha } = happening;
    const run = repository.addRun({
      path: workflow.path,
      event,
      actor,
      status: 'in_progress',
      headBranch: head?.branch ?? ref.replace('refs/heads/', ''),
      headSha: head?.sha ?? sha,
      headRepository: head?.repository ?? repository,
    });
    return this.#attempt(workflow, happening, run);
  }

  async #attempt(workflow: Workflow, happening: Happening, run: WorkflowRun): Promise<Ended> {
    const { repository, tally } = this.#ground;
    const jobs = new Map<string, JobResult>();
    for (const job of workflow.jobs) {
      const result = await this.#job(workflow, job, happening, run);
      tally.note(workflow, job, result, happening.name);
      jobs.set(job.id, result);
    }
    const outcomes = [...jobs.values()].map(({ outcome }) => outcome);
    const outcome = (['failure', 'success', 'skipped'] as const).find((each) => outcomes.includes(each)) ?? 'skipped';
    repository.finishRun(run, outcome);
    return { workflow, happening, run, outcome, jobs };
  }

  async #job(workflow: Workflow, job: Job, happening: Happening, run: WorkflowRun): Promise<JobResult> {
    const { act, node, programs, folder, replace, github, repository } = this.#ground;
    const { environment } = this.settings;
    if (job.environment !== undefined && job.environment !== environment.name) {
      throw new Error(`${workflow.path}: there is no environment ${job.environment}`);
    }
    if (job.environment !== undefined && happening.ref !== `refs/heads/${repository.defaultBranch}`) {
      throw new Error(`${workflow.path}: ${happening.ref} may not enter ${job.environment}`);
    }
    const { value } = github.createToken({ kind: 'installation', repository, permissions: job.permissions });
    const scratch = join(folder, `run-${run.id}-${job.id}`);
    const remote = job.steps.flatMap(({ uses }) =>
      uses === undefined || uses.startsWith('./') ? [] : [repositoryOf(uses)],
    );
    const result = await runJob({
      act,
      node,
      programs,
      scratch,
      checkout: this.#checkout,
      workflow: workflow.path,
      job: job.id,
      event: happening.name,
      payload: happening.payload,
      actor: happening.actor.login,
      env: { ...this.#ground.env, ...this.#environment(workflow, happening, run) },
      secrets: { GITHUB_TOKEN: value, ...(job.environment === undefined ? {} : environment.secrets) },
      variables: this.settings.variables,
      actions: new Map(remote.map((action) => [action, replace(action)])),
    });
    await rm(scratch, { recursive: true, force: true });
    return result;
  }

  #environment(workflow: Workflow, { ref, sha }: Happening, run: WorkflowRun): Readonly<Record<string, string>> {
    const { github, repository } = this.#ground;
    return {
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_REPOSITORY: repository.fullName,
      GITHUB_REPOSITORY_ID: String(repository.id),
      GITHUB_REF: ref,
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: String(run.attempt),
      GITHUB_WORKFLOW_REF: `${repository.fullName}/${workflow.path}@${ref}`,
      GITHUB_WORKFLOW_SHA: sha,
      RUNNER_ENVIRONMENT: 'github-hosted',
    };
  }

  #reviews(): ReadonlyMap<Review, ReviewState> {
    const pulls: readonly PullRequest[] = [...this.#ground.repository.pulls.values()];
    return new Map(pulls.flatMap(({ reviews }) => reviews.map((review) => [review, review.state] as const)));
  }
}

/** `owner/name@commit` of `owner/name/path@commit`. */
function repositoryOf(uses: string): string {
  const [path = '', commit = ''] = uses.split('@');
  return `${path.split('/').slice(0, 2).join('/')}@${commit}`;
}
