import { describe, expect, test } from '@jest/globals';
import { renderMarkdown } from '../src/output/markdown.ts';

describe('Markdown on the page', () => {
  test('shows tables, lists and collapsed parts as GitHub does', () => {
    expect(renderMarkdown('| a | b |\n| --- | --- |\n| `1` | 2 |')).toContain('<td><code>1</code></td>');
    expect(renderMarkdown('1. one\n2. two')).toContain('<ol>');
    const collapsed = renderMarkdown('<details>\n<summary>More</summary>\n\n**bold**\n\n</details>');
    expect(collapsed).toContain('<summary>More</summary>');
    expect(collapsed).toContain('<strong>bold</strong>');
  });

  test('keeps the words of a link and of a picture, and nothing that a browser would follow or fetch', () => {
    const html = renderMarkdown('[`a1b2c3`](https://github.example/x) ![a cat](https://example.com/cat.png)');
    expect(html).toContain('<span class="ref"><code>a1b2c3</code></span> a cat');
    expect(html).not.toContain('example');
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <a href="javascript:x">b</a>',
    '<details open onclick=x>\n\n</details>',
    '<!-- a --> <iframe src=x>',
    '<!-- > --!><script>x</script> -->',
  ])('shows any tag that is none of its own as text: %s', (text) => {
    expect(renderMarkdown(text)).not.toMatch(/<(?:script|img|a|iframe|details open o)/);
  });

  test('leaves the entities of inert text as they are, so that they are read as text', () => {
    expect(renderMarkdown('&#60;b&#62; x')).toBe('<p>&lt;b&gt; x</p>\n');
    expect(renderMarkdown('<details>\n<summary>a &#60;b&#62; c</summary>\n</details>')).toContain('a &#60;b&#62; c');
  });
});
