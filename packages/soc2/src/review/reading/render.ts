import type { Excerpt, HunkPart } from './chunk.ts';
import type { HunkLine } from './hunk.ts';

/** A part of a hunk as unified diff: its header, then its lines. Every line of the change is one line of the text. */
export function renderPart(part: Pick<HunkPart, 'section' | 'lines'>): string {
  return [renderHeader(part), ...part.lines.map(renderLine)].join('\n');
}

/** The `@@` line of these lines, which may be a part of the hunk that git made. */
export function renderHeader({ section, lines }: Pick<HunkPart, 'section' | 'lines'>): string {
  const header = `@@ -${span(lines, 'old')} +${span(lines, 'new')} @@`;
  return section === '' ? header : `${header} ${section}`;
}

/** A line with its mark, and git's note where no line feed ends it. */
export function renderLine({ kind, text, noNewline }: HunkLine): string {
  const marked = `${{ context: ' ', added: '+', deleted: '-' }[kind]}${text}`;
  return noNewline ? `${marked}\n\\ No newline at end of file` : marked;
}

/** Which file the hunks after it belong to. Its name is data like the rest, so it is written as JSON does. */
export function renderFile({ path, previousPath }: Pick<HunkPart, 'path' | 'previousPath'>): string {
  return previousPath === undefined
    ? `file ${JSON.stringify(path)}`
    : `file ${JSON.stringify(path)}, before the change ${JSON.stringify(previousPath)}`;
}

/** Lines around a change, under their place in the file. */
export function renderExcerpt({ path, from, lines }: Excerpt): string {
  return [`file ${JSON.stringify(path)}, lines ${from} to ${from + lines.length - 1}`, ...lines].join('\n');
}

function span(lines: readonly HunkLine[], side: 'old' | 'new'): string {
  const numbers = lines.flatMap((line) => line[side] ?? []);
  return `${numbers[0] ?? 0},${numbers.length}`;
}
