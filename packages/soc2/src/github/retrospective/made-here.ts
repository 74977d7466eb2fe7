import { believe } from '../../retrospective/issue/believe.ts';
import { readPart } from '../../retrospective/issue/markers.ts';
import { readRetrospective } from '../../retrospective/issue/read-retrospective.ts';
import type { ReadIssue } from './read-issue.ts';
import { readArtifactNames, readRun } from './read-run.ts';
import { whyNotOurWorkflow } from './workflow-of-run.ts';
import type { Desk } from './write-issue.ts';

/** Where retrospectives are made. */
export interface Maker {
  readonly defaultBranch: string;
  /** Path of the workflow file. */
  readonly workflow: string;
}

/**
 * Why an issue is none that a run of this workflow made, one sentence each; empty where it is. What it says of itself
 * proves nothing: whoever may write can edit its manifest, or open an issue as the same account, and then sign off a
 * list from which their own change is gone. So its digest must be the one that the run left an artifact of. That its
 * text was edited is for its reader to see.
 *
 * @throws GitHubError where a call fails
 */
export async function whyNotMadeHere(
  { client, repository, creator }: Desk,
  issue: ReadIssue,
  { defaultBranch, workflow }: Maker,
): Promise<readonly string[]> {
  const read = readRetrospective(issue.body);
  if (read.kind === 'problem') return read.problems;
  const { id } = read.manifest.run;
  const [run, artifacts] = await Promise.all([
    readRun(client, repository, id),
    readArtifactNames(client, repository, id).catch(() => []),
  ]);
  const parts = issue.comments.filter(({ author, body }) => author?.id === creator.id && readPart(body) !== undefined);
  const belief = believe(
    {
      issue: issue.issue,
      creator: creator.id,
      createdAt: issue.createdAt,
      body: issue.body,
      edited: null,
      place: 'here',
      parts: parts.map(({ body, edited }) => ({ body, edited: edited !== null })),
      run: run && { ...run, artifacts },
    },
    {
      repository: `${repository.owner}/${repository.repo}`,
      creator: creator.id,
      defaultBranches: [defaultBranch],
      workflow,
    },
  );
  const foreign = run === null ? undefined : await whyNotOurWorkflow(client, repository, run, defaultBranch);
  return [...(belief.kind === 'refused' ? belief.problems : []), ...(foreign === undefined ? [] : [foreign])];
}
