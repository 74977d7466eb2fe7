import { expect, test } from '@jest/globals';
import { outputLines } from '../../src/runner/output-lines.ts';

test('each output is a line, whatever signs its value has', () => {
  expect(outputLines({ risk: 'high', matches: '[{"path":"a=b<<c"}]', empty: '' })).toBe(
    'risk=high\nmatches=[{"path":"a=b<<c"}]\nempty=\n',
  );
});

test.each(['\n', '\r', '\r\nrisk=low'])(
  'a value with a line break (%j) is refused, since it could set an output of its own',
  (text) => {
    expect(() => outputLines({ path: `/tmp${text}` })).toThrow('the output path has a line break');
  },
);
