import { describe, expect, test } from '@jest/globals';
import { countSettings, countsLine } from '../../src/report/settings-report.ts';
import { settingsSummary } from '../../src/report/settings-summary.ts';
import { settingsText } from '../../src/report/settings-text.ts';
import type { Finding } from '../../src/settings/judge-settings.ts';

const about = {
  weight: 'required',
  why: 'Else it breaks.',
  link: 'https://github.com/acme/shop/settings/rules/7',
} as const;
const FINDINGS: readonly Finding[] = [
  { ...about, control: 'a', title: 'A pull request is required', branch: 'main', state: 'holds', says: 'it is' },
  {
    ...about,
    control: 'b',
    title: 'Force pushes are blocked',
    branch: 'main',
    state: 'does not hold',
    says: 'the branch can be rewritten',
    fix: 'Switch on *Block force pushes*.',
  },
  {
    ...about,
    control: 'c',
    title: 'GitHub Actions may not approve',
    state: 'not observed',
    says: 'refused with HTTP 403',
    needs: 'administration: read',
  },
  {
    ...about,
    control: 'd',
    title: 'Workflows only read',
    state: 'not observed',
    says: 'refused with HTTP 403',
    needs: 'administration: read',
  },
  {
    ...about,
    weight: 'recommended',
    control: 'e',
    title: 'The labels are there',
    state: 'does not hold',
    says: '`ai-review` is missing',
    fix: 'Make it.',
  },
];
const report = {
  repository: 'acme/shop',
  home: 'https://github.com/acme/shop',
  defaultBranch: 'main',
  readAt: '2026-03-06T18:00:00.000Z',
};
const plain = (_style: string, text: string): string => text;

describe('the settings for a person', () => {
  test('begin with the verdict, then what to mend, then what was not seen, then every control', () => {
    expect(settingsText({ ...report, findings: FINDINGS }, { width: 80, paint: plain })).toBe(
      `NOT IN ORDER  acme/shop: 1 hold, 1 do not, 2 not observed, 1 recommendation

  does not hold  main: Force pushes are blocked
    the branch can be rewritten
    why: Else it breaks.
    fix: Switch on *Block force pushes*.
    https://github.com/acme/shop/settings/rules/7

  recommended  The labels are there
    \`ai-review\` is missing
    why: Else it breaks.
    fix: Make it.
    https://github.com/acme/shop/settings/rules/7

  not observed  needs administration: read
    GitHub Actions may not approve
    Workflows only read

  state          on    control                       seen
  holds          main  A pull request is required    it is
  does not hold  main  Force pushes are blocked      the branch can be rewritten
  not observed         GitHub Ac…ns may not approve  refused with HTTP 403
  not observed         Workflows only read           refused with HTTP 403
  does not hold        The labels are there          \`ai-review\` is missing
`,
    );
  });

  test.each<readonly [verdict: string, findings: readonly Finding[]]>([
    ['IN ORDER', FINDINGS.slice(0, 1)],
    ['IN ORDER', FINDINGS.filter(({ weight }) => weight === 'recommended')],
    ['NOT KNOWN', FINDINGS.slice(2, 4)],
    ['NOT IN ORDER', FINDINGS.slice(1, 3)],
  ])('say in one look: %s', (verdict, findings) => {
    const text = settingsText({ ...report, findings }, { width: undefined, paint: plain });
    expect(text.startsWith(`${verdict}  acme/shop: `)).toBe(true);
  });

  test('cannot be steered by a name from the repository', () => {
    const branch = 'a\u001b[2J\n::error::b\u202e';
    const findings = FINDINGS.map((finding) => ({ ...finding, branch, says: branch }));
    const text = settingsText({ ...report, findings }, { width: undefined, paint: plain });
    expect(text).not.toMatch(/[\u001b\u202e]|^::/m);
    expect(settingsSummary({ ...report, findings })).not.toMatch(/[\u001b\u202e]|^::|^\| .*\n::/m);
  });
});

test('every finding is counted once', () => {
  const counts = countSettings(FINDINGS);
  expect(counts).toEqual({ holding: 1, notHolding: 1, notObserved: 2, recommendations: 1 });
  expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(FINDINGS.length);
  expect(countsLine({ ...counts, recommendations: 2 })).toBe('1 hold, 1 do not, 2 not observed, 2 recommendations');
});

test('the settings as Markdown have the same parts', () => {
  const markdown = settingsSummary({ ...report, findings: FINDINGS });
  expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '## Settings of acme/shop: 1 hold, 1 do not, 2 not observed, 1 recommendation',
    '### To mend',
    '### Not observed',
    '### Every control',
  ]);
  expect(markdown).toContain('(https://github.com/acme/shop/settings/rules/7) |');
});
