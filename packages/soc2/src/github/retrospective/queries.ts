import { ACTOR, GIT_ACTOR } from './actor.ts';

/** The most that GitHub gives of a connection at once. */
const PAGE = 100;

/**
 * Commits asked for at first: the parents of each are a connection of its own, and count as a request for every commit
 * that is asked for, be there one or not.
 */
const FIRST_COMMITS = 7;

const INFO = 'pageInfo { hasNextPage endCursor }';

/** Connections of a pull request that can go on past their first page. */
export const CONNECTIONS = ['files', 'reviews', 'commits', 'labels', 'timelineItems'] as const;

export type Connection = (typeof CONNECTIONS)[number];

const EVENTS = [
  'LABELED_EVENT',
  'UNLABELED_EVENT',
  'REVIEW_DISMISSED_EVENT',
  'BASE_REF_CHANGED_EVENT',
  'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT',
  'BASE_REF_FORCE_PUSHED_EVENT',
].join(', ');

/** What the range of a window has of a commit. */
const GIT_COMMIT = `oid tree { oid } committedDate messageHeadline signature { isValid wasSignedByGitHub }
    author { ${GIT_ACTOR} } committer { ${GIT_ACTOR} }`;

/** Parents that are asked for of a commit: one with as many may have more. */
export const MOST_PARENTS = 10;

/** A commit that is asked for by its id. */
export const NAMED_COMMIT = `${GIT_COMMIT} parents(first: ${MOST_PARENTS}) { nodes { oid } }`;

const ROWS: Readonly<Record<Connection, string>> = {
  files: 'path changeType additions deletions',
  reviews: `fullDatabaseId state submittedAt authorCanPushToRepository author { ${ACTOR} } commit { oid }`,
  commits: `commit { ${GIT_COMMIT} message parents(first: 10) { nodes { oid } } }`,
  labels: 'name',
  timelineItems: `__typename
      ... on LabeledEvent { createdAt actor { ${ACTOR} } label { name } }
      ... on UnlabeledEvent { createdAt actor { ${ACTOR} } label { name } }
      ... on ReviewDismissedEvent { createdAt actor { ${ACTOR} } previousReviewState review { fullDatabaseId } }
      ... on BaseRefChangedEvent { createdAt }
      ... on AutomaticBaseChangeSucceededEvent { createdAt }
      ... on BaseRefForcePushedEvent { createdAt }`,
};

/**
 * One connection of a pull request, from a cursor on.
 *
 * @param most rows that a page is worth asking for, where it is known how many are left
 */
export function connectionText(connection: Connection, after?: string, most: number = PAGE): string {
  const from = after === undefined ? '' : `, after: ${JSON.stringify(after)}`;
  const size = connection === 'commits' && after === undefined ? FIRST_COMMITS : Math.max(1, Math.min(most, PAGE));
  const which = connection === 'timelineItems' ? `, itemTypes: [${EVENTS}]` : '';
  return `${connection}(first: ${size}${from}${which}) { totalCount nodes { ${ROWS[connection]} } ${INFO} }`;
}

/** Everything that is asked of a merged pull request. */
const CHANGE = `
  number title createdAt mergedAt updatedAt merged changedFiles baseRefName baseRefOid headRefName headRefOid
  headRepository { nameWithOwner }
  author { ${ACTOR} }
  mergedBy { ${ACTOR} }
  mergeCommit { ${GIT_COMMIT} parents(first: 10) { nodes { oid file(path: $policy) { mode oid } } } }
  ${connectionText('files')}
  ${connectionText('reviews')}
  ${connectionText('commits')}
  ${connectionText('labels')}
  ${connectionText('timelineItems')}
  tip: commits(last: 1) {
    nodes { commit { oid status { contexts { context state description targetUrl createdAt creator { ${ACTOR} } } } } }
  }`;

const REPOSITORY = 'repository(owner: $owner, name: $name)';

/** A page of the merged pull requests into a branch, the one that changed last first. */
export const MERGED_PAGE = `query ($owner: String!, $name: String!, $policy: String!, $base: String!, $size: Int!, $after: String) {
  ${REPOSITORY} {
    pullRequests(states: [MERGED], baseRefName: $base, first: $size, after: $after,
        orderBy: { field: UPDATED_AT, direction: DESC }) {
      ${INFO}
      nodes { ${CHANGE} }
    }
  }
}`;

/** Several pull requests by number, each under `p<number>`. What is asked of each is written once. */
export function byNumber(numbers: readonly number[]): string {
  return `query ($owner: String!, $name: String!, $policy: String!) {
  ${REPOSITORY} { ${numbers.map((number) => `p${number}: pullRequest(number: ${number}) { ...Change }`).join('\n')} }
}
fragment Change on PullRequest { ${CHANGE} }`;
}

/** What is left of several pull requests' connections, each pull request under `p<number>`. */
export function restOf(rests: readonly { readonly number: number; readonly parts: readonly string[] }[]): string {
  const fields = rests.map(({ number, parts }) => `p${number}: pullRequest(number: ${number}) { ${parts.join(' ')} }`);
  return `query ($owner: String!, $name: String!) { ${REPOSITORY} { ${fields.join('\n')} } }`;
}

/** One field of each of several commits, each commit under `c<index>`. */
export function ofCommits(commits: readonly { readonly oid: string; readonly fields: string }[]): string {
  const fields = commits.map(
    ({ oid, fields: text }, index) =>
      `c${index}: object(oid: ${JSON.stringify(oid)}) { ... on Commit { oid ${text} } }`,
  );
  return `query ($owner: String!, $name: String!) { ${REPOSITORY} { ${fields.join('\n')} } }`;
}
