import { join } from 'node:path';
import { sha } from '@countersign/soc2/domain';
import { renderRetrospective, type Retrospective } from '@countersign/soc2/retrospective/issue/render-retrospective';
import { populationOf } from '@countersign/soc2/retrospective/population-of';
import type { RangeCommit } from '@countersign/soc2/retrospective/window';
import type { Repository, Workshop } from '../support/repository.ts';

/** A repository with three weeks of commits, and the files of a retrospective for each. */
export interface ThreeWeeks {
  readonly repository: Repository;
  /** Folder of the files of all weeks: `week-1/manifest.json`, `week-1/population.json`, `week-1/issue.md`. */
  readonly folder: string;
  readonly weeks: readonly Retrospective[];
  /** All commits of `main`, the oldest first. */
  readonly commits: readonly string[];
}

const NUMBERS = [1, 2, 3];

/** Makes them. The second week has a merge, so that its commits are no single line. */
export function threeWeeks(shelf: Workshop): ThreeWeeks {
  const repository = shelf.repository();
  repository.commit('opened');
  const bases = NUMBERS.map((week) => {
    const base = repository.git('rev-parse', 'HEAD');
    for (const day of [1, 2]) {
      repository.write(`week-${week}/${day}.ts`, `${day}\n`);
      repository.commit(`Week ${week}, day ${day}`);
    }
    if (week === 2) {
      repository.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
      repository.write('side.ts', 'side\n');
      repository.commit('Aside');
      repository.git('checkout', '--quiet', 'main');
      repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge side', 'side');
    }
    return base;
  });
  const ends = [...bases.slice(1), repository.git('rev-parse', 'HEAD')];
  const weeks: Retrospective[] = [];
  const files = shelf.at(shelf.folder());
  for (const [at, base] of bases.entries()) {
    const made = retrospectiveOf(repository, [{ branch: 'main', base, head: ends[at] ?? '' }], at + 1, weeks.at(-1));
    weeks.push(made);
    files.write(`week-${at + 1}/manifest.json`, made.manifestText);
    files.write(`week-${at + 1}/population.json`, made.populationText);
    files.write(`week-${at + 1}/issue.md`, made.body);
  }
  const commits = repository.git('rev-list', '--reverse', 'main').split('\n');
  return { repository, folder: files.folder, weeks, commits };
}

/** Path of a week's file. */
export function weekFile({ folder }: ThreeWeeks, week: number, name = 'manifest.json'): string {
  return join(folder, `week-${week}`, name);
}

/** The window of a branch; `base` is null where it begins with the default branch's. */
export interface Span {
  readonly branch: string;
  readonly base: string | null;
  readonly head: string;
}

/** Makes the retrospective of these windows, the default branch's first: nobody's pull requests, so direct pushes all. */
export function retrospectiveOf(
  repository: Repository,
  spans: readonly Span[],
  week: number,
  before: Retrospective | undefined,
): Retrospective {
  const start = spans[0]?.base ?? '';
  const windows = spans.map(({ branch, base, head }) => ({
    branch,
    base: base === null ? null : sha(base),
    head: sha(head),
    source: { kind: 'lookback', days: 7 } as const,
    log: { observed: false, why: 'this is a test' } as const,
    commits: commitsOf(repository, base ?? start, head),
    linear: true,
  }));
  const population = populationOf({
    repository: 'acme/shop',
    defaultBranch: 'main',
    previousDefaultBranch: before === undefined ? null : 'main',
    branches: windows,
    pulls: [],
    policies: {},
    audit: { observed: false, why: 'this is a test' },
  });
  return renderRetrospective({
    server: 'https://github.example',
    repository: 'acme/shop',
    windows,
    population,
    previous: before === undefined ? null : { issue: week - 1, digest: before.digest },
    restart: null,
    period: { from: `2026-03-0${week}T00:00:00Z`, to: `2026-03-0${week + 1}T00:00:00Z` },
    run: { id: week, workflow: '.github/workflows/sdlc-weekly-review.yml', sha: sha(spans[0]?.head ?? '') },
    generator: { repository: null, sha: null, bundle: null },
    signOffs: [],
    overdue: [],
    signing: { signers: ['human'], due: '2026-03-31T00:00:00Z' },
  });
}

function commitsOf(repository: Repository, base: string, head: string): readonly RangeCommit[] {
  const lines = repository.git('log', '--format=%H %T %P', `${base}..${head}`).split('\n');
  return lines.map((line): RangeCommit => {
    const [commit = '', tree = '', ...parents] = line.split(' ');
    return {
      sha: sha(commit),
      tree: sha(tree),
      parents: parents.map(sha),
      author: null,
      committer: null,
      byGitHub: false,
      committedAt: '2026-03-01T00:00:00Z',
      headline: 'Work',
      pulls: [],
    };
  });
}
