/** What a Markdown summary recommends, and the sentence that says why it was read so. */
export interface Recommendation {
  readonly verdict: 'approve' | 'request-changes';
  readonly why: string;
}

/** A summary is a comment, of which GitHub takes so many characters. */
const LONGEST = 65_536;

/** So many times may a summary say `<` before its recommendation; what follows each is looked at. */
const MOST_MARKS = 2000;

/**
 * The one spelling of a yes: on a line of its own, with or without bold and a heading's mark, as
 * `Recommendation: ✅ Approve`; or the same beneath a heading `Recommendation`.
 */
const ON_THE_LINE =
  /^(?:#{1,6} )?(?:Recommendation: ✅ Approve|\*\*Recommendation:\*\* ✅ Approve|\*\*Recommendation\*\*: ✅ Approve|\*\*Recommendation: ✅ Approve\*\*|(?:\*\*Recommendation:\*\*|Recommendation:) \*\*✅ Approve\*\*)$/;
const HEADING = /^(?:#{1,6} Recommendation|#{1,6} \*\*Recommendation\*\*|\*\*Recommendation\*\*)$/;
const BENEATH = /^(?:✅ Approve|\*\*✅ Approve\*\*)$/;

/** Elements whose end tag is optional or that have none; an open one hides nothing. */
const VOID = new Set(['br', 'hr', 'img', 'p', 'li', 'input', 'wbr']);

/**
 * Reads what a Markdown summary recommends. Approve only where the recommendation line says exactly `✅ Approve`, once,
 * and a reader of the rendered summary would see it as the recommendation: not in code, a quote, a list, a comment or a
 * folded section, not struck through, and nothing beside it. All else is request changes: whoever is in doubt asks a
 * person. Source: the blog ("Conditionally Approve" defaults to request changes), SPEC §6.
 */
export function parseRecommendation(markdown: string): Recommendation {
  const text = markdown.replaceAll('\r\n', '\n');
  const why = whyUnclear(text) ?? whyElsewhere(text.split('\n'));
  return why === undefined
    ? { verdict: 'approve', why: 'the summary recommends ✅ Approve' }
    : { verdict: 'request-changes', why };
}

/** What makes the text as a whole say more than one thing, or hide something. */
function whyUnclear(text: string): string | undefined {
  if (text.trim() === '') return 'the summary is empty';
  if (text.length > LONGEST) return 'the summary is too long to be one';
  // The joiner of emoji is the one invisible character that an honest summary has.
  if (/[\p{Cs}\p{Zl}\p{Zp}\r]/u.test(text) || /\p{Cf}/u.test(text.replaceAll('\u{200d}', ''))) {
    return 'the summary holds invisible or reordering characters';
  }
  const folded = text.normalize('NFKC');
  if (folded.includes('🚫')) return 'the summary also shows 🚫';
  if (/request(?:s|ed|ing)?[\s\p{Pd}_*]*changes?/iu.test(folded))
    return 'the summary also speaks of requesting changes';
  if (/condition(?:al|ally)?[\s\p{Pd}_*]+approv/iu.test(folded)) return 'the summary approves on conditions';
  const marks = folded.match(/✅[\ufe0e\ufe0f]?[\s_*~`]*approve/giu) ?? [];
  if (marks.length === 0) return 'the summary has no line that recommends ✅ Approve';
  return marks.length > 1 ? 'the summary says ✅ Approve more than once' : undefined;
}

/** Why the one mark is not on the one recommendation line, at the top level of the document; undefined where it is. */
function whyElsewhere(lines: readonly string[]): string | undefined {
  const named = lines.flatMap((line, at) => (/\brecommendation\b/iu.test(line.normalize('NFKC')) ? [at] : []));
  const [first = -1] = named;
  if (named.length !== 1)
    return named.length === 0 ? 'no line is a recommendation' : 'more than one line is a recommendation';
  const line = lines[first] ?? '';
  const answer = ON_THE_LINE.test(line) ? first : HEADING.test(line) ? nextText(lines, first) : -1;
  if (answer === -1 || (answer !== first && !BENEATH.test(lines[answer] ?? ''))) {
    return 'the recommendation line does not say exactly ✅ Approve';
  }
  // A paragraph goes on over line breaks: "✅ Approve" may be the end of one sentence and the start of another.
  if (!isBlank(lines[answer + 1])) return 'the recommendation line goes on';
  if (first > 0 && !isBlank(lines[first - 1])) return 'the recommendation line is not the start of a paragraph';
  return whyHidden(lines.slice(0, first));
}

function nextText(lines: readonly string[], after: number): number {
  return lines.findIndex((line, at) => at > after && !isBlank(line));
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || /^[ \t]*$/.test(line);
}

/** What is still open where the recommendation starts, so that its reader would not see it as such. */
function whyHidden(before: readonly string[]): string | undefined {
  const { fenced, open: inCode } = fencedLines(before);
  if (inCode) return 'the recommendation stands in a block of code';
  const text = before.join('\n');
  if (text.split('<').length > MOST_MARKS) return 'the summary holds too much HTML to be read';
  if (/<[!?](?!--)/.test(text)) return 'the summary holds HTML that hides what follows';
  // In code, in a comment and in an attribute an end tag ends nothing. All keep their length: places are compared.
  const plain = before.map((line, at) => (fenced[at] === true ? blank(line) : line.replaceAll(/`[^`]*`/g, blank)));
  const shown = plain
    .join('\n')
    .replaceAll(/<!--[^]*?-->/g, (found) => `${blank(found.slice(3))}-->`)
    .replaceAll(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi, blank);
  if (text.lastIndexOf('<!--') > shown.lastIndexOf('-->')) return 'the recommendation may stand in a comment';
  const open = openElement(text, shown);
  return open === undefined ? undefined : `the recommendation may stand in <${open}>`;
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** Which lines are in a block of code: fences as CommonMark has them, closed by the same mark, at least as long. */
function fencedLines(lines: readonly string[]): { readonly fenced: readonly boolean[]; readonly open: boolean } {
  let fence: string | undefined;
  const fenced = lines.map((line) => {
    const [, mark, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    const before = fence;
    if (mark === undefined) return fence !== undefined;
    if (fence === undefined) fence = mark.startsWith('`') && rest.includes('`') ? undefined : mark;
    else if (mark.startsWith(fence) && rest.trim() === '') fence = undefined;
    return before !== undefined || fence !== undefined;
  });
  return { fenced, open: fence !== undefined };
}

/**
 * An element that is still open. Start tags count in code too, end tags do not: whether code is code depends on the
 * elements around it. A summary is read best that starts with its recommendation.
 */
function openElement(text: string, shown: string): string | undefined {
  const starts = [...text.matchAll(/<([a-z][a-z0-9-]*)/gi)].map((tag) => ({ tag, by: 1 }));
  const ends = [...shown.matchAll(/<\/([a-z][a-z0-9-]*)\s*>/gi)].map((tag) => ({ tag, by: -1 }));
  const depths = new Map<string, number>();
  for (const { tag, by } of [...starts, ...ends].toSorted((a, b) => a.tag.index - b.tag.index)) {
    const name = (tag[1] ?? '').toLowerCase();
    depths.set(name, Math.max(0, (depths.get(name) ?? 0) + by));
  }
  return [...depths].find(([name, depth]) => depth > 0 && !VOID.has(name))?.[0];
}
