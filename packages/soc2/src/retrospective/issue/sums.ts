import { canonicalJson, type Json } from '../../record/canonical-json.ts';
import type { Mismatch } from '../../record/verify-record.ts';
import type { Manifest } from '../manifest.ts';
import { metricsOf } from '../metrics.ts';
import { CLASSES, type Member, type Metrics, type Population } from '../population.ts';
import { departures } from './committed.ts';

/** Where counts, equation and list of a manifest are not those of its population. */
export function sumMismatches(manifest: Manifest, population: Population): readonly Mismatch[] {
  const { members, changes, counts, byBranch, exceptions } = population;
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
    ...equationMismatches(population),
    ...same('population.metrics', jsonOf(population.metrics), jsonOf(metricsOf(changes))),
  ];
}

function jsonOf(metrics: Metrics): string {
  return canonicalJson(metrics as unknown as Json);
}

function countOf(members: readonly Member[], each: string): number {
  return members.filter((member) => member.class === each).length;
}

/** The printed equation must hold as it stands, term by term. */
function equationMismatches({ equation, members }: Population): readonly Mismatch[] {
  const counted = new Map(CLASSES.map((each) => [`${countOf(members, each)} ${each}`, countOf(members, each)]));
  const [left = '', right = ''] = equation.split(' = ');
  const terms = left.split(' + ');
  const sum = terms.reduce((all, term) => all + (counted.get(term) ?? Number.NaN), 0);
  return sum === members.length && new Set(terms).size === terms.length && Number.parseInt(right, 10) === sum
    ? []
    : [{ at: 'population.equation', recorded: equation, computed: `${members.length} commits` }];
}
