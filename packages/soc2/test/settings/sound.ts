import type { Account } from '../../src/approval/snapshot.ts';
import type { AccountId } from '../../src/domain.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Seen } from '../../src/settings/seen.ts';
import type { BranchSettings, PolicyState, Rule, RulesetSettings, Settings } from '../../src/settings/settings.ts';
import { readWorkflow } from '../../src/settings/workflow-file.ts';
import { mergeOwners, ownerLines } from '../../src/setup/codeowners.ts';
import { GATE_PATH, gateWorkflow } from '../../src/setup/workflows/gate.ts';
import { gateRelayWorkflow, RELAY_PATH } from '../../src/setup/workflows/gate-relay.ts';
import { REVIEW_PATH, reviewWorkflow } from '../../src/setup/workflows/review.ts';
import { WEEKLY_PATH, weeklyWorkflow } from '../../src/setup/workflows/weekly-review.ts';

const NOW = '2026-03-06T18:00:00.000Z';
const HOME = 'https://github.com/acme/shop';

export function seen<T>(value: T): Seen<T> {
  return { seen: true, value };
}

export const HIDDEN = { seen: false, why: 'it is hidden', needs: 'administration: read' } as const;

export function account(login: string, id: number, type = 'User'): Account {
  return { id: id as AccountId, login, type };
}

const POLICY_TEXT = [
  "high-risk: ['**/*.tf']",
  "ai-reviewer: {login: 'acme-reviewer[bot]', id: 7}",
  "control-owners: ['@alice', '@carol']",
].join('\n');

export function policyState(text: string): PolicyState {
  return { inForce: true, policy: parsePolicy({ text, file: 'policy' }), findings: seen([]) };
}

export const REVIEWS = { codeOwners: true, staleDismissed: true, lastPush: true } as const;

export const RULES: readonly Rule[] = [
  { type: 'deletion', ruleset: 1, statuses: [] },
  { type: 'non_fast_forward', ruleset: 1, statuses: [] },
  { type: 'required_signatures', ruleset: 1, statuses: [] },
  { type: 'pull_request', ruleset: 1, statuses: [], reviews: REVIEWS },
  { type: 'required_status_checks', ruleset: 1, statuses: [{ context: 'sdlc-gate', app: 4711 }] },
];

export function mainBranch(changed: Partial<BranchSettings> = {}): BranchSettings {
  return { branch: 'main', rules: seen(RULES), protection: seen(null), requiredByProtection: seen([]), ...changed };
}

export function ruleset(id: number, bypass: RulesetSettings['bypass']): RulesetSettings {
  return { id, name: `ruleset ${id}`, page: `${HOME}/settings/rules/${id}`, bypass };
}

const source = { kind: 'pinned', repository: 'OWNER/countersign', commit: 'c'.repeat(40), version: 'v1.0.0' } as const;

/** The workflows as `countersign init --hardened` writes them. */
export const WORKFLOWS = [
  { path: GATE_PATH, text: gateWorkflow({ source, defaultBranch: 'main', hardened: true }) },
  { path: RELAY_PATH, text: gateRelayWorkflow() },
  { path: REVIEW_PATH, text: reviewWorkflow({ source, reviewer: 'countersign' }) },
  { path: WEEKLY_PATH, text: weeklyWorkflow({ source, hardened: true, timeZones: true }) },
] as const;

/** The settings of a repository on which every control holds, but for what is changed. */
export function soundSettings(changed: Partial<Settings> = {}): Settings {
  const runs = { state: 'active', createdAt: '2026-01-01T00:00:00Z', scheduled: null, succeededAt: null };
  const policy = parsePolicy({ text: POLICY_TEXT, file: 'policy' });
  return {
    repository: 'acme/shop',
    home: HOME,
    defaultBranch: 'main',
    statusContext: 'sdlc-gate',
    now: NOW,
    actionsApp: 15368,
    policyPath: '.github/change-policy.yml',
    policy: { inForce: true, policy, findings: seen([]) },
    branches: [mainBranch()],
    rulesets: [ruleset(1, seen([]))],
    codeOwners: seen({ path: '.github/CODEOWNERS', text: mergeOwners('', ownerLines(policy)), errors: seen([]) }),
    workflows: seen(WORKFLOWS.map(readWorkflow)),
    runs: seen([
      { ...runs, path: GATE_PATH, scheduled: { at: '2026-03-06T17:17:00Z', conclusion: 'success' } },
      { ...runs, path: RELAY_PATH },
      { ...runs, path: REVIEW_PATH },
      { ...runs, path: WEEKLY_PATH, succeededAt: '2026-02-27T18:30:00Z' },
    ]),
    environments: seen([{ name: 'countersign', lets: seen([{ name: 'main', kind: 'branch' }]) }]),
    openSecrets: seen([]),
    actions: seen({ enabled: true, allowed: 'all', pinningRequired: true }),
    workflowRights: seen({ byDefault: 'read', mayApprove: false }),
    labels: seen(
      ['human-review', 'ai-approved', 'ai-review'].map((name) => ({ name, description: `What ${name} means` })),
    ),
    writers: seen([account('alice', 1), account('carol', 2)]),
    reviewer: seen(account('acme-reviewer[bot]', 7, 'Bot')),
    reviewerRights: seen({ contents: 'read', metadata: 'read', pull_requests: 'write' }),
    retrospectives: seen({ newest: '2026-02-27T18:30:00Z', open: [] }),
    ...changed,
  };
}
