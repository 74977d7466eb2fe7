import { fileURLToPath } from 'node:url';
import { type ActionResult, runAction } from '@countersign/github-emulator/run-action';
import type { WorkflowRun } from '@countersign/github-emulator/state/workflow-run';
import { type Shop, WORKFLOW } from './week.ts';

/** Tells at the end of the process what it computed, in seconds: the local GitHub's own time is none of the product's. */
const PROBE = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('computed ' + (user + system) / 1e6 + ' s');
});`;

const node = process.env['COUNTERSIGN_NODE'] || process.execPath;
const main = fileURLToPath(new URL('../../../../dist/weekly-review/index.js', import.meta.url));
const actionFile = fileURLToPath(new URL('../../action.yml', import.meta.url));

/** A run of the built weekly review that has ended. */
export interface Reviewed {
  readonly run: WorkflowRun;
  readonly outputs: ActionResult['outputs'];
  /** Of computing, the local GitHub's left out. */
  readonly seconds: number;
  /** By the clock. */
  readonly wall: number;
  readonly peakMiB: number;
}

/** How a run differs from a scheduled report. */
export interface RunSettings {
  readonly measureMemory?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly eventName?: string;
  readonly payload?: unknown;
}

/** Runs the built weekly review as a process of its own. Throws where it fails. */
export async function runReview(shop: Shop, settings: RunSettings = {}): Promise<Reviewed> {
  const { github, repository, token } = shop;
  const { eventName = 'schedule', payload = {}, inputs = {}, measureMemory = false } = settings;
  const run = repository.addRun({ path: WORKFLOW, event: eventName, status: 'in_progress' });
  const ended = await runAction({
    main,
    node,
    actionFile,
    inputs: { 'github-token': token.value, ...inputs },
    eventName,
    eventPayload: payload,
    github,
    repository,
    runId: run.id,
    workflowRef: `${repository.fullName}/${WORKFLOW}@refs/heads/main`,
    measureMemory,
    nodeFlags: [`--import=data:text/javascript,${encodeURIComponent(PROBE)}`],
    timeout: 600_000,
  });
  await ended.remove();
  if (ended.exitCode !== 0) throw new Error(`the weekly review failed: ${ended.stdout}${ended.stderr}`);
  return {
    run,
    outputs: ended.outputs,
    seconds: Number(/computed ([\d.e-]+) s/.exec(ended.stderr)?.[1]),
    wall: ended.durationMs / 1000,
    peakMiB: (ended.peakRssKiB ?? Number.NaN) / 1024,
  };
}

/** Reports, has the workflow leave its artifact, and has a person sign off: what a later week goes on from. */
export async function reportAndSignOff(shop: Shop): Promise<void> {
  const { repository, people } = shop;
  const { run, outputs } = await runReview(shop);
  repository.uploadArtifact(run, { name: `countersign-retrospective-${outputs['digest'] ?? ''}` });
  repository.finishRun(run);
  const number = Number(outputs['issue-number']);
  const issue = repository.issues.get(number);
  // Whoever merged a change leaves the signature to somebody else.
  const signer = people[1];
  if (issue === undefined || signer === undefined) throw new Error('there is nothing to sign off');
  issue.comment(signer, 'Read all of it.');
  await issue.close(signer);
  const payload = { ...repository.eventPayload(signer, { action: 'closed' }), issue: { number } };
  const signed = await runReview(shop, { eventName: 'issues', inputs: { mode: 'sign-off' }, payload });
  repository.finishRun(signed.run);
  if (issue.state !== 'closed') throw new Error('the sign-off was refused');
}
