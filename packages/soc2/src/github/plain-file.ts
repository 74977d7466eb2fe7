import type { Sha } from '../domain.ts';
import { blobIdOf } from '../record/decision-record.ts';
import type { Shape } from './shape.ts';

/** What GraphQL is asked of a tree's own entry: unlike the contents of REST it is never what a link leads to. */
export const ENTRY = '{ mode oid object { ... on Blob { text } } }';

/** A file, executable or not, of a text that came whole. */
const FILE_MODES: readonly number[] = [0o100644, 0o100755];

/** A file whose text is what git names it by; null where there is none, or anything else. */
export function plainFile(entry: Shape | null): { readonly blob: Sha; readonly text: string } | null {
  if (entry === null || !FILE_MODES.includes(entry.count('mode'))) return null;
  const blob = entry.sha('oid');
  const object = entry.objectOrNull('object');
  const text = object?.has('text') ? object.text('text') : undefined;
  return text !== undefined && blobIdOf(text, blob) === blob ? { blob, text } : null;
}
