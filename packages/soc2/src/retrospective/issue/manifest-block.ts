import type { Manifest } from '../manifest.ts';
import { counted } from './cells.ts';
import { asWritten } from './markers.ts';

/** The end of every body: the manifest's bytes, folded up. One line of JSON can close no fence. */
export function manifestBlock(text: string, digest: string, { previous, parts }: Manifest): string {
  return [
    `<details>\n<summary>Manifest and digest</summary>\n`,
    `Digest of this retrospective (SHA-256 of the line below): \`${digest}\``,
    previous === null ? 'Previous: none' : `Previous: \`${previous.digest}\` (#${previous.issue})`,
    parts.count === 0
      ? 'It goes on in no comment.'
      : `It goes on in ${counted(parts.count, 'comment')}, whose hashes are committed to below.`,
    `\n${OPEN}${text}${CLOSE}`,
  ].join('\n');
}

const OPEN = '```json\n';
const CLOSE = '\n```\n\n</details>\n';

/** The manifest's text and the digest that the body says it has; or what is wrong with the block. */
export type ReadBlock =
  | { readonly kind: 'block'; readonly text: string; readonly digest: string }
  | { readonly kind: 'problem'; readonly why: string };

const BLOCK =
  /\nDigest of this retrospective \(SHA-256 of the line below\): `([0-9a-f]{64})`\n[^\n]*\n[^\n]*\n\n```json\n([^\n]+)\n```\n+<\/details>\n*$/;

/** Reads the block at the end of a body. Strict: what stands elsewhere, or twice, is none. */
export function readManifestBlock(body: string): ReadBlock {
  const written = asWritten(body);
  const [, digest, text] = BLOCK.exec(written) ?? [];
  if (digest === undefined || text === undefined) return { kind: 'problem', why: 'its body ends with no manifest' };
  if (written.split(OPEN).length !== 2) return { kind: 'problem', why: 'its body holds more than one manifest' };
  return { kind: 'block', text, digest };
}
