import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runAction } from '@countersign/github-emulator/run-action';
import type { Issue } from '@countersign/github-emulator/state/issue';
import { actionFile, bundle } from '../run.ts';
import { type Shop, WEEKLY } from '../shop.ts';

/** What a run of the weekly review came to. */
export interface WeeklyRun {
  readonly outputs: Readonly<Record<string, string>>;
  /** Why it failed, as its log says; undefined where it is green. */
  readonly failure: string | undefined;
  /** What the run would upload: canonical JSON. Undefined where there is none. */
  readonly manifest: string | undefined;
  readonly population: string | undefined;
}

/** Lets the built weekly review open the retrospective, as the schedule does, and uploads what it made. */
export function reportWeek(shop: Shop): Promise<WeeklyRun> {
  return runWeekly(shop, 'schedule', { mode: 'report' }, shop.repository.eventPayload(shop.cto));
}

/** Lets the built weekly review judge how an issue was closed. */
export function judgeSignOff(shop: Shop, issue: Issue): Promise<WeeklyRun> {
  const payload = { ...shop.repository.eventPayload(shop.cto, { action: 'closed' }), issue: { number: issue.number } };
  return runWeekly(shop, 'issues', { mode: 'sign-off' }, payload);
}

async function runWeekly(
  shop: Shop,
  eventName: string,
  inputs: Readonly<Record<string, string>>,
  eventPayload: unknown,
): Promise<WeeklyRun> {
  const { github, repository, weeklyToken } = shop;
  const own = repository.addRun({ path: WEEKLY, event: eventName, status: 'in_progress' });
  const ended = await runAction({
    main: bundle('weekly-review'),
    actionFile: actionFile('weekly-review'),
    eventName,
    eventPayload,
    inputs: { 'github-token': weeklyToken, ...inputs },
    github,
    repository,
    runId: own.id,
    sha: own.headSha,
    workflowRef: `${repository.fullName}/${WEEKLY}@refs/heads/${own.headBranch}`,
  });
  const { digest = '', manifest: path = '' } = ended.outputs;
  const text = (file: string): Promise<string | undefined> =>
    path === '' ? Promise.resolve(undefined) : readFile(file, 'utf8').catch(() => undefined);
  const [manifest, population] = await Promise.all([text(path), text(join(dirname(path), 'population.json'))]);
  await ended.remove();
  const green = ended.exitCode === 0;
  if (digest !== '') repository.uploadArtifact(own, { name: `countersign-retrospective-${digest}` });
  repository.finishRun(own, green ? 'success' : 'failure');
  const failure = /::error[^:]*::(.*)/.exec(ended.stdout)?.[1] ?? `${ended.stdout}${ended.stderr}`;
  return { outputs: ended.outputs, failure: green ? undefined : unescaped(failure), manifest, population };
}

/** As the runner reads a command on a line of the log. */
function unescaped(text: string): string {
  return text.replaceAll('%0A', ' ').replaceAll('%0D', '').replaceAll('%25', '%');
}
