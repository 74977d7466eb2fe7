/**
 * Parses what an action wrote to GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV: `name=value` lines, and values of several
 * lines between two lines of a delimiter (`name<<delimiter`). Throws, as the runner does, on anything else.
 */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const heredoc = /^([^=]*?)<<(.+)$/.exec(line);
    const equals = line.indexOf('=');
    if (heredoc?.[1] !== undefined) {
      const end = lines.indexOf(heredoc[2] ?? '', at + 1);
      if (end === -1) throw new Error(`no end of the value of "${heredoc[1]}"`);
      values[heredoc[1]] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`not a line of a command file: ${JSON.stringify(line)}`);
    }
  }
  return values;
}
