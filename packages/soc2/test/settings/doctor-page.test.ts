import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { BRANCH_CONTROLS, REPOSITORY_CONTROLS } from '../../src/settings/judge-settings.ts';

const page = readFileSync(new URL('../../../../docs/doctor.md', import.meta.url), 'utf8');

/** The cells of the table below a heading, without its head. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [table = ''] = section.trim().split('\n\n', 1);
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, ...cells]) => cells.slice(0, 3));
}

test.each([
  ['Of each governed branch', BRANCH_CONTROLS],
  ['Of the repository', REPOSITORY_CONTROLS],
] as const)('The page on doctor names every control in its own words: %s', (heading, controls) => {
  const rows = controls.map(({ id, title, why, weight }) => [
    `\`${id}\`${weight === 'recommended' ? ' (recommended)' : ''}`,
    title,
    why,
  ]);
  expect(rowsBelow(heading)).toEqual(rows);
});
