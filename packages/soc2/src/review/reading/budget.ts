import type { ReviewBundle } from '../bundle.ts';
import type { Chunk, Excerpt, PlanLimits } from './chunk.ts';
import { excerptsAround } from './excerpts.ts';
import { renderPart } from './render.ts';
import type { SizedPart } from './split-hunk.ts';

/**
 * What a chunk may hold beside the diff itself: names of files and context, as a share of the diff or of the prompt that
 * every request repeats, whichever is more, since three changed lines are not understood by a quarter of their own
 * length. A quarter is the most that is promised; the rest is left to the error of an estimate.
 */
export const BESIDE = 0.22;

type Group = readonly SizedPart[];

export interface WithinBudget {
  readonly chunks: readonly Chunk[];
  /** The hunks that are left out. */
  readonly over: ReadonlySet<string>;
}

/**
 * As many chunks as the budget of the run allows, in order. Context is given up before any hunk is; and a hunk of which
 * one part is over the budget is given up as a whole, because nobody pays for half a proof.
 *
 * @param limits with `fixedPromptTokens` as all that every request repeats.
 */
export function withinBudget(groups: readonly Group[], bundle: ReviewBundle, limits: PlanLimits): WithinBudget {
  const cost = ({ tokens }: Chunk): number => tokens + limits.fixedPromptTokens;
  const read = readerOf(bundle);
  const full = groups.map((group, index) => withContext(group, index, read, limits));
  if (full.reduce((sum, chunk) => sum + cost(chunk), 0) <= limits.maxInputTokens)
    return { chunks: full, over: new Set() };

  const bare = groups.map(bareChunk);
  let spent = 0;
  const affordable = bare.findIndex((chunk) => {
    spent += cost(chunk);
    return !(spent <= limits.maxInputTokens);
  });
  if (affordable < 0) return { chunks: bare, over: new Set() };
  const over = new Set(groups.slice(affordable).flatMap((group) => group.map(({ part }) => part.hunk)));
  const kept = groups.slice(0, affordable).map((group) => group.filter(({ part }) => !over.has(part.hunk)));
  return { chunks: kept.filter((group) => group.length > 0).map(bareChunk), over };
}

function bareChunk(group: Group, index: number): Chunk {
  return { index, tokens: ownTokens(group) + nameTokens(group), parts: group.map(({ part }) => part), context: [] };
}

function ownTokens(group: Group): number {
  return group.reduce((sum, { own }) => sum + own, 0);
}

/** A file is named once, before its first part. */
function nameTokens(group: Group): number {
  return group.reduce((sum, { part, name }, at) => (group[at - 1]?.part.path === part.path ? sum : sum + name), 0);
}

/** Each file gets context by its share of the chunk, and what one does not use goes to those after it. */
function withContext(group: Group, index: number, read: LinesOf, limits: PlanLimits): Chunk {
  const bare = bareChunk(group, index);
  const own = ownTokens(group);
  // Pieces are rounded up one by one: their sum is more than the diff has, and no measure for what may come on top.
  const exact = limits.estimate(bare.parts.map(renderPart).join('\n'));
  const wanted = Math.floor(Math.max(exact, limits.fixedPromptTokens) * BESIDE) - nameTokens(group);
  let left = Math.min(wanted, limits.tokensPerChunk - limits.fixedPromptTokens - bare.tokens);
  let ownLeft = own;
  let tokens = bare.tokens;
  const context: Excerpt[] = [];
  for (const [path, sized] of byPath(group)) {
    const ownHere = ownTokens(sized);
    const allowance = Math.floor((left * ownHere) / ownLeft);
    const parts = sized.map(({ part }) => part);
    const found = excerptsAround(path, parts, read(path), allowance, limits);
    context.push(...found.excerpts);
    tokens += found.tokens;
    left -= found.tokens;
    ownLeft -= ownHere;
  }
  return { ...bare, tokens, context };
}

function byPath(group: Group): ReadonlyMap<string, readonly SizedPart[]> {
  const files = new Map<string, SizedPart[]>();
  for (const sized of group) {
    const known = files.get(sized.part.path);
    if (known === undefined) files.set(sized.part.path, [sized]);
    else known.push(sized);
  }
  return files;
}

/** The lines of a file after the change; none where its text is not known. */
type LinesOf = (path: string) => readonly string[];

/** Splits each text once, however many chunks its file lies in. */
function readerOf({ files }: ReviewBundle): LinesOf {
  const texts = new Map(files.map(({ path, after }) => [path, after]));
  const known = new Map<string, readonly string[]>();
  return (path) => {
    const lines = known.get(path) ?? linesOf(texts.get(path) ?? '');
    known.set(path, lines);
    return lines;
  };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
