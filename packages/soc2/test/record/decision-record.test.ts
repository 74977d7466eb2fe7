import { describe, expect, test } from '@jest/globals';
import { canonicalJson, type Json } from '../../src/record/canonical-json.ts';
import { blobIdOf, seal } from '../../src/record/decision-record.ts';
import { digestOf } from '../../src/record/digest.ts';
import { approval, bob, HEAD, OLD } from '../decision/change.ts';
import { recordOf } from './record.ts';

describe('A decision record', () => {
  test('has the same bytes for the same inputs, whatever the order of their members', () => {
    const record = recordOf({ reviews: [approval(1, bob)] });
    const { snapshot, ...rest } = record;
    const turned = { snapshot: Object.fromEntries(Object.entries(snapshot).toReversed()) as never, ...rest };
    expect(seal(turned).text).toBe(seal(record).text);
  });

  test('is canonical JSON, and its digest is the SHA-256 of it', () => {
    const { record, text, digest } = seal(recordOf());
    expect(text).toBe(canonicalJson(record as unknown as Json));
    expect(digest).toBe(digestOf(text));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('holds head, base, policy, bundle, every file with its rule, and every review with what became of it', () => {
    const { record } = seal(recordOf({ reviews: [approval(1, bob, { commit: OLD })] }));
    expect(record).toMatchObject({
      kind: 'countersign/decision',
      version: 1,
      bundle: 'b'.repeat(64),
      policy: { path: '.github/change-policy.yml', blob: expect.stringMatching(/^[0-9a-f]{40}$/) },
      snapshot: { head: HEAD, base: { ref: 'main' } },
      classification: { files: [{ path: 'infra/main.tf', matches: [{ rule: '**/*.tf' }] }] },
      decision: { state: 'pending', reviews: [{ id: 1, verdict: 'refused' }] },
    });
  });

  test('changes its digest with any input', () => {
    const digests = [
      recordOf(),
      recordOf({ reviews: [approval(1, bob)] }),
      recordOf({ number: 8 }),
      { ...recordOf(), bundle: 'c'.repeat(64) },
      { ...recordOf(), bundle: null },
    ].map((record) => seal(record).digest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});

test.each([
  ['an empty file', '', '', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  ['a file of one line', 'hello\n', '', 'ce013625030ba8dba906f756967f9e9ca394464a'],
  ['a file beyond ASCII', 'ÅÄÖ 🙂\n', '', '306787bcc843eb3bda2757d3125f988f04b2d424'],
  [
    'a file in a repository of SHA-256',
    'hello\n',
    '0'.repeat(64),
    '2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4',
  ],
])('A blob has the id that git gives %s', (_, text, like, expected) => {
  expect(blobIdOf(text, like)).toBe(expected);
});
