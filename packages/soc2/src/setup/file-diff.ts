import { createTwoFilesPatch } from 'diff';

/** How a file differs from what it is to be, as a unified diff without its preamble. */
export interface FileDiff {
  readonly text: string;
  /** Whether every line of the file stays: then nothing is overwritten. */
  readonly onlyAdds: boolean;
}

/** Compares the text of a file with the one that it is to have. A line break that its end lacks is no line of it. */
export function fileDiff(path: string, before: string, after: string): FileDiff {
  const lines = patchOf(path, before, after);
  const ended = before === '' || before.endsWith('\n') ? lines : patchOf(path, `${before}\n`, after);
  return { text: lines.join('\n'), onlyAdds: ended.slice(2).every((line) => !line.startsWith('-')) };
}

function patchOf(path: string, before: string, after: string): readonly string[] {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  return patch.split('\n').filter((line, index) => !(index === 0 && line.startsWith('=====')));
}
