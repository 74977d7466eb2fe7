import { globProblem } from '../../policy/glob.ts';
import { type ConvertedPattern, convertPattern } from './convert-pattern.ts';
import type { Conversion, ConvertedRule, MeaningChange } from './converted.ts';
import type { Filter, FilterPattern, FilterSet } from './read-filters.ts';

/** A filter of this name says what is high-risk; others most often route jobs. */
const ABOUT_RISK = /^(?:high|critical|sensitive|risky)(?:[-_ ]?risk)?$|^requires?[-_ ]human/i;

/** What is different for every pattern. */
const ALWAYS: readonly MeaningChange[] = [
  {
    effect: 'wider',
    what: 'A renamed file counts with both its names, whatever kinds of change a filter was limited to.',
  },
  {
    effect: 'wider',
    what: 'A change of 3,000 files or more, or a list that is not whole, matches every rule; a filter missed what GitHub left out.',
  },
  { effect: 'wider', what: 'Letter case does not count: dockerfile is matched where Dockerfile is named.' },
  { effect: 'kept', what: 'Names that start with a dot are matched by wildcards, as they were.' },
  {
    effect: 'wider',
    what: 'Workflows, local actions, CODEOWNERS, the policy, submodules and links are high-risk without being listed.',
  },
];

/**
 * Turns filters into rules, and says each place where the meaning differs. The filter that is called after risk becomes the
 * policy; where there is none, every filter does, since leaving one out could make something low-risk.
 */
export function convertFilters({ filters, quantifier }: FilterSet): Conversion {
  const aboutRisk = filters.filter(({ name }) => ABOUT_RISK.test(name));
  const chosen = aboutRisk.length > 0 ? aboutRisk : filters;
  const converted = chosen.map((filter) => convertFilter(filter, quantifier));
  const left = filters.filter((filter) => !chosen.includes(filter));
  return {
    rules: converted.flatMap(({ rule }) => rule ?? []),
    changes: [
      ...converted.flatMap(({ changes }) => changes),
      ...left.map(
        ({ name }): MeaningChange => ({
          filter: name,
          effect: 'left-out',
          what: `It is not taken over, since ${chosen.map((filter) => filter.name).join(', ')} is about risk. Add its files if they are high-risk too.`,
        }),
      ),
      ...ALWAYS,
    ],
  };
}

function convertFilter(
  { name, patterns }: Filter,
  quantifier: FilterSet['quantifier'],
): { readonly rule?: ConvertedRule; readonly changes: readonly MeaningChange[] } {
  const changes: MeaningChange[] = [];
  const read = patterns.map((one) => ({ ...one, ...negationOf(one.pattern) }));
  const positives = read.filter(({ negated }) => !negated);
  const negatives = read.filter(({ negated }) => negated);
  const paths = positives.flatMap((one) => {
    changes.push(...limitOf(name, one));
    const converted = convertPattern(one.body);
    changes.push(...told(name, one.pattern, converted));
    return converted.globs;
  });
  if (quantifier === 'every' && positives.length > 1) {
    const what = 'All patterns had to match a file; a rule applies where any of them does.';
    changes.push({ filter: name, effect: 'wider', what });
  }
  const except = negatives.flatMap((one) =>
    exceptionOf(name, one, { quantifier, single: positives.length === 0 && negatives.length === 1, changes }),
  );
  // With nothing but negations a filter matched whatever they do not name.
  const all = paths.length === 0 && negatives.length > 0 && positives.length === 0 ? ['**'] : [...new Set(paths)];
  if (all.length === 0) {
    changes.push({ filter: name, effect: 'lost', what: 'Nothing of it could be taken over: write its rule by hand.' });
    return { changes };
  }
  return { rule: { name: ruleName(name), paths: all, except: [...new Set(except)] }, changes };
}

interface Negatable {
  readonly negated: boolean;
  /** The pattern without the marks that negate it. */
  readonly body: string;
}

/** Each leading `!` turns the pattern round, but `!(` at its end opens a group. Source: picomatch. */
function negationOf(pattern: string): Negatable {
  const [marks = ''] = /^!*/.exec(pattern) ?? [];
  const count = pattern[marks.length] === '(' ? Math.max(0, marks.length - 1) : marks.length;
  return { negated: count % 2 === 1, body: pattern.slice(count) };
}

/** A policy's rule is about any change of a file. */
function limitOf(filter: string, { pattern, kinds }: FilterPattern): readonly MeaningChange[] {
  if (kinds === undefined) return [];
  const what = `It was for files that are ${kinds.join(' or ')}; a rule is for every kind of change.`;
  return [{ filter, pattern, effect: 'wider', what }];
}

function told(filter: string, pattern: string, { changes }: ConvertedPattern): readonly MeaningChange[] {
  return changes.map((change) => ({ filter, pattern, ...change }));
}

interface Negations {
  readonly quantifier: FilterSet['quantifier'];
  /** Whether the filter is this one negation and nothing else. */
  readonly single: boolean;
  readonly changes: MeaningChange[];
}

/** A negation as an exception. Exceptions lower the risk, so one that cannot be said exactly is left out. */
function exceptionOf(
  filter: string,
  { pattern, kinds, body }: FilterPattern & Negatable,
  { quantifier, single, changes }: Negations,
): readonly string[] {
  const inexact = globProblem(body) !== undefined || /[()[\]]/.test(body);
  const why = inexact ? 'a policy cannot say it exactly' : kinds && 'it was limited to kinds of change';
  const took = why === undefined ? `it takes ${body} out of the rule` : `it is left out, as ${why}`;
  const [effect, what] =
    quantifier === 'some' && !single
      ? ([
          'narrower',
          `It matched every file outside of ${body}, so the filter was nearly always on; now ${took}.`,
        ] as const)
      : ([
          'wider',
          `For an exception letter case counts, and a renamed file must match with both its names; ${took}.`,
        ] as const);
  changes.push({ filter, pattern, effect, what });
  return why === undefined ? [body] : [];
}

/** Names of rules are one line of at most 100 characters. */
function ruleName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N} ._-]/gu, ' ').trim();
  return plain === '' ? 'filter' : plain.slice(0, 100);
}
