import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { mergeChange, openChange, type Shop } from './shop.ts';

/** Random happenings in a shop, and what must be told of them. */
export interface History {
  readonly shop: Shop;
  /** Numbers of changes that an AI approval stood behind when they were merged. */
  readonly approvedByAi: number[];
  /** Commits that no pull request brought. */
  readonly pushed: string[];
  /** Lets something happen. */
  happen(): Promise<void>;
  /** A number from 0 up to but for this one. */
  upTo(bound: number): number;
  oneOf<T>(choices: readonly T[]): T;
}

const METHODS = ['squash', 'merge', 'rebase'] as const;

/** A history of its own for each seed: the same seed, the same happenings. */
export function createHistory(shop: Shop, seed: number): History {
  const { repository, alice, bob, carol, reviewer } = shop;
  const next = random(seed);
  const upTo = (bound: number): number => Math.floor(next() * bound);
  const oneOf = <T>(choices: readonly T[]): T => choices[upTo(choices.length)] as T;
  const approvedByAi: number[] = [];
  const pushed: string[] = [];

  const merge = async (): Promise<PullRequest> => {
    const approvedBy = oneOf([[reviewer], [reviewer], [reviewer, bob], [bob], []]);
    const pull = await mergeChange(shop, { approvedBy, method: oneOf(METHODS), author: oneOf([alice, alice, carol]) });
    if (approvedBy.includes(reviewer)) approvedByAi.push(pull.number);
    return pull;
  };
  const push = async (): Promise<void> => {
    const commits = Array.from({ length: 1 + upTo(3) }, (_, index) => ({
      author: oneOf([alice, bob]),
      // A message may claim whatever it likes.
      message: oneOf(['Quick fix', `Merge pull request #${upTo(9)} from acme/x`, `Change (#${upTo(9)})`]),
      files: { [`quick/${repository.world.nextId()}-${index}.ts`]: `${index}\n${index}\n` },
    }));
    pushed.push(...(await repository.commits('main', commits, { actor: bob })));
  };
  const queue = async (): Promise<void> => {
    const pulls = [await openChange(shop), await openChange(shop)];
    for (const pull of pulls) await pull.approve(reviewer);
    const lane = repository.mergeQueue('main');
    const entries = [];
    for (const pull of pulls) entries.push(await lane.add(pull, carol));
    const last = entries.at(-1);
    if (last !== undefined) await lane.land(last);
    approvedByAi.push(...pulls.map(({ number }) => number));
  };
  const labels = async (): Promise<void> => {
    const pull = await merge();
    if (oneOf([true, false])) pull.addLabels(['ai-approved'], alice);
    else pull.removeLabel('ai-approved', alice);
  };
  const updated = async (): Promise<void> => {
    const pull = await openChange(shop);
    await merge();
    await repository.mergeBranch(pull.head.ref, 'main', { author: alice });
    await pull.approve(reviewer);
    await pull.merge({ actor: carol, method: oneOf(['squash', 'merge']) });
    approvedByAi.push(pull.number);
  };
  const afterTheMerge = async (): Promise<void> => {
    const pull = await mergeChange(shop, { approvedBy: [] });
    shop.github.clock.advance({ minutes: 5 });
    await pull.approve(reviewer);
  };
  const landing = async (land: () => Promise<unknown>): Promise<void> => {
    const before = repository.tip();
    await land();
    pushed.push(...(await repository.store.commitsBetween(before, repository.tip())));
  };
  const mergedByHand = async (): Promise<void> => {
    const pull = await openChange(shop);
    await pull.approve(reviewer);
    await landing(() => repository.mergeBranch('main', pull.head.ref, { author: bob }));
  };
  const foxtrot = async (): Promise<void> => {
    const pull = await openChange(shop);
    await merge();
    await repository.mergeBranch(pull.head.ref, 'main', { author: alice });
    await landing(() => repository.push('main', repository.tip(pull.head.ref), { actor: alice }));
  };

  const happenings = [merge, merge, merge, push, queue, labels, updated, afterTheMerge, mergedByHand, foxtrot];
  return {
    shop,
    approvedByAi,
    pushed,
    upTo,
    oneOf,
    happen: async () => {
      await oneOf(happenings)();
      shop.github.clock.advance({ hours: 1 + upTo(10) });
    },
  };
}

/** Numbers from 0 to 1 that only look random. */
function random(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
  };
}
