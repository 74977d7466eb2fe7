import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maySign } from '../../../src/retrospective/signing/own-words.ts';
import { verdictsIn } from '../../../src/retrospective/signing/verdicts.ts';

const high = (pull: number, why?: string): object => ({
  pull,
  verdict: `should have been high-risk${why === undefined ? '' : `: ${why}`}`,
});

describe('a verdict', () => {
  test.each<[string, string, readonly object[]]>([
    [
      'as the issue asks for it',
      '#123 should have been high-risk: it changes a token',
      [high(123, 'it changes a token')],
    ],
    ['in capitals', '#123 SHOULD HAVE BEEN HIGH-RISK: why', [high(123, 'why')]],
    ['with other white space', '  #123\tshould  have been high risk :  why  ', [high(123, 'why')]],
    ['without a reason', '#123 should have been high-risk', [high(123)]],
    ['with a dash', '#123 should have been highrisk — why', [high(123, 'why')]],
    [
      'in a list',
      '- #1 should have been high-risk: a\n* #2 should have been high-risk: b',
      [high(1, 'a'), high(2, 'b')],
    ],
    ['in a numbered list', '1. PR #1 should have been high-risk.', [high(1)]],
    [
      'after other words, on a line of its own',
      'Signed off.\r\n#1 should have been high-risk: a\r\nThanks',
      [high(1, 'a')],
    ],
    ['said twice', '#1 should have been high-risk: a\n#1 should have been high-risk: a', [high(1, 'a')]],
    ['with a colon in its reason', '#1 should have been high-risk: a: b', [high(1, 'a: b')]],
    ['with hidden characters', '#1 should have been high-risk: a\u202eb', [high(1, 'a\\u{202e}b')]],
    ['in a quote', '> #1 should have been high-risk: a', []],
    ['in a block of code', '```\n#1 should have been high-risk: a\n```', []],
    ['in a block of code that nobody closed', '~~~\n#1 should have been high-risk: a', []],
    ['in an indented block of code', '    #1 should have been high-risk: a', []],
    ['in a span of code', '`#1 should have been high-risk: a`', []],
    ['in a comment', '<!-- #1 should have been high-risk: a -->', []],
    [
      'in a comment of several lines',
      '<!--\n#1 should have been high-risk: a\n-->\n#2 should have been high-risk',
      [high(2)],
    ],
    ['in the middle of a sentence', 'I wonder whether #1 should have been high-risk: a', []],
    ['of something else', '#1 should have been reviewed: a', []],
    ['that says the opposite', '#1 should not have been high-risk: a', []],
    ['of a number that is none', '#0 should have been high-risk: a', []],
    ['that runs on', '#1 should have been high-riskier', []],
    ['after code', '```\nx\n```\n#1 should have been high-risk: a', [high(1, 'a')]],
    ['behind a fence that is inline', '```x``` y\n#1 should have been high-risk: a', [high(1, 'a')]],
  ])('%s', (_, text, expected) => {
    expect(verdictsIn(text)).toEqual(expected);
  });

  test('is cut where its reason is long', () => {
    const [verdict] = verdictsIn(`#1 should have been high-risk: ${'x'.repeat(9000)}`);
    expect(verdict?.verdict.length).toBe('should have been high-risk: '.length + 500);
  });

  test('is found in linear time, whatever a comment holds', () => {
    const words = ['`', '``', '#1 ', '<!--', '```\n', 'should have been high-risk', '\n', '> ', '-'];
    for (const word of words) expect(verdictsIn(word.repeat(65_536 / word.length)).length).toBeLessThan(70_000);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 200 }), (parts) => {
        for (const { pull } of verdictsIn(parts.join(''))) expect(pull).toBe(1);
      }),
    );
  });
});

describe('a comment', () => {
  test.each([
    ['Signed off.', true],
    ['Reviewed all twelve, nothing to add', true],
    ['👍', true],
    ['確認しました', true],
    ['#1 should have been high-risk: x', true],
    ['> earlier\n\nagreed', true],
    ['No significant findings. Signed off.', true],
    ['I did not find anything wrong, signing off', true],
    ['Could not be better; signed', true],
    ['I cannot yet sign', false],
    ['Not ready to sign this off', false],
    ['', false],
    [' \n\t', false],
    ['---', false],
    ['> Signed off', false],
    ['```\nSigned off\n```', false],
    ['<!-- signed off -->', false],
    ['I am not signing this off', false],
    ["I can't sign this", false],
    ['We won’t sign until #5 is explained', false],
    ['No sign-off from me', false],
    ['Before I sign: what is #5?', false],
  ])('%j may stand for a signature: %s', (text, expected) => {
    expect(maySign(text)).toBe(expected);
  });
});
