import type { Seen } from '../../settings/seen.ts';
import type { WorkflowRuns } from '../../settings/settings.ts';
import { readAnswers } from '../pages.ts';
import { objectOf, type Shape } from '../shape.ts';
import { aFewAtATime } from '../retrospective/batches.ts';
import { observe } from './observe.ts';
import type { SettingsSource } from './source.ts';

/**
 * Reads whether workflows are enabled, and when they ran on the default branch.
 *
 * @param paths of the files that are asked about
 */
export async function readRuns(
  source: SettingsSource,
  branch: string,
  paths: readonly string[],
): Promise<Seen<readonly WorkflowRuns[]>> {
  return observe('actions: read', async () => {
    const { client, repository } = source;
    const answers = await readAnswers(client, 'GET /repos/{owner}/{repo}/actions/workflows', { ...repository });
    const known = answers
      .flatMap((answer) => objectOf(answer).list('workflows'))
      .filter((row) => paths.includes(row.text('path')));
    return aFewAtATime(known, async (row) => {
      const newest = (filter: Record<string, string>): Promise<Shape | undefined> =>
        newestRun(source, row.id('id'), { branch, ...filter });
      // Whatever else starts a workflow (an issue that is closed) does another of its jobs.
      const [scheduled, ...succeeded] = await Promise.all([
        newest({ event: 'schedule' }),
        ...CLOCK_OR_HAND.map((event) => newest({ event, status: 'success' })),
      ]);
      return {
        path: row.text('path'),
        state: row.text('state'),
        createdAt: row.time('created_at'),
        scheduled: scheduled
          ? { at: scheduled.time('created_at'), conclusion: scheduled.textOrNull('conclusion') }
          : null,
        succeededAt: latest(succeeded.flatMap((run) => (run === undefined ? [] : [run.time('created_at')]))),
      };
    });
  });
}

/** Events by which a workflow does what it is due to do. */
const CLOCK_OR_HAND = ['schedule', 'workflow_dispatch'] as const;

function latest(times: readonly string[]): string | null {
  return times.toSorted().at(-1) ?? null;
}

/** The newest run that fits: GitHub lists runs newest first. */
async function newestRun(
  { client, repository }: SettingsSource,
  workflow: number,
  filter: Record<string, string>,
): Promise<Shape | undefined> {
  const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
  const answer = await client.request(route, { ...repository, workflow_id: workflow, per_page: 1, ...filter });
  return objectOf(answer).list('workflow_runs')[0];
}
