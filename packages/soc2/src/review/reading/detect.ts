import type { ReviewBundle } from '../bundle.ts';
import type { Detected } from './detected.ts';
import { hiddenText } from './hidden-text.ts';
import type { FileHunks } from './hunk.ts';
import { injectionPhrases } from './injection-phrases.ts';
import { passagesOf } from './passages.ts';

/**
 * What code finds in everything that the author of a change wrote, whether or not a model ever reads it: what lies over
 * the budget is searched too. To be asked of a bundle without secrets, since findings quote it.
 */
export function detect(bundle: ReviewBundle, files: readonly FileHunks[]): Detected {
  const passages = passagesOf(bundle, files);
  const hidden = hiddenText(passages);
  return {
    findings: hidden.findings,
    injectionAttempts: [...hidden.injectionAttempts, ...injectionPhrases(passages)],
  };
}
