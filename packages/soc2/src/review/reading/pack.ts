import type { PlanLimits } from './chunk.ts';
import type { FileWithHunks } from './hunk.ts';
import { splitHunk, type SizedPart } from './split-hunk.ts';

export interface Packed {
  readonly groups: readonly (readonly SizedPart[])[];
  /** The hunks of which one line alone is longer than a request may be. */
  readonly tooLong: ReadonlySet<string>;
}

/** Below this share of its room a chunk is filled up, even if a file then lies in two. */
const HALF_FULL = 0.5;

/**
 * Fills chunks in the order of the change, so that neighbours are read together and the same change is always cut in the
 * same places. A file that fits into one chunk is not spread over two, unless much room would be wasted.
 */
export function packFiles(files: readonly FileWithHunks[], room: number, limits: Pick<PlanLimits, 'estimate'>): Packed {
  const groups: SizedPart[][] = [];
  const tooLong = new Set<string>();
  let used = Number.POSITIVE_INFINITY;
  const startGroup = (): void => {
    groups.push([]);
    used = 0;
  };
  for (const file of files) {
    const parts = file.hunks.flatMap((hunk) => {
      const split = splitHunk(hunk, room, limits);
      if (split === undefined) tooLong.add(hunk.id);
      return split ?? [];
    });
    const size = parts.reduce((sum, { own }) => sum + own, parts[0]?.name ?? 0);
    if (size <= room && used + size > room && used >= room * HALF_FULL && parts.length > 0) startGroup();
    for (const sized of parts) {
      const isNamed = groups.at(-1)?.at(-1)?.part.path === sized.part.path;
      const cost = sized.own + (isNamed ? 0 : sized.name);
      if (used + cost > room) startGroup();
      groups.at(-1)?.push(sized);
      used += used === 0 ? sized.own + sized.name : cost;
    }
  }
  return { groups, tooLong };
}
