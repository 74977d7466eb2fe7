/**
 * Outputs as the lines of the file that GITHUB_OUTPUT names: `name=value` each. Throws a `TypeError` for a value with a
 * line break, which could set an output of its own; what may hold one is written as JSON.
 */
export function outputLines(outputs: Readonly<Record<string, string>>): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      if (/[\r\n]/.test(value)) throw new TypeError(`the output ${name} has a line break`);
      return `${name}=${value}\n`;
    })
    .join('');
}
