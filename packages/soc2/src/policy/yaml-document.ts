import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { type PolicyProblem, quoted, UNPRINTABLE } from './policy-error.ts';
import { lineStarts, type Position } from './source-text.ts';

/** A node of the policy's document, with the place where it stands. */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string;
  /** Written without quotes, so that YAML may take it for a number, a boolean or nothing. */
  readonly plain: boolean;
  readonly at: Position;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
  readonly at: Position;
}

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly entries: readonly {
    readonly key: YamlScalar;
    readonly value: YamlNode;
  }[];
  readonly at: Position;
}

/** A policy needs five levels; what is deeper is refused before it can cost a stack. */
const MAX_DEPTH = 16;

/**
 * The one document of a YAML text as nodes with positions, or the problem that keeps it from being one.
 *
 * The part of YAML that is left out is the part that makes a file say something else than it shows, or grow when it is
 * read: anchors and aliases, merge keys, tags, directives, several documents, keys that are not text.
 */
export function yamlDocument(text: string, file: string): { root: YamlNode } | { problem: PolicyProblem } {
  const lines = lineStarts(text);
  const problem = (at: Position, message: string, fix: string) => ({
    problem: { file, key: '', message, fix, ...at },
  });

  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = lines.position(Math.min(error.mark?.position ?? 0, text.length));
    return problem(at, ...explain(error.reason, text, at));
  }
  try {
    return { root: compose(events, text, lines.position) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problem(lines.position(error.offset), error.message, error.fix);
  }
}

/** Carries a problem out of the composer; never leaves this file. */
class Refusal extends Error {
  readonly offset: number;
  readonly fix: string;

  constructor(offset: number, message: string, fix: string) {
    super(message);
    this.offset = offset;
    this.fix = fix;
  }
}

type Open =
  | { kind: 'sequence'; items: YamlNode[]; at: Position }
  | {
      kind: 'mapping';
      entries: { key: YamlScalar; value: YamlNode }[];
      at: Position;
      pending: YamlScalar | undefined;
    };

function compose(events: readonly Event[], text: string, position: (offset: number) => Position): YamlNode {
  const empty = 'the policy is empty';
  const emptyFix = "Write at least a list of globs under 'high-risk:'.";
  const open: Open[] = [];
  let root: YamlNode | undefined;
  let documents = 0;
  let offset = 0;

  const place = (node: YamlNode) => {
    const parent = open.at(-1);
    if (parent === undefined) root = node;
    else if (parent.kind === 'sequence') parent.items.push(node);
    else if (parent.pending !== undefined) {
      parent.entries.push({ key: parent.pending, value: node });
      parent.pending = undefined;
    } else if (node.kind !== 'scalar') {
      throw new Refusal(offset, 'a key that is a list or a mapping', 'Write the key as plain text.');
    } else parent.pending = keyOf(node, offset);
  };

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents += 1;
        if (documents > 1) {
          const second = nextDocument(text, offset);
          throw new Refusal(second, 'a second YAML document', "Keep one document: remove '---' and what follows it.");
        }
        if (event.directives.length > 0) {
          throw new Refusal(0, 'a YAML directive', "Remove the lines that start with '%'.");
        }
        break;
      case EVENT_ID.ALIAS:
        throw new Refusal(event.anchorStart - 1, ...aliasProblem(text.slice(event.anchorStart, event.anchorEnd)));
      case EVENT_ID.POP: {
        const closed = open.pop();
        if (closed?.kind === 'sequence') place({ kind: 'sequence', items: closed.items, at: closed.at });
        else if (closed?.kind === 'mapping') place({ kind: 'mapping', entries: closed.entries, at: closed.at });
        break;
      }
      default: {
        refuseProperties(event, text);
        if (event.type === EVENT_ID.SCALAR) {
          if (event.valueStart >= 0) offset = event.valueStart;
          const plain = event.style === SCALAR_STYLE.PLAIN;
          place({
            kind: 'scalar',
            value: getScalarValue(text, event),
            plain,
            at: position(offset),
          });
          break;
        }
        offset = event.start;
        const parent = open.at(-1);
        if (parent?.kind === 'mapping' && parent.pending === undefined) {
          throw new Refusal(offset, 'a key that is a list or a mapping', 'Write the key as plain text.');
        }
        const at = position(offset);
        if (event.type === EVENT_ID.SEQUENCE) open.push({ kind: 'sequence', items: [], at });
        else open.push({ kind: 'mapping', entries: [], at, pending: undefined });
      }
    }
  }
  if (root === undefined || isNothing(root)) throw new Refusal(0, empty, emptyFix);
  return root;
}

/** True for what YAML reads as no value: nothing at all, `~` or `null`, without quotes. */
export function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.plain && /^(?:|~|null|Null|NULL)$/.test(node.value);
}

function keyOf(node: YamlScalar, offset: number): YamlScalar {
  if (node.plain && node.value === '<<') {
    throw new Refusal(offset, "a merge key ('<<')", 'Write the keys out.');
  }
  return node;
}

type Properties = {
  anchorStart: number;
  anchorEnd: number;
  tagStart: number;
  tagEnd: number;
};

function refuseProperties({ anchorStart, anchorEnd, tagStart, tagEnd }: Properties, text: string): void {
  if (anchorStart >= 0) {
    const name = quoted(`&${text.slice(anchorStart, anchorEnd)}`);
    throw new Refusal(anchorStart - 1, `the anchor ${name}`, 'Write the value out wherever it is used.');
  }
  if (tagStart >= 0) {
    const name = quoted(text.slice(tagStart, tagEnd));
    throw new Refusal(tagStart, `the tag ${name}`, "Remove the tag; text that starts with '!' needs quotes.");
  }
}

/** Where a second document begins, looked for behind the last node that was read. */
function nextDocument(text: string, from: number): number {
  const rest = /^---/gm;
  rest.lastIndex = from + 1;
  return rest.exec(text)?.index ?? from;
}

/** Somebody who writes `- **\/*.tf` without quotes means a glob, and YAML reads an alias. */
function aliasProblem(name: string): [message: string, fix: string] {
  const written = `*${name}`;
  return /[*./]/.test(name)
    ? [`${quoted(written)} is an alias to YAML`, `Put the glob in quotes: '${written.replace(UNPRINTABLE, '')}'.`]
    : [`the alias ${quoted(written)}`, 'Write the value out: anchors and aliases are not read.'];
}

const QUOTES = 'Text that starts with any of @ ` { [ * & ! | > % # needs quotes.';

/** The parser's reason in words that help; most faults are a glob or a login that needs quotes. */
function explain(reason: string, text: string, { line }: Position): [message: string, fix: string] {
  if (reason.includes('maxDepth')) return [`nested deeper than ${MAX_DEPTH} levels`, 'Remove the needless nesting.'];
  if (reason.includes('tab characters')) return [`not valid YAML: ${reason}`, 'Indent with spaces.'];
  const written = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
  const start = /^\s*(?:- +|[\w-]+: +)+(?<value>[@`{[%].*)$/.exec(written)?.groups?.['value'];
  const fix = start === undefined ? 'Check the indentation, colons and quotes of this line and the one above.' : QUOTES;
  return [`not valid YAML: ${reason}`, fix];
}
