import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import { readTip } from '../read-tip.ts';
import type { Gate, Sources } from './gate.ts';
import type { Publication } from './publish.ts';
import { basisOf, markOf } from './status-mark.ts';

/**
 * Sources whose policy may have been asked for before the statuses were read, which saves a round. A run that judged by
 * a newer policy may have ended in between: where the newest verdict rests on another policy than the one that was
 * read, it is read anew.
 */
export function confirmed(gate: Gate, early: Sources, publication: Publication): Sources {
  return {
    lookUps: early.lookUps,
    policies: async (branch) => {
      const policy = await early.policies(branch);
      return restsOnAnother(gate, publication, policy) ? gate.sources().policies(branch) : policy;
    },
  };
}

/** Whether the newest verdict before this run was by another policy or bundle. */
export function restsOnAnother(gate: Gate, { before }: Publication, policy: PolicyInForce): boolean {
  const basis = basisOf(policy.source?.blob ?? '', gate.bundle);
  const verdict = before.map(({ targetUrl }) => markOf(targetUrl)).find((mark) => mark?.kind === 'verdict');
  return verdict?.kind === 'verdict' && verdict.basis !== basis;
}

/** Whether a policy is the one at the tip of the default branch now; where the tip has not moved, one call tells. */
export async function isInForce(gate: Gate, { source }: PolicyInForce): Promise<boolean> {
  if (source === null) return true;
  const tip = await readTip(gate.client, gate.repository, source.branch);
  if (tip === source.commit) return true;
  const now = await gate.sources().policies(source.branch);
  return now.source?.blob === source.blob;
}
