/** One line of CODEOWNERS: a pattern, and who owns what it matches; nobody where it names none. */
interface OwnerLine {
  readonly matches: (path: string) => boolean;
  readonly owners: readonly string[];
}

/**
 * Who owns a path by a file of code owners: the last line that matches says so, also by naming nobody. Patterns are
 * those of .gitignore without `!`, `[ ]` and `\#`, and letter case counts. Source: GitHub, "About code owners".
 */
export function ownersIn(text: string): (path: string) => readonly string[] {
  const lines = text.split(/\r?\n/).flatMap(ownerLine);
  return (path) => lines.findLast(({ matches }) => matches(path))?.owners ?? [];
}

function ownerLine(line: string): readonly OwnerLine[] {
  const [pattern, ...owners] = line
    .replace(/(?:^|\s)#.*$/, '')
    .trim()
    .split(/(?<!\\)\s+/);
  // GitHub skips a line whose pattern it does not know.
  if (pattern === undefined || pattern === '' || /^!|[[\]]/.test(pattern)) return [];
  const expression = patternExpression(pattern.replaceAll('\\ ', ' '));
  return [{ matches: (path) => expression.test(path), owners: owners.filter((owner) => /@/.test(owner)) }];
}

/** A pattern without a slash but at its end matches in any folder; one that names a folder takes all that is below. */
function patternExpression(pattern: string): RegExp {
  const folder = pattern.endsWith('/');
  const body = pattern.replace(/\/$/, '').replace(/^\//, '');
  const anchored = pattern.replace(/\/$/, '').includes('/');
  const source = body
    .split('/')
    .map((part, index, parts) => {
      const last = index === parts.length - 1;
      if (part === '**') return last ? '.*' : '(?:.*/)?';
      const name = part
        .replaceAll(/[.+^${}()|\\]/g, String.raw`\$&`)
        .replaceAll(/\*+/g, '[^/]*')
        .replaceAll('?', '[^/]');
      return last ? name : `${name}/`;
    })
    .join('');
  // `docs/*` is the files of the folder, and not of those below it.
  const below = folder ? '/.*' : /(?:^|\/)\*$/.test(body) && anchored ? '' : '(?:/.*)?';
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}${below}$`, 's');
}
