import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GitHub, startGitHub } from '@countersign/github-emulator/github';
import { dismissed } from '../faults/scenes.ts';
import { quiet } from '../stage/quiet.ts';
import { statesOn } from '../stage/standing.ts';
import { during } from '../support/during.ts';
import { labelsOf } from '../support/run-gate.ts';
import { CHANGES } from './changes.ts';
import { begin, type Board, boards, type Run } from './play.ts';

let github: GitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(async () => github.close());

const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}';
/**
 * What that look shows. Not the policy nor who may write, which it is not for; nor what is undone by then, which only the
 * runs that it starts can tell (held.test.ts).
 */
const SEEN = CHANGES.filter(
  ({ deserves, spreads, name }) =>
    deserves !== 'success' && spreads !== true && name !== 'it is pointed at another branch and back',
);
const RUNS: readonly Run[] = ['the pull request', 'a sweep'];
/** The second look at a pull request is a sweep's first reading of it by itself: the row of the list was the first. */
const secondLook = (run: Run): number => (run === 'a sweep' ? 1 : 2);

/** Runs the gate, and has something happen just before it reads the pull request and its reviews for the last time. */
async function beforeTheLastLook({ shop, pull }: Board, run: Run, happens: () => unknown): Promise<void> {
  const reviews = github.hold({ method: 'GET', route: `${PULL}/reviews`, nth: 2 });
  during(github, { method: 'GET', route: PULL, nth: secondLook(run) }, async () => {
    await reviews.reached;
    await quiet(github, 2);
    await happens();
    reviews.release();
  });
  expect((await begin({ shop, pull }, run)).failure).toBeUndefined();
}

describe.each(RUNS)('Just before the last look of a run about %s', (run) => {
  test.each(SEEN)('$name: no success is published, not for a moment', async (change) => {
    const { shop, pull } = await boards(github, change, 'nothing')();
    const head = pull.head.sha;
    await beforeTheLastLook({ shop, pull }, run, () => change.happens(shop, pull));
    const published = [head, pull.head.sha].flatMap((sha) => shop.repository.statusesOf(sha));
    expect(published.map(({ state }) => state)).not.toContain('success');
  });

  test('the approval of the AI reviewer is dismissed: the label that was written beside that look goes', async () => {
    const change = { name: '', happens: dismissed };
    const { shop, pull } = await boards(github, change, 'nothing')();
    await pull.approve(shop.reviewer);
    await beforeTheLastLook({ shop, pull }, run, () => dismissed(shop, pull));
    expect(labelsOf(pull)).toEqual([]);
    expect([...statesOn(shop, pull.head.sha)]).toEqual([['sdlc-gate', 'pending']]);
  });

  test('nothing happens: the success is published', async () => {
    const { shop, pull } = await boards(github, { name: '', happens: async () => undefined }, 'nothing')();
    await pull.approve(shop.bob);
    await beforeTheLastLook({ shop, pull }, run, () => undefined);
    expect([...statesOn(shop, pull.head.sha)]).toEqual([['sdlc-gate', 'success']]);
  });
});
