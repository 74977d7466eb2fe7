import { createTwoFilesPatch } from 'diff';

/** How a file differs from what it is to be, as a unified diff without its preamble. */
export interface FileDiff {
  readonly text: string;
  /** Whether every line of the file stays: then nothing is overwritten. */
  readonly onlyAdds: boolean;
}

/** Compares the text of a file with the one that it is to have. */
export function fileDiff(path: string, before: string, after: string): FileDiff {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  const lines = patch.split('\n').filter((line, index) => !(index === 0 && line.startsWith('=====')));
  return { text: lines.join('\n'), onlyAdds: lines.slice(2).every((line) => !line.startsWith('-')) };
}
