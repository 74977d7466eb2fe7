import { beforeAll, describe, expect, test } from '@jest/globals';
import { isRead } from '@countersign/github-emulator/http/call-log';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { reviewInProcess } from './support/in-process.ts';
import { bothServers } from './support/servers.ts';
import { openShop, type Shop } from './support/shop.ts';

/** One call of an undisturbed run: the `nth` of its method and route. */
interface Place {
  readonly method: string;
  readonly route: string;
  readonly nth: number;
}

const servers = bothServers();
let shop: Shop;
let places: readonly Place[] = [];

beforeAll(async () => {
  const { github } = servers();
  shop = await openShop(github);
  await shop.repository.branch('release/1', 'main', { actor: shop.bob });
  const pull = await shop.open();
  github.resetCalls();
  await reviewInProcess(servers(), shop, pull);
  const seen = new Map<string, number>();
  places = github.calls.map((call) => {
    const route = call.route ?? call.path;
    const key = `${call.method} ${route}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return { method: call.method, route, nth: seen.get(key) ?? 1 };
  });
  expect(github.calls.filter((call) => !isRead(call))).toHaveLength(1);
});

/** Runs a review that is held at a call until the change has moved; tells what is wrong then. */
async function heldAt(place: Place, move: (pull: PullRequest) => Promise<unknown>): Promise<PullRequest> {
  const pull = await shop.open();
  const hold = servers().github.hold(place);
  const running = reviewInProcess(servers(), shop, pull);
  await hold.reached;
  await move(pull);
  hold.release();
  await running;
  return pull;
}

describe('A run that is held at any of its calls while the change moves', () => {
  test('approves no head that the model has not seen', async () => {
    const wrong: string[] = [];
    for (const place of places) {
      const asked = servers().anthropic.requests.length;
      const pull = await heldAt(place, ({ head }) =>
        shop.repository.push(head.ref, { author: shop.alice, files: { 'web/evil.ts': 'export const evil = 1;\n' } }),
      );
      const shown = servers()
        .anthropic.requests.slice(asked)
        .some(({ user }) => user.includes('web/evil.ts'));
      const approved = pull.reviews.filter(({ state }) => state === 'APPROVED').map(({ commitSha }) => commitSha);
      if (approved.includes(pull.head.sha) && !shown)
        wrong.push(`${place.method} ${place.route} #${place.nth}: unseen`);
      // Whatever moved before the last look is seen there.
      if (approved.some((sha) => sha !== pull.head.sha))
        wrong.push(`${place.method} ${place.route} #${place.nth}: an older head`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('approves nothing against a base that it has not read', async () => {
    const wrong: string[] = [];
    for (const place of places) {
      const pull = await heldAt(place, (moving) => moving.retarget('release/1', shop.alice));
      const approved = pull.reviews.find(({ state }) => state === 'APPROVED');
      if (approved !== undefined && !approved.body.includes('"ref":"release/1"'))
        wrong.push(`${place.method} ${place.route} #${place.nth}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
