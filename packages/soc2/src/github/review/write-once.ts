import { GitHubError } from '../github-error.ts';

/**
 * Makes a write that must not be made twice. Where its answer was lost, it is looked for before it is tried once more:
 * the same review, given again by every attempt, would be noise at best.
 *
 * @param find what the write has made, where it was made after all
 */
export async function writeOnce<T extends number | object>(
  write: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    if (!isLost(failure)) throw failure;
    return (await find()) ?? lastAttempt(write, find);
  }
}

async function lastAttempt<T extends number | object>(
  write: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    const found = isLost(failure) ? await find() : undefined;
    if (found === undefined) throw failure;
    return found;
  }
}

/** No answer, one that cannot be read, or a fault of GitHub's: the write may have been made or not. */
function isLost(failure: unknown): boolean {
  return (
    failure instanceof GitHubError && !failure.rateLimited && (failure.status === undefined || failure.status >= 500)
  );
}
