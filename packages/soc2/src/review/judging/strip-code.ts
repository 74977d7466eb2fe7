/** Code without white space and invisible characters: what is left is equal however it was wrapped or indented. */
export function stripCode(text: string): string {
  return text.replaceAll(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');
}

/** The lines of a quote, less blank ones at both ends. */
export function quotedLines(quote: string): readonly string[] {
  const lines = quote.replaceAll('\r\n', '\n').split('\n');
  const first = lines.findIndex((line) => stripCode(line) !== '');
  const last = lines.findLastIndex((line) => stripCode(line) !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** The same lines less the marks of a diff, where each has one or is blank; undefined where one is plain code. */
export function withoutMarks(lines: readonly string[]): readonly string[] | undefined {
  const marked = lines.every((line) => /^(?:[ +-]|\s*$)/.test(line)) && lines.some((line) => /^[+-]/.test(line));
  return marked ? lines.map((line) => line.slice(1)) : undefined;
}
