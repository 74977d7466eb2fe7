import type { Files } from '@countersign/github-emulator/files';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Shop } from '../support/shop.ts';
import { attacks, type Ending } from './scenario.ts';

const { attack } = attacks();
const AS_LOW = { risk: 'low', labels: ['ai-approved'] } as const;
const TERRAFORM = { 'zone/main.tf': 'resource "bucket" "invoices" {}\n' };

/** How a change ends that only the AI reviewer approved and that is high-risk after all. */
function high(because: RegExp): Ending {
  return { state: 'pending', risk: 'high', labels: ['human-review'], because };
}

function pages(count: number): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`web/part-${1000 + at}.ts`, `part(${at});\n`]));
}

/**
 * Opens a change that the AI reviewer approves. An attacker has its branch hold the harmless files while page `nth` of
 * the list is answered, and the others before and after; without the attack it holds the harmless ones all the time.
 */
async function listedAs(
  shop: Shop,
  attacked: boolean,
  { real, harmless, nth = 1 }: { readonly real: Files; readonly harmless: Files; readonly nth?: number },
): Promise<PullRequest> {
  const { github, repository, alice, reviewer } = shop;
  const pull = await shop.open({ files: attacked ? real : harmless });
  await pull.approve(reviewer);
  if (!attacked) return pull;
  const first = pull.head.sha;
  const harmlessHead = await repository.createCommit({ author: alice, files: harmless }, [repository.tip('main')]);
  const path = `/repos/${repository.fullName}/pulls/${pull.number}`;
  const list = github.hold({ path: `${path}/files`, nth });
  // Whatever else would show the other head comes after it was taken back.
  const others = [github.hold({ path: `${path}/commits` }), github.hold({ path, nth: 2 })];
  void away();
  return pull;

  async function away(): Promise<void> {
    await list.reached;
    await repository.forcePush(pull.head.ref, harmlessHead, { actor: alice });
    list.release();
    await repository.forcePush(pull.head.ref, first, { actor: alice });
    for (const other of others) other.release();
  }
}

attack('Harmless files that are pushed for the moment in which they are listed are not the change’s', {
  play: (shop, attacked) =>
    listedAs(shop, attacked, { real: TERRAFORM, harmless: { 'web/harmless.ts': 'harmless();\n' } }),
  attacked: high(/1 files were listed of [0-9a-f]{40}, and the head is [0-9a-f]{40}/),
  twin: AS_LOW,
});

attack('A second page of harmless files that are pushed between two pages is not the change’s', {
  play: (shop, attacked) =>
    listedAs(shop, attacked, {
      real: { ...pages(110), ...TERRAFORM },
      harmless: pages(111),
      nth: 2,
    }),
  attacked: high(/files were listed of [0-9a-f]{40}, and the head is [0-9a-f]{40}/),
  twin: AS_LOW,
});

attack('Harmless deletions that are pushed for the moment in which they are listed are not the change’s', {
  play: (shop, attacked) =>
    listedAs(shop, attacked, {
      // A move: where it came from is gone in either, and either is one file.
      real: { 'README.md': null, 'zone/main.tf': '# Shop\n' },
      harmless: { 'README.md': null },
    }),
  attacked: high(/zone\/main\.tf matches \*\*\/\*\.tf/),
  twin: AS_LOW,
});

attack('Files that are listed while the change is pointed at another base for a moment are not the change’s', {
  async play(shop, attacked) {
    const { github, repository, alice, reviewer } = shop;
    await repository.branch('feature', 'main', { actor: alice });
    const files = attacked ? TERRAFORM : { 'web/first.ts': 'first();\n' };
    const elsewhere = await repository.commit('feature', {
      author: alice,
      files: { ...files, 'README.md': '# Another\n' },
    });
    // Against main one file, against the commit before it one too: another.
    await repository.commit('feature', { author: alice, files: { 'README.md': '# Shop\n' } });
    await repository.branch('elsewhere', elsewhere, { actor: alice });
    const pull = await repository.openPullRequest({ author: alice, title: 'Add parts', head: 'feature' });
    await pull.approve(reviewer);
    if (!attacked) return pull;
    const path = `/repos/${repository.fullName}/pulls/${pull.number}`;
    const list = github.hold({ path: `${path}/files` });
    const events = github.hold({ path: `/repos/${repository.fullName}/issues/${pull.number}/events` });
    // What would show the other base comes before it, or after it was taken back.
    const others = [github.hold({ path: `${path}/commits` }), github.hold({ path, nth: 2 })];
    void away();
    return pull;

    async function away(): Promise<void> {
      await Promise.all([list.reached, events.reached]);
      events.release();
      await answered();
      await pull.retarget('elsewhere', alice);
      list.release();
      await answered();
      await pull.retarget('main', alice);
      for (const other of others) other.release();
    }
  },
  attacked: high(/zone\/main\.tf matches \*\*\/\*\.tf/),
  twin: AS_LOW,
});

/** Long enough for an answer that was let go to be on its way. */
function answered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
