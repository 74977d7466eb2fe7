import { describe, expect, test } from '@jest/globals';
import { CHANGES } from './changes.ts';
import { boards, onGitHub, placesOf, playHeld, type Run, showPlace, type Start } from './play.ts';

const STARTS: readonly Start[] = ['nothing', 'a pending verdict', 'a success', "somebody's pending"];
/** What another run finds by whose a status is. */
const TOLD_BY_MARKS = /pointed|closed/;
const RUNS: readonly Run[] = ['the pull request', 'a sweep'];

describe.each(RUNS)('A run about %s that is held at any of its calls while the change happens', (first) => {
  describe.each(STARTS)('where %s stood', (start) => {
    test.each(CHANGES.filter(({ name }) => start !== "somebody's pending" || TOLD_BY_MARKS.test(name)))(
      'and $name: what stands in the end is what the change deserves',
      async (change) => {
        const wrong = await onGitHub(async (github) => {
          const next = boards(github, change, start);
          const places = await placesOf(github, await next(), first);
          expect(places.length).toBeGreaterThan(3);
          const found: string[] = [];
          for (const place of places) {
            const said = await playHeld(github, await next(), change, first, place);
            found.push(...said.map((sentence) => `held at ${showPlace(place)}: ${sentence}`));
          }
          return found;
        });
        expect(wrong).toEqual([]);
      },
      120_000,
    );
  });
});
