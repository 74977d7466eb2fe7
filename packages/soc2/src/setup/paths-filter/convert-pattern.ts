import { globProblem } from '../../policy/glob.ts';
import type { MeaningChange } from './converted.ts';

/** What one pattern of a filter is among the globs of a policy. */
export interface ConvertedPattern {
  /** Globs that together match at least what the pattern matched; empty where none can be found. */
  readonly globs: readonly string[];
  readonly changes: readonly Omit<MeaningChange, 'filter' | 'pattern'>[];
}

/**
 * A pattern of picomatch as globs of a policy. Whatever a policy cannot say exactly is widened, never narrowed, and every
 * difference is told. The pattern has no leading `!`.
 */
export function convertPattern(written: string): ConvertedPattern {
  const changes: ConvertedPattern['changes'][number][] = [];
  const tell = (effect: MeaningChange['effect'], what: string): void => {
    changes.push({ effect, what });
  };
  let pattern = written.normalize('NFC');
  if (pattern !== pattern.trim()) {
    pattern = pattern.trim();
    tell('wider', 'blanks around it are gone');
  }
  if (/^(?:\.?\/)+/.test(pattern)) {
    pattern = pattern.replace(/^(?:\.?\/)+/, '');
    tell('wider', 'it started with a slash or dot and matched no file at all; now it is read from the root');
  }
  if (pattern.endsWith('/')) {
    pattern = `${pattern}**`;
    tell('wider', 'it ended in a slash and matched no file at all; now everything in the folder is matched');
  }
  const groups = writeOutGroups(pattern);
  if (groups === undefined) {
    const wide = widen(pattern);
    tell('wider', `a policy has no such pattern: it is ${wide} now`);
    return checked([wide], changes);
  }
  if (groups.length > 1 || groups[0] !== pattern) {
    tell('wider', 'parentheses group for picomatch, and are themselves in a policy: it has both readings now');
  }
  if (groups.some((glob) => /\[[!^]?[^\]]+\]/.test(glob))) {
    tell('wider', 'brackets match as a class and as themselves, so that folders such as [id] are found');
  }
  return checked(groups, changes);
}

/** Globs that the policy takes, and the widest where one of them is refused for any other reason. */
function checked(globs: readonly string[], changes: readonly ConvertedPattern['changes'][number][]): ConvertedPattern {
  const problems = globs.flatMap((glob) => globProblem(glob) ?? []);
  const [problem] = problems;
  if (problem === undefined) return { globs: [...new Set(globs)], changes };
  const wide = [...new Set(globs.map(widen))];
  if (wide.every((glob) => globProblem(glob) === undefined)) {
    const what = `a policy refuses it (${problem.message}): it is ${wide.join(', ')} now`;
    return { globs: wide, changes: [...changes, { effect: 'wider', what }] };
  }
  return { globs: [], changes: [{ effect: 'lost', what: `a policy refuses it: ${problem.message}. ${problem.fix}` }] };
}

/**
 * A pattern with plain groups in parentheses in both readings: as picomatch reads it, `(a|b)` being either, and letter by
 * letter, which is what a route folder `(auth)` was meant as. Undefined for what a policy cannot say.
 */
function writeOutGroups(pattern: string): readonly string[] | undefined {
  if (/[@?*+!]\(|\\|\[[!^]/.test(pattern)) return undefined;
  if (!pattern.includes('(')) return pattern.includes(')') ? undefined : [pattern];
  if (!/^(?:[^()]|\([^()]*\))*$/.test(pattern)) return undefined;
  const asGroups = pattern.replaceAll(/\(([^()]*)\)/g, (_group, inner: string) =>
    inner.includes('|') ? `{${inner.replaceAll('|', ',')}}` : inner,
  );
  return pattern.includes('|') ? [asGroups] : [asGroups, pattern];
}

/** The same pattern with everything from its first odd segment to its last one matched by `**`. */
function widen(pattern: string): string {
  const segments = pattern.split('/');
  const isOdd = (segment: string): boolean => /[()\\|]|\[[!^]/.test(segment) || globProblem(segment) !== undefined;
  const first = segments.findIndex((segment) => segment !== '**' && isOdd(segment));
  if (first < 0) return '**';
  const last = segments.findLastIndex((segment) => segment !== '**' && isOdd(segment));
  const joined = [...segments.slice(0, first), '**', ...segments.slice(last + 1)].filter(
    (segment, index, all) => segment !== '**' || all[index - 1] !== '**',
  );
  return joined.join('/');
}
