import type { ReviewBundle } from '../bundle.ts';
import { BESIDE, withinBudget } from './budget.ts';
import type { Plan, PlanEntry, PlanLimits } from './chunk.ts';
import type { FileHunks, FileWithHunks } from './hunk.ts';
import { hunksOf } from './hunks.ts';
import { matterOf, withoutHunks } from './matter.ts';
import { packFiles } from './pack.ts';

/**
 * Which request shows which hunk. Every hunk of every file ends in the parts of exactly one plan entry: planned as a
 * whole, or uncovered with the reason, so that nothing can be left out without being told. Input tokens stay within
 * 1.25 times those of the diff, plus the fixed prompt and the matter of each chunk; where a chunk's diff is shorter than
 * these, within 1.25 times both.
 *
 * Where the list of files is not whole, nothing is planned: the hunks that are there would prove nothing.
 */
export function planChunks(bundle: ReviewBundle, limits: PlanLimits): Plan {
  const files = bundle.files.map(hunksOf);
  const matter = matterOf(bundle);
  const fixed = limits.fixedPromptTokens + matter.reduce((sum, { text }) => sum + limits.estimate(text), 0);
  const room = Math.floor((limits.tokensPerChunk - fixed) / (1 + BESIDE));
  const refusal = whyNothing(bundle, room);
  if (refusal !== undefined) return { chunks: [], matter, entries: entriesOf(files, new Map(), () => refusal) };

  const { groups, tooLong } = packFiles(files.filter(hasHunks), room, limits);
  const { chunks, over } = withinBudget(groups, bundle, { ...limits, fixedPromptTokens: fixed });
  const planned = new Map<string, number[]>();
  for (const { index, parts } of chunks) {
    for (const { hunk } of parts) planned.set(hunk, [...(planned.get(hunk) ?? []), index]);
  }
  const entries = entriesOf(files, planned, (id) => {
    if (tooLong.has(id)) return 'one line of it alone is longer than a request may be';
    if (over.has(id)) return `over the budget of ${limits.maxInputTokens} input tokens`;
    return 'no request shows it';
  });
  return { chunks, matter, entries };
}

function whyNothing({ complete, files }: ReviewBundle, room: number): string | undefined {
  if (!complete) return 'the list of files is not known to be whole, so nothing can be covered';
  if (new Set(files.map(({ path }) => path)).size < files.length) return 'the list of files names a file twice';
  // Not `room <= 0`: a limit that is no number leaves no room either.
  return room > 0 ? undefined : 'the fixed part of the prompt leaves a request no room for the change';
}

function hasHunks(file: FileHunks): file is FileWithHunks {
  return file.state === 'hunks';
}

function entriesOf(
  files: readonly FileHunks[],
  planned: ReadonlyMap<string, readonly number[]>,
  whyNot: (hunk: string) => string,
): readonly PlanEntry[] {
  const { over } = withoutHunks(files);
  return files.flatMap((file): readonly PlanEntry[] => {
    const { path } = file;
    if (over.has(path)) {
      return [{ state: 'uncovered', id: path, path, lines: 0, why: 'too many files without a hunk to name it' }];
    }
    if (file.state !== 'hunks') return [{ state: file.state, id: path, path, lines: file.lines, why: file.why }];
    return file.hunks.map(({ id, lines: all }): PlanEntry => {
      const lines = all.filter(({ kind }) => kind !== 'context').length;
      const chunks = planned.get(id);
      return chunks === undefined
        ? { state: 'uncovered', id, path, lines, why: whyNot(id) }
        : { state: 'planned', id, path, lines, chunks };
    });
  });
}
