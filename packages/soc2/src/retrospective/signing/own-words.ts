/** Lines of a comment that its author wrote: without quotes, blocks of code, spans of code and hidden comments. */
export function ownLines(markdown: string): readonly string[] {
  const text = markdown.replaceAll('\r\n', '\n').replaceAll(/<!--[^]*?(?:-->|$)/g, '');
  let fence: string | undefined;
  const own: string[] = [];
  for (const line of text.split('\n')) {
    const [, mark, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === undefined && mark !== undefined && !(mark.startsWith('`') && rest.includes('`'))) fence = mark;
    else if (fence !== undefined) {
      if (mark?.startsWith(fence) === true && rest.trim() === '') fence = undefined;
    } else if (!/^(?: {0,3}>| {4}|\t)/.test(line)) own.push(line.replaceAll(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, ''));
  }
  return own;
}

/** Words that say that a comment is talk, and no signature. */
const NO_SIGNATURE =
  /\b(?:(?:not|never|cannot|can['’]t|won['’]t|don['’]t|refuse to)\s+(?:(?:yet|ever|be|have|(?:going|ready|willing|able|want|wish) to)\s+){0,3}|before (?:i|we) )sign(?:s|ed|ing)?\b|\bno sign-?\s?off\b/i;

/** Whether a comment can stand for a signature: it has words of its author's own, and they do not say that it is none. */
export function maySign(markdown: string): boolean {
  const lines = ownLines(markdown);
  return (
    lines.some((line) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line)) &&
    !lines.some((line) => NO_SIGNATURE.test(line))
  );
}
