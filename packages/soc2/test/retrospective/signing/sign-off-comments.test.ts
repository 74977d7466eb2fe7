import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST } from '../../../src/retrospective/issue/markers.ts';
import { judgeSignOff } from '../../../src/retrospective/signing/judge-sign-off.ts';
import {
  readSignOffComment,
  reopenComment,
  reopenMarker,
  signOffComment,
} from '../../../src/retrospective/signing/sign-off-comments.ts';
import type { SignOff } from '../../../src/retrospective/sign-off.ts';
import { carol, dave } from '../../decision/change.ts';
import { comment, factsOf } from './support.ts';

const signOff: SignOff = {
  issue: 11,
  digest: 'ab'.repeat(32),
  signers: [carol, dave],
  at: '2026-05-06T09:00:01Z',
  verdicts: [{ pull: 101, verdict: 'should have been high-risk: --> | @everyone', by: 'carol' }],
};

describe('the comment that records a sign-off', () => {
  test('names signers, time and digest, and is read back', () => {
    const text = signOffComment(signOff);
    expect(text).toContain('**Signed off** by `@carol`, `@dave` at 2026-05-06T09:00:01Z');
    expect(text).toContain(`\`${signOff.digest}\``);
    expect(text).toMatch(/^- #101 should have been/m);
    expect(text.match(/-->/g)).toHaveLength(1);
    expect(text).not.toContain('@everyone');
    expect(readSignOffComment(text)).toEqual(signOff);
    expect(readSignOffComment(text.replaceAll('\n', '\r\n'))).toEqual(signOff);
  });

  test.each([
    ['words before its marker', `x\n${signOffComment(signOff)}`],
    ['a member that does not belong there', signOffComment({ ...signOff, note: 1 } as SignOff)],
    ['no digest', signOffComment({ ...signOff, digest: '' })],
    ['a marker that was cut off', signOffComment(signOff).slice(0, 60)],
    ['no marker', 'Signed off.'],
  ])('with %s records nothing', (_, text) => {
    expect(readSignOffComment(text)).toBeUndefined();
  });

  test('fits, whatever a hundred verdicts are made of', () => {
    const line = fc.string({
      unit: fc.constantFrom('😀', '\u202e', '<', 'a', '"', '\\', '-'),
      minLength: 400,
      maxLength: 600,
    });
    fc.assert(
      fc.property(line, (why) => {
        const text = Array.from({ length: 100 }, (_, at) => `#${at + 1} should have been high-risk: a${why}`).join(
          '\n',
        );
        const verdict = judgeSignOff(factsOf({ comments: [comment(carol, { text: `Signed.\n${text}` })] }));
        if (verdict.kind !== 'signed') throw new Error(verdict.kind);
        const written = signOffComment(verdict.signOff);
        expect(verdict.signOff.verdicts).toHaveLength(100);
        expect(written.length).toBeLessThan(LONGEST);
        expect(readSignOffComment(written)).toEqual(verdict.signOff);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the comment that opens an issue again', () => {
  test('says why, how to sign, and for which closing', () => {
    const text = reopenComment(['#101 has no signer | @all', 'x'], '2026-05-06T09:00:01Z');
    expect(text.split('\n')[0]).toBe(reopenMarker('2026-05-06T09:00:01Z'));
    expect(text).toMatch(/^- #101 has no signer &#124; &#64;&#8203;all$/m);
    expect(text).toContain('close it as completed');
  });

  test('fits, however much is missing', () => {
    const why = Array.from({ length: 1000 }, (_, at) => `${at} ${'|'.repeat(5000)}`);
    expect(reopenComment(why, '2026-05-06T09:00:01Z').length).toBeLessThan(LONGEST);
  });
});
