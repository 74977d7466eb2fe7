import type { JobResult, Outcome } from './run-job.ts';
import type { Job, Step, Workflow } from './workflow.ts';

/**
 * What ran of each workflow and what did not, over many runs. A job that no event ever reaches, or a step whose condition
 * is a typing error, looks like a green run: here it is a gap.
 */
export class Tally {
  readonly #seen = new Map<string, Set<Outcome>>();
  readonly #workflows = new Map<string, Workflow>();
  readonly #stepsOf: (uses: string) => readonly Step[];

  /** @param stepsOf the steps inside a composite action; none for any other */
  constructor(stepsOf: (uses: string) => readonly Step[]) {
    this.#stepsOf = stepsOf;
  }

  /** Makes a workflow one of which all must be seen. */
  expect(workflow: Workflow): void {
    this.#workflows.set(workflow.path, workflow);
  }

  /** Writes down how a job ended that an event had started. */
  note(workflow: Workflow, job: Job, { outcome, steps }: JobResult, event: string): void {
    this.expect(workflow);
    const at = `${workflow.path} ${job.id}`;
    this.#add(`${workflow.path} on ${event}`, outcome);
    this.#add(at, outcome);
    if (outcome === 'skipped') return;
    for (const { key } of this.#allSteps(job)) this.#add(`${at} ${key}`, steps.get(key) ?? 'skipped');
  }

  /** What has never succeeded: events and jobs by their file and name, steps by their key behind the job. */
  neverRan(): readonly string[] {
    const events = [...this.#workflows.values()].flatMap(({ path, on }) =>
      Object.keys(on).map((event) => ({ at: `${path} on ${event}` })),
    );
    return [...events, ...this.#all()].flatMap(({ at }) => (this.#has(at, 'success') ? [] : [at]));
  }

  /** What has a condition that was never false. */
  neverSkipped(): readonly string[] {
    return this.#all().flatMap(({ at, condition }) =>
      condition === undefined || this.#has(at, 'skipped') ? [] : [at],
    );
  }

  #all(): readonly { readonly at: string; readonly condition: string | undefined }[] {
    return [...this.#workflows.values()].flatMap(({ path, jobs }) =>
      jobs.flatMap((job) => [
        { at: `${path} ${job.id}`, condition: job.condition },
        ...this.#allSteps(job).map(({ key, condition }) => ({ at: `${path} ${job.id} ${key}`, condition })),
      ]),
    );
  }

  #has(at: string, outcome: Outcome): boolean {
    return this.#seen.get(at)?.has(outcome) ?? false;
  }

  #allSteps(job: Job): readonly Step[] {
    return job.steps.flatMap((step) => [
      step,
      ...(step.uses === undefined ? [] : this.#stepsOf(step.uses)).map((inner) => ({
        ...inner,
        key: `${step.key}/${inner.key}`,
      })),
    ]);
  }

  #add(at: string, outcome: Outcome): void {
    this.#seen.set(at, (this.#seen.get(at) ?? new Set()).add(outcome));
  }
}
