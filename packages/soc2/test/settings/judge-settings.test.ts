import { describe, expect, test } from '@jest/globals';
import {
  BRANCH_CONTROLS,
  type Finding,
  judgeSettings,
  REPOSITORY_CONTROLS,
} from '../../src/settings/judge-settings.ts';
import type { BranchSettings, RulesetSettings, Settings } from '../../src/settings/settings.ts';
import { unseenIn, weaknessesOf } from '../../src/settings/weaknesses.ts';
import { gateWorkflow } from '../../src/setup/workflows/gate.ts';
import { weeklyWorkflow } from '../../src/setup/workflows/weekly-review.ts';
import { account, HIDDEN, mainBranch, policyState, REVIEWS, RULES, ruleset, seen, soundSettings } from './sound.ts';

function found(control: string, settings: Settings): Finding | undefined {
  return judgeSettings(settings).find((finding) => finding.control === control);
}

describe('every control', () => {
  test('holds on a repository that is in order', () => {
    expect(judgeSettings(soundSettings()).filter(({ state }) => state !== 'holds')).toEqual([]);
  });

  test('has an id of its own, says why it matters, and none holds of what was not seen', () => {
    const controls = [...BRANCH_CONTROLS, ...REPOSITORY_CONTROLS];
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
    for (const { why, title } of controls)
      expect([why, title]).toEqual([expect.stringMatching(/\.$/), expect.not.stringMatching(/\.$/)]);
    const hidden = Object.fromEntries(
      Object.entries(soundSettings())
        .filter(([, value]) => typeof value === 'object' && value !== null && 'seen' in value)
        .map(([key]) => [key, HIDDEN]),
    ) as Partial<Settings>;
    const branch: BranchSettings = { branch: 'main', rules: HIDDEN, protection: HIDDEN, requiredByProtection: HIDDEN };
    const policy = { inForce: true, policy: soundPolicy(), findings: HIDDEN } as const;
    const nothing = soundSettings({ ...hidden, policy, branches: [branch], rulesets: [] });
    const holding = judgeSettings(nothing).filter(({ state }) => state !== 'not observed');
    // What the policy alone says is seen in it.
    expect(holding.map(({ control }) => control)).toEqual(['policy-in-force', 'reviewer-pinned']);
  });

  test('is said to be broken with a fix, and to be unseen with what would show it', () => {
    const branch = mainBranch({ rules: seen([]), requiredByProtection: HIDDEN, protection: HIDDEN });
    const bad = soundSettings({ branches: [branch], workflowRights: HIDDEN, codeOwners: seen(null) });
    for (const finding of judgeSettings(bad)) {
      if (finding.state === 'does not hold') expect(finding.fix).toMatch(/\.$/);
      if (finding.state === 'not observed') expect(finding.needs).not.toBe('');
      expect(finding.link).toMatch(/^https:\/\/github\.com\/acme\/shop\//);
    }
  });
});

function soundPolicy() {
  const { policy } = soundSettings();
  if (!policy.inForce) throw new Error(policy.why);
  return policy.policy;
}

describe('who may bypass', () => {
  const classic = {
    statuses: [{ context: 'sdlc-gate', app: 4711 }],
    reviews: REVIEWS,
    signatures: true,
    forcePushes: false,
    deletions: false,
    bypass: [] as readonly string[],
  };
  const open = { ...classic, bypass: ['administrators'] };
  const editors = { ...HIDDEN, needs: 'administration: write' };
  const second = RULES.map((rule) => ({ ...rule, ruleset: 2 }));

  test.each<
    readonly [name: string, rulesets: readonly RulesetSettings[], branch: Partial<BranchSettings>, state: string]
  >([
    ['nobody on the list', [ruleset(1, seen([]))], {}, 'holds'],
    ['somebody on the list', [ruleset(1, seen(['team 3']))], {}, 'does not hold'],
    ['the list hidden', [ruleset(1, editors)], {}, 'not observed'],
    ['the ruleset itself hidden', [], {}, 'not observed'],
    [
      'somebody on one list, and a second ruleset without exception',
      [ruleset(1, seen(['team 3'])), ruleset(2, seen([]))],
      { rules: seen([...RULES, ...second]) },
      'holds',
    ],
    [
      'somebody on one list, and the other hidden',
      [ruleset(1, seen(['team 3'])), ruleset(2, editors)],
      { rules: seen([...RULES, ...second]) },
      'not observed',
    ],
    ['a protection that holds for administrators', [], { rules: seen([]), protection: seen(classic) }, 'holds'],
    ['a protection that does not', [], { rules: seen([]), protection: seen(open) }, 'does not hold'],
    ['a loose protection behind a strict ruleset', [ruleset(1, seen([]))], { protection: seen(open) }, 'holds'],
    ['no rule at all', [], { rules: seen([]) }, 'does not hold'],
    ['rules that are hidden', [], { rules: HIDDEN }, 'not observed'],
    ['no rule, and the protection hidden', [], { rules: seen([]), protection: HIDDEN }, 'not observed'],
  ])('%s', (_name, rulesets, branch, state) => {
    expect(found('no-bypass', soundSettings({ rulesets, branches: [mainBranch(branch)] }))?.state).toBe(state);
  });

  test('is asked of each part of a rule: a strict ruleset without code owners does not excuse a loose one with them', () => {
    const lax = { ...REVIEWS, codeOwners: false };
    const rules = [
      ...RULES,
      ...RULES.map((rule) => ({ ...rule, ruleset: 2, ...(rule.reviews ? { reviews: lax } : {}) })),
    ];
    const rulesets = [ruleset(1, seen(['App 9'])), ruleset(2, seen([]))];
    const finding = found('no-bypass', soundSettings({ rulesets, branches: [mainBranch({ rules: seen(rules) })] }));
    expect(finding).toMatchObject({ state: 'does not hold', says: 'may bypass: App 9' });
  });

  test('is asked of each rule by itself: a strict ruleset for force pushes does not excuse a loose one for reviews', () => {
    const rules = RULES.map((rule) => (rule.type === 'non_fast_forward' ? { ...rule, ruleset: 2 } : rule));
    const rulesets = [ruleset(1, seen(['App 9'])), ruleset(2, seen([]))];
    const finding = found('no-bypass', soundSettings({ rulesets, branches: [mainBranch({ rules: seen(rules) })] }));
    expect(finding).toMatchObject({ state: 'does not hold', says: 'may bypass: App 9' });
  });
});

describe('the source of the status', () => {
  test.each<readonly [name: string, app: number | null, state: string]>([
    ['an App of its own', 4711, 'holds'],
    ['GitHub Actions', 15368, 'does not hold'],
    ['anyone', null, 'does not hold'],
  ])('%s', (_name, app, state) => {
    const rules = RULES.map((rule) =>
      rule.statuses.length > 0 ? { ...rule, statuses: [{ context: 'sdlc-gate', app }] } : rule,
    );
    expect(found('status-source', soundSettings({ branches: [mainBranch({ rules: seen(rules) })] }))?.state).toBe(
      state,
    );
  });

  test('GitHub Actions has another id on another server', () => {
    expect(found('status-source', soundSettings({ actionsApp: 4711 }))?.state).toBe('does not hold');
  });

  test('of another governed branch is that of its own context', () => {
    const finding = found('status-required', soundSettings({ branches: [mainBranch({ branch: 'release/1' })] }));
    expect(finding).toMatchObject({ state: 'does not hold', says: '`sdlc-gate/release/1` is not required' });
  });
});

describe('the AI reviewer', () => {
  const named = (text: string): Settings => soundSettings({ policy: policyState(`high-risk: ['**/*.tf']\n${text}`) });

  test('may be none: then people approve everything', () => {
    for (const control of ['reviewer-identity', 'reviewer-rights', 'reviewer-pinned']) {
      expect(found(control, named(''))?.state).toBe('holds');
    }
  });

  test('is never github-actions[bot], whatever GitHub says of it', () => {
    const base = soundPolicy();
    const policy = { ...base, aiReviewer: { login: 'GitHub-Actions[bot]' } };
    const settings = soundSettings({ policy: { inForce: true, policy, findings: seen([]) } });
    expect(found('reviewer-identity', settings)).toMatchObject({ state: 'does not hold' });
  });

  test('is a Bot, with the id that the policy names', () => {
    const states = [account('acme-reviewer[bot]', 7), account('acme-reviewer[bot]', 8, 'Bot'), null].map(
      (reviewer) => found('reviewer-identity', soundSettings({ reviewer: seen(reviewer) }))?.state,
    );
    expect(states).toEqual(['does not hold', 'does not hold', 'does not hold']);
  });
});

describe('without a policy in force', () => {
  test('what turns on it is not observed, and that there is none is a finding', () => {
    const settings = soundSettings({ policy: { inForce: false, why: 'there is no policy', fix: 'Commit one.' } });
    const states = Object.fromEntries(judgeSettings(settings).map(({ control, state }) => [control, state]));
    expect(states).toMatchObject({
      'policy-in-force': 'does not hold',
      'policy-sound': 'not observed',
      'reviewer-identity': 'not observed',
      labels: 'not observed',
      'machine-users': 'not observed',
    });
  });
});

test.each([
  ['acme-deploy', true],
  ['ci', true],
  ['acme-bot', true],
  ['jenkins-2', true],
  ['svc-release', true],
  ['abbott', false],
  ['alice', false],
  ['robotnik', false],
  ['cidney', false],
])('the login %s looks like a machine’s: %s', (login, machine) => {
  const settings = soundSettings({ writers: seen([account('alice', 1), account('carol', 2), account(login, 3)]) });
  expect(found('machine-users', settings)?.state).toBe(machine ? 'does not hold' : 'holds');
});

describe('runs when due', () => {
  const runs = (changed: Record<string, unknown>, at: number): Settings => {
    const sound = soundSettings();
    const all = sound.runs.seen ? sound.runs.value : [];
    return soundSettings({ runs: seen(all.map((each, index) => (index === at ? { ...each, ...changed } : each))) });
  };

  test.each<readonly [name: string, settings: Settings, state: string]>([
    ['a sweep that is at work', runs({ scheduled: { at: '2026-03-06T17:17:00Z', conclusion: null } }, 0), 'holds'],
    [
      'a sweep of five hours ago',
      runs({ scheduled: { at: '2026-03-06T13:00:00Z', conclusion: 'success' } }, 0),
      'does not hold',
    ],
    ['no sweep of an old workflow', runs({ scheduled: null }, 0), 'does not hold'],
    ['no sweep of a workflow of this hour', runs({ scheduled: null, createdAt: '2026-03-06T17:30:00Z' }, 0), 'holds'],
    ['no retrospective of an old workflow', runs({}, 3), 'holds'],
    ['none ever', runs({ succeededAt: null }, 3), 'does not hold'],
    [
      'none yet, for the workflow is of yesterday',
      runs({ succeededAt: null, createdAt: '2026-03-05T17:30:00Z' }, 3),
      'holds',
    ],
  ])('%s', (_name, settings, state) => {
    expect(found('runs-when-due', settings)?.state).toBe(state);
  });

  test('what is late is to be mended as it can be: only the weekly review starts by hand', () => {
    const sweep = found('runs-when-due', runs({ scheduled: null }, 0));
    expect(sweep).toMatchObject({
      fix: expect.stringContaining('It cannot be started by hand: wait for the next hour'),
    });
    const week = found('runs-when-due', runs({ succeededAt: null }, 3));
    expect(week).toMatchObject({
      fix: 'Look at the last runs of the weekly review; start it by hand, and mend what they say.',
    });
    expect(gateWorkflow({ source: { kind: 'own' }, defaultBranch: 'main', hardened: false })).not.toContain(
      'workflow_dispatch',
    );
    expect(weeklyWorkflow({ source: { kind: 'own' }, hardened: false, timeZones: true })).toContain(
      'workflow_dispatch',
    );
  });
});

describe('what a retrospective prints', () => {
  const settings = soundSettings({
    workflowRights: HIDDEN,
    actions: seen({ enabled: true, allowed: 'all', pinningRequired: false }),
    branches: [mainBranch({ rules: seen(RULES.filter(({ type }) => type !== 'deletion')) })],
  });

  test('is each control that the change control needs and that does not hold, and no recommendation', () => {
    expect(weaknessesOf(settings)).toEqual(['main: it can be deleted (“The branch cannot be deleted” does not hold)']);
  });

  test('is, apart from that, what was not seen', () => {
    expect(unseenIn(settings)).toEqual([
      'whether “GitHub Actions may not approve” holds: it is hidden (needs administration: read)',
      'whether “Workflows only read unless they say so” holds: it is hidden (needs administration: read)',
    ]);
  });
});
