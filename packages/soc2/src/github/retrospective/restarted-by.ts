import type { Account } from '../../approval/snapshot.ts';
import { readRetrospective } from '../../retrospective/issue/read-retrospective.ts';
import { accountOf } from '../account.ts';
import { objectOf } from '../shape.ts';
import type { Desk } from './write-issue.ts';

/**
 * Why nobody has signed for a deliberate restart, as a sentence; undefined where somebody has, or where there was none.
 * A restart leaves out whatever came before its start, and lists no merge of that for which a signer would have to be
 * independent: so who started it, or ran it again, does not sign it alone. Throws a `GitHubError`.
 */
export async function whyRestartUnsigned(
  { client, repository }: Desk,
  body: string,
  signers: readonly Account[],
): Promise<string | undefined> {
  const read = readRetrospective(body);
  if (read.kind === 'problem' || read.manifest.restart === null) return undefined;
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
  const run = objectOf(await client.request(route, { ...repository, run_id: read.manifest.run.id }));
  const starters = ['actor', 'triggering_actor'].map((name) => accountOf(run.objectOrNull(name)));
  const known = starters.filter((account) => account !== null);
  if (known.length === starters.length && signers.some(({ id }) => known.every((account) => account.id !== id))) return;
  const who = [...new Set(known.map(({ login }) => `@${login}`))].join(' and ') || 'nobody knows who';
  return `it was started anew on purpose, by ${who}: what came before is listed nowhere, so somebody else has to sign, too`;
}
