import { describe, expect, test } from '@jest/globals';
import { coAuthorsIn } from '../../src/approval/co-authors.ts';

const ALICE = { id: 101, login: 'alice' };

describe('a co-author is found', () => {
  test.each([
    ['by id and login', 'Fix\n\nCo-authored-by: Alice <101+alice@users.noreply.github.com>', [ALICE]],
    [
      'by login alone, as before 2017',
      'Fix\n\nCo-authored-by: Alice <alice@users.noreply.github.com>',
      [{ login: 'alice' }],
    ],
    ['in any case', 'Fix\n\nCO-AUTHORED-BY: Alice <101+alice@USERS.NOREPLY.GitHub.com>', [ALICE]],
    ['on the first line', 'Co-authored-by: Alice <101+alice@users.noreply.github.com>', [ALICE]],
    [
      'in a paragraph that is not the last',
      'Fix\n\nCo-authored-by: A <101+alice@users.noreply.github.com>\n\nMore words.',
      [ALICE],
    ],
    ['in the middle of a line', '* Fix (co-authored-by: A <101+alice@users.noreply.github.com>)', [ALICE]],
    ['in a quoted line', '> Co-authored-by: A <101+alice@users.noreply.github.com>', [ALICE]],
    ['after carriage returns', 'Fix\r\n\r\nCo-authored-by: A <101+alice@users.noreply.github.com>\r\n', [ALICE]],
    ['after a carriage return alone', 'Fix\rCo-authored-by: A <101+alice@users.noreply.github.com>', [ALICE]],
    ['with space before the colon', 'Co-authored-by : A <101+alice@users.noreply.github.com>', [ALICE]],
    ['with words apart', 'Co authored by: A <101+alice@users.noreply.github.com>', [ALICE]],
    ['with other hyphens', 'Co\u2011authored\u2013by: A <101+alice@users.noreply.github.com>', [ALICE]],
    ['with a zero-width space in the key', 'Co-\u200Bauthored-by: A <101+alice@users.noreply.github.com>', [ALICE]],
    ['without angle brackets', 'Co-authored-by: 101+alice@users.noreply.github.com', [ALICE]],
    ['on an indented line that goes on', 'Co-authored-by: Alice\n <101+alice@users.noreply.github.com>', [ALICE]],
    ['on GitHub Enterprise Server', 'Co-authored-by: A <101+alice@users.noreply.git.acme.example>', [ALICE]],
    ['as a bot', 'Co-authored-by: R <77+renovate[bot]@users.noreply.github.com>', [{ id: 77, login: 'renovate[bot]' }]],
    [
      'of a managed enterprise',
      'Co-authored-by: A <5+alice_acme@users.noreply.github.com>',
      [{ id: 5, login: 'alice_acme' }],
    ],
    [
      'with an id beyond all accounts',
      'Co-authored-by: A <9999999999999999+alice@users.noreply.github.com>',
      [{ login: 'alice' }],
    ],
    ['with the id nought', 'Co-authored-by: A <0+alice@users.noreply.github.com>', [{ login: 'alice' }]],
  ])('%s', (_, message, expected) => {
    expect(coAuthorsIn(message)).toEqual(expected);
  });

  test('beside others, on one line and on several, each once', () => {
    const message = [
      'Fix',
      'Co-authored-by: A <101+alice@users.noreply.github.com>, B <102+bob@users.noreply.github.com>',
      'co-authored-by: A <101+Alice@users.noreply.github.com>',
      'Co-authored-by: C <carol@users.noreply.github.com>',
    ].join('\n');
    expect(coAuthorsIn(message).map(({ id, login }) => `${id ?? ''}/${login.toLowerCase()}`)).toEqual([
      '101/alice',
      '102/bob',
      '/carol',
    ]);
  });
});

describe('nobody is taken for a co-author', () => {
  test.each([
    ['by an e-mail that proves no account', 'Co-authored-by: Alice <alice@example.com>'],
    ['by another trailer', 'Reviewed-by: Alice <101+alice@users.noreply.github.com>'],
    [
      'by a trailer after the co-author one',
      'Co-authored-by: X <x@example.com>\nReviewed-by: A <101+alice@users.noreply.github.com>',
    ],
    ['by an address before the key', 'From alice@users.noreply.github.com; co-authored-by: nobody'],
    ['by an address that only begins like it', 'Co-authored-by: Alice <alice@users.noreply>'],
    ['by an empty message', ''],
  ])('%s', (_, message) => {
    expect(coAuthorsIn(message)).toEqual([]);
  });
});

test('A message of a megabyte is read in no time', () => {
  const message = `Co-authored-by: ${'a'.repeat(500_000)}${'@users.noreply.'.repeat(30_000)}`;
  const start = performance.now();
  coAuthorsIn(message);
  expect(performance.now() - start).toBeLessThan(2000);
});
