import { objectOf } from '../shape.ts';
import type { Gate } from './gate.ts';
import type { Affected } from './publish-fault.ts';

/**
 * Finds the commit of a pull request that cannot be read, so that a success on it does not stay: its head by the ref
 * that GitHub keeps for every pull request, else the one that the event spoke of. Undefined where nothing tells.
 */
export async function affectedWithout(
  { client, repository }: Gate,
  number: number,
  announced: Affected | undefined,
): Promise<Affected | undefined> {
  try {
    const ref = `pull/${number}/head`;
    const answer = objectOf(await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...repository, ref }));
    return { sha: answer.object('object').sha('sha') };
  } catch {
    // The failure that counts is the one that led here.
    return announced;
  }
}
