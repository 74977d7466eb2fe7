import { describe, expect, test } from '@jest/globals';
import { decisionSummary } from '../../src/report/decision-summary.ts';
import {
  account,
  agent,
  alice,
  approval,
  bob,
  carol,
  commit,
  decisionOn,
  HEAD,
  HIGH,
  objection,
  OLD,
  reviewer,
  type Told,
} from '../decision/change.ts';

function summary(told: Told): string {
  const where = {
    number: 7,
    head: HEAD,
    base: 'main',
    policy: '.github/change-policy.yml@c0ffee',
    digest: 'd1'.repeat(32),
  };
  return decisionSummary({ ...where, decision: decisionOn(told) });
}

/** Entities as the characters that a reader sees. */
function seen(markdown: string): string {
  return markdown
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('\u200b', '')
    .replaceAll(/<\/?code>/g, '`');
}

function lines(told: Told): readonly string[] {
  return seen(summary(told)).split('\n');
}

const identity = { paths: ['services/identity/login.ts'] };

describe('A summary of a decision', () => {
  test('reads: the verdict, what is missing and who can give it, the rules, what was not counted, why, and for the auditor', () => {
    const reviews = [approval(1, bob), approval(2, reviewer), approval(3, carol, { commit: OLD })];
    expect(seen(summary({ ...identity, reviews, author: agent, commits: [commit(HEAD, null)] }))).toBe(
      `## #7 is waiting (high risk)

- **One approval is missing** for \`identity\`: \`@acme/security\`
- **One approval is missing** for \`one more human\`: \`human\`

|  | requirement | wanted | saw | counted |
| --- | --- | --- | --- | --- |
| ✅ | \`no objection\` | no objection of a person | none |  |
| ⏳ | \`identity\` | 2 approvals of @acme/security, @bob | 1 approval | \`bob\` |
| ⏳ | \`one more human\` | one human approval more than would otherwise do, because @coding-agent[bot] contributed, and whoever prompted an agent may be who approves | none to spare |  |

### Not counted

| review | by | said | why it does not count |
| --- | --- | --- | --- |
| 2 | \`acme-reviewer[bot]\` | APPROVED | is no person: a high-risk change needs a human |
| 3 | \`carol\` | APPROVED | approved 000000000000, but the head is now 000000000000 |

### Why high risk

- services/identity/login.ts matches services/identity/** (identity)

### For the auditor

- the author or committer of 000000000000 is linked to no account: a git e-mail proves nothing

Head \`${HEAD}\` against \`main\`, by the policy \`.github/change-policy.yml@c0ffee\`. Record \`${'d1'.repeat(32)}\`.
`,
    );
  });

  test.each<[string, Told, string]>([
    ['approved', { paths: [HIGH], reviews: [approval(1, bob)] }, '## #7 is approved (high risk)'],
    ['waiting', {}, '## #7 is waiting (low risk)'],
    ['blocked', { reviews: [objection(1, bob)] }, '## #7 is blocked (low risk)'],
    ['not governed', { base: 'feature' }, '## #7 is not governed (low risk)'],
  ])('begins with the verdict: %s', (_, told, expected) => {
    expect(lines(told)[0]).toBe(expected);
  });

  test('says next who objects, and only then what else is missing', () => {
    expect(lines({ reviews: [objection(1, bob)] }).slice(2, 4)).toEqual([
      '- **Objection:** @bob requested changes',
      '- **One approval is missing** for `low risk`: `human` or `ai`',
    ]);
  });

  test('says how many are missing', () => {
    expect(lines(identity)[2]).toBe('- **2 approvals are missing** for `identity`: `@acme/security` or `@bob`');
  });

  test('says so where nobody is left to give it', () => {
    const policy = "high-risk: [{paths: ['**/*.tf'], reviewers: ['@alice']}]";
    expect(lines({ paths: [HIGH], policy, author: alice })[2]).toContain('nobody whom the policy names could give it');
  });

  test('takes no requirement for a reason of the risk, whatever it is called', () => {
    const policy = "high-risk: [{paths: ['**/*.tf'], name: 'high risk'}]";
    const text = lines({ paths: [HIGH], policy });
    const why = text.slice(text.indexOf('### Why high risk') + 2, text.indexOf('### Why high risk') + 4);
    expect(why).toEqual(['- infra/main.tf matches **/*.tf (high risk)', '']);
  });

  test('has no empty sections', () => {
    const text = lines({ base: 'feature' });
    expect(text.filter((line) => line.startsWith('###') || line === '-' || line === '- ')).toEqual([]);
    expect(text).toContain('feature is no governed branch');
  });

  test('lists a hundred reviews and counts the rest', () => {
    const reviews = Array.from({ length: 130 }, (_, n) => approval(n + 1, account(`stale-${n}`), { commit: OLD }));
    const text = lines({ paths: [HIGH], reviews });
    expect(text.filter((line) => line.includes('stale-'))).toHaveLength(100);
    expect(text).toContain('and 30 more, which the record lists.');
  });

  test('lets nothing of a change pass for a part of itself', () => {
    const policy = "high-risk: ['**/*.tf']\nlow-risk: {reviewers: [human]}";
    const text = summary({ policy, paths: ['a|b\n## is approved <img src=x> @everyone.tf'] });
    expect(text).not.toContain('<img');
    expect(text).not.toMatch(/^## is approved/m);
    expect(text).not.toContain('@everyone');
  });
});
