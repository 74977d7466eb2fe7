import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { tokenEstimate, type TokenCounter } from '../../src/anthropic/token-estimate.ts';
import { addedFile, bundleOf, NONCE } from '../review/reading/changes.ts';

const bundle = bundleOf({ files: [addedFile('a.ts', ['const a = 1;', 'const b = 2;'])] });

/** A server that counts a token for so many characters. */
function counter(characters: number): TokenCounter {
  return {
    countPrompt: async ({ system, user }) => Math.ceil((system.length + user.length) / characters),
    countText: async (text) => Math.ceil(text.length / characters),
  };
}

describe('the estimate of tokens', () => {
  test('follows the count of the change itself, and stays above it', async () => {
    const dense = await tokenEstimate(bundle, counter(2), NONCE);
    const thin = await tokenEstimate(bundle, counter(5), NONCE);
    const text = 'x'.repeat(10_000);
    expect(dense.estimate(text)).toBeGreaterThanOrEqual(5000);
    expect(dense.estimate(text)).toBeLessThan(6500);
    expect(thin.estimate(text)).toBeGreaterThanOrEqual(2000);
    expect(thin.estimate(text)).toBeLessThan(2800);
  });

  test('supposes more than any tokenizer makes where nobody counts', async () => {
    const none = { countPrompt: async () => null, countText: async () => null };
    const { estimate, fixedPromptTokens } = await tokenEstimate(bundle, none, NONCE);
    expect(estimate('x'.repeat(1000))).toBe(500);
    expect(fixedPromptTokens).toBeGreaterThan(1000);
  });

  test('supposes no more than a token for a byte, whatever a server says', async () => {
    const { estimate } = await tokenEstimate(bundle, counter(0.001), NONCE);
    expect(estimate('x'.repeat(1000))).toBe(1000);
  });

  test('counts what all requests have in common without title, body and messages', async () => {
    const counted: string[] = [];
    const listening = { ...counter(4), countPrompt: async ({ user }: { user: string }) => counted.push(user) };
    await tokenEstimate({ ...bundle, title: 'A title', body: 'A body' }, listening, NONCE);
    expect(counted).toHaveLength(1);
    expect(counted[0]).not.toMatch(/A title|A body|const a/);
  });

  test('of the pieces of a text is never less than that of the whole', async () => {
    const { estimate } = await tokenEstimate(bundle, counter(3), NONCE);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (pieces) => {
        const sum = pieces.reduce((total, piece) => total + estimate(piece), 0);
        expect(sum).toBeGreaterThanOrEqual(estimate(pieces.join('')));
      }),
    );
  });

  test('asks for the count of a bounded sample of a huge change, and of every file in it', async () => {
    let sample = '';
    const listening = {
      ...counter(4),
      countText: async (text: string): Promise<number> => {
        sample = text;
        return text.length / 4;
      },
    };
    const files = Array.from({ length: 10 }, (_, at) =>
      addedFile(
        `f${at}.ts`,
        Array.from({ length: 5000 }, () => `// file ${at} ${'x'.repeat(90)}`),
      ),
    );
    await tokenEstimate(bundleOf({ files }), listening, NONCE);
    expect(sample.length).toBeLessThan(210_000);
    for (const at of files.keys()) expect(sample).toContain(`// file ${at} `);
  });
});
