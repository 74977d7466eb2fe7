import type { Excerpt, HunkPart, PlanLimits } from './chunk.ts';
import { renderExcerpt } from './render.ts';

/** How many lines around a change are tried, widest first. The first is the rest of the file. */
const WINDOWS = [Number.POSITIVE_INFINITY, 80, 40, 20, 8] as const;

/** No tokenizer makes fewer tokens than this of a text: a wider window need not be written out to be refused. */
const CHARACTERS_PER_TOKEN = 8;

export interface Context {
  readonly excerpts: readonly Excerpt[];
  readonly tokens: number;
}

/**
 * The lines around some parts of one file that these parts do not show themselves, as many as fit into `allowance`
 * tokens: the rest of a small file, the surroundings of each change in a large one, or none.
 *
 * @param after the file's lines after the change; empty where its text is not known.
 */
export function excerptsAround(
  path: string,
  parts: readonly HunkPart[],
  after: readonly string[],
  allowance: number,
  { estimate }: Pick<PlanLimits, 'estimate'>,
): Context {
  const none: Context = { excerpts: [], tokens: 0 };
  const shown = shownSpans(parts);
  if (after.length === 0 || shown.length === 0 || allowance <= 0) return none;
  for (const window of WINDOWS) {
    const excerpts = gapsWithin(shown, after.length, window).map(
      ({ first, last }): Excerpt => ({ path, from: first, lines: after.slice(first - 1, last) }),
    );
    const characters = excerpts.reduce((sum, { lines }) => sum + lines.reduce((all, line) => all + line.length, 0), 0);
    if (characters > allowance * CHARACTERS_PER_TOKEN) continue;
    const tokens = excerpts.reduce((sum, excerpt) => sum + estimate(`${renderExcerpt(excerpt)}\n`), 0);
    if (tokens <= allowance) return { excerpts, tokens };
  }
  return none;
}

/** Both ends included, counted from 1. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** The lines after the change that the parts show, from top to bottom. */
function shownSpans(parts: readonly HunkPart[]): readonly Span[] {
  return parts.flatMap(({ lines }) => {
    const numbers = lines.flatMap((line) => line.new ?? []);
    const first = numbers[0];
    return first === undefined ? [] : [{ first, last: numbers.at(-1) ?? first }];
  });
}

/** What lies within `window` lines of a span, and in none. */
function gapsWithin(shown: readonly Span[], length: number, window: number): readonly Span[] {
  const gaps: Span[] = [];
  let next = 1;
  for (const [at, { first, last }] of shown.entries()) {
    gaps.push({ first: Math.max(next, first - window), last: first - 1 });
    const following = shown[at + 1]?.first ?? Number.POSITIVE_INFINITY;
    const end = Math.min(length, last + window, following - 1);
    gaps.push({ first: last + 1, last: end });
    next = Math.max(next, end + 1);
  }
  return gaps.filter((gap) => gap.first <= gap.last);
}
