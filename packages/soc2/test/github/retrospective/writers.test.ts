import { describe, expect, test } from '@jest/globals';
import type { AccountId } from '../../../src/domain.ts';
import { writersAmong } from '../../../src/github/retrospective/writers.ts';

const row = (...rights: readonly (readonly [number, boolean])[]) => ({
  pushRights: rights.map(([account, may]) => ({ account: account as AccountId, may })),
});

describe('Who may write, by their reviews,', () => {
  test('is whoever may push by every review of theirs', () => {
    expect(writersAmong([row([1, true], [2, true]), row([1, true])])).toEqual({ 1: 'write', 2: 'write' });
  });

  test('is not said of anybody who may not: GitHub has its own word for that', () => {
    expect(writersAmong([row([1, false], [2, true])])).toEqual({ 2: 'write' });
  });

  test('is not said where two reviews contradict each other, whichever comes first', () => {
    expect(writersAmong([row([1, true], [2, false]), row([1, false], [2, true])])).toEqual({});
  });

  test('is nobody where nobody reviewed', () => {
    expect(writersAmong([row()])).toEqual({});
  });
});
