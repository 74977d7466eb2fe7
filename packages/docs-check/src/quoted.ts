/** A line that stands for lines that are left out. */
const LEFT_OUT = '…';

/**
 * The first part of a quotation that an output does not have, or undefined. A quotation has the lines of the output, in their
 * order; a line `…` leaves some out. Markdown that was escaped for safety is shown as its reader sees it. What differs from run to run is no difference: ids of commits and digests, times, numbers of
 * reviews.
 */
export function missingFrom(quotation: string, output: string): string | undefined {
  const lines = generic(output).split('\n');
  let from = 0;
  for (const part of partsOf(generic(quotation))) {
    const at = lines.findIndex(
      (_line, index) => index >= from && part.every((each, more) => lines[index + more] === each),
    );
    if (at === -1) return part.join('\n');
    from = at + part.length;
  }
  return undefined;
}

/** The runs of lines between lines that leave some out, without empty lines at their ends. */
function partsOf(quotation: string): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const line of quotation.split('\n')) {
    if (line === LEFT_OUT) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts
    .map((part) =>
      part.slice(
        part.findIndex((line) => line !== ''),
        part.findLastIndex((line) => line !== '') + 1,
      ),
    )
    .filter((part) => part.length > 0);
}

function generic(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trimEnd()
        .replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
        .replaceAll(/<\/?code>/g, '`')
        .replaceAll(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, 'time')
        .replaceAll(/\b(?=[a-f]*\d)[0-9a-f]{12,64}\b/g, 'id')
        .replaceAll(/^\| \d+ \|/g, '| n |'),
    )
    .join('\n');
}
