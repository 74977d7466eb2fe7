import type { ChangedFile } from '../change/change.ts';
import type { Commit, Dismissal, Push, Review, ReviewState, Snapshot } from './snapshot.ts';

/**
 * A snapshot in the one order that a decision is computed from and recorded in. GitHub's lists are sets that arrive in
 * some order, and a page that shifts while it is read shows an entry twice: neither may change a decision, the person
 * whom a reason names, or a byte of the record.
 *
 * Files keep their repetitions, which `classify` takes for a list that cannot be believed.
 */
export function inOrder(snapshot: Snapshot): Snapshot {
  const { change, pushLog } = snapshot;
  return {
    ...snapshot,
    change: { ...change, files: sorted(change.files, fileKey) },
    reviews: reviewsInOrder(snapshot.reviews),
    dismissals: distinct(sorted(snapshot.dismissals, dismissalKey), dismissalKey),
    commits: distinct(sorted(snapshot.commits.map(commitInOrder), commitKey), commitKey),
    pushLog: pushLog.observed ? { observed: true, pushes: sorted(pushLog.pushes, pushKey) } : pushLog,
  };
}

/**
 * Reviews, oldest first and each once. Where two readings of one review disagree, it was dismissed or changed while it
 * was read: the stricter reading counts.
 */
export function reviewsInOrder(reviews: readonly Review[]): readonly Review[] {
  const strictest = new Map<number, Review>();
  for (const review of reviews) {
    const other = strictest.get(review.id);
    if (other === undefined || STRICTNESS[review.state] > STRICTNESS[other.state]) strictest.set(review.id, review);
  }
  return [...strictest.values()].toSorted(bySubmission);
}

const STRICTNESS: Readonly<Record<ReviewState, number>> = {
  PENDING: 0,
  COMMENTED: 1,
  APPROVED: 2,
  DISMISSED: 3,
  CHANGES_REQUESTED: 4,
};

/** Oldest first, never submitted ones last; ids grow with time and part what GitHub's seconds do not. */
function bySubmission(a: Review, b: Review): number {
  const [left, right] = [timeOf(a), timeOf(b)];
  return left < right ? -1 : left > right ? 1 : a.id - b.id;
}

function timeOf({ at }: Review): number {
  const time = at === null ? Number.NaN : Date.parse(at);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

/** git forbids NUL in paths, and it sorts before everything that a path can hold. */
function fileKey({ path, previousPath, status, blob, kind }: ChangedFile): string {
  return [path, previousPath ?? '', status, blob ?? '', kind].join('\0');
}

function commitInOrder(commit: Commit): Commit {
  return { ...commit, coAuthors: sorted(commit.coAuthors, ({ id, login }) => `${login} ${id ?? ''}`) };
}

function commitKey({ sha }: Commit): string {
  return sha;
}

function dismissalKey({ review, by, was }: Dismissal): string {
  return `${review} ${by?.id ?? ''} ${was}`;
}

function pushKey({ before, after, by }: Push): string {
  return `${after} ${before ?? ''} ${by?.id ?? ''}`;
}

function sorted<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

/** Of sorted items that have the same key, the first. */
function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return items.filter((item, index) => index === 0 || keyOf(item) !== keyOf(items[index - 1] as T));
}
