import { UserError } from '../../errors.ts';
import { artifactName } from '../../retrospective/issue/believe.ts';
import { OVERDUE } from '../../retrospective/issue/lead.ts';
import { asWritten } from '../../retrospective/issue/markers.ts';
import { type ReadBody, readRetrospective } from '../../retrospective/issue/read-retrospective.ts';
import { type ListedRetrospective, listRetrospectives } from './list-retrospectives.ts';
import { isSameWindow } from './predecessor.ts';
import { readArtifactNames, readRun, type Run } from './read-run.ts';
import { whyNotOurWorkflow } from './workflow-of-run.ts';
import type { Desk } from './write-issue.ts';

/** An issue that stands for the same window in place of a run's own. */
export interface Twin {
  readonly issue: ListedRetrospective;
  readonly read: ReadBody;
}

/**
 * Another issue for the same window with a lower number, made by a run that may make one and was at work then: a run
 * that waits, or has ended, opens nothing. Anybody who may write can open an issue as this account, in the name of any
 * run: in the name of this one it is a forgery, unless it says to the byte what this run says.
 *
 * @throws UserError where somebody else opened an issue in the name of this run
 */
export async function standingTwin(
  desk: Desk,
  own: ListedRetrospective,
  defaultBranch: string,
  run: Run,
): Promise<Twin | undefined> {
  const { client, repository, creator } = desk;
  const listed = await listRetrospectives(client, repository, creator, 'newest');
  const lower = listed.filter((other) => other.issue < own.issue && isSameWindow(own, other));
  for (const issue of lower.toSorted((one, other) => one.issue - other.issue)) {
    const read = readRetrospective(issue.body);
    if (read.kind !== 'retrospective') continue;
    if (read.manifest.run.id === run.id) {
      if (saysTheSame(issue.body, own.body)) return { issue, read };
      throw notOpenedBy(run, issue);
    }
    const maker = await readRun(client, repository, read.manifest.run.id);
    if (maker === null || maker.path !== run.path || maker.headBranch !== defaultBranch) continue;
    if (!(await mayHaveOpened(desk, maker, { issue, read }))) continue;
    if ((await whyNotOurWorkflow(client, repository, maker, defaultBranch)) === undefined) return { issue, read };
  }
  return undefined;
}

async function mayHaveOpened({ client, repository }: Desk, maker: Run, { issue, read }: Twin): Promise<boolean> {
  const opened = Date.parse(issue.createdAt);
  if (!(opened >= Date.parse(maker.createdAt))) return false;
  if (maker.status === 'in_progress') return true;
  if (maker.status !== 'completed' || !(opened <= Date.parse(maker.updatedAt))) return false;
  if (maker.conclusion !== 'success') return true;
  return (await readArtifactNames(client, repository, maker.id)).includes(artifactName(read.digest));
}

/**
 * Refuses to go on with an issue that does not say what this run would write: the digest is of the manifest alone, and
 * people read the rest. What is overdue may have changed since.
 */
export function mustSay(run: Run, issue: ListedRetrospective, body: string): void {
  if (!saysTheSame(issue.body, body)) throw notOpenedBy(run, issue);
}

function saysTheSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((body) =>
    asWritten(body)
      .split('\n')
      .filter((line) => !line.startsWith(OVERDUE))
      .join('\n')
      .trimEnd(),
  );
  return left === right;
}

function notOpenedBy({ id }: Run, { issue }: ListedRetrospective): UserError {
  return new UserError(
    `#${issue} names run ${id} and has a text that this run did not open it with`,
    'Find out who opened or changed it, delete it, and run this run again.',
  );
}
