import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Issue } from '@countersign/github-emulator/state/issue';
import type { Transport } from '@countersign/soc2/github/transport';
import { oneGitHub } from './support/one-github.ts';
import { type Ended, runWeekly, startRun } from './support/run-weekly.ts';
import { mergeChange, openShop, type Shop } from './support/shop.ts';

const github = oneGitHub();

/** Pushed without a pull request; so many that their rows go on in numbered comments. */
const PUSHED = 700;

interface Scene {
  readonly shop: Shop;
  readonly run: ReturnType<typeof startRun>;
  /** What the run comes to when nothing fails. */
  readonly undisturbed: Ended;
  /** Its calls, in order. */
  readonly calls: readonly { readonly method: string; readonly path: string }[];
}

let scene: Scene;

/** A second week, whose retrospective goes on in numbered comments. */
beforeAll(async () => {
  const shop = await openShop(github());
  shop.github.clock.advance({ days: 20 });
  await mergeChange(shop);
  await runWeekly(shop);
  shop.github.clock.advance({ days: 7 });
  await mergeChange(shop);
  const files = (index: number) => ({ [`pushed/${index % 20}.txt`]: `${index}\n${index}\n` });
  await shop.repository.commits(
    'main',
    Array.from({ length: PUSHED }, (_, index) => ({ author: shop.bob, message: `Push ${index}`, files: files(index) })),
  );
  await mergeChange(shop, { approvedBy: [shop.bob] });
  const run = startRun(shop);
  shop.github.resetCalls();
  const undisturbed = await runWeekly(shop, { run, upload: false });
  const calls = shop.github.calls.map(({ method, path }) => ({ method, path }));
  scene = { shop, run, undisturbed, calls };
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
  expect(issue?.state).toBe('open');
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

describe('A run that dies after any of its calls, and is run again', () => {
  test('is about an issue that goes on in several comments', () => {
    expect(scene.undisturbed.failure).toBeUndefined();
    expect(scene.undisturbed.manifest?.parts.count).toBeGreaterThan(1);
  });

  test('leaves one issue, whole, with the same digest', async () => {
    for (let last = 1; last <= scene.calls.length; last += 1) {
      rewind(scene);
      await runWeekly(scene.shop, { run: scene.run, upload: false, through: dyingAt(last) });
      scene.shop.repository.rerun(scene.run);
      expectWhole(scene, await runWeekly(scene.shop, { run: scene.run, upload: false }));
    }
  }, 120_000);
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
    const writes = scene.calls.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'));
    const kinds = [...new Set(writes.map(({ method, path }) => `${method} ${path.replaceAll(/\d+/g, '*')}`))];
    expect(kinds).toHaveLength(2);
    for (const route of ['/repos/{owner}/{repo}/issues', '/repos/{owner}/{repo}/issues/{issue_number}/comments']) {
      rewind(scene);
      const planned = scene.shop.github.faults.add({ when: { method: 'POST', route, nth: 1 }, fault });
      const ended = await runWeekly(scene.shop, { run: scene.run, upload: false });
      expect(planned.hits).toBe(1);
      planned.remove();
      expectWhole(scene, ended);
    }
  });
});
