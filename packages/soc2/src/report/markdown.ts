import { showPath } from '../change/show-path.ts';

/**
 * Text from a change (paths, titles, logins) inside Markdown that we write. Everything but letters, digits and a few
 * harmless marks becomes a numeric entity, which Markdown never reads as structure; controls are shown as escapes.
 * So no file name can close a table, open a tag, mention anybody or pass for our own words.
 */
export function inert(text: string): string {
  return showPath(text).replaceAll(/[^\p{L}\p{N} /,-]/gu, (found) => `&#${found.codePointAt(0)};`);
}

/** Text from a change, set as code. */
export function code(text: string): string {
  return `<code>${inert(text)}</code>`;
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * Text from a change on a line of a log. The runner reads `::command::` at a line's start and `##[command]` anywhere
 * in it: both are broken up, and line breaks shown as escapes.
 */
export function logLine(text: string): string {
  return showPath(text).replaceAll('::', ': :').replaceAll('##[', '# #[');
}
