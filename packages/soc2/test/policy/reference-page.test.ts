import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CONTROL_PATHS } from '../../src/policy/control-paths.ts';
import { exactGlob, highGlob } from '../../src/policy/glob.ts';
import { policyJsonSchema, POLICY_SCHEMA_ID } from '../../src/policy/json-schema.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { PolicyError } from '../../src/policy/policy-error.ts';

const page = readFileSync(new URL('../../../../docs/policy-reference.md', import.meta.url), 'utf8');

/** The rows below a header of a table, with their cells trimmed. */
function rowsUnder(header: string): readonly (readonly string[])[] {
  const lines = page.split('\n');
  const rows = lines.flatMap((line, index) => {
    if (line !== header) return [];
    const rest = lines.slice(index + 2);
    return rest.slice(
      0,
      rest.findIndex((each) => !each.startsWith('|')),
    );
  });
  return rows.map((row) => {
    const cells = row.slice(1, -1).split(/(?<!\\)\|/);
    return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
  });
}

/** What stands in backquotes in a cell. */
const quotes = (cell = ''): readonly string[] => Array.from(cell.matchAll(/`([^`]+)`/g), ([, inside = '']) => inside);

const code = (cell = ''): string => quotes(cell)[0] ?? '';

test('the examples of whole policies are policies', () => {
  const blocks = Array.from(page.matchAll(/```yaml\n([^]*?)```/g), ([, text = '']) => text).filter((text) =>
    /^[a-z]/m.test(text),
  );
  expect(blocks).toHaveLength(2);
  for (const text of blocks) expect(() => parsePolicy({ text, file: 'page' })).not.toThrow();
});

describe('the table of globs is true', () => {
  const rows = rowsUnder('| Glob | Matches | Does not match |').map(([glob, matched, unmatched]) => ({
    glob: code(glob),
    matched: quotes(matched),
    unmatched: quotes(unmatched),
  }));
  const exactFrom = rows.findIndex(({ glob }) => glob === '**/*.md');

  test('it has rows for both ways of comparing', () => {
    expect([rows.length, exactFrom]).toEqual([21, 18]);
  });

  test.each(rows.map((row, index) => ({ ...row, exact: index >= exactFrom })))(
    '$glob',
    ({ glob, matched, unmatched, exact }) => {
      const { matches } = exact ? exactGlob(glob) : highGlob(glob);
      expect(matched.filter(matches)).toEqual(matched);
      expect(unmatched.filter(matches)).toEqual([]);
      expect(matched.length * unmatched.length).toBeGreaterThan(0);
    },
  );
});

describe('the catalogue of errors is what the parser says', () => {
  const rows = rowsUnder('| Policy | Key | Error | Fix |').map(
    ([policy, key, message = '', fix = '']) => [code(policy), code(key), message, fix] as const,
  );

  test('it has rows', () => {
    expect(rows.length).toBeGreaterThan(40);
  });

  test.each(rows)('%s', (text, key, message, fix) => {
    try {
      parsePolicy({ text, file: 'page' });
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
      const problem = (error as PolicyError).problems.find((each) => each.key === key);
      expect(problem?.message).toContain(message);
      expect(problem?.fix).toBe(fix);
      return;
    }
    throw new Error('the policy was taken');
  });
});

test('every key has its row, with the default that the schema states', () => {
  const rows = rowsUnder('| Key | What it holds | Default |').map(
    ([key, , fallback = '']) => [code(key), code(fallback)] as const,
  );
  const defaults = new Map<string, unknown>();
  const visit = (node: Record<string, unknown>, path: readonly string[]) => {
    for (const [name, field] of Object.entries((node['properties'] ?? {}) as Record<string, Record<string, unknown>>)) {
      defaults.set([...path, name].join('.'), field['default']);
      visit(field, [...path, name]);
    }
    for (const part of [node['items'], node['anyOf']].flat()) {
      if (typeof part === 'object' && part !== null) visit(part as Record<string, unknown>, path);
    }
  };
  visit(policyJsonSchema(), []);
  expect(rows.map(([key]) => key).toSorted((a, b) => a.localeCompare(b))).toEqual(
    [...defaults.keys()].toSorted((a, b) => a.localeCompare(b)),
  );
  for (const [key, fallback] of rows) {
    const expected = defaults.get(key);
    if (expected === undefined) continue;
    expect([key, fallback]).toEqual([
      key,
      Array.isArray(expected) ? `[${expected.join(', ')}]` : `${expected as string | number}`,
    ]);
  }
});

test('the always-high list is the one that the product holds, with its reasons', () => {
  const rows = rowsUnder('| Path | Why |').map(([path, why = '']) => ({ paths: quotes(path), why }));
  const listed = rows.flatMap(({ paths, why }) => paths.map((pattern) => ({ pattern, why })));
  expect(listed).toEqual(CONTROL_PATHS.map(({ pattern, why }) => ({ pattern, why })));
});

test('the first line for editors names the schema where it is published', () => {
  expect(page).toContain(`# yaml-language-server: $schema=${POLICY_SCHEMA_ID}\n`);
});
