import type { Seen } from '../../settings/seen.ts';
import { type GitHubError, isRefusal } from '../github-error.ts';

/**
 * Reads something that the token may not be allowed to see. A refusal is *not observed*; a fault (no answer, 5xx, a rate
 * limit, an answer of another shape) is thrown: it says nothing of what may be seen.
 *
 * @param needs what would show it, such as `administration: read`
 */
export async function observe<T>(needs: string, read: () => Promise<T>): Promise<Seen<T>> {
  try {
    return { seen: true, value: await read() };
  } catch (failure) {
    if (!isRefusal(failure, 403, 404)) throw failure;
    return { seen: false, why: whyNot(failure), needs };
  }
}

/** The same, where an answer of 404 says that there is nothing. */
export async function observeOr<T>(needs: string, nothing: T, read: () => Promise<T>): Promise<Seen<T>> {
  return observe(needs, async () => {
    try {
      return await read();
    } catch (failure) {
      if (isRefusal(failure, 404)) return nothing;
      throw failure;
    }
  });
}

function whyNot({ message, said }: GitHubError): string {
  return said === undefined || said === 'Not Found' ? message : `${message}: ${said}`;
}

/** GitHub sells protection of private repositories: without it there is none, which is an answer. */
export function isNotOnThisPlan(failure: unknown): boolean {
  return isRefusal(failure, 403) && /upgrade to github/i.test(failure.said ?? '');
}
