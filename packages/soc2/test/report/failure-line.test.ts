import { expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { failureLine } from '../../src/report/failure-line.ts';

test('an error of the user says what is wrong and what to do', () => {
  expect(failureLine(new UserError('there is no token', 'Pass `github-token`.'))).toBe(
    'there is no token. Pass `github-token`.',
  );
});

test('a policy with several problems has a line for each, and what to do at the end', () => {
  const wrong = (): unknown => parsePolicy({ file: 'p.yml', text: "high-risk: ['!a']\nnonsense: 1\n" });
  expect(wrong).toThrow(UserError);
  let line = '';
  try {
    wrong();
  } catch (error) {
    line = failureLine(error);
  }
  expect(line.split('\n')).toEqual([
    expect.stringMatching(/^p\.yml:1: high-risk\[0\]/),
    expect.stringMatching(/^p\.yml:2: nonsense/),
  ]);
  expect(line).toMatch(/[^.]\. Fix these problems in p\.yml\.$/);
});

test.each<[string, unknown]>([
  ['an error', new Error('broken\n::error::forged')],
  ['a text', 'broken\n::error::forged'],
])('%s that is nobody’s fault but ours is one line that asks to report it, and forges nothing', (_, thrown) => {
  expect(failureLine(thrown)).toBe(
    'Countersign failed without a verdict: broken\\u{a}: :error: :forged. Please report this with the log of the step.',
  );
});

test('what an error of the user quotes forges nothing', () => {
  expect(failureLine(new UserError('no branch \u202e::error::x ##[error]y', 'Name another.'))).toBe(
    'no branch \\u{202e}: :error: :x # #[error]y. Name another.',
  );
});
