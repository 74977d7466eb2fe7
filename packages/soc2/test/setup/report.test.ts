import { describe, expect, test } from '@jest/globals';
import { setUpSummary } from '../../src/report/setup-summary.ts';
import { setUpText } from '../../src/report/setup-text.ts';
import { fileDiff } from '../../src/setup/file-diff.ts';
import { isComplete, type SetUp } from '../../src/setup/outcome.ts';

const paint = (_style: string, text: string): string => text;
const DONE: SetUp = {
  repository: 'acme/shop',
  dryRun: false,
  written: true,
  files: [
    { path: 'a.yml', purpose: 'a file', state: 'created' },
    { path: 'b.yml', purpose: 'another', state: 'unchanged' },
  ],
  changes: [],
  contradictions: [],
  findings: [],
  leftToDo: [{ title: 'Do it', why: 'Because.', steps: ['Click.'], link: 'https://example.com/' }],
};
const REFUSED: SetUp = {
  ...DONE,
  written: false,
  files: [
    { path: 'a.yml', purpose: 'a file', state: 'refused', diff: '--- a\n+++ b\n-\told \u001b[31m\n+new\n' },
    ...DONE.files.slice(1),
  ],
};

describe('what setting up came to', () => {
  test('is shown with every file, and what is left to do', () => {
    expect(setUpText(DONE, { paint })).toBe(
      [
        'SET UP  acme/shop: 1 created, 1 unchanged',
        '',
        '  created    a.yml  a file',
        '  unchanged  b.yml  another',
        '',
        'Left to do',
        '',
        '  1.  Do it',
        '      Because.',
        '      https://example.com/',
        '      - Click.',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [
      'nothing was to be done',
      { files: DONE.files.slice(1), written: false },
      /^NOTHING TO CHANGE {2}acme\/shop: 1 unchanged\n/,
    ],
    ['it was a dry run', { dryRun: true, written: false }, /^WOULD SET UP .*\(dry run: nothing is written\)\n/],
    [
      'a file was refused',
      REFUSED,
      /^NOT SET UP {2}acme\/shop: 1 file differs, see below; nothing was written\. .*--force/,
    ],
    ['one of two was refused by a person', { ...REFUSED, written: true }, /1 file differs, see below; 1 unchanged/],
  ])('%s: the first line says so', (_what, given, line) => {
    expect(setUpText({ ...DONE, ...given }, { paint })).toMatch(line);
  });

  test('a difference is shown without what could steer a terminal', () => {
    const text = setUpText(REFUSED, { paint });
    expect(text).toContain('\na.yml (refused)\n  --- a\n  +++ b\n  -    old \\u{1b}[31m\n  +new\n');
    expect(text).not.toContain('\u001b');
  });

  test('what differs in meaning and what is to be mended are shown in both forms', () => {
    const given: SetUp = {
      ...DONE,
      changes: [{ filter: 'web', pattern: '!a|b', effect: 'narrower', what: 'Less.' }],
      findings: [
        {
          severity: 'warning',
          code: 'dead-glob',
          message: 'matches nothing',
          fix: 'Remove it.',
          key: 'k',
          line: 3,
          samples: [],
          count: 0,
        },
      ],
    };
    expect(setUpText(given, { paint })).toMatch(
      /\n {2}narrower {2}web !a\|b: Less\.\n[\s\S]*\n {2}line 3: matches nothing\n {4}fix: Remove it\.\n/,
    );
    expect(setUpSummary(given)).toMatch(
      /\| <code>web<\/code> \| <code>&#33;a&#124;b<\/code> \| narrower \| Less&#46; \|[\s\S]*\n- matches nothing\. Remove it&#46;\n/,
    );
  });

  test('as Markdown it is a list to tick off, and a difference cannot leave its block', () => {
    const text = setUpSummary({
      ...REFUSED,
      files: [{ path: 'a.yml', purpose: 'p', state: 'refused', diff: '-```\n+x' }],
    });
    expect(text).toContain('- [ ] **[Do it](https://example.com/)**. Because.\n  - Click.');
    expect(text).toContain('````diff\n-```\n+x\n````');
  });

  test.each([
    ['everything in place', {}, true],
    ['a file refused', REFUSED, false],
    ['a pattern lost', { changes: [{ effect: 'lost' as const, what: 'x' }] }, false],
    ['a pattern wider', { changes: [{ effect: 'wider' as const, what: 'x' }] }, true],
    [
      'a policy to mend',
      {
        findings: [
          {
            severity: 'warning' as const,
            code: 'dead-glob' as const,
            message: '',
            fix: '',
            key: '',
            samples: [],
            count: 0,
          },
        ],
      },
      false,
    ],
  ])('%s: complete is %s', (_what, given, complete) => {
    expect(isComplete({ ...DONE, ...given })).toBe(complete);
  });
});

test.each([
  ['a\n', 'a\nb\n', true],
  ['a', 'a\nb\n', true],
  ['a', 'b\n', false],
  ['a\nb\n', 'b\n', false],
  ['-- a\n', '-- a\nb\n', true],
  ['', 'a\n', true],
])('%j to %j only adds: %s', (before, after, onlyAdds) => {
  const diff = fileDiff('x', before, after);
  expect(diff.onlyAdds).toBe(onlyAdds);
  expect(diff.text).toMatch(/^--- a\/x\n\+\+\+ b\/x\n@@ /);
});
