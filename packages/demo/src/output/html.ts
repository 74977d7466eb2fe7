/** Text as HTML that shows it. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A sentence with names in backticks as HTML. */
export function prose(text: string): string {
  return escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

/** A table; cells are HTML already. Wide ones scroll in a box of their own. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => cells('td', row)).join('\n');
  return `<div class="wide"><table><thead>${cells('th', head)}</thead><tbody>\n${body}\n</tbody></table></div>`;
}

/** A word on a coloured ground. */
export function pill(text: string, tone: 'good' | 'bad' | 'wait' | 'plain'): string {
  return `<span class="pill ${tone}">${escape(text)}</span>`;
}

/** The first digits of a digest, with all of it for whoever asks. */
export function digest(hex: string): string {
  return `<code class="digest" title="${escape(hex)}">${escape(hex.slice(0, 12))}</code>`;
}
