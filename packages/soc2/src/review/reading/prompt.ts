import { canonicalJson } from '../../record/canonical-json.ts';
import { digestOf } from '../../record/digest.ts';
import type { ReviewBundle } from '../bundle.ts';
import type { Chunk, Matter } from './chunk.ts';
import { asData, isNonce } from './delimiters.ts';
import { matterOf } from './matter.ts';
import { INSTRUCTIONS_TEXT, PROMPT_TEXT, PROMPT_VERSION } from './prompt-text.ts';
import { renderExcerpt, renderFile, renderPart } from './render.ts';

export interface Prompt {
  /** The same for all chunks of a run, so that it can be cached. Nothing of the change is in it. */
  readonly system: string;
  readonly user: string;
}

/**
 * What the model is sent for one chunk. All that comes from the change stands between delimiters made with the nonce;
 * only the prompt's own text and the instructions of the default branch stand outside of them.
 *
 * Throws a `TypeError` where the nonce is not 32 hex digits: a guessable one would let the change end its own block.
 */
export function promptFor(chunk: Chunk, bundle: ReviewBundle, nonce: string): Prompt {
  if (!isNonce(nonce)) throw new TypeError('the nonce of a prompt is 128 random bits as 32 hex digits');
  const blocks = [
    ...matterOf(bundle)
      .filter(({ kind }) => kind !== 'files' || chunk.index === 0)
      .flatMap((matter) => matterBlock(matter, nonce)),
    'The hunks under review:',
    asData('diff', diffText(chunk), nonce),
    ...contextBlock(chunk, nonce),
    'Review the hunks of the "diff" block, all of them, and answer with the JSON object.',
  ];
  return { system: systemText(bundle.instructions?.text ?? null, nonce), user: blocks.join('\n\n') };
}

/** The hunks of a chunk as the model is shown them: each file's name once, then its hunks. */
export function diffText({ parts }: Chunk): string {
  return parts
    .flatMap((part, at) =>
      parts[at - 1]?.path === part.path ? [renderPart(part)] : [renderFile(part), renderPart(part)],
    )
    .join('\n');
}

/** The part of the prompt that is the same whatever the change holds, for counting what it takes. */
export function systemText(instructions: string | null, nonce: string): string {
  const rules = PROMPT_TEXT.replaceAll('{nonce}', nonce);
  return instructions === null ? rules : `${rules}\n\n${INSTRUCTIONS_TEXT}\n\n${instructions}`;
}

function matterBlock({ kind, text, cut }: Matter, nonce: string): readonly string[] {
  const block = asData(kind, text, nonce);
  return cut === 0 ? [block] : [block, `The ${kind} goes on for ${cut} more characters, which are not shown.`];
}

function contextBlock({ context }: Chunk, nonce: string): readonly string[] {
  if (context.length === 0) return [];
  return ['Unchanged lines around them:', asData('context', context.map(renderExcerpt).join('\n'), nonce)];
}

/** What beside the change decides what the model is asked: with the same digest it would only be asked again. */
export interface PromptSettings {
  /** The review instructions of the default branch; null where there are none. */
  readonly instructions: string | null;
  readonly model: string;
  /** Whatever else steers the model: effort, limits, temperature. */
  readonly settings: { readonly [name: string]: string | number | boolean };
}

/**
 * SHA-256 over prompt text and version, instructions, model and settings. The nonce is not part of it, for it is another
 * one each time.
 */
export function promptDigest({ instructions, model, settings }: PromptSettings): string {
  return digestOf(
    canonicalJson({
      version: PROMPT_VERSION,
      text: PROMPT_TEXT,
      instructionsText: INSTRUCTIONS_TEXT,
      instructions: instructions === null ? null : digestOf(instructions),
      model,
      settings,
    }),
  );
}
