import { describe, expect, test } from '@jest/globals';
import { DOCUMENTS } from './support/documents.ts';

const DIAGRAMS = DOCUMENTS.flatMap(({ path, document }) =>
  document.blocks
    .filter(({ language }) => language === 'mermaid')
    .map(({ line, text }) => [`${path}:${line}`, text] as const),
);

/** Words of Mermaid's own that a node or a subgraph may not be called, or nothing is drawn but an error. */
const RESERVED = ['default', 'end', 'graph', 'style', 'class', 'click', 'linkStyle', 'classDef'];

/** What keeps a diagram from being drawn, as far as it can be told without drawing it. */
function faults(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  const opened = lines.filter((line) => line.startsWith('subgraph ')).length;
  const closed = lines.filter((line) => line === 'end').length;
  const reserved = lines.filter((line) =>
    RESERVED.some((word) => new RegExp(`^subgraph ${word}\\b|^${word}\\s*[-=([{]|[->]\\s+${word}$`).test(line)),
  );
  return [
    ...(/^(?:flowchart (?:LR|TD)|sequenceDiagram|stateDiagram-v2)$/.test(first) ? [] : [`it begins with ${first}`]),
    ...(opened === closed ? [] : [`${opened} subgraphs begin, and ${closed} end`]),
    ...reserved.map((line) => `a word of Mermaid's own is a name: ${line}`),
  ];
}

describe('every diagram can be drawn', () => {
  test.each(DIAGRAMS)('%s', (_at, text) => {
    expect(faults(text)).toEqual([]);
  });
});

describe('a diagram is refused', () => {
  test.each([
    ['of a kind that there is not', 'flow LR\n a --> b\n'],
    ['whose subgraph has a name of Mermaid’s own', 'flowchart LR\n  subgraph default["x"]\n  a\n  end\n'],
    ['whose arrow leads to a name of Mermaid’s own', 'flowchart LR\n  a --> end\n'],
    ['whose subgraph does not end', 'flowchart LR\n  subgraph a["x"]\n  b\n'],
  ])('%s', (_what, text) => {
    expect(faults(text)).not.toEqual([]);
  });
});
