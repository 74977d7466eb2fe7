/** Lines moved to the right; empty ones stay empty. */
export function indented(lines: readonly string[], spaces: number): readonly string[] {
  const margin = ' '.repeat(spaces);
  return lines.map((line) => (line === '' ? '' : margin + line));
}

/** Sentences as a comment. */
export function comment(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '#' : `# ${line}`));
}

/** The text of a file. */
export function fileText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** A YAML scalar in single quotes. What it holds is of one line. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
