/**
 * The glob language once more, written to be obviously right and not to be fast: braces are expanded as text, then
 * segments and characters are matched by plain recursion. Knows nothing of how the product does it.
 */
export function referenceMatches(pattern: string, path: string, mode: 'high' | 'exact'): boolean {
  const segments = path.normalize('NFC').split('/');
  // Two stars that only meet when braces are expanded are one `*`, not the `**` that stands for folders.
  const marked = pattern.normalize('NFC').replaceAll('**', FOLDERS);
  return expandBraces(marked).some((expanded) => {
    const plain = expanded.replace(/\*+/g, '*').replaceAll(FOLDERS, '**');
    const parts = plain.replace(/(\/\*\*)+$/, '/**').split('/');
    const before = parts.at(-2);
    // `a/**` takes `a` as well, but `a*/**` does not take `ab`: as picomatch.
    if (parts.at(-1) === '**' && before !== '**' && before?.endsWith('*')) parts.splice(-1, 0, '*');
    return matchSegments(parts, segments, mode);
  });
}

const FOLDERS = '\u0001';

function matchSegments(pattern: readonly string[], path: readonly string[], mode: 'high' | 'exact'): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === '**') {
    return matchSegments(rest, path, mode) || (path.length > 0 && matchSegments(pattern, path.slice(1), mode));
  }
  const [name, ...below] = path;
  return (
    name !== undefined && matchCharacters(Array.from(first), Array.from(name), mode) && matchSegments(rest, below, mode)
  );
}

function matchCharacters(pattern: readonly string[], name: readonly string[], mode: 'high' | 'exact'): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return name.length === 0;
  const [character, ...others] = name;
  if (first === '*') {
    return matchCharacters(rest, name, mode) || (character !== undefined && matchCharacters(pattern, others, mode));
  }
  if (character === undefined) return false;
  if (first === '?') return matchCharacters(rest, others, mode);
  if (first === '[' && mode === 'high' && pattern[1] !== '[') {
    const end = pattern.indexOf(']');
    if (inClass(pattern.slice(1, end), character) && matchCharacters(pattern.slice(end + 1), others, mode)) {
      return true;
    }
  }
  return same(first, character, mode) && matchCharacters(rest, others, mode);
}

function inClass(members: readonly string[], character: string): boolean {
  for (let index = 0; index < members.length; index += 1) {
    const [low = '', dash, high] = members.slice(index, index + 3);
    if (dash === '-' && high !== undefined) {
      for (let code = low.charCodeAt(0); code <= high.charCodeAt(0); code += 1) {
        if (same(String.fromCharCode(code), character, 'high')) return true;
      }
      index += 2;
    } else if (same(low, character, 'high')) return true;
  }
  return false;
}

/** Case does not count, but a letter beyond ASCII never stands for an ASCII one (`ſ` is no `s`), nor one for two. */
function same(a: string, b: string, mode: 'high' | 'exact'): boolean {
  if (a === b) return true;
  const ascii = [a, b].map((character) => character <= '\u007f');
  return mode === 'high' && ascii[0] === ascii[1] && a.toUpperCase() === b.toUpperCase();
}

/** `x{a,b}y` → `xay`, `xby`, from the left; braces without a comma of their own stay. */
function expandBraces(pattern: string): string[] {
  for (let open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
    const commas: number[] = [];
    let depth = 0;
    let bracket = 0;
    for (let index = open; index < pattern.length; index += 1) {
      const character = pattern[index];
      if (character === '[') bracket += 1;
      if (character === ']') bracket -= 1;
      if (bracket > 0) continue;
      if (character === '{') depth += 1;
      if (character === ',' && depth === 1) commas.push(index);
      if (character === '}') depth -= 1;
      if (depth > 0) continue;
      if (commas.length === 0) break;
      const cuts = [open, ...commas, index];
      return cuts.slice(1).flatMap((cut, position) => {
        const choice = pattern.slice((cuts[position] ?? 0) + 1, cut);
        return expandBraces(pattern.slice(0, open) + choice + pattern.slice(index + 1));
      });
    }
  }
  return [pattern];
}
