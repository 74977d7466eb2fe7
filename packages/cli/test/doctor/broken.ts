import { addRuleset } from '@countersign/github-emulator/state/settings';
import { FILES, POLICY, policyWith, RULES, type Sound, WORKFLOWS } from './sound-repository.ts';

/** A repository with one control undone, and what is said of it. */
export interface Broken {
  readonly control: string;
  readonly how: string;
  readonly undo: (sound: Sound) => unknown;
  readonly says: RegExp;
  /** Where it leads, below the repository's page. */
  readonly link: RegExp;
}

const RULE_PAGE = /\/settings\/rules\/\d+$/;
const without = (type: string) => (sound: Sound) => {
  sound.ruleset.rules = RULES.filter((rule) => rule.type !== type);
};
const withParameters = (type: string, changed: Record<string, unknown>) => (sound: Sound) => {
  sound.ruleset.rules = RULES.map((rule) =>
    rule.type === type ? { type, parameters: { ...rule.parameters, ...changed } } : rule,
  );
};
const edited = (path: keyof typeof WORKFLOWS, from: string | RegExp, to: string) => (sound: Sound) => {
  const text = WORKFLOWS[path].replace(from, to);
  if (text === WORKFLOWS[path]) throw new Error(`${path} has no ${String(from)}`);
  return sound.write({ [path]: text });
};
const status = (integration: number | undefined): Record<string, unknown> => ({
  required_status_checks: [
    integration === undefined ? { context: 'sdlc-gate' } : { context: 'sdlc-gate', integration_id: integration },
  ],
});
const ago = (sound: Sound, hours: number): void => sound.github.clock.set(new Date(Date.now() - hours * 3_600_000));

/** Each control, undone in the ways that people undo it. */
export const BROKEN: readonly Broken[] = [
  {
    control: 'status-required',
    how: 'no rule requires a status',
    undo: without('required_status_checks'),
    says: /`sdlc-gate` is not required/,
    link: RULE_PAGE,
  },
  {
    control: 'status-required',
    how: 'the ruleset is disabled',
    undo: ({ ruleset }) => {
      ruleset.enforcement = 'disabled';
    },
    says: /`sdlc-gate` is not required/,
    link: /\/settings\/rules\/new\?target=branch$/,
  },
  {
    control: 'status-source',
    how: 'any source will do',
    undo: withParameters('required_status_checks', status(undefined)),
    says: /^advisory: `sdlc-gate` is taken from any source/,
    link: RULE_PAGE,
  },
  {
    control: 'status-source',
    how: 'GitHub Actions is the source',
    undo: withParameters('required_status_checks', status(15368)),
    says: /^advisory: .*GitHub Actions, which is any workflow/,
    link: RULE_PAGE,
  },
  {
    control: 'no-bypass',
    how: 'administrators may bypass',
    undo: ({ ruleset }) => {
      ruleset.bypassActors = [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }];
    },
    says: /may bypass: administrators$/,
    link: RULE_PAGE,
  },
  {
    control: 'no-bypass',
    how: 'a branch protection leaves administrators out',
    undo: ({ ruleset, repository }) => {
      ruleset.enforcement = 'disabled';
      repository.protections.set('main', { requiredContexts: [{ context: 'sdlc-gate', appId: 4711 }], reviews: {} });
    },
    says: /may bypass: administrators$/,
    link: /\/settings\/branches$/,
  },
  {
    control: 'pull-request-required',
    how: 'pushes go straight in',
    undo: without('pull_request'),
    says: /anyone with write access can push to it/,
    link: RULE_PAGE,
  },
  {
    control: 'code-owner-review',
    how: 'code owners are only asked',
    undo: withParameters('pull_request', { require_code_owner_review: false }),
    says: /nobody waits for them/,
    link: RULE_PAGE,
  },
  {
    control: 'stale-approvals',
    how: 'approvals outlive pushes',
    undo: withParameters('pull_request', { dismiss_stale_reviews_on_push: false }),
    says: /outlives the push/,
    link: RULE_PAGE,
  },
  {
    control: 'last-push-approval',
    how: 'the last pusher may approve',
    undo: withParameters('pull_request', { require_last_push_approval: false }),
    says: /who pushes last may approve/,
    link: RULE_PAGE,
  },
  {
    control: 'force-pushes',
    how: 'force pushes are allowed',
    undo: without('non_fast_forward'),
    says: /can be rewritten/,
    link: RULE_PAGE,
  },
  {
    control: 'deletions',
    how: 'deletions are allowed',
    undo: without('deletion'),
    says: /can be deleted/,
    link: RULE_PAGE,
  },
  {
    control: 'signed-commits',
    how: 'signatures are not required',
    undo: without('required_signatures'),
    says: /anyone’s name/,
    link: RULE_PAGE,
  },
  {
    control: 'policy-in-force',
    how: 'there is no policy',
    undo: ({ write }) => write({ [FILES.policy]: null }),
    says: /there is no policy at/,
    link: /\/blob\/main\/\.github\/change-policy\.yml$/,
  },
  {
    control: 'policy-in-force',
    how: 'the policy does not parse',
    undo: ({ write }) => write({ [FILES.policy]: 'high-rsik: []\n' }),
    says: /high-rsik/,
    link: /\/blob\/main\/\.github\/change-policy\.yml$/,
  },
  {
    control: 'policy-sound',
    how: 'a glob matches nothing',
    undo: ({ write }) => write({ [FILES.policy]: POLICY.replace("['**/*.tf']", "['**/*.tf', '.github/infra/**']") }),
    says: /'\.github\/infra\/\*\*'/,
    link: /change-policy\.yml#L1$/,
  },
  {
    control: 'code-owners',
    how: 'there is no CODEOWNERS',
    undo: ({ write }) => write({ [FILES.owners]: null }),
    says: /there is no CODEOWNERS/,
    link: /\/new\/main\/\.github$/,
  },
  {
    control: 'code-owners',
    how: 'a later line takes the workflows from their owners',
    undo: ({ write }) => write({ [FILES.owners]: '* @alice\n/.github/workflows/\n' }),
    says: /names no owner for \.github\/workflows\/new\.yml/,
    link: /\/blob\/main\/\.github\/CODEOWNERS$/,
  },
  {
    control: 'code-owners',
    how: 'GitHub does not know an owner',
    undo: ({ repository }) => {
      repository.settings.codeOwnersErrors = [{ line: 3, kind: 'Unknown owner', message: 'Unknown owner on line 3' }];
    },
    says: /an error in \.github\/CODEOWNERS: line 3: Unknown owner/,
    link: /\/blob\/main\/\.github\/CODEOWNERS$/,
  },
  {
    control: 'gate-workflow',
    how: 'the gate is not there',
    undo: ({ write }) => write({ [FILES.gate]: null }),
    says: /no workflow of the default branch uses the gate/,
    link: /\/actions$/,
  },
  {
    control: 'gate-workflow',
    how: 'a retarget starts no run',
    undo: edited(FILES.gate, 'synchronize, edited,', 'synchronize,'),
    says: /does not hear pull_request_target: edited/,
    link: /sdlc-gate\.yml$/,
  },
  {
    control: 'gate-workflow',
    how: 'the relay is not there, so no review is heard',
    undo: ({ write }) => write({ [FILES.relay]: null }),
    says: /does not hear workflow_run of a relay/,
    link: /sdlc-gate\.yml$/,
  },
  {
    control: 'gate-workflow',
    how: 'it runs from the pull request’s own file, too',
    undo: edited(FILES.gate, '  workflow_run:', '  pull_request:\n  workflow_run:'),
    says: /sdlc-gate\.yml runs on `pull_request`, from the file of the pull request itself/,
    link: /sdlc-gate\.yml$/,
  },
  {
    control: 'gate-workflow',
    how: 'it reads another policy than was asked about',
    undo: edited(
      FILES.gate,
      '        with:\n          status-token',
      '        with:\n          policy: docs/lax.yml\n          status-token',
    ),
    says: /told otherwise: `policy: "docs\/lax\.yml"`/,
    link: /sdlc-gate\.yml$/,
  },
  {
    control: 'job-rights',
    how: 'a second workflow uses the gate, and may push',
    undo: ({ write }) =>
      write({
        '.github/workflows/again.yml': WORKFLOWS[FILES.gate].replace('contents: read', 'contents: write'),
      }),
    says: /again\.yml: judge has `contents: write`/,
    link: /again\.yml$/,
  },
  {
    control: 'review-workflow',
    how: 'the AI reviewer that the policy names has no workflow',
    undo: ({ write }) => write({ [FILES.review]: null }),
    says: /names an AI reviewer, and no workflow runs it/,
    link: /\/actions$/,
  },
  {
    control: 'review-workflow',
    how: 'it also runs from the pull request’s own file',
    undo: edited(FILES.review, '  workflow_dispatch:', '  pull_request:\n  workflow_dispatch:'),
    says: /also runs on pull_request/,
    link: /claude-pr-review\.yml$/,
  },
  {
    control: 'weekly-workflow',
    how: 'nobody checks how it is closed',
    undo: edited(FILES.weekly, 'types: [closed]', 'types: [opened]'),
    says: /does not hear issues: closed/,
    link: /sdlc-weekly-review\.yml$/,
  },
  {
    control: 'workflows-enabled',
    how: 'the gate is disabled by hand',
    undo: ({ repository }) => {
      repository.workflow(FILES.gate).state = 'disabled_manually';
    },
    says: /sdlc-gate\.yml is disabled manually/,
    link: /\/actions\/workflows\/sdlc-gate\.yml$/,
  },
  {
    control: 'actions-enabled',
    how: 'it is off',
    undo: ({ repository }) => {
      repository.settings.actions.enabled = false;
    },
    says: /GitHub Actions is off/,
    link: /\/settings\/actions$/,
  },
  {
    control: 'runs-when-due',
    how: 'the gate has not swept since yesterday',
    undo: (sound) => {
      ago(sound, 24);
      sound.repository.runs.length = 0;
      sound.repository.addRun({ path: FILES.gate, event: 'schedule' });
      sound.repository.addRun({ path: FILES.weekly, event: 'schedule' });
    },
    says: /^the gate last swept 2[34] hours ago, and is due hourly$/,
    link: /\/actions\/workflows\/sdlc-gate\.yml$/,
  },
  {
    control: 'runs-when-due',
    how: 'the last sweep failed',
    undo: ({ repository }) => repository.addRun({ path: FILES.gate, event: 'schedule', conclusion: 'failure' }),
    says: /^the gate’s last sweep ended as failure$/,
    link: /\/actions\/workflows\/sdlc-gate\.yml$/,
  },
  {
    control: 'runs-when-due',
    how: 'the last retrospective is nine days old, whatever was signed off since',
    undo: (sound) => {
      ago(sound, 9 * 24 + 1);
      sound.repository.runs.splice(1, 1);
      sound.repository.addRun({ path: FILES.weekly, event: 'workflow_dispatch' });
      ago(sound, 1);
      sound.repository.addRun({ path: FILES.weekly, event: 'issues' });
    },
    says: /^the last retrospective was 9 days ago, and one is due weekly$/,
    link: /\/actions\/workflows\/sdlc-weekly-review\.yml$/,
  },
  {
    control: 'pinned-actions',
    how: 'the gate is named by a tag',
    undo: edited(FILES.gate, `actions/gate@${'c'.repeat(40)}`, 'actions/gate@v1'),
    says: /^not pinned: `OWNER\/countersign\/actions\/gate@v1`$/,
    link: /sdlc-gate\.yml$/,
  },
  {
    control: 'job-rights',
    how: 'the gate may push',
    undo: edited(FILES.gate, 'contents: read', 'contents: write'),
    says: /judge has `contents: write`/,
    link: /sdlc-gate\.yml$/,
  },
  {
    control: 'job-rights',
    how: 'the relay has every right',
    undo: edited(FILES.relay, '    permissions: {}', '    permissions: write-all'),
    says: /relay has every right/,
    link: /sdlc-gate-relay\.yml$/,
  },
  {
    control: 'no-pull-request-code',
    how: 'the AI review checks the head out',
    undo: edited(
      FILES.review,
      '    steps:\n',
      `    steps:\n      - uses: actions/checkout@${'a'.repeat(40)}\n        with:\n          ref: \${{ github.event.pull_request.head.sha }}\n`,
    ),
    says: /review checks out the head of the pull request/,
    link: /claude-pr-review\.yml$/,
  },
  {
    control: 'environment-bound',
    how: 'the environment lets every branch in',
    undo: ({ repository }) => {
      for (const environment of repository.settings.environments) environment.branches = 'all';
    },
    says: /`countersign` lets in every branch/,
    link: /\/settings\/environments$/,
  },
  {
    control: 'environment-bound',
    how: 'the environment lets another branch in',
    undo: ({ repository }) => {
      for (const environment of repository.settings.environments) {
        environment.branches = [
          { name: 'main', type: 'branch' },
          { name: 'release/*', type: 'branch' },
        ];
      }
    },
    says: /also lets in branch release\/\*/,
    link: /\/settings\/environments$/,
  },
  {
    control: 'environment-bound',
    how: 'there is no such environment',
    undo: ({ repository }) => {
      repository.settings.environments.length = 0;
    },
    says: /there is no environment `countersign`/,
    link: /\/settings\/environments$/,
  },
  {
    control: 'environment-bound',
    how: 'a job reads a secret without one',
    undo: edited(FILES.review, /\n {4}environment: .*/, ''),
    says: /review reads .*ANTHROPIC_API_KEY.* without an environment/,
    link: /\/settings\/environments$/,
  },
  {
    control: 'no-open-secrets',
    how: 'a key was left in the repository, and one in the organization',
    undo: ({ repository }) => {
      repository.settings.secrets = ['ANTHROPIC_API_KEY', 'UNRELATED'];
      repository.settings.organizationSecrets = ['COUNTERSIGN_STATUS_PRIVATE_KEY'];
    },
    says: /^ANTHROPIC_API_KEY is a secret of the repository; COUNTERSIGN_STATUS_PRIVATE_KEY is a secret of the organization$/,
    link: /\/settings\/secrets\/actions$/,
  },
  {
    control: 'actions-may-not-approve',
    how: 'workflows may approve',
    undo: ({ repository }) => {
      repository.actionsMayApprove = true;
    },
    says: /may approve pull requests/,
    link: /\/settings\/actions$/,
  },
  {
    control: 'default-rights',
    how: 'workflows write unless they say otherwise',
    undo: ({ repository }) => {
      repository.settings.defaultWorkflowPermissions = 'write';
    },
    says: /GITHUB_TOKEN is `write`/,
    link: /\/settings\/actions$/,
  },
  {
    control: 'reviewer-identity',
    how: 'GitHub has no such account',
    undo: ({ write }) => write(policyWith(["ai-reviewer: 'nobody[bot]'"])),
    says: /GitHub has no account nobody\[bot\]/,
    link: /change-policy\.yml$/,
  },
  {
    control: 'reviewer-identity',
    how: 'it is a person',
    undo: ({ write }) => write(policyWith(['ai-reviewer: alice'])),
    says: /alice is a User, not a Bot/,
    link: /change-policy\.yml$/,
  },
  {
    control: 'reviewer-identity',
    how: 'its login has changed hands',
    undo: ({ write }) => write(policyWith(["ai-reviewer: {login: 'acme-reviewer[bot]', id: 5}"])),
    says: /has the id 90001 now, and the policy names 5/,
    link: /change-policy\.yml$/,
  },
  {
    control: 'reviewer-rights',
    how: 'its App may push',
    undo: ({ github, write }) => {
      github.addBot('acme-pusher');
      const permissions = { contents: 'write', pull_requests: 'write' } as const;
      github.world.apps.push({ id: 5000, slug: 'acme-pusher', permissions });
      return write(policyWith(["ai-reviewer: 'acme-pusher[bot]'"]));
    },
    says: /its App has `contents: write`/,
    link: /\/settings\/installations$/,
  },
  {
    control: 'reviewer-pinned',
    how: 'the policy names a login alone',
    undo: ({ write }) => write(policyWith(["ai-reviewer: 'acme-reviewer[bot]'"])),
    says: /names a login alone/,
    link: /change-policy\.yml$/,
  },
  {
    control: 'retrospective-signed',
    how: 'one has been open for a month',
    undo: (sound) => {
      ago(sound, 30 * 24 + 1);
      const author = sound.github.world.accounts.githubActions;
      sound.repository.openIssue({ author, title: 'Week 1', body: '<!-- countersign:retrospective v1 -->' });
    },
    says: /^#1 has been open for 30 days$/,
    link: /\/issues\/1$/,
  },
  {
    control: 'independent-people',
    how: 'one person alone may write',
    undo: ({ repository, alice }) => repository.setPermission(alice, 'read'),
    says: /@carol alone may write/,
    link: /\/settings\/access$/,
  },
  {
    control: 'allowed-actions',
    how: 'tags are allowed',
    undo: ({ repository }) => {
      repository.settings.actions.shaPinningRequired = false;
    },
    says: /an action may be named by a tag/,
    link: /\/settings\/actions$/,
  },
  {
    control: 'machine-users',
    how: 'one is not listed',
    undo: ({ github, repository }) => repository.setPermission(github.addUser('acme-deploy'), 'write'),
    says: /@acme-deploy may write, and looks like a machine/,
    link: /\/settings\/access$/,
  },
  {
    control: 'labels',
    how: 'one is missing, and one says nothing',
    undo: ({ repository }) => {
      repository.labels.pop();
      for (const label of repository.labels.slice(1)) label.description = null;
    },
    says: /^`ai-review` is missing; `ai-approved` has no description$/,
    link: /\/labels$/,
  },
  {
    control: 'status-required',
    how: 'another governed branch is left out',
    undo: async ({ repository, write }) => {
      await write({ [FILES.policy]: `${POLICY}branches: ['release/*']\n` });
      await repository.branch('release/1');
      addRuleset(repository, { include: ['refs/heads/release/*'], rules: [{ type: 'deletion' }] });
    },
    says: /`sdlc-gate\/release\/1` is not required/,
    link: RULE_PAGE,
  },
];
