import { controlPath, SUBMODULE_CONFIGURATION } from '../control-paths.ts';
import { indexGlobs } from '../glob-index.ts';
import type { Policy } from '../policy.ts';
import { quoted } from '../policy-error.ts';
import type { Coverage } from './coverage.ts';
import type { Draft } from './finding.ts';
import { HARMLESS, SUSPECTS } from './suspects.ts';

/** Files of the tree that look high-risk, and that a change may touch without any rule of the policy noticing. */
export function unguardedFiles(
  { reviewInstructions }: Policy,
  tree: readonly string[],
  { rulesOf }: Coverage,
  policyPath: string,
): readonly Draft[] {
  const globs = SUSPECTS.flatMap((suspect) => suspect.globs.map((glob) => ({ suspect, glob })));
  const suspected = indexGlobs(globs.map(({ glob }) => glob));
  const harmless = indexGlobs(HARMLESS);
  const places = { policyPath, ...(reviewInstructions === undefined ? {} : { reviewInstructions }) };
  const found = new Map(SUSPECTS.map((suspect) => [suspect, { paths: [] as string[], globs: new Set<string>() }]));

  tree.forEach((path, index) => {
    if ((rulesOf[index] ?? []).length > 0) return;
    const hits = suspected(path).flatMap((hit) => globs[hit] ?? []);
    if (hits.length === 0 || path.toLowerCase() === SUBMODULE_CONFIGURATION || controlPath(path, places)) return;
    const [first] = hits;
    if (first === undefined || (isGuess(first) && harmless(path).length > 0)) return;
    const { suspect, glob } = first;
    found.get(suspect)?.paths.push(path);
    found.get(suspect)?.globs.add(glob);
  });

  return [...found].flatMap(([suspect, { paths, globs: hit }]): Draft[] => {
    if (paths.length === 0) return [];
    return [
      {
        severity: suspect.severity,
        code: 'unguarded',
        message: `${suspect.name} are low-risk by this policy: ${suspect.why}`,
        fix: `Add ${[...hit].slice(0, MOST_GLOBS).map(quoted).join(', ')} under 'high-risk:' if they matter here.`,
        key: '',
        paths,
      },
    ];
  });
}

const MOST_GLOBS = 5;

function isGuess({ suspect, glob }: { suspect: (typeof SUSPECTS)[number]; glob: string }): boolean {
  return suspect.guess === true || /[*]/.test(glob.slice('**/'.length));
}
