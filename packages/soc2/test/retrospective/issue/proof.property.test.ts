import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRetrospective } from '../../../src/retrospective/issue/read-retrospective.ts';
import { renderRetrospective } from '../../../src/retrospective/issue/render-retrospective.ts';
import { verifyWindow, type WindowEvidence } from '../../../src/retrospective/issue/verify-window.ts';
import { populationOf } from '../../../src/retrospective/population-of.ts';
import { anyHistory, play } from '../arbitrary-history.ts';
import { input } from './support.ts';

/** What a random history leaves behind. */
const evidences = fc.tuple(anyHistory, fc.boolean()).map(([happenings, logged]) => {
  const snapshot = play(happenings).history.snapshot({ logged });
  const population = populationOf(snapshot);
  const rendered = renderRetrospective(input({ windows: snapshot.branches, population }));
  const evidence: WindowEvidence = {
    manifestText: rendered.manifestText,
    populationText: rendered.populationText,
    digest: rendered.digest,
    ranges: snapshot.branches.map(({ branch, commits }) => ({ branch, commits: commits.map(({ sha }) => sha) })),
    parts: rendered.parts,
  };
  return { rendered, population, evidence };
});

test('whatever happened to a branch, its retrospective is read back and proves itself', () => {
  fc.assert(
    fc.property(evidences, ({ rendered, evidence }) => {
      expect(readRetrospective(rendered.body)).toMatchObject({ kind: 'retrospective', digest: rendered.digest });
      expect(verifyWindow(evidence).mismatches).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('whatever happened to a branch, a commit that is missing from its retrospective is named', () => {
  fc.assert(
    fc.property(evidences, fc.nat(), ({ population, evidence }, choice) => {
      const { members } = population;
      fc.pre(members.length > 0);
      const gone = members[choice % members.length];
      const told = { ...population, members: members.filter((member) => member !== gone) };
      const found = verifyWindow({ ...evidence, populationText: JSON.stringify(told) }).mismatches.map(({ at }) => at);
      expect(found).toContain(`window.${gone?.branch}.${gone?.sha}`);
    }),
    { numRuns: 100 },
  );
});
