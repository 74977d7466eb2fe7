import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { forge } from '../src/retrospective/forge.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('a forged body differs in its window and its predecessor alone, and every digest in it is right', () => {
  const manifest = '{"previous":null,"window":[{"base":"a","branch":"main","head":"b"}]}';
  const body = [
    '<!-- countersign:retrospective previous=first run=7 -->',
    `Digest: \`${sha256(manifest)}\``,
    '```json',
    manifest,
    '```',
  ].join('\n');
  const previous = { digest: sha256(manifest), issue: 3 };
  const forged = `{"previous":{"digest":"${sha256(manifest)}","issue":3},"window":[{"base":"a","branch":"main","head":"c"}]}`;
  expect(forge(body, { head: 'c', previous })).toBe(
    [
      `<!-- countersign:retrospective previous=${sha256(manifest)} run=7 -->`,
      `Digest: \`${sha256(forged)}\``,
      '```json',
      forged,
      '```',
    ].join('\n'),
  );
});

test('what carries no manifest cannot be forged', () => {
  expect(() => forge('Hello', { head: 'c', previous: { digest: 'd', issue: 3 } })).toThrow('carries no manifest');
});
