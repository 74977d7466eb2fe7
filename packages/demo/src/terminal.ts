import process from 'node:process';

const CODES = { red: '31', green: '32', yellow: '33', bold: '1', dim: '2' } as const;

/** A colour or weight of the terminal. */
export type Ink = keyof typeof CODES;

/** Text in an ink, where the output is a terminal that wants colours. */
export function ink(text: string, name: Ink): string {
  const plain = !process.stdout.isTTY || process.env['NO_COLOR'] !== undefined;
  return plain ? text : `\u001b[${CODES[name]}m${text}\u001b[0m`;
}

/** Prints a line. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** One cell of a row: its text, how wide it is set, and its ink. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly ink?: Ink;
}

/** Prints cells in columns; the last may run on. */
export function row(cells: readonly Cell[]): void {
  const shown = cells.map(({ text, width, ink: name }, index) => {
    const set = index === cells.length - 1 ? text : text.padEnd(width);
    return name === undefined ? set : ink(set, name);
  });
  say(`  ${shown.join('  ')}`.trimEnd());
}

/** A line of Markdown as a reader sees it: without its marks, entities resolved, and what is invisible left out. */
export function unmarked(markdown: string): string {
  return markdown
    .replaceAll(/\*\*|`|<\/?code>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\u200b', '');
}
