import { Marked } from 'marked';
import { escape } from './html.ts';

/** The only tags that Countersign writes into its Markdown; any other is shown as text. */
const OWN = /^(?:<\/?(?:code|details|summary|sub|br)(?: open)?\s*\/?>|<!--[\s\S]*?-->|[^<>]|\s)+$/;

/**
 * Markdown as GitHub shows it on an issue. Links lead to a GitHub that is gone when the page is read, and images would be
 * fetched: of both their words alone stay.
 */
export function renderMarkdown(text: string): string {
  const marked = new Marked({
    gfm: true,
    breaks: true,
    async: false,
    renderer: {
      link({ tokens }) {
        return `<span class="ref">${this.parser.parseInline(tokens)}</span>`;
      },
      image({ text: alt }) {
        return escape(alt);
      },
      html({ text: tag }) {
        return OWN.test(tag) ? tag : escape(tag);
      },
    },
  });
  const html = marked.parse(text, { async: false });
  return html.replaceAll('<table>', '<div class="wide"><table>').replaceAll('</table>', '</table></div>');
}
