import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Issue } from '@countersign/github-emulator/state/issue';
import type { Transport } from '@countersign/soc2/github/transport';
import { oneGitHub } from './support/one-github.ts';
import { type Ended, runWeekly, startRun } from './support/run-weekly.ts';
import { mergeChange, openShop, type Shop } from './support/shop.ts';

const github = oneGitHub();

/** Pushed without a pull request; so many that their rows go on in numbered comments. */
const PUSHED = 560;

interface Scene {
  readonly shop: Shop;
  readonly run: ReturnType<typeof startRun>;
  /** What the run comes to when nothing fails. */
  readonly undisturbed: Ended;
  /** Its calls, in order. */
  readonly calls: readonly { readonly method: string; readonly path: string }[];
}

/** A second week, in which this happened. */
async function secondWeek(happen: (shop: Shop) => Promise<unknown>): Promise<Scene> {
  const shop = await openShop(github());
  shop.github.clock.advance({ days: 20 });
  await mergeChange(shop);
  await runWeekly(shop);
  shop.github.clock.advance({ days: 7 });
  await happen(shop);
  const run = startRun(shop);
  shop.github.resetCalls();
  const undisturbed = await runWeekly(shop, { run, upload: false });
  expect(undisturbed.failure).toBeUndefined();
  const calls = shop.github.calls.map(({ method, path }) => ({ method, path }));
  return { shop, run, undisturbed, calls };
}

async function twoMerges(shop: Shop): Promise<void> {
  await mergeChange(shop);
  await mergeChange(shop, { approvedBy: [shop.bob], method: 'merge', files: { 'one.ts': 'export {};\n' } });
}

async function manyPushes(shop: Shop): Promise<void> {
  const files = (index: number) => ({ [`pushed/${index % 20}.txt`]: `${index}\n${index}\n` });
  const specs = Array.from({ length: PUSHED }, (_, index) => ({
    author: shop.bob,
    message: `Push ${index}`,
    files: files(index),
  }));
  await shop.repository.commits('main', specs);
}

async function nothing(): Promise<void> {
  // An empty window is one, too.
}

let long: Scene;

beforeAll(async () => {
  long = await secondWeek(manyPushes);
});

/** Takes away what the run wrote, so that it can be played again: it never was. */
function rewind({ shop, run }: Scene): void {
  for (const issue of retrospectives(shop).slice(1)) shop.repository.issues.delete(issue.number);
  shop.repository.rerun(run);
}

function retrospectives({ repository }: Shop): readonly Issue[] {
  return [...repository.issues.values()].filter(({ body }) => body?.startsWith('<!-- countersign:retrospective'));
}

/** One issue beside the first week's, with each part once, and the digest of an undisturbed run. */
function expectWhole({ shop, undisturbed }: Scene, ended: Ended): void {
  expect(ended.failure).toBeUndefined();
  expect(ended.outputs?.['digest']).toBe(undisturbed.outputs?.['digest']);
  const [, issue, ...more] = retrospectives(shop);
  expect(more).toEqual([]);
  expect(issue?.state).toBe(undisturbed.manifest?.window[0]?.commits === 0 ? 'closed' : 'open');
  const parts = issue?.comments.map(({ body }) => /part (\d+)\/(\d+) /.exec(body)?.slice(1).join('/'));
  const count = undisturbed.manifest?.parts.count ?? 0;
  expect(parts).toEqual(Array.from({ length: count }, (_, index) => `${index + 1}/${count}`));
}

/** A process that dies: this call still reaches GitHub, its answer and everything after it is lost. */
function dyingAt(last: number): (transport: Transport) => Transport {
  return (transport) => {
    let made = 0;
    return async (url, init) => {
      made += 1;
      if (made <= last) {
        const answer = await transport(url, init);
        if (made < last) return answer;
      }
      throw new Error('the process died');
    };
  };
}

/** Lets the run die after each of its calls from one on, runs it again each time, and looks what is left. */
async function expectWholeWherever(scene: Scene, from: number): Promise<void> {
  for (let last = from; last <= scene.calls.length; last += 1) {
    rewind(scene);
    await runWeekly(scene.shop, { run: scene.run, upload: false, through: dyingAt(last) });
    scene.shop.repository.rerun(scene.run);
    expectWhole(scene, await runWeekly(scene.shop, { run: scene.run, upload: false }));
  }
}

describe('A run that dies after any of its calls, and is run again, leaves one issue, whole, with the same digest', () => {
  test('of a week with merges', async () => {
    await expectWholeWherever(await secondWeek(twoMerges), 1);
  });

  test('of a week in which nothing happened', async () => {
    await expectWholeWherever(await secondWeek(nothing), 1);
  });

  test('of a week whose issue goes on in several comments', async () => {
    expect(long.undisturbed.manifest?.parts.count).toBeGreaterThan(1);
    await expectWholeWherever(
      long,
      long.calls.findIndex(({ method, path }) => method === 'POST' && path.endsWith('/issues')) + 1,
    );
  });
});

describe('A write of a run', () => {
  const ways = [
    ['whose answer is lost', { kind: 'reset', carriedOut: true }],
    ['whose answer is a server’s fault', { kind: 'status', status: 502, carriedOut: true }],
    ['that does not reach GitHub', { kind: 'reset' }],
    ['that GitHub’s servers fail at', { kind: 'status', status: 500 }],
    ['that GitHub holds up', { kind: 'secondary-rate-limit', retryAfter: 1 }],
  ] as const;
  test.each(ways)('%s is made once', async (_, fault) => {
    const writes = long.calls.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'));
    const kinds = [...new Set(writes.map(({ method, path }) => `${method} ${path.replaceAll(/\d+/g, '*')}`))];
    expect(kinds).toHaveLength(2);
    for (const route of ['/repos/{owner}/{repo}/issues', '/repos/{owner}/{repo}/issues/{issue_number}/comments']) {
      rewind(long);
      const planned = long.shop.github.faults.add({ when: { method: 'POST', route, nth: 1 }, fault });
      const ended = await runWeekly(long.shop, { run: long.run, upload: false });
      expect(planned.hits).toBe(1);
      planned.remove();
      expectWhole(long, ended);
    }
  });
});
