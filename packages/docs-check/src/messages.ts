import { parseSync } from '@swc/core';

/** What a reader may be told when something is wrong. */
export interface Message {
  /** The file that says it, as a path from the root. */
  readonly path: string;
  /** What is wrong, with `…` for what differs from case to case. */
  readonly text: string;
  /** What to do, likewise; empty where only the run knows. */
  readonly fix: string;
}

/** A node of a syntax tree, as it comes: what is not looked for is not described. */
type Node = Readonly<Record<string, unknown>>;

const SYNTAX = { syntax: 'typescript', target: 'es2022' } as const;

/** Where each kind of error has its message; the fix follows it. */
const MESSAGE_AT: Readonly<Record<string, number>> = {
  UserError: 0,
  UsageError: 0,
  NoAnswer: 0,
  MissingCredential: 0,
  GitHubError: 2,
  misused: 1,
};

/** A message must say something by itself: what is nothing but parts of the run is told by whoever has those parts. */
const SAYS = /\p{L}{2}.*\p{L}{2}/u;

/** Texts by the names of the constants that hold them. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** The texts that a TypeScript file exports as constants, for the files that import them. */
export function exportedTexts(source: string): Texts {
  const texts = new Map<string, readonly string[]>();
  walk(parseSync(source, SYNTAX), (node) => {
    const declaration = node['type'] === 'ExportDeclaration' ? nodeAt(node, 'declaration') : undefined;
    walk(declaration?.['declarations'], (declarator) => noteText(declarator, texts));
  });
  return texts;
}

/**
 * Every message of an error that a reader can mend, from the text of a TypeScript file. Of a condition both sides are
 * messages; a name is what the file declares it to be, or what it imports, where that is a text.
 */
export function messagesIn(path: string, source: string, imported: Texts = new Map()): readonly Message[] {
  const module = parseSync(source, SYNTAX);
  const texts = new Map(imported);
  const found: Message[] = [];
  // In the order of the text: a name that several functions declare is what it was declared to be last.
  walk(module, (node) => {
    noteText(node, texts);
    if (node['type'] !== 'NewExpression' && node['type'] !== 'CallExpression') return;
    const callee = nodeAt(node, 'callee')?.['value'];
    const at = typeof callee === 'string' && Object.hasOwn(MESSAGE_AT, callee) ? MESSAGE_AT[callee] : undefined;
    const list = node['arguments'];
    if (at === undefined || !Array.isArray(list)) return;
    const [message, fix] = [at, at + 1].map((index) => nodeAt(list[index] as Node | undefined, 'expression'));
    const fixes = textsOf(fix, texts).filter((text) => SAYS.test(text));
    for (const text of textsOf(message, texts)) {
      if (SAYS.test(text)) found.push({ path, text, fix: fixes.join(' Or: ') });
    }
  });
  return found;
}

function noteText(node: Node, texts: Map<string, readonly string[]>): void {
  const name = node['type'] === 'VariableDeclarator' ? nodeAt(node, 'id')?.['value'] : undefined;
  if (typeof name === 'string') texts.set(name, textsOf(nodeAt(node, 'init'), texts));
}

/** What an expression may come to: `…` for what only the run knows. */
function textsOf(node: Node | undefined, texts: Texts): readonly string[] {
  switch (node?.['type']) {
    case 'StringLiteral':
      return [String(node['value'])];
    case 'TemplateLiteral': {
      const quasis = (node['quasis'] as readonly Node[]).map(({ cooked }) => String(cooked));
      return [quasis.join('…')];
    }
    case 'ConditionalExpression':
      return ['consequent', 'alternate'].flatMap((side) => textsOf(nodeAt(node, side), texts));
    case 'BinaryExpression': {
      if (node['operator'] !== '+') return ['…'];
      const [left, right] = ['left', 'right'].map((side) => textsOf(nodeAt(node, side), texts));
      return (left ?? []).flatMap((first) => (right ?? []).map((second) => `${first}${second}`));
    }
    case 'Identifier':
      return texts.get(String(node['value'])) ?? ['…'];
    case 'ParenthesisExpression':
      return textsOf(nodeAt(node, 'expression'), texts);
    default:
      return ['…'];
  }
}

function nodeAt(node: Node | undefined, key: string): Node | undefined {
  const value = node?.[key];
  return typeof value === 'object' && value !== null ? (value as Node) : undefined;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    if (typeof node['type'] === 'string') visit(node);
    for (const each of Object.values(node)) walk(each, visit);
  }
}
