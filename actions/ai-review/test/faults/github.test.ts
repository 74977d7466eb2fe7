import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Fault } from '@countersign/github-emulator/http/faults';
import { isRead } from '@countersign/github-emulator/http/call-log';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { type Ended, reviewInProcess } from '../support/in-process.ts';
import { bothServers, type Servers } from '../support/servers.ts';
import { cartWith, LOW, openShop, type Shop } from '../support/shop.ts';

/** One call of an undisturbed run: the `nth` of its method and route. */
interface Place {
  readonly method: string;
  readonly route: string;
  readonly nth: number;
  readonly reads: boolean;
}

interface Way {
  readonly name: string;
  readonly fault: Fault;
  /** Whether it strikes the call once, and its repetition goes through. */
  readonly once?: true;
  readonly writes?: true;
}

const WAYS: readonly Way[] = [
  { name: 'with 403 for want of permission', fault: { kind: 'status', status: 403 } },
  { name: 'with 500 for good', fault: { kind: 'status', status: 500 } },
  { name: 'by an answer that is cut short, once', fault: { kind: 'truncate' }, once: true },
  { name: 'after it was carried out, once', fault: { kind: 'reset', carriedOut: true }, once: true, writes: true },
];

const servers = bothServers();
let shop: Shop;
let places: readonly Place[] = [];

/** On the first head a finding on line 31, on the second another one on line 51, none of which blocks. */
function answer({ user }: { readonly user: string }) {
  const quote = user.includes('+export const item50 = 51;') ? 'export const item50 = 51;' : 'export const item30 = 31;';
  const finding = { severity: 'note', category: 'style', path: LOW, quote, message: `Is ${quote} meant?` };
  return { says: { verdict: 'approve', summary: 'Well.', findings: [finding], injectionAttempts: [] } };
}

/** A change that was approved, and has another head since. */
async function scene(): Promise<PullRequest> {
  const pull = await shop.open();
  await play(pull);
  const files = { [LOW]: cartWith('export const item50 = 51;', 50) };
  await shop.repository.push(pull.head.ref, { author: shop.alice, message: 'Another', files });
  return pull;
}

function play(pull: PullRequest): Promise<Ended> {
  servers().anthropic.script(answer);
  return reviewInProcess(servers(), shop, pull, { env: { COUNTERSIGN_TIMEOUT_MS: '20000' } });
}

async function placesOf({ github }: Servers): Promise<readonly Place[]> {
  const pull = await scene();
  github.resetCalls();
  await play(pull);
  const seen = new Map<string, number>();
  return github.calls.map((call) => {
    const route = call.route ?? call.path;
    const key = `${call.method} ${route}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return { method: call.method, route, nth: seen.get(key) ?? 1, reads: isRead(call) };
  });
}

/** What is wrong after a run in which this call failed; empty where nothing is. */
async function faultsAfter(place: Place, { fault, once }: Way): Promise<readonly string[]> {
  const { github } = servers();
  const pull = await scene();
  const { method, route, nth } = place;
  github.faults.add({ when: { method, route, nth, times: once ? 1 : Number.POSITIVE_INFINITY }, fault });
  const run = await play(pull);
  github.faults.clear();
  const at = `${method} ${route} #${nth}`;
  const wrong: string[] = [];
  const note = (holds: boolean, what: string): void => void (holds || wrong.push(`${at}: ${what}`));
  if (!once) {
    note(run.failed && run.failure !== undefined, 'the job is green');
    note(!approved(pull, pull.head.sha), 'the new head is approved');
  }
  note(run.stack === undefined, `it ends in a stack: ${run.stack}`);
  const withdrew = run.ran.length > 1;
  note(
    !withdrew || !pull.reviews.some(({ state, commitSha }) => state === 'APPROVED' && commitSha !== pull.head.sha),
    'an old approval stands',
  );
  note(!run.failed || run.outputs['recommendation'] !== 'approve', 'a failed job recommends');
  const again = await play(pull);
  note(!again.failed && approved(pull, pull.head.sha), `the next run does not mend it: ${again.failure}`);
  const comments = pull.reviewComments().map(({ body }) => body.includes('**Outdated:**'));
  note(String(comments) === 'true,false', `the comments are ${String(comments)}`);
  note(pull.reviews.filter(({ state }) => state === 'APPROVED').length === 1, 'there are several approvals');
  return wrong;
}

function approved({ reviews }: PullRequest, head: string): boolean {
  return reviews.some(({ state, commitSha }) => state === 'APPROVED' && commitSha === head);
}

describe('No fault of GitHub ends in an approval, nor leaves an old one', () => {
  beforeAll(async () => {
    shop = await openShop(servers().github);
    places = await placesOf(servers());
  }, 60_000);

  test('all calls of a run are struck: of all four steps, reads and writes', () => {
    expect(places.filter(({ reads }) => !reads)).toHaveLength(3);
    expect(places.length).toBeGreaterThan(12);
  });

  test.each(WAYS)(
    'when a call fails $name: the next run comes to what an undisturbed one does',
    async (way) => {
      const wrong: string[] = [];
      for (const place of places) {
        if (way.writes && place.reads) continue;
        wrong.push(...(await faultsAfter(place, way)));
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});
