import { codeSpans, type Document } from './markdown.ts';

/** A command line of a document, as words. */
export interface CommandLine {
  readonly line: number;
  readonly words: readonly string[];
}

const SHELL: ReadonlySet<string> = new Set(['sh', 'bash', 'shell', 'console']);
const BUNDLE = /^(?:\.\.\/)*(?:countersign\/)?dist\/cli\/index\.js$/;

/** The lines of the shell blocks: comments and prompts are left out, a line that ends in a backslash goes on. */
export function shellLines({ blocks }: Document): readonly CommandLine[] {
  return blocks
    .filter(({ language }) => SHELL.has(language))
    .flatMap(({ text, line }) =>
      text
        .replaceAll(/\\\n\s*/g, ' ')
        .split('\n')
        .map((each, index) => ({ line: line + 1 + index, words: wordsOf(each.replace(/^\$ /, '')) })),
    )
    .filter(({ words }) => words.length > 0);
}

/** Code in prose that is a command line of this project: `countersign …`, `npm …`, `node …`. */
export function inlineCommands(document: Document): readonly CommandLine[] {
  return codeSpans(document)
    .map(({ line, text }) => ({ line, words: wordsOf(text.replaceAll(/[[\]]/g, '')) }))
    .filter(
      ({ words: [first, second] }) =>
        second !== undefined && (first === 'countersign' || first === 'npm' || first === 'node'),
    );
}

/** What follows `countersign`, whichever way the program is named; undefined for another program. */
export function ownArguments(words: readonly string[]): readonly string[] | undefined {
  if (words[0] === 'countersign') return words.slice(1);
  return words[0] === 'node' && BUNDLE.test(words[1] ?? '') ? words.slice(2) : undefined;
}

/** A command line in words, as a shell takes it apart: quotes hold together, and `#` begins a comment. */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"]|['"])+/g)) {
    if (word.startsWith('#')) break;
    words.push(word.replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2'));
  }
  return words;
}
