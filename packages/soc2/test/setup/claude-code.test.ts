import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { reviewWorkflow } from '../../src/setup/workflows/review.ts';

interface Step {
  readonly name?: string;
  readonly run?: string;
}
const workflow = load(reviewWorkflow({ source: { kind: 'own' }, reviewer: 'claude-code-action' })) as {
  readonly jobs: { readonly review: { readonly steps: readonly Step[] } };
};
const script = (name: string): string => workflow.jobs.review.steps.find((step) => step.name === name)?.run ?? '';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-claude-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a step's script as the runner does, with a `gh` that says what it is told to. */
function run(name: string, gh: string, env: Readonly<Record<string, string>>) {
  writeFileSync(join(folder, 'gh'), `#!/usr/bin/env bash\necho "$*" >> "${folder}/asked"\n${gh}\n`);
  chmodSync(join(folder, 'gh'), 0o755);
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script(name)], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      GITHUB_OUTPUT: join(folder, 'output'),
      RUNNER_TEMP: folder,
      ...env,
    },
  });
  const read = (file: string): string =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return { status, stdout, output: read('output'), asked: read('asked'), read };
}

const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

/** A `gh` that knows one head and one base, and their difference. */
const KNOWN = `if [ "$1" = api ]; then echo "+x"; else echo ${BASE}...${HEAD}; fi`;

describe('the change is fetched as text', () => {
  test('of one commit against one base, and named for the steps after it', () => {
    const { status, output, read } = run('Fetch the change as text', KNOWN, { NUMBER: '12', GH_REPO: 'acme/shop' });
    expect({ status, output }).toEqual({ status: 0, output: `base=${BASE}\nhead=${HEAD}\nnumber=12\n` });
    expect(read('.countersign/change.diff')).toBe('+x\n');
  });

  test('by the names of the two, so that neither is another one meanwhile', () => {
    const { asked } = run('Fetch the change as text', KNOWN, { NUMBER: '12', GH_REPO: 'acme/shop' });
    const [view, compare, ...more] = asked.trimEnd().split('\n');
    expect(view).toMatch(/^pr view 12 --json baseRefOid,headRefOid /);
    expect(compare).toContain(` repos/acme/shop/compare/${BASE}...${HEAD}`);
    expect(more).toEqual([]);
  });

  test.each(['', '0', '-1', '1 --repo other/one', '$(id)', '1\n2', '99999999999'])(
    'and not for %j, which is no number: nothing is asked for',
    (NUMBER) => {
      const { status, output, asked } = run('Fetch the change as text', KNOWN, { NUMBER, GH_REPO: 'acme/shop' });
      expect({ status, output, asked }).toEqual({ status: 1, output: '', asked: '' });
    },
  );

  test.each([
    ['head and base cannot be read', 'exit 1'],
    [
      'the change cannot be read, as of one too large',
      `if [ "$1" = api ]; then exit 1; else echo ${BASE}...${HEAD}; fi`,
    ],
    ['the base is gone', `if [ "$1" = api ]; then echo "+x"; else echo ...${HEAD}; fi`],
    ['something else is said', 'if [ "$1" = api ]; then echo "+x"; else echo "main...$(id)"; fi'],
  ])('and not where %s', (_what, gh) => {
    const { status, output } = run('Fetch the change as text', gh, { NUMBER: '12', GH_REPO: 'acme/shop' });
    expect({ failed: status !== 0, output }).toEqual({ failed: true, output: '' });
  });
});

describe('what Claude Code would obey is taken away', () => {
  const obeyed = ['.claude/settings.json', 'web/.claude/hooks/a.sh', '.mcp.json', 'CLAUDE.md', 'web/Claude.local.md'];
  test.each(obeyed)('%s, which a change of low risk could have brought', (path) => {
    for (const file of [path, '.github/review-instructions.md', 'web/cart.ts', '.git/CLAUDE.md']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), 'x');
    }
    expect(run('Take away what Claude Code would obey', '', {}).status).toBe(0);
    expect(existsSync(join(folder, path))).toBe(false);
    for (const kept of ['.github/review-instructions.md', 'web/cart.ts', '.git/CLAUDE.md']) {
      expect(existsSync(join(folder, kept))).toBe(true);
    }
  });

  test('before Claude Code starts', () => {
    const names = workflow.jobs.review.steps.map(({ name }) => name);
    const place = names.indexOf('Take away what Claude Code would obey');
    expect(place).toBeGreaterThan(0);
    expect(names.indexOf('Claude Code')).toBeGreaterThan(place);
  });
});

describe('what Claude Code said is kept', () => {
  test('to the letter, whatever is in it', () => {
    const REVIEW = '{"summary":"`id` $(id) %s \\\\n \'\\""}';
    const { status, read } = run('Keep the review', '', { REVIEW });
    expect({ status, kept: read('countersign-review.json') }).toEqual({ status: 0, kept: REVIEW });
  });

  test('and where it said nothing the job fails, so that nothing is submitted', () => {
    const { status, read } = run('Keep the review', '', { REVIEW: '' });
    expect({ status, kept: read('countersign-review.json') }).toEqual({ status: 1, kept: '' });
  });
});
