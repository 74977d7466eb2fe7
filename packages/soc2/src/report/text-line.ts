import { showPath } from '../change/show-path.ts';

/**
 * A sentence on a line of a terminal or a log. What could steer a terminal or hide from a reader becomes `\u{hex}`;
 * backslashes stay, because a sentence shows its paths escaped already. A workflow command (`::name::` at the start of a
 * line, `##[name]` anywhere) is broken up, since a terminal's output may well end in the log of a job.
 */
export function textLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, showPath)
    .replaceAll('##[', '# #[')
    .replaceAll(/(?<=^|\s)::/g, ': :');
}

/** A path of a change on such a line: backslashes are shown as escapes too. */
export function textPath(path: string): string {
  return textLine(showPath(path));
}
