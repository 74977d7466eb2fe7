import type { Mismatch } from '../../record/verify-record.ts';
import type { Manifest } from '../manifest.ts';
import { CLASSES, type Member, type Population } from '../population.ts';
import { departures } from './committed.ts';

/** Where counts, equation and list of a manifest are not those of its population. */
export function sumMismatches(manifest: Manifest, population: Population): readonly Mismatch[] {
  const { members, changes, counts, byBranch, equation, exceptions } = population;
  const same = (at: string, recorded: unknown, computed: unknown): readonly Mismatch[] =>
    recorded === computed ? [] : [{ at, recorded: String(recorded), computed: String(computed) }];
  const listed = changes.filter((change) => change.class === 'ai-approved').map(({ number }) => number);
  const ascending = listed.toSorted((a, b) => a - b);
  const numbers = new Set(listed);
  const lost = members.filter((member) => member.class === 'ai-approved' && !numbers.has(member.pull ?? 0));
  return [
    ...CLASSES.flatMap((each) => {
      const computed = countOf(members, each);
      return [
        ...same(`counts.${each}`, manifest.counts[each], computed),
        ...same(`population.counts.${each}`, counts[each], computed),
      ];
    }),
    ...manifest.window.flatMap(({ branch, commits }) => {
      const own = members.filter((member) => member.branch === branch);
      const told = byBranch.find((each) => each.branch === branch);
      return [
        ...same(`window.${branch}.commits`, commits, own.length),
        ...CLASSES.flatMap((each) =>
          same(`population.byBranch.${branch}.${each}`, told?.counts[each], countOf(own, each)),
        ),
      ];
    }),
    ...same('exceptions', manifest.exceptions, exceptions.length),
    ...departures(manifest.listed, ascending).map((why) => ({
      at: 'listed',
      recorded: why,
      computed: 'the AI-approved merges',
    })),
    ...lost.map(({ sha }) => ({ at: `population.members.${sha}`, recorded: 'ai-approved', computed: 'not listed' })),
    ...equationMismatches(equation, members.length),
  ];
}

function countOf(members: readonly Member[], each: string): number {
  return members.filter((member) => member.class === each).length;
}

/** The printed equation must hold as it stands, whatever else does. */
function equationMismatches(equation: string, commits: number): readonly Mismatch[] {
  const [left = '', right = ''] = equation.split(' = ');
  const sum = left.split(' + ').reduce((all, term) => all + Number.parseInt(term, 10), 0);
  return sum === commits && Number.parseInt(right, 10) === commits
    ? []
    : [{ at: 'population.equation', recorded: equation, computed: `${commits} commits` }];
}
