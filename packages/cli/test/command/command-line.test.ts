import { afterAll, describe, expect, test } from '@jest/globals';
import { countersign } from '../support/console.ts';
import { workshop } from '../support/repository.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

const WRONG: readonly (readonly [argv: string, message: string, fix: RegExp])[] = [
  ['', 'no command was given', /countersign --help/],
  ['clasify', "there is no command 'clasify'", /Did you mean 'classify'\?/],
  ['policycheck', "there is no command 'policycheck'", /Did you mean 'policy check'\?/],
  ['frobnicate', "there is no command 'frobnicate'", /countersign --help/],
  ['policy', "'policy' is not a whole command", /Did you mean 'policy check'\?/],
  ['policy chek', "there is no command 'policy chek'", /Did you mean 'policy check'\?/],
  [
    '--format json classify',
    '--format stands where a command should',
    /Name a command first: classify, policy check, /,
  ],
  ['help clasify', "there is no command 'clasify'", /Did you mean 'classify'\?/],
  ['classify --bse main', 'classify: there is no flag --bse', /Did you mean --base\?/],
  ['classify --frobnicate', 'classify: there is no flag --frobnicate', /countersign classify --help/],
  ['classify -b main', 'classify: there is no flag -b', /countersign classify --help/],
  ['classify --no-base', 'classify: there is no flag --no-base', /countersign classify --help/],
  ['classify --base', 'classify: --base has no value', /Write --base REF/],
  ['classify --base=', 'classify: --base has no value', /Write --base REF/],
  ['classify --base --head topic', 'classify: --base has no value', /Write --base REF/],
  ['classify --base main --base topic', 'classify: --base is given twice', /Give it once/],
  ['classify --format xml', "classify: --format cannot be 'xml'", /text, json, markdown/],
  ['classify topic', "classify: 'topic' is one argument too many", /flags only/],
  ['classify -- topic', "classify: 'topic' is one argument too many", /flags only/],
  ['policy check one.yml two.yml', "policy check: 'two.yml' is one argument too many", /at most one FILE/],
  ['schema --format json', 'schema: there is no flag --format', /countersign schema --help/],
];

describe('a command line that means nothing ends with 2, says why on standard error, and suggests', () => {
  test.each(WRONG)('countersign %s', async (argv, message, fix) => {
    const { code, out, err } = await countersign(
      shelf.folder(),
      argv.split(' ').filter((word) => word !== ''),
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [first, second, ...rest] = err.split('\n');
    expect(first).toBe(`error: ${message}`);
    expect(second).toMatch(fix);
    expect(rest).toEqual(['']);
  });

  test('an empty argument is not taken for one that was left out', async () => {
    const { code, err } = await countersign(shelf.folder(), ['policy', 'check', '']);
    expect(code).toBe(2);
    expect(err).toMatch(/an argument is empty/);
  });

  test('a flag in an error cannot steer the terminal', async () => {
    const { err } = await countersign(shelf.folder(), ['classify', '--\u001b[2Jx']);
    expect(err).toContain('\\u{1b}[2J');
    expect(err).not.toContain('\u001b');
  });
});
