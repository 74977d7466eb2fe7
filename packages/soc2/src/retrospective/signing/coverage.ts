import { flatten, showReviewer } from '../../approval/named-reviewer.ts';
import type { Account } from '../../approval/snapshot.ts';
import type { Policy } from '../../policy/policy.ts';
import { independentOf } from './eligible.ts';
import type { ListedChange } from './facts.ts';

/** So many numbers stand in a sentence; the issue lists them all. */
const NAMED = 30;

/** Listed changes that no signer may sign for, as sentences that say who could; empty where each has one. */
export function withoutSigner(
  listed: readonly ListedChange[],
  signers: readonly Account[],
  policy: Policy,
): readonly string[] {
  const byCandidates = new Map<string, number[]>();
  for (const change of listed) {
    if (signers.some((signer) => independentOf(signer, change).kind === 'counted')) continue;
    const who = candidates(change, signers, policy);
    const numbers = byCandidates.get(who);
    if (numbers) numbers.push(change.number);
    else byCandidates.set(who, [change.number]);
  }
  return [...byCandidates].map(([who, numbers]) => {
    const shown = numbers.slice(0, NAMED).map((number) => `#${number}`);
    const more = numbers.length - shown.length;
    const which = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const verb = numbers.length === 1 ? 'has' : 'have';
    return `${which} ${verb} no signer who neither contributed nor merged; could sign: ${who}`;
  });
}

/** Who could sign for a change, as the policy names them, less those who are known to have had a hand in it. */
function candidates(change: ListedChange, signers: readonly Account[], policy: Policy): string {
  const seen = [...signers, change.author, change.mergedBy].filter((account) => account !== null);
  const barred = seen.filter((account) => independentOf(account, change).kind !== 'counted');
  const names = new Set([...barred.map(({ login }) => login.toLowerCase()), ...change.contributorLogins]);
  const open = flatten(policy.retrospective.signers, policy).filter(
    (reviewer) => reviewer.kind !== 'user' || !names.has(reviewer.login.toLowerCase()),
  );
  const others = [...new Set(open.map((reviewer) => (reviewer.kind === 'human' ? ANYBODY : showReviewer(reviewer))))];
  const less =
    open.some(({ kind }) => kind !== 'user') && names.size > 0
      ? ` (not ${[...names]
          .toSorted()
          .map((login) => `@${login}`)
          .join(', ')})`
      : '';
  return others.length === 0 ? 'nobody whom the policy names' : `${others.join(' or ')}${less}`;
}

const ANYBODY = 'any person with write access';
