import type { Sha } from '../../domain.ts';
import type { Manifest } from '../manifest.ts';
import type { MergedChange, Population } from '../population.ts';
import type { SignOff } from '../sign-off.ts';
import type { BranchWindow } from '../window.ts';
import type { Place } from './cells.ts';
import { commitTo } from './committed.ts';
import type { Overdue, Signing } from './lead.ts';

/** What an issue is made of. All but `overdue` and `signing` is committed to, so a resumed run hands in the same. */
export interface RetrospectiveInput extends Place {
  /** Of the window that was read, the default branch first. */
  readonly windows: readonly Pick<BranchWindow, 'branch' | 'base' | 'head' | 'source' | 'log'>[];
  readonly population: Population;
  readonly previous: Manifest['previous'];
  readonly restart: Sha | null;
  /** `to` is when the run was created; `from` is the previous one's `to`. */
  readonly period: Manifest['period'];
  readonly run: Manifest['run'];
  readonly generator: Manifest['generator'];
  /** Recorded since the retrospective before this one. A resumed run takes them from the manifest that it found. */
  readonly signOffs: readonly SignOff[];
  /** Earlier retrospectives that are still open. */
  readonly overdue: readonly Overdue[];
  readonly signing: Signing;
}

/**
 * The manifest of an issue: everything of its input but what another moment would find otherwise.
 *
 * @param listed AI-approved merges, ascending
 * @param population SHA-256 of the population's text
 * @param parts SHA-256 of each numbered comment
 */
export function manifestOf(
  input: RetrospectiveInput,
  listed: readonly MergedChange[],
  population: string,
  parts: readonly string[],
): Manifest {
  const { counts, exceptions, byBranch } = input.population;
  return {
    kind: 'countersign/retrospective',
    version: 1,
    repository: input.repository,
    window: input.windows.map(({ branch, base, head }) => {
      const own = byBranch.find((each) => each.branch === branch);
      if (own === undefined) throw new Error(`the population has no counts for ${branch}`);
      return { branch, base, head, commits: own.commits, log: own.log };
    }),
    period: input.period,
    counts,
    exceptions: exceptions.length,
    listed: commitTo(listed.map(({ number }) => number)),
    population,
    parts: commitTo(parts),
    previous: input.previous,
    restart: input.restart,
    signOffs: commitTo(input.signOffs),
    run: input.run,
    generator: input.generator,
  };
}
