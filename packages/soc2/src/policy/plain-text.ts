import { quoted, visible } from './policy-error.ts';
import { isNothing, type YamlNode } from './yaml-document.ts';

/** What is wrong with a value, and the fix. */
export interface Refused {
  readonly message: string;
  readonly fix: string;
}

/** The refusal of a key that holds nothing. */
export const NO_VALUE: Refused = {
  message: 'no value',
  fix: 'Give it a value, or leave the key out.',
};

/** What a node is, in words. */
export function kindOf(node: YamlNode): string {
  return {
    scalar: 'a single value',
    sequence: 'a list',
    mapping: 'keys with values',
  }[node.kind];
}

/**
 * What YAML 1.1 or 1.2 reads as something else than text when it is not quoted. Both, because which of them the next
 * tool speaks is not known: a glob `no` would be a folder to one and a boolean to the other.
 */
const NOT_TEXT: readonly (readonly [RegExp, string])[] = [
  [/^(?:true|false|yes|no|on|off|y|n)$/i, 'a boolean'],
  [/^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|0[xob][\da-f_]+|\.inf)$/i, 'a number'],
  [/^\.nan$/i, 'a number'],
  [/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/, 'a time'],
  [/^\d{4}-\d\d?-\d\d?(?:$|[Tt \t])/, 'a date'],
  [/^=$/, 'a default'],
];

/** The text of a node, or why it is none. */
export function plainText(node: YamlNode): string | Refused {
  if (node.kind !== 'scalar')
    return {
      message: `${kindOf(node)}, not text`,
      fix: 'Write one piece of text.',
    };
  if (isNothing(node)) return NO_VALUE;
  const other = node.plain ? NOT_TEXT.find(([pattern]) => pattern.test(node.value))?.[1] : undefined;
  if (other === undefined) return node.value;
  return {
    message: `${quoted(node.value)} is ${other} to YAML`,
    fix: `Put it in quotes if you mean text: '${visible(node.value)}'.`,
  };
}
