import { Marked } from 'marked';
import { escape } from './html.ts';

/** The only tags that Countersign writes into its Markdown. */
const OWN = /(<\/?(?:code|details|summary|sub)>|<details open>)/;

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
        return ownTags(tag);
      },
    },
  });
  const html = marked.parse(text, { async: false });
  return html.replaceAll('<table>', '<div class="wide"><table>').replaceAll('</table>', '</table></div>');
}

/** Of HTML in the text the tags that are its own; all else is shown as text, and comments are left out. */
function ownTags(html: string): string {
  const parts = html.replaceAll(/<!--[\s\S]*?--!?>/g, '').split(OWN);
  // Every second part is a tag. Entities of what is between were written so that they show as text.
  return parts.map((part, at) => (at % 2 === 1 ? part : escape(part).replaceAll(/&amp;(#?\w+;)/g, '&$1'))).join('');
}
