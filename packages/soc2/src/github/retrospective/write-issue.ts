import { readPart, supersededBody } from '../../retrospective/issue/markers.ts';
import type { Retrospective } from '../../retrospective/issue/render-retrospective.ts';
import type { GitHubClient } from '../client.ts';
import { GitHubError } from '../github-error.ts';
import { eachPage } from '../pages.ts';
import type { RetrospectiveCreator } from '../read-retrospective.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf, objectOf } from '../shape.ts';
import { type ListedRetrospective, listRetrospectives, retrospectiveOf } from './list-retrospectives.ts';

/** One write that a retrospective calls for; a dry run shows them instead. */
export type IssueWrite =
  | {
      readonly kind: 'open';
      readonly title: string;
      readonly body: string;
      readonly labels: readonly string[];
      readonly assignees: readonly string[];
    }
  | { readonly kind: 'part'; readonly body: string }
  | { readonly kind: 'close' };

/** What of a retrospective stands on GitHub already. */
export interface Standing {
  readonly open: boolean;
  /** First lines of its numbered comments, in their order. */
  readonly parts: readonly string[];
}

/** Everything that is still to be written, in order: after a crash, what is left. */
export function planIssue(
  { title, body, parts, empty }: Retrospective,
  settings: { readonly label: string; readonly assignees: readonly string[] },
  standing: Standing | undefined,
): readonly IssueWrite[] {
  const labels = settings.label === '' ? [] : [settings.label];
  const there = new Set(standing?.parts);
  return [
    ...(standing === undefined ? [{ kind: 'open' as const, title, body, labels, assignees: settings.assignees }] : []),
    ...parts.filter((part) => !there.has(firstLine(part))).map((part) => ({ kind: 'part' as const, body: part })),
    ...(empty && standing?.open !== false ? [{ kind: 'close' as const }] : []),
  ];
}

/** Where issues are written. */
export interface Desk {
  readonly client: GitHubClient;
  readonly repository: RepositoryName;
  readonly creator: RetrospectiveCreator;
}

/** Attempts at a write that must not be made twice. */
const ATTEMPTS = 3;

/**
 * Opens an issue once: an attempt whose answer was lost may have opened it, so it is looked for before the next one.
 *
 * @param run the run that opens it, which its marker names
 */
export async function openIssue(
  { client, repository, creator }: Desk,
  write: Extract<IssueWrite, { kind: 'open' }>,
  run: number,
): Promise<ListedRetrospective> {
  return once(
    async (retries) => {
      const { title, body, labels, assignees } = write;
      const parameters = { ...repository, title, body, labels, assignees };
      const answer = await client.request('POST /repos/{owner}/{repo}/issues', parameters, { retries });
      const issue = retrospectiveOf(objectOf(answer), creator);
      if (issue !== undefined) return issue;
      throw new GitHubError(
        answer.call,
        undefined,
        'the issue is of another account than the token’s',
        'Run the job again with the token that opens the retrospectives.',
      );
    },
    async () => ownAmong(await listRetrospectives(client, repository, creator, 'newest'), run),
  );
}

/** The issue that a run opened: of several the first. */
export function ownAmong(listed: readonly ListedRetrospective[], run: number): ListedRetrospective | undefined {
  const own = listed.filter(({ marker }) => marker?.kind === 'window' && marker.run === run);
  return own.toSorted((one, other) => one.issue - other.issue)[0];
}

/** Adds a comment once; it is known by its first line, which is its marker. */
export async function addComment(desk: Desk, issue: number, body: string): Promise<void> {
  const { client, repository } = desk;
  await once(
    async (retries) => {
      const parameters = { ...repository, issue_number: issue, body };
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      return objectOf(await client.request(route, parameters, { retries })).id('id');
    },
    async () => {
      const there = await readOwnComments(desk, issue);
      return there.find((comment) => firstLine(comment.body) === firstLine(body))?.id;
    },
  );
}

/** The comments of an issue by whoever opens retrospectives, oldest first. */
async function readOwnComments(
  { client, repository, creator }: Desk,
  issue: number,
): Promise<readonly { readonly id: number; readonly body: string }[]> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const comments: { id: number; body: string }[] = [];
  for await (const answer of eachPage(client, route, { ...repository, issue_number: issue })) {
    for (const row of listOf(answer)) {
      if (row.objectOrNull('user')?.account('id') !== creator.id) continue;
      comments.push({ id: row.id('id'), body: row.optionalText('body') ?? '' });
    }
  }
  return comments;
}

/** First lines of the numbered comments that an issue has, oldest first. */
export async function readParts(desk: Desk, issue: number): Promise<readonly string[]> {
  const comments = await readOwnComments(desk, issue);
  return comments.filter(({ body }) => readPart(body) !== undefined).map(({ body }) => firstLine(body));
}

/** Closes an issue; of an empty window as completed. Closing twice changes nothing. */
export async function closeIssue({ client, repository }: Desk, issue: number): Promise<void> {
  const parameters = { ...repository, issue_number: issue, state: 'closed', state_reason: 'completed' };
  objectOf(await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters)).id('number');
}

/** Makes an issue give way to another one for the same window: its window is void. */
export async function supersede({ client, repository }: Desk, issue: ListedRetrospective, by: number): Promise<void> {
  const parameters = {
    ...repository,
    issue_number: issue.issue,
    body: supersededBody(issue.body, by),
    state: 'closed',
    state_reason: 'not_planned',
  };
  objectOf(await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters)).id('number');
}

/**
 * Makes a write that must not be made twice. What was refused was not made; where no answer came, or a server's fault,
 * it may have been.
 */
async function once<T>(write: (retries: number) => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write(0);
    } catch (failure) {
      if (!(failure instanceof GitHubError) || !isUncertain(failure)) throw failure;
      const made = await find();
      if (made !== undefined) return made;
      if (attempt === ATTEMPTS) throw failure;
    }
  }
}

function isUncertain({ status, rateLimited }: GitHubError): boolean {
  return rateLimited || status === undefined || status >= 500;
}

/** The marker's line: it names the part and the hash of all the rest. */
export function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
