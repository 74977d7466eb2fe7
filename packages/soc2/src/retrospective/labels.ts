import type { Policy } from '../policy/policy.ts';
import { exceptionOf } from './exceptions.ts';
import type { Decided } from './judge-merged.ts';
import type { Exception } from './population.ts';
import type { LabelEvent, MergedPull } from './window.ts';

/**
 * Holds the labels of a merged pull request against the decision on it. Labels decide nothing; that they say something
 * else, or were changed after the merge, shows that somebody meddled or that the gate did not run.
 */
export function labelExceptions(
  pull: MergedPull,
  policy: Policy,
  decision: Pick<Decided, 'risk' | 'aiApproved'>,
): readonly Exception[] {
  const { humanReview, aiApproved } = policy.labels;
  return [
    ...about(pull, humanReview, decision.risk === 'high', `the change is ${decision.risk}-risk`),
    ...about(
      pull,
      aiApproved,
      decision.aiApproved,
      decision.aiApproved ? 'the AI reviewer’s fresh approval stood' : 'no fresh approval of the AI reviewer stood',
    ),
  ];
}

function about(pull: MergedPull, label: string, wanted: boolean, because: string): readonly Exception[] {
  const where = { branch: pull.into, pull: pull.number };
  const merge = Date.parse(pull.mergedAt);
  const events = pull.labelEvents.filter((event) => sameLabel(event.label, label)).toSorted(byTime);
  const before = events.filter(({ at }) => !(Date.parse(at) > merge));
  const found: Exception[] = [];
  const there = before.at(-1)?.kind === 'labeled';
  if (there !== wanted) {
    const who = before.at(-1)?.by;
    const last = who ? `, by @${who.login}` : '';
    const what = there ? `carried \`${label}\`${last}` : `did not carry \`${label}\`${before.length > 0 ? last : ''}`;
    found.push(exceptionOf('label-disagrees', `#${pull.number} ${what} when it was merged, but ${because}`, where));
  }
  for (const { kind, by, at } of events.filter((event) => Date.parse(event.at) > merge)) {
    const verb = kind === 'labeled' ? 'put on' : 'taken off';
    const who = by === null ? 'a deleted account' : `@${by.login}`;
    found.push(
      exceptionOf(
        'label-after-merge',
        `\`${label}\` was ${verb} #${pull.number} after its merge, by ${who} at ${at}`,
        where,
      ),
    );
  }
  const now = pull.labels.some((name) => sameLabel(name, label));
  if (now !== (events.at(-1)?.kind === 'labeled')) {
    const what = now ? 'carries' : 'does not carry';
    found.push(
      exceptionOf('label-disagrees', `#${pull.number} ${what} \`${label}\`, and its events do not say why`, where),
    );
  }
  return found;
}

/** GitHub ignores the case of labels. */
function sameLabel(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Oldest first. In one second it cannot be told which came first: taking off is taken to be the last word. */
function byTime(a: LabelEvent, b: LabelEvent): number {
  return Date.parse(a.at) - Date.parse(b.at) || Number(a.kind === 'unlabeled') - Number(b.kind === 'unlabeled');
}
