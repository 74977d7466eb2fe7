import type { GitHubClient } from '../client.ts';
import type { RepositoryName } from '../repository.ts';
import { type ActivityLog, openActivityLog } from './activity-log.ts';
import type { Governed } from './governed-before.ts';

/** More branches than these share the log of the whole repository: each would cost calls of its own. */
const MOST = 10;

/**
 * Opens the log of the governed branches, all kinds of steps of each in their order. What happens to other branches is
 * most of a repository's log, and stays unread. Where a branch is gone the log of the whole repository is read, which
 * tells of its end whatever GitHub says of a branch that is no more. Throws as `openActivityLog` does.
 */
export async function openBranchLogs(
  client: GitHubClient,
  repository: RepositoryName,
  { heads, gone }: Governed,
): Promise<ActivityLog> {
  if (heads.size > MOST || gone.size > 0) return openActivityLog(client, repository);
  const refs = [...heads.keys()].map((branch) => `refs/heads/${branch}`);
  const logs = await Promise.all(refs.map((ref) => openActivityLog(client, repository, { ref })));
  const byRef = new Map(refs.map((ref, index) => [ref, logs[index]]));
  return {
    readable: logs.find(({ readable }) => !readable.observed)?.readable ?? { observed: true, value: true },
    get rows() {
      return logs.flatMap(({ rows }) => rows).toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
    },
    readBackTo: async (instant) => {
      await Promise.all(logs.map((log) => log.readBackTo(instant)));
    },
    readOn: async () => (await Promise.all(logs.map((log) => log.readOn()))).includes(true),
    reaches: () =>
      logs
        .flatMap((log) => log.reaches() ?? [])
        .toSorted()
        .at(-1) ?? null,
    pages: () => logs.reduce((sum, log) => sum + log.pages(), 0),
    of: (ref) => byRef.get(ref)?.of(ref) ?? [],
  };
}
