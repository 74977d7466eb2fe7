import type { ReviewBundle } from '../bundle.ts';
import type { FileHunks } from './hunk.ts';

/** A stretch of text that the change's author wrote. */
export interface Passage {
  /** The file it is in; absent for title, body and commit messages. */
  readonly path?: string;
  /** What a finding on it names as its path: the file, or words that no file is called by. */
  readonly place: string;
  /** True for text that people read as text, in which the characters of other scripts have their place. */
  readonly prose: boolean;
  /** True where it is shown as Markdown, in which some text is not shown at all. */
  readonly markdown: boolean;
  readonly text: string;
  /** The number of the text's first line in its file, where it is known. */
  readonly first?: number;
}

const PROSE = /\.(?:md|mdx|markdown|txt|rst|adoc|asciidoc|org|tex|po|pot|srt|vtt|html?|svg)$/i;
const MARKDOWN = /\.(?:md|mdx|markdown)$/i;

/**
 * All that the author wrote: title, body, commit messages, names of files, and the added lines of each hunk. Lines that
 * were there before are the repository's own, and were reviewed when they came.
 */
export function passagesOf(bundle: ReviewBundle, files: readonly FileHunks[]): readonly Passage[] {
  const written = { prose: true, markdown: true };
  return [
    { ...written, markdown: false, place: '(title of the pull request)', text: bundle.title },
    { ...written, place: '(body of the pull request)', text: bundle.body },
    ...bundle.commits.map(({ sha, message }) => ({
      ...written,
      markdown: false,
      place: `(message of commit ${sha.slice(0, 12)})`,
      text: message,
    })),
    ...files.flatMap(passagesOfFile),
  ];
}

function passagesOfFile(file: FileHunks): readonly Passage[] {
  const { path, previousPath } = file;
  const at = { path, place: path, prose: PROSE.test(path), markdown: MARKDOWN.test(path) };
  const names = previousPath === undefined ? [path] : [path, previousPath];
  const named = names.map((text): Passage => ({ ...at, prose: false, markdown: false, text }));
  if (file.state !== 'hunks') return named;
  return [...named, ...file.hunks.flatMap(({ lines }) => runsOf(lines).map((run): Passage => ({ ...at, ...run })))];
}

/** The added lines of a hunk, those that follow each other together. */
function runsOf(lines: readonly { readonly text: string; readonly new: number | null; readonly kind: string }[]) {
  const runs: { first: number; texts: string[]; next: number }[] = [];
  for (const { kind, text, new: number } of lines) {
    if (kind !== 'added' || number === null) continue;
    const open = runs.at(-1);
    if (open?.next === number) {
      open.texts.push(text);
      open.next += 1;
    } else runs.push({ first: number, texts: [text], next: number + 1 });
  }
  return runs.map(({ first, texts }) => ({ first, text: texts.join('\n') }));
}
