import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '@countersign/github-emulator/state/issue';
import type { Stage } from '../stage.ts';
import { type Ink, row, say } from '../terminal.ts';
import { reportWeek, type WeeklyRun } from './run-weekly.ts';

const INK: Readonly<Record<string, Ink>> = {
  'ai-approved': 'green',
  'human-approved': 'green',
  'direct-push': 'red',
  unreviewed: 'red',
  unresolved: 'red',
};

/** What the demo shows of a population. */
interface Population {
  readonly equation: string;
  readonly members: readonly { readonly sha: string; readonly class: string; readonly pull: number | null }[];
  readonly changes: readonly {
    readonly number: number;
    readonly title: string;
    readonly class: string;
    readonly commits: number;
    readonly approvers: readonly string[];
  }[];
  readonly exceptions: readonly { readonly kind: string; readonly what: string }[];
}

/**
 * Lets the week's retrospective be opened, shows its first lines and a row for each change and each exception, and leaves
 * its manifest and population in a folder of the week's own. Resolves to the issue. Throws where the run fails.
 */
export async function tellWeek(stage: Stage, week: number): Promise<Issue> {
  const run = await reportWeek(stage);
  const issue = stage.repository.issues.get(Number(run.outputs['issue-number']));
  if (issue === undefined || run.manifest === undefined || run.population === undefined) {
    throw new Error(`the retrospective of week ${week} was not opened: ${run.failure ?? 'no manifest'}`);
  }
  const population = JSON.parse(run.population) as Population;
  const folder = join(stage.folder, `week-${week}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), run.manifest);
  await writeFile(join(folder, 'population.json'), run.population);
  remember(stage, week, issue, population, run);
  const on = issue.createdAt.toISOString().slice(0, 10);
  row([{ text: `Week ${week}, ${on}: opens #${issue.number}, "${issue.title}"`, width: 0, ink: 'bold' }]);
  for (const line of leadOf(issue.body ?? '')) row([{ text: line, width: 0, ink: 'dim' }]);
  show(population);
  say(`  digest ${run.outputs['digest'] ?? ''}`);
  return issue;
}

function show({ changes, members, exceptions, equation }: Population): void {
  say();
  for (const { class: named, number, title, approvers, commits } of changes) {
    row([
      { text: named, width: 14, ink: INK[named] ?? 'yellow' },
      { text: `#${number}`, width: 7 },
      { text: title, width: 42 },
      {
        text: `${commits} commit${commits === 1 ? '' : 's'}, approved by ${approvers.join(', ') || 'nobody'}`,
        width: 0,
      },
    ]);
  }
  for (const { class: named, sha } of members.filter(({ pull }) => pull === null)) {
    row([
      { text: named, width: 14, ink: INK[named] ?? 'yellow' },
      { text: sha.slice(0, 7), width: 7 },
      { text: 'a commit that no pull request brought', width: 0 },
    ]);
  }
  for (const { kind, what } of exceptions) {
    row([
      { text: 'exception', width: 14, ink: 'yellow' },
      { text: `${kind}: ${what}`, width: 0 },
    ]);
  }
  const terms = equation.split(' = ')[0]?.split(' + ') ?? [];
  const shown = terms.filter((term) => !term.startsWith('0 ')).join(' + ');
  say(`  ${shown === '' ? equation : `${shown} = ${members.length} commits`}`);
}

/** The first lines of the issue: what there is to do, for whom, by when. */
function leadOf(body: string): readonly string[] {
  const [, lead = ''] = body.split('\n\n', 2);
  return lead.split('\n').map((line) => line.replaceAll('**', ''));
}

function remember({ story }: Stage, week: number, issue: Issue, { equation }: Population, run: WeeklyRun): void {
  const { previous } = JSON.parse(run.manifest ?? '{}') as { readonly previous: { readonly digest: string } | null };
  story.weeks.push({
    week,
    issue: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    digest: run.outputs['digest'] ?? '',
    previous: previous?.digest ?? null,
    equation,
  });
}
