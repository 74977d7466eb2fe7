import { describe, expect, test } from '@jest/globals';
import { DOCUMENTS } from './support/documents.ts';
import { check } from './support/yaml-blocks.ts';

const BLOCKS = DOCUMENTS.flatMap(({ path, document }) =>
  document.blocks
    .filter(({ language }) => language === 'yaml' || language === 'yml')
    .map(({ line, text }) => [`${path}:${line}`, text] as const),
);

describe('every block of YAML is what it shows', () => {
  test.each(BLOCKS)('%s', async (_at, text) => {
    expect((await check(text)).errors).toEqual([]);
  });

  test('and there are policies, workflows and filters among them', async () => {
    const kinds = await Promise.all(BLOCKS.map(async ([, text]) => (await check(text)).kind));
    expect([...new Set(kinds)].toSorted()).toEqual(['comment', 'filters', 'policy', 'workflow']);
  });
});

describe('a block is refused', () => {
  test.each([
    ['a policy with a glob that is none', "high-risk: ['!a']\n"],
    ['a part of a policy with a key that is empty', 'control-owners: []\n'],
    ['steps with a key that there is not', '- uses: actions/checkout@v4\n  when: always()\n'],
    ['steps with an expression that is none', '- run: echo ${{ github.sha }\n'],
    ['a permission that there is not', 'permissions:\n  status: write\nsteps:\n  - run: a\n'],
    ['a workflow whose event there is not', 'on: pull_requests\njobs: {a: {runs-on: b, steps: [{run: c}]}}\n'],
    ['filters that are none', '# x.yml, for dorny/paths-filter\na: {b: 1}\nc: [~]\n'],
  ])('that is %s', async (_what, text) => {
    const errors = await check(text).then(
      (checked) => checked.errors,
      (error: unknown) => [String(error)],
    );
    expect(errors).not.toEqual([]);
  });

  test('that is nothing of these', async () => {
    await expect(check('colour: green\n')).rejects.toThrow('neither a policy nor a workflow');
  });
});
