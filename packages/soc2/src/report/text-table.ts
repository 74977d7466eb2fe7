import { cutMiddle, padTo, textWidth } from './text-width.ts';

/** A column of a table for a terminal. */
export interface TextColumn {
  readonly head: string;
  /** Columns below which it is not cut, even where the line then is too long. */
  readonly least: number;
}

const GAP = '  ';

/**
 * Rows as aligned lines that fit the width, each cell at most as wide as what it holds. Where there is too little room the
 * widest column gives way first. No width: nothing is cut. Cells must be free of controls (`textLine`).
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
): readonly string[] {
  const natural = columns.map(({ head }, index) =>
    Math.max(textWidth(head), ...rows.map((row) => textWidth(row[index] ?? ''))),
  );
  const widths = width === undefined ? natural : fitted(natural, columns, width - GAP.length * (columns.length - 1));
  const line = (cells: readonly string[]): string =>
    widths
      .map((room, index) => padTo(cutMiddle(cells[index] ?? '', room), room))
      .join(GAP)
      .trimEnd();
  return [line(columns.map(({ head }) => head)), ...rows.map(line)];
}

function fitted(natural: readonly number[], columns: readonly TextColumn[], room: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each, 0) - room;
  while (excess > 0) {
    const cuttable = widths.map((each, index) => (each > (columns[index]?.least ?? 0) ? each : 0));
    const widest = Math.max(...cuttable);
    if (widest === 0) break;
    const index = cuttable.indexOf(widest);
    widths[index] = widest - 1;
    excess -= 1;
  }
  return widths;
}
