import type { ReviewBundle } from '../bundle.ts';
import type { Detected } from './detected.ts';
import { hiddenText } from './hidden-text.ts';
import type { FileHunks } from './hunk.ts';
import { injectionPhrases } from './injection-phrases.ts';
import { passagesOf } from './passages.ts';

/**
 * What code alone finds in a change, whoever reviews it: text that people cannot see, and words to the reviewer.
 *
 * @param bundle without secrets
 * @param files the hunks of every file of it
 */
export function detect(bundle: ReviewBundle, files: readonly FileHunks[]): Detected {
  const passages = passagesOf(bundle, files);
  const { findings, injectionAttempts } = hiddenText(passages);
  return { findings, injectionAttempts: [...injectionAttempts, ...injectionPhrases(passages)] };
}
