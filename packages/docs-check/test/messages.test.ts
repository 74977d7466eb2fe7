import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { messagesIn } from '../src/messages.ts';
import { productMessages } from '../src/sources.ts';
import { withMessages } from '../src/troubleshooting.ts';
import { ROOT } from './support/documents.ts';

const page = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8');
const messages = productMessages(ROOT);

describe('the page of messages', () => {
  test('has every message of the sources, and no other: `node packages/docs-check/lib/main.js` writes it', () => {
    expect(page).toBe(withMessages(page, messages));
  });

  test('has those of every part', () => {
    const parts = new Set(messages.map(({ path }) => path.split('/').slice(0, 2).join('/')));
    expect([...parts].toSorted()).toEqual([
      'actions/ai-review',
      'actions/classify',
      'actions/gate',
      'actions/weekly-review',
      'packages/cli',
      'packages/soc2',
    ]);
    expect(messages.length).toBeGreaterThan(150);
  });

  test('quotes reasons for an approval that does not count as the sources say them', () => {
    const [, table = ''] = page.split('## Why an approval does not count');
    const quoted = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)` \|/gm)].map(([, text = '']) => text);
    expect(quoted.length).toBeGreaterThan(3);
    const sources = REASONS.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
    const missing = quoted.filter((text) => !text.split('…').every((part) => sources.includes(part.trim())));
    expect(missing).toEqual([]);
  });
});

/** Where reasons are worded. */
const REASONS = ['fresh-approval', 'independence', 'change-of-base', 'ai-reviewer']
  .map((name) => `packages/soc2/src/approval/${name}.ts`)
  .concat('packages/soc2/src/decision/judge-approvals.ts');

describe('a message is read', () => {
  test.each([
    ['as it stands', `throw new UserError('it is broken', 'Mend it.')`, 'it is broken', 'Mend it.'],
    [
      'with what differs left out',
      'new UsageError(`${a} is no ${b} at all`, `Write ${c} here.`)',
      '… is no … at all',
      'Write … here.',
    ],
    [
      'behind the call and the status',
      `new GitHubError(call, 404, 'not found here', 'Look.')`,
      'not found here',
      'Look.',
    ],
    [
      'by the name that the file gave it',
      `const fix = 'Mend it.'; new NoAnswer('it is broken', fix)`,
      'it is broken',
      'Mend it.',
    ],
    [
      'of the last declaration',
      `const fix = 'One way.'; f(fix); const g = () => { const fix = 'Mend it.'; new NoAnswer('it is broken', fix) }`,
      'it is broken',
      'Mend it.',
    ],
    [
      'in both its forms',
      `new UserError('it is broken', x ? 'One way.' : 'Another way.')`,
      'it is broken',
      'One way. Or: Another way.',
    ],
    ['in pieces', `new UserError('it is ' + 'broken', 'Mend it.')`, 'it is broken', 'Mend it.'],
    [
      'without a fix that only the run knows',
      'new UserError(`it is ${a}, broken`, failure.fix)',
      'it is …, broken',
      '',
    ],
  ])('%s', (_how, source, text, fix) => {
    expect(messagesIn('a.ts', source)).toEqual([{ path: 'a.ts', text, fix }]);
  });

  test('and not where it only hands on what another said', () => {
    expect(messagesIn('a.ts', 'new UserError(failure.message, failure.fix)')).toEqual([]);
  });
});
