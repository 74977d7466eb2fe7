/** A fenced block of a document. */
export interface Block {
  /** What stands behind the opening fence: `yaml`, `sh`, `text`; empty where nothing does. */
  readonly language: string;
  /** Its lines without the indentation of the fence, each ended by a line break. */
  readonly text: string;
  /** The 1-based line of its opening fence. */
  readonly line: number;
  /** What `<!-- output: NAME -->` on the line before it names: the run that it was copied from. */
  readonly output: string | undefined;
}

/** A Markdown document, taken apart. */
export interface Document {
  readonly blocks: readonly Block[];
  /** The lines outside of fenced blocks, with their 1-based numbers. */
  readonly prose: readonly { readonly line: number; readonly text: string }[];
}

/**
 * Takes a document apart, by the part of CommonMark that the documents use: fences of backticks, indented in lists.
 * Throws where a fence is not closed, as all that follows it would be unread.
 */
export function readDocument(markdown: string): Document {
  const blocks: Block[] = [];
  const prose: { line: number; text: string }[] = [];
  let open: Opened | undefined;
  let output: string | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    if (open === undefined) {
      const [, indent = '', ticks, language = ''] = /^(\s*)(`{3,})\s*(\S*)/.exec(text) ?? [];
      if (ticks === undefined) prose.push({ line, text });
      else open = { indent, ticks, block: { language, line, output }, lines: [] };
      output = /^\s*<!-- output: (.+) -->$/.exec(text)?.[1];
    } else if (text.trim() === open.ticks) {
      blocks.push({ ...open.block, text: open.lines.map((each) => `${each}\n`).join('') });
      open = undefined;
    } else {
      open.lines.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text.trimStart());
    }
  }
  if (open !== undefined) throw new Error(`the block that begins on line ${open.block.line} is not closed`);
  return { blocks, prose };
}

interface Opened {
  readonly indent: string;
  readonly ticks: string;
  readonly block: Omit<Block, 'text'>;
  readonly lines: string[];
}

/** The texts between single backticks, with the lines they stand on. */
export function codeSpans({ prose }: Document): readonly { readonly line: number; readonly text: string }[] {
  return prose.flatMap(({ line, text }) =>
    [...text.matchAll(/(`+)(.+?)\1(?!`)/g)].map((match) => ({ line, text: (match[2] ?? '').trim() })),
  );
}
