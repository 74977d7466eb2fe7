import { expect, test } from '@jest/globals';
import { CHANGES } from './changes.ts';
import { boards, onGitHub, placesOf, playPair, showPlace } from './play.ts';

const NAMES = ['its approval is dismissed', 'it is approved', 'it is pointed at another branch and back'];

test.each(CHANGES.filter(({ name }) => NAMES.includes(name)))(
  'Two runs that are held at every pair of their calls, and $name between them: what stands in the end is what it deserves',
  async (change) => {
    const wrong = await onGitHub(async (github) => {
      const next = boards(github, change, 'a pending verdict');
      const before = await placesOf(github, await next(), 'the pull request');
      const changed = await next();
      await change.happens(changed.shop, changed.pull);
      const after = await placesOf(github, changed, 'the pull request');
      const found: string[] = [];
      for (const one of before) {
        for (const other of after) {
          const said = await playPair(github, await next(), change, [one, other]);
          found.push(...said.map((sentence) => `held at ${showPlace(one)} and ${showPlace(other)}: ${sentence}`));
        }
      }
      return found;
    });
    expect(wrong).toEqual([]);
  },
  300_000,
);
