import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { addEnvironment, addRuleset, type Rule, type Ruleset } from '@countersign/github-emulator/state/settings';
import { parsePolicy } from '@countersign/soc2/policy/parse';
import { mergeOwners, ownerLines } from '@countersign/soc2/setup/codeowners';
import { gateWorkflow } from '@countersign/soc2/setup/workflows/gate';
import { gateRelayWorkflow } from '@countersign/soc2/setup/workflows/gate-relay';
import { reviewWorkflow } from '@countersign/soc2/setup/workflows/review';
import { weeklyWorkflow } from '@countersign/soc2/setup/workflows/weekly-review';

/** A repository set up as `countersign init --hardened` and its list of what is left to do have it. */
export interface Sound {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly ruleset: Ruleset;
  /** An administrator, whose own token sees everything. */
  readonly carol: Account;
  readonly alice: Account;
  readonly reviewer: Account;
  /** Writes files to the default branch; null deletes one. */
  readonly write: (files: Readonly<Record<string, string | null>>) => Promise<unknown>;
}

export const FILES = {
  policy: '.github/change-policy.yml',
  owners: '.github/CODEOWNERS',
  gate: '.github/workflows/sdlc-gate.yml',
  relay: '.github/workflows/sdlc-gate-relay.yml',
  review: '.github/workflows/claude-pr-review.yml',
  weekly: '.github/workflows/sdlc-weekly-review.yml',
} as const;

const source = { kind: 'pinned', repository: 'OWNER/countersign', commit: 'c'.repeat(40), version: 'v1.0.0' } as const;

export const WORKFLOWS = {
  [FILES.gate]: gateWorkflow({ source, defaultBranch: 'main', hardened: true }),
  [FILES.relay]: gateRelayWorkflow(),
  [FILES.review]: reviewWorkflow({ source, reviewer: 'countersign' }),
  [FILES.weekly]: weeklyWorkflow({ source, hardened: true, timeZones: true }),
} as const;

const STATUS_APP = 4711;
const REVIEWER = 90_001;

export const POLICY = [
  "high-risk: ['**/*.tf']",
  `ai-reviewer: {login: 'acme-reviewer[bot]', id: ${REVIEWER}}`,
  "control-owners: ['@alice', '@carol']",
  '',
].join('\n');

/** The rules of the default branch, by their type. */
export const RULES: readonly Rule[] = [
  { type: 'deletion' },
  { type: 'non_fast_forward' },
  { type: 'required_signatures' },
  {
    type: 'pull_request',
    parameters: {
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: true,
      required_approving_review_count: 0,
      required_review_thread_resolution: false,
    },
  },
  {
    type: 'required_status_checks',
    parameters: {
      strict_required_status_checks_policy: false,
      required_status_checks: [{ context: 'sdlc-gate', integration_id: STATUS_APP }],
    },
  },
];

/** Makes `acme/<name>` with every control in order. */
export async function soundRepository(github: GitHub, name: string): Promise<Sound> {
  github.clock.set(new Date());
  const repository = await github.createRepository(`acme/${name}`);
  const known = (login: string): Account => github.world.accounts.byLogin(login) ?? github.addUser(login);
  const [alice, carol] = [known('alice'), known('carol')];
  const bot = github.world.accounts.byLogin('acme-reviewer[bot]');
  const reviewer = bot ?? github.addBot('acme-reviewer', { id: REVIEWER });
  if (bot === undefined) {
    const permissions = { contents: 'read', metadata: 'read', pull_requests: 'write' } as const;
    github.world.apps.push({ id: 4712, slug: 'acme-reviewer', permissions });
  }
  repository.setPermission(alice, 'write');
  repository.setPermission(carol, 'admin');
  const owners = mergeOwners('', ownerLines(parsePolicy({ text: POLICY, file: FILES.policy })));
  const files = { 'main.tf': 'bucket\n', [FILES.policy]: POLICY, [FILES.owners]: owners, ...WORKFLOWS };
  await repository.commit('main', { author: carol, message: 'Open', files });
  repository.settings.actions = { enabled: true, allowedActions: 'all', shaPinningRequired: true };
  addEnvironment(repository, 'countersign', [{ name: 'main', type: 'branch' }]).secrets = ['ANTHROPIC_API_KEY'];
  for (const label of ['human-review', 'ai-approved', 'ai-review']) {
    repository.createLabel({ name: label, description: `What ${label} means` });
  }
  repository.addRun({ path: FILES.gate, event: 'schedule' });
  repository.addRun({ path: FILES.weekly, event: 'schedule' });
  const write: Sound['write'] = (changed) =>
    repository.commit('main', { author: carol, message: 'Change', files: changed });
  const ruleset = addRuleset(repository, { rules: RULES });
  return { github, repository, ruleset, carol, alice, reviewer, write };
}

/** A policy with other keys beside its high-risk list. */
export function policyWith(lines: readonly string[]): Record<string, string> {
  return { [FILES.policy]: ["high-risk: ['**/*.tf']", ...lines, ''].join('\n') };
}
