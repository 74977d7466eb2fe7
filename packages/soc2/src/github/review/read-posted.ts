import type { Account, Dismissal, ReviewState } from '../../approval/snapshot.ts';
import type { Sha } from '../../domain.ts';
import type { Posted, PostedComment, PostedReview } from '../../review/judging/earlier-reviews.ts';
import { accountOf } from '../account.ts';
import type { GitHubClient } from '../client.ts';
import { GitHubError } from '../github-error.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf, type Shape } from '../shape.ts';
import { ACTOR, actorOf, longId, readConnections, viewerOf } from './graphql-shapes.ts';

const STATES: readonly ReviewState[] = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];

const PAGE = 'pageInfo { hasNextPage endCursor }';

/** Who edited a text is shown by GraphQL alone. A finding stands in the first comment of its thread; what follows is talk. */
const POSTED = `query (
  $owner: String!, $repo: String!, $number: Int!,
  $reviews: Boolean!, $reviewsAfter: String, $threads: Boolean!, $threadsAfter: String,
  $dismissals: Boolean!, $dismissalsAfter: String
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    headRefOid
    reviews(first: 100, after: $reviewsAfter) @include(if: $reviews) {
      nodes { fullDatabaseId state body lastEditedAt commit { oid } author ${ACTOR} editor ${ACTOR} } ${PAGE}
    }
    reviewThreads(first: 100, after: $threadsAfter) @include(if: $threads) {
      nodes {
        isResolved resolvedBy { login databaseId }
        comments(first: 1) { nodes { fullDatabaseId body lastEditedAt author ${ACTOR} editor ${ACTOR} } }
      } ${PAGE}
    }
    timelineItems(first: 100, after: $dismissalsAfter, itemTypes: [REVIEW_DISMISSED_EVENT]) @include(if: $dismissals) {
      nodes { ... on ReviewDismissedEvent { previousReviewState actor ${ACTOR} review { fullDatabaseId } } } ${PAGE}
    }
  } }
}`;

/**
 * Reads all that a verdict on a pull request rests on: what was posted on it (`own`), and with that (`all`) the reviews of
 * other pull requests that have the same head, for what the bot once refused of a commit stays refused whichever pull
 * request brings it.
 *
 * @param others the numbers of those (`readControl`)
 */
export async function readPosted(
  client: GitHubClient,
  repository: RepositoryName,
  { number, head }: { readonly number: number; readonly head: { readonly sha: Sha } },
  others: readonly number[],
): Promise<{ readonly own: Posted; readonly all: Posted }> {
  const [own, ...elsewhere] = await Promise.all(
    [number, ...others].map((each) => readPostedOn(client, repository, each)),
  );
  if (own === undefined) throw new TypeError('what was posted on the pull request itself was not read');
  const reviews = elsewhere.flatMap((other) => other.reviews.filter(({ commit }) => commit === head.sha));
  const dismissals = elsewhere.flatMap((other) => other.dismissals);
  const all: Posted = {
    reviews: [...reviews, ...own.reviews],
    comments: own.comments,
    dismissals: [...dismissals, ...own.dismissals],
  };
  return { own, all };
}

/**
 * Reads all that was posted on one pull request: reviews, the comments that start threads and who resolved them, and
 * dismissals.
 */
export async function readPostedOn(client: GitHubClient, repository: RepositoryName, number: number): Promise<Posted> {
  return (await readSeen(client, repository, number)).posted;
}

/** A pull request as somebody sees it. */
export interface Seen {
  readonly posted: Posted;
  /** Whose token it was read with. */
  readonly viewer: Account;
  readonly head: Sha;
}

/** Reads the same, and in the same call whose token this is and what the head is now. */
export async function readSeen(client: GitHubClient, repository: RepositoryName, number: number): Promise<Seen> {
  const pull = (answer: Shape): Shape => answer.object('repository').object('pullRequest');
  const { nodes, answer } = await readConnections(
    client,
    POSTED,
    { ...repository, number },
    {
      reviews: (page) => pull(page).object('reviews'),
      threads: (page) => pull(page).object('reviewThreads'),
      dismissals: (page) => pull(page).object('timelineItems'),
    },
  );
  const posted: Posted = {
    reviews: nodes.reviews.map(reviewOf),
    comments: await commentsOf(client, nodes.threads),
    dismissals: nodes.dismissals.flatMap(dismissalOf),
  };
  return { posted, viewer: viewerOf(answer), head: pull(answer).sha('headRefOid') };
}

/** One that names no review dismisses none that is known; a dismissed review without it is nobody's doing. */
function dismissalOf(node: Shape): readonly Dismissal[] {
  const review = node.objectOrNull('review');
  if (review === null) return [];
  const by = actorOf(node.objectOrNull('actor'));
  return [{ review: longId(review, 'fullDatabaseId'), by, was: node.text('previousReviewState').toLowerCase() }];
}

function reviewOf(node: Shape): PostedReview {
  const word = node.text('state');
  const state = STATES.find((known) => known === word);
  if (state === undefined) {
    const message = `a review has the unknown state ${JSON.stringify(word)}`;
    throw new GitHubError('POST /graphql', undefined, message, 'Update Countersign, which does not know it.');
  }
  return {
    id: longId(node, 'fullDatabaseId'),
    by: actorOf(node.objectOrNull('author')),
    state,
    commit: node.objectOrNull('commit')?.sha('oid') ?? null,
    body: node.text('body'),
    edited: isEdited(node),
  };
}

/** True where anyone but its author edited it, or where nobody knows who did. */
function isEdited(node: Shape): boolean {
  if (!node.has('lastEditedAt')) return false;
  const author = actorOf(node.objectOrNull('author'));
  const editor = actorOf(node.objectOrNull('editor'));
  return author === null || editor?.id !== author.id;
}

async function commentsOf(client: GitHubClient, threads: readonly Shape[]): Promise<readonly PostedComment[]> {
  const resolvers = new Map<number, Promise<Account | null>>();
  return Promise.all(
    threads.flatMap((thread) => {
      const [first] = thread.object('comments').list('nodes');
      if (first === undefined) return [];
      const comment: PostedComment = {
        id: longId(first, 'fullDatabaseId'),
        by: actorOf(first.objectOrNull('author')),
        body: first.text('body'),
        edited: isEdited(first),
      };
      if (!thread.flag('isResolved')) return [Promise.resolve(comment)];
      return [resolverOf(client, thread, resolvers).then((by) => ({ ...comment, resolved: { by } }))];
    }),
  );
}

/** GraphQL calls everyone who resolves a thread a user; REST tells a bot from a person. */
function resolverOf(
  client: GitHubClient,
  thread: Shape,
  known: Map<number, Promise<Account | null>>,
): Promise<Account | null> {
  const by = thread.objectOrNull('resolvedBy');
  if (!by?.has('databaseId')) return Promise.resolve(null);
  const id = by.account('databaseId');
  const reading = known.get(id) ?? readAccount(client, id);
  known.set(id, reading);
  return reading;
}

async function readAccount(client: GitHubClient, id: number): Promise<Account | null> {
  const answer = await client.request('GET /user/{account_id}', { account_id: id });
  const account = accountOf(objectOf(answer));
  return account?.id === id ? account : null;
}
