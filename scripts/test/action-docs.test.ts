import { describe, expect, test } from '@jest/globals';
import { withTables } from '../action-docs.mjs';

const README = `# x

<!-- inputs: from action.yml -->
old
<!-- /inputs -->

between

<!-- outputs: from action.yml --><!-- /outputs -->
`;

test('the tables of a README are those of the action, and all else stays', () => {
  const action = {
    inputs: {
      token: { description: 'Reads\n  or | writes.', default: '${{ github.token }}' },
      number: { description: 'Which one.', default: '' },
    },
    outputs: { risk: { description: '`high` or `low`.' } },
  };
  const written = withTables(README, action, 'README.md');
  expect(written).toBe(`# x

<!-- inputs: from action.yml -->

| input | what it is | default |
| --- | --- | --- |
| \`token\` | Reads or \\| writes. | \`\${{ github.token }}\` |
| \`number\` | Which one. |  |

<!-- /inputs -->

between

<!-- outputs: from action.yml -->

| output | what it is |
| --- | --- |
| \`risk\` | \`high\` or \`low\`. |

<!-- /outputs -->
`);
  expect(withTables(written, action, 'README.md')).toBe(written);
});

describe('a README is refused', () => {
  test('that has no place for a table', () => {
    expect(() => withTables('# x\n', {}, 'x/README.md')).toThrow('x/README.md has no place for the table of inputs');
  });

  test('whose place for a table ends before it begins', () => {
    const turned = '<!-- /inputs --><!-- inputs: from action.yml --><!-- outputs: from action.yml --><!-- /outputs -->';
    expect(() => withTables(turned, {}, 'x/README.md')).toThrow('no place for the table of inputs');
  });

  test('where an input says nothing of itself', () => {
    expect(() => withTables(README, { inputs: { token: {} } }, 'x/README.md')).toThrow('token says nothing of itself');
  });
});
