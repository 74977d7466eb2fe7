import { describe, expect, test } from '@jest/globals';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Issue } from '@countersign/github-emulator/state/issue';
import { oneGitHub } from './support/one-github.ts';
import { type Built, runBuilt } from './support/run-built.ts';
import { mergeChange, openShop, type Shop } from './support/shop.ts';

const github = oneGitHub();

interface Scene {
  readonly shop: Shop;
  readonly issue: Issue;
  readonly number: number;
}

/** A retrospective that lists one change: alice wrote it, carol merged it. */
async function scene(): Promise<Scene> {
  const shop = await openShop(github());
  shop.github.clock.advance({ days: 20 });
  const { number } = await mergeChange(shop);
  const { outputs, log } = await runBuilt(shop);
  const issue = shop.repository.issues.get(Number(outputs['issue-number']));
  if (issue === undefined) throw new Error(log);
  shop.github.clock.advance({ hours: 3 });
  return { shop, issue, number };
}

async function signOff({ shop, issue }: Scene): Promise<Built> {
  return runBuilt(shop, {
    eventName: 'issues',
    inputs: { mode: 'sign-off' },
    payload: { ...shop.repository.eventPayload(shop.cto, { action: 'closed' }), issue: { number: issue.number } },
    upload: false,
  });
}

/** Bodies of comments that the action wrote. */
function told({ issue }: Scene): readonly string[] {
  return issue.comments.filter(({ author }) => author.login === 'github-actions[bot]').map(({ body }) => body);
}

describe('A sign-off', () => {
  test('that is good is recorded, once, and told of by the next retrospective', async () => {
    const at = await scene();
    const { shop, issue, number } = at;
    issue.comment(shop.bob, `Read all of it.\n#${number} should have been high-risk: it touches the cart`);
    await issue.close(shop.bob);
    expect((await signOff(at)).log).toContain('signed off');
    expect((await signOff(at)).log).toContain('signed off');
    expect(issue.state).toBe('closed');
    expect(told(at)).toEqual([expect.stringContaining('**Signed off** by `@bob`')]);
    shop.github.clock.advance({ days: 7 });
    const next = await runBuilt(shop);
    expect(next.log).not.toContain('::error');
    expect(next.manifest?.signOffs.whole).toEqual([
      expect.objectContaining({
        issue: issue.number,
        verdicts: [expect.objectContaining({ pull: number, by: 'bob' })],
      }),
    ]);
  });

  test('that is missing is told of at the top of the next retrospective', async () => {
    const { shop, issue } = await scene();
    shop.github.clock.advance({ days: 7 });
    const next = await runBuilt(shop);
    const body = shop.repository.issues.get(Number(next.outputs['issue-number']))?.body ?? '';
    expect(body).toMatch(new RegExp(`Overdue sign-offs:\\*\\* #${issue.number} `));
  });

  test('of several people holds where each listed change has one without a hand in it', async () => {
    const at = await scene();
    const { shop, issue } = at;
    issue.comment(shop.alice, 'Read it.');
    issue.comment(shop.bob, 'Read it, too.');
    await issue.close(shop.alice);
    // Whoever closes it signs as well, and alice wrote the change: bob is who validates it.
    expect((await signOff(at)).log).toContain('signed off');
  });

  const refused: readonly [string, (at: Scene) => unknown, string][] = [
    ['by who wrote a listed change', ({ shop, issue }) => sign(issue, shop.alice), 'no signer who neither contributed'],
    [
      'by who merged a listed change',
      ({ shop, issue }) => sign(issue, shop.carol),
      'no signer who neither contributed',
    ],
    ['without a comment', ({ shop, issue }) => issue.close(shop.bob), 'without a sign-off comment'],
    [
      'as not planned',
      async ({ shop, issue }) => {
        issue.comment(shop.bob, 'Read it.');
        await issue.close(shop.bob, 'not_planned');
      },
      'not as completed',
    ],
    [
      'before the last edit of the issue',
      async ({ shop, issue }) => {
        await sign(issue, shop.bob);
        issue.edit({ body: (issue.body ?? '').replace('**To review:**', '**Nothing to review:**') }, shop.alice);
      },
      'was edited',
    ],
    [
      'by a comment that was edited',
      async ({ shop, issue }) => {
        const comment = issue.comment(shop.bob, 'Read it.');
        issue.editComment(comment, 'Read all of it.', shop.bob);
        await issue.close(shop.bob);
      },
      'was edited',
    ],
    [
      'by who may not write',
      async ({ shop, issue }) => {
        await sign(issue, shop.github.world.accounts.byLogin('mallory') ?? shop.github.addUser('mallory'));
      },
      'mallory',
    ],
    ['by a machine', ({ shop, issue }) => sign(issue, shop.reviewer), 'acme-reviewer'],
  ];
  test.each(refused)('%s opens the issue again and says why', async (_, close, says) => {
    const at = await scene();
    await close(at);
    const ended = await signOff(at);
    expect(ended.green).toBe(true);
    expect(ended.log).toContain('opened again');
    expect(at.issue.state).toBe('open');
    expect(ended.log).toContain(says);
    expect(told(at)).toEqual([expect.stringContaining('Opened again')]);
  });

  test('of an issue that is no retrospective is none of its business', async () => {
    const { shop } = await scene();
    const issue = shop.repository.openIssue({ author: shop.alice, title: 'A bug', body: 'It crashes.' });
    await issue.close(shop.alice);
    expect((await signOff({ shop, issue, number: 0 })).log).toContain('no retrospective');
    expect(issue.state).toBe('closed');
  });
});

async function sign(issue: Issue, account: Account): Promise<void> {
  issue.comment(account, 'Read all of it.');
  await issue.close(account);
}
