import { highGlob } from '../glob.ts';
import { indexGlobs } from '../glob-index.ts';
import { MAX_GLOB_LENGTH } from '../glob-syntax.ts';
import { nearest } from '../nearest.ts';
import type { Policy } from '../policy.ts';
import { quoted } from '../policy-error.ts';
import type { Coverage, PatternUse } from './coverage.ts';
import type { Draft } from './finding.ts';

/** Globs of `paths` that match no file of the tree, with what was probably meant. */
export function deadGlobs(policy: Policy, tree: readonly string[], coverage: Coverage): readonly Draft[] {
  const dead = coverage.paths.filter(({ matched }) => !matched);
  if (dead.length === 0) return [];
  const below = filesOf(
    dead.map(({ pattern }) => ({ pattern, wider: `${pattern}/**` })),
    tree,
  );
  const anywhere = filesOf(
    dead.map(({ pattern }) => ({ pattern, wider: `**/${pattern}` })),
    tree,
  );
  const folders = foldersOf(tree);
  return dead.map((use): Draft => {
    const { pattern } = use;
    const place = { key: keyOf(use, 'paths'), rule: policy.highRisk[use.ruleIndex]?.name ?? '' };
    const inside = below.get(pattern) ?? [];
    if (inside.length > 0) {
      const message = `${quoted(pattern)} is a folder, and matches none of the files in it`;
      return {
        ...place,
        severity: 'warning',
        code: 'directory-glob',
        message,
        fix: `Write ${quoted(`${pattern}/**`)}.`,
        paths: inside,
      };
    }
    const message = `${quoted(pattern)} matches no file of the tree`;
    const elsewhere = anywhere.get(pattern) ?? [];
    if (elsewhere.length > 0) {
      const fix = `Globs start at the root: write ${quoted(`**/${pattern}`)} to match it in any folder.`;
      return { ...place, severity: 'warning', code: 'dead-glob', message, fix, paths: elsewhere };
    }
    return { ...place, code: 'dead-glob', message, ...looksWrong(pattern, folders) };
  });
}

/**
 * A glob that waits for files to come (`**` + `/*.tf`, `.npmrc`) is worth a note. One that points into a folder of the
 * tree, or nearly names one, has most likely lost what it protected, or never found it.
 */
function looksWrong(pattern: string, folders: Folders): Pick<Draft, 'severity' | 'fix'> {
  const segments = pattern.split('/').slice(0, -1);
  let parent = '';
  for (const [index, segment] of segments.entries()) {
    if (/[*?[\]{}]/.test(segment)) break;
    const siblings = folders.get(parent) ?? new Map<string, string>();
    const known = siblings.get(segment.toLowerCase());
    if (known === undefined) {
      const meant = nearest(segment, siblings.values());
      if (meant === undefined) break;
      const rest = pattern.split('/').slice(index + 1);
      return { severity: 'warning', fix: `Did you mean ${quoted([parent + meant, ...rest].join('/'))}?` };
    }
    parent += `${known}/`;
  }
  if (parent !== '') return { severity: 'warning', fix: 'Name the files where they are now, or remove the glob.' };
  return { severity: 'note', fix: 'Keep it if such files may come; otherwise remove it.' };
}

/** A folder, ending in a slash, or the root as empty text → the folders in it, by their names in lower case. */
type Folders = ReadonlyMap<string, ReadonlyMap<string, string>>;

function foldersOf(tree: readonly string[]): Folders {
  const folders = new Map<string, Map<string, string>>();
  for (const path of tree) {
    let start = 0;
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
      const parent = path.slice(0, start);
      const name = path.slice(start, end);
      const known = folders.get(parent);
      if (known === undefined) folders.set(parent, new Map([[name.toLowerCase(), name]]));
      else known.set(name.toLowerCase(), name);
      start = end + 1;
    }
  }
  return folders;
}

/** The files that each glob would match if it were wider. */
function filesOf(
  globs: readonly { pattern: string; wider: string }[],
  tree: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const usable = globs.filter(({ wider }) => wider.length <= MAX_GLOB_LENGTH && !wider.includes('**/**'));
  const matching = indexGlobs(usable.map(({ wider }) => wider));
  const files = new Map<string, string[]>(usable.map(({ pattern }) => [pattern, []]));
  for (const path of tree) {
    for (const index of matching(path)) files.get(usable[index]?.pattern ?? '')?.push(path);
  }
  return files;
}

/** Globs of `except` that take no file of the tree out of their rule. */
export function deadExceptions(policy: Policy, tree: readonly string[], coverage: Coverage): readonly Draft[] {
  const dead = coverage.except.filter(({ matched }) => !matched);
  return dead.map((use): Draft => {
    const near = filesNear(use, tree, coverage);
    return {
      severity: near.length > 0 ? 'warning' : 'note',
      code: 'dead-except',
      message: `${quoted(use.pattern)} takes no file of the tree out of the rule`,
      fix:
        near.length > 0
          ? "Write the names exactly: under 'except' case counts, and brackets are only themselves."
          : 'Remove it if it is not meant for files to come.',
      key: keyOf(use, 'except'),
      rule: policy.highRisk[use.ruleIndex]?.name ?? '',
      paths: near,
    };
  });
}

/** Files of the rule that the exception would match if it were compared as `paths` are. */
function filesNear(
  { pattern, ruleIndex }: PatternUse,
  tree: readonly string[],
  { rulesOf }: Coverage,
): readonly string[] {
  const glob = highGlob(pattern);
  return tree.filter((path, index) => rulesOf[index]?.includes(ruleIndex) === true && glob.matches(path));
}

function keyOf({ ruleIndex, index }: PatternUse, list: 'paths' | 'except'): string {
  return `high-risk[${ruleIndex}].${list}[${index}]`;
}
