import type { ReviewBundle } from '../review/bundle.ts';
import type { Prompt } from '../review/reading/prompt.ts';
import { promptFor } from '../review/reading/prompt.ts';

/** Whoever can count the tokens of a prompt, or of a text alone; null where it cannot. */
export interface TokenCounter {
  countPrompt(prompt: Prompt): Promise<number | null>;
  countText(text: string): Promise<number | null>;
}

export interface TokenEstimate {
  /** At least the tokens of a text, most of the time; sums over its pieces are never less than it over the whole. */
  readonly estimate: (text: string) => number;
  /** What every request takes without anything of the change. */
  readonly fixedPromptTokens: number;
}

/** So many characters of a change are counted: more would only take longer, and must not be more than a model takes. */
const SAMPLE = 200_000;

/** Parts of a change differ in how dense they are. */
const SPREAD = 1.1;

/** Tokens of a byte where nobody counts: more than any language takes. */
const UNCOUNTED = 0.5;

/**
 * How many tokens texts of this change have: the API counts a sample of the change itself, since code, prose and tables
 * of numbers differ by far, and the rest is reckoned by its bytes. A wrong estimate never makes an approval: a request
 * that is too long fails, and what it held is uncovered.
 */
export async function tokenEstimate(
  bundle: ReviewBundle,
  counter: TokenCounter,
  nonce: string,
): Promise<TokenEstimate> {
  const sample = sampleOf(bundle);
  const fixed = fixedPrompt(bundle, nonce);
  const [sampled, counted] = await Promise.all([
    sample.trim() === '' ? null : counter.countText(sample),
    counter.countPrompt(fixed),
  ]);
  const density = sampled === null ? UNCOUNTED : Math.min(1, (sampled / bytesOf(sample)) * SPREAD);
  return {
    estimate: (text) => Math.ceil(bytesOf(text) * density),
    fixedPromptTokens: counted ?? Math.ceil((bytesOf(fixed.system) + bytesOf(fixed.user)) * UNCOUNTED),
  };
}

/** The patches of all files in order, or as much of each as fits. */
function sampleOf({ files }: ReviewBundle): string {
  const texts = files.map(({ patch, after, before }) => patch ?? after ?? before ?? '');
  const whole = texts.reduce((sum, { length }) => sum + length, 0);
  const share = Math.min(1, SAMPLE / Math.max(1, whole));
  return texts
    .map((text) => text.slice(0, Math.ceil(text.length * share)))
    .join('\n')
    .replaceAll(/\p{Cs}/gu, '');
}

/** A prompt as long as one is before it shows anything. */
function fixedPrompt(bundle: ReviewBundle, nonce: string): Prompt {
  const nothing = { index: 0, tokens: 0, parts: [], context: [] };
  return promptFor(nothing, { ...bundle, title: '', body: '', commits: [] }, nonce);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
