import { load, YAMLException } from 'js-yaml';
import { UserError } from '../../errors.ts';

/** One pattern of a filter, in the order of the filter; lists within lists are laid flat. */
export interface FilterPattern {
  readonly pattern: string;
  /** Kinds of change that it is limited to, such as `added` and `modified`; absent where it is for all. */
  readonly kinds?: readonly string[];
}

/** A named filter. */
export interface Filter {
  readonly name: string;
  readonly patterns: readonly FilterPattern[];
}

/** Filters as somebody wrote them down, and how their patterns are combined. */
export interface FilterSet {
  readonly filters: readonly Filter[];
  /** `some`: any pattern (what the action does unless told otherwise); `every`: all of them. */
  readonly quantifier: 'some' | 'every';
}

/** What a file of filters turned out to be. */
export type FilterFile =
  | { readonly kind: 'filters'; readonly set: FilterSet }
  /** A workflow whose steps name a file of filters. */
  | { readonly kind: 'elsewhere'; readonly file: string; readonly quantifier: FilterSet['quantifier'] };

const MOST_PATTERNS = 10_000;
const FORMAT = 'Name a file of filters, or a workflow with a step that uses dorny/paths-filter.';

/**
 * Reads filters of dorny/paths-filter: a file of them, or a workflow that holds them in a step. Anchors, nested lists and
 * `added|modified:` keys are read as the action reads them.
 *
 * @throws UserError where the file holds no filters, or several steps with different ones
 */
export function readFilterFile(text: string, file: string): FilterFile {
  const root = parse(text, file);
  const steps = stepsOf(root);
  if (steps === undefined) return { kind: 'filters', set: { filters: filtersOf(root, file), quantifier: 'some' } };
  const [first, ...others] = steps;
  if (first === undefined)
    throw new UserError(`${file} is a workflow without a step that uses dorny/paths-filter`, FORMAT);
  if (others.some(({ filters }) => filters !== first.filters)) {
    throw new UserError(
      `${file} has ${steps.length} steps with different filters`,
      'Write the filters that decide about risk into a file of their own, and name that.',
    );
  }
  // The action takes a text of one line without a colon for the path of a file.
  if (!/[\n:]/.test(first.filters)) return { kind: 'elsewhere', file: first.filters, quantifier: first.quantifier };
  const filters = filtersOf(parse(first.filters, `the filters in ${file}`), `the filters in ${file}`);
  return { kind: 'filters', set: { filters, quantifier: first.quantifier } };
}

function parse(text: string, file: string): unknown {
  try {
    return load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new UserError(`${file} is not valid YAML: ${error.reason}`, FORMAT, { cause: error });
  }
}

interface FilterStep {
  readonly filters: string;
  readonly quantifier: FilterSet['quantifier'];
}

/** The steps of a workflow that use the action; undefined where the document is no workflow. */
function stepsOf(root: unknown): readonly FilterStep[] | undefined {
  const jobs = member(root, 'jobs');
  if (!isMapping(jobs) || !Object.values(jobs).some((job) => Array.isArray(member(job, 'steps')))) return undefined;
  return Object.values(jobs)
    .flatMap((job): unknown[] => {
      const steps = member(job, 'steps');
      return Array.isArray(steps) ? steps : [];
    })
    .flatMap((step): FilterStep[] => {
      const uses = member(step, 'uses');
      const inputs = member(step, 'with');
      const filters = member(inputs, 'filters');
      if (typeof uses !== 'string' || !/^dorny\/paths-filter(?:@|$)/i.test(uses) || typeof filters !== 'string')
        return [];
      return [{ filters, quantifier: member(inputs, 'predicate-quantifier') === 'every' ? 'every' : 'some' }];
    });
}

function filtersOf(root: unknown, file: string): readonly Filter[] {
  if (!isMapping(root)) throw new UserError(`${file} holds no filters: its root is no mapping`, FORMAT);
  const budget = { left: MOST_PATTERNS };
  const filters = Object.entries(root).map(
    ([name, item]): Filter => ({ name, patterns: patternsOf(item, name, file, budget) }),
  );
  if (filters.length === 0) throw new UserError(`${file} holds no filters`, FORMAT);
  return filters;
}

/** An anchor may stand for a list, so a small file can grow: what is read is counted. */
function patternsOf(item: unknown, name: string, file: string, budget: { left: number }): readonly FilterPattern[] {
  const take = (pattern: FilterPattern): readonly FilterPattern[] => {
    budget.left -= 1;
    if (budget.left < 0)
      throw new UserError(`${file} holds more than ${MOST_PATTERNS} patterns`, 'Shorten the filters.');
    return [pattern];
  };
  if (typeof item === 'string') return take({ pattern: item });
  if (Array.isArray(item)) return item.flatMap((each: unknown) => patternsOf(each, name, file, budget));
  if (isMapping(item)) {
    return Object.entries(item).flatMap(([key, value]) => {
      const kinds = key.split('|').flatMap((kind) => (kind.trim() === '' ? [] : [kind.trim().toLowerCase()]));
      const patterns: readonly unknown[] = Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value];
      return patterns.flatMap((pattern) => {
        if (typeof pattern !== 'string') throw unexpected(name, file);
        return take({ pattern, kinds });
      });
    });
  }
  throw unexpected(name, file);
}

function unexpected(name: string, file: string): UserError {
  return new UserError(
    `the filter ${JSON.stringify(name)} of ${file} holds something that is no pattern`,
    'A filter is a pattern, a list of them, or a mapping from kinds of change to patterns.',
  );
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(value: unknown, key: string): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
