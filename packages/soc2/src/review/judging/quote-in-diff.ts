import type { FileHunks } from '../reading/hunk.ts';
import { fileNamed } from './anchor.ts';
import { quotedLines, stripCode, withoutMarks } from './strip-code.ts';

/** Quotes that are shorter are in many files; only in their own do they mean anything. In stripped characters. */
const TELLING = 16;

/**
 * Looks up whether quoted code is in the diff still, however it is wrapped or indented now: the code of a finding that
 * stands. Code of some length is looked for in every file, since moving it mends nothing. No quote stands for the file.
 */
export function quotesIn(files: readonly FileHunks[]): (path: string, quote: string) => boolean {
  const texts = new Map(files.map((file) => [file.path, sidesOf(file)]));
  return (path, quote) => {
    const file = fileNamed(path, files);
    const lines = quotedLines(quote);
    if (lines.length === 0) return file !== undefined;
    const wanted = [lines, withoutMarks(lines) ?? lines].map((each) => stripCode(each.join('')));
    const within = (sides: readonly string[]): boolean =>
      sides.some((side) => wanted.some((code) => side.includes(code)));
    if (file !== undefined && within(texts.get(file.path) ?? [])) return true;
    return wanted.every(({ length }) => length >= TELLING) && [...texts.values()].some(within);
  };
}

/** The file's hunks as they read after and before the change. */
function sidesOf(file: FileHunks): readonly string[] {
  if (file.state !== 'hunks') return [];
  return (['deleted', 'added'] as const).map((other) =>
    file.hunks
      .flatMap(({ lines }) => lines.filter(({ kind }) => kind !== other))
      .map(({ text }) => stripCode(text))
      .join(''),
  );
}
