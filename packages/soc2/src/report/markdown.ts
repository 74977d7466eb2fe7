import { showHidden } from '../change/show-path.ts';

/**
 * Text from a change (titles, logins, sentences with paths in them) inside Markdown that we write. Everything but
 * letters, digits and a few harmless marks becomes a numeric entity, which Markdown never reads as structure; hidden
 * characters are shown as escapes. So no file name can close a table, open a tag, or pass for our own words.
 *
 * GitHub looks for mentions, references and emoji names after entities are resolved: a zero-width space parts the mark
 * from its name.
 */
export function inert(text: string): string {
  return entities(showHidden(text).replaceAll(/[@#:](?=[\p{L}\p{N}_+-])/gu, '$&\u200b'));
}

/** Text from a change, set as code, where GitHub looks for nothing. */
export function code(text: string): string {
  return `<code>${entities(showHidden(text))}</code>`;
}

/** A single space is harmless, but several at a line's start make a block of code, and elsewhere fall together. */
function entities(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} /,]|^ | $|(?<= ) /gu, (found) => `&#${found.codePointAt(0)};`);
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * A sentence on a line of a log. The runner reads `::command::` at a line's start and `##[command]` anywhere in it: both
 * are broken up, and line breaks and other hidden characters shown as escapes.
 */
export function logLine(text: string): string {
  return showHidden(text)
    .replaceAll(/:(?=:)/g, ': ')
    .replaceAll('##[', '# #[');
}
