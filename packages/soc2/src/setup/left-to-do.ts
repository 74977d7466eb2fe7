import { type Choices, ENVIRONMENT, REVIEW_LABEL, SETTINGS } from './choices.ts';
import { type ActionSource, UNKNOWN_ACTIONS } from './workflows/action-source.ts';
import { GATE_PATH } from './workflows/gate.ts';

/** Where a repository is: `https://github.com`, `acme`, `shop`. */
export interface RepositoryAddress {
  readonly server: string;
  readonly owner: string;
  readonly name: string;
}

/** One thing that only a person can do, in GitHub's settings. */
export interface LeftToDo {
  readonly title: string;
  /** Why it matters: what is open until it is done. */
  readonly why: string;
  readonly steps: readonly string[];
  /** The page where it is done. */
  readonly link?: string;
}

/** Stands in links where the repository's address is not known. */
export const UNKNOWN_ADDRESS: RepositoryAddress = { server: 'https://github.com', owner: 'OWNER', name: 'REPOSITORY' };

/** What a repository is, as far as it decides what is left to do. */
export interface Place {
  readonly address: RepositoryAddress;
  readonly defaultBranch: string;
  /** Teams that the policy names. */
  readonly teams: readonly string[];
}

/** What is left to do in GitHub's settings, in the order in which it is done, with the exact pages. */
export function leftToDo(choices: Choices, { address, defaultBranch, teams }: Place): readonly LeftToDo[] {
  const home = `${address.server}/${address.owner}/${address.name}`;
  const { hardened } = choices;
  return [
    ...unknownSource(choices.source),
    {
      title: 'Commit the files and merge them',
      why: `The workflows run from ${defaultBranch} alone, so they judge from the pull request after this one.`,
      steps: [
        'Look at each file first: they are yours from now on.',
        ...(address === UNKNOWN_ADDRESS
          ? [
              `In the links below \`${address.owner}/${address.name}\` stands for your repository, as no remote \`origin\` says where it is.`,
            ]
          : []),
      ],
    },
    ...(choices.controlOwners.length > 1 || choices.controlOwners.some((owner) => owner.includes('/'))
      ? []
      : [
          {
            title: 'Name who owns the control',
            why:
              choices.controlOwners.length === 0
                ? 'Until then any human with write access approves changes to the policy and the workflows.'
                : 'What the one owner changes nobody can approve.',
            steps: [
              'List two people under `control-owners` in .github/change-policy.yml, and run `countersign init` again.',
            ],
          },
        ]),
    ...(teams.length === 0
      ? []
      : [
          {
            title: 'Name people in place of teams',
            why: `GITHUB_TOKEN cannot read who is in ${teams.join(', ')}, so the gate fails wherever it must know.`,
            steps: [
              'List the people under `groups` in .github/change-policy.yml, and name the group.',
              `Or pass \`github-token\` in ${GATE_PATH} a token of an App with organization \`members: read\`, \`contents: read\`, \`issues: read\` and \`pull-requests: write\`.`,
            ],
          },
        ]),
    {
      title: `Make the environment \`${ENVIRONMENT}\``,
      why: 'A repository secret can be read by a workflow that any writer pushes to any branch; this one’s cannot.',
      steps: [
        `Deployment branches and tags: *Selected branches*, and only \`${defaultBranch}\`.`,
        `Secrets: \`${[SETTINGS.modelKey, SETTINGS.reviewerKey, ...(hardened ? [SETTINGS.statusKey, SETTINGS.auditKey] : [])].join('`, `')}\`. None of them as a repository secret.`,
      ],
      link: `${home}/settings/environments`,
    },
    app(address, {
      title: 'Make the reviewer App',
      why: 'Its approval is the AI’s. Without it people approve everything.',
      name: `${address.owner}-reviewer`,
      permissions: { pull_requests: 'write' },
      steps: [
        `Store its private key as \`${SETTINGS.reviewerKey}\` in the environment, and its client id as the repository variable \`${SETTINGS.reviewerClient}\` (${home}/settings/variables/actions).`,
        ...(choices.aiReviewer === undefined
          ? ['Name it under `ai-reviewer` in the policy: its slug and `[bot]`.']
          : []),
        'Never give it `contents: write`: GitHub would count its approvals as a person’s.',
      ],
    }),
    ...(hardened
      ? [
          app(address, {
            title: 'Make the status App',
            why: 'Any writer can publish a status of any name; none but this App can publish its own.',
            name: `${address.owner}-status`,
            permissions: { statuses: 'write' },
            steps: [
              `Its key is the environment’s secret \`${SETTINGS.statusKey}\`, its client id the variable \`${SETTINGS.statusClient}\`.`,
            ],
          }),
          app(address, {
            title: 'Make the audit App (the status App will do too)',
            why: 'The retrospective sees bypasses and protection only with it; else it says *not observed*.',
            name: `${address.owner}-audit`,
            permissions: { administration: 'read' },
            steps: [
              `Its key is the environment’s secret \`${SETTINGS.auditKey}\`, its client id the variable \`${SETTINGS.auditClient}\`.`,
            ],
          }),
        ]
      : []),
    {
      title: `Require the status on ${defaultBranch}`,
      why: 'Until a ruleset requires it, the gate only advises.',
      steps: [
        'Target: the default branch. Bypass list: empty. Enforcement: active.',
        'Restrict deletions; block force pushes.',
        'Require a pull request: dismiss stale approvals, require review from code owners, require approval of the most recent push.',
        hardened
          ? 'Require the status check `sdlc-gate`, and choose the status App as its source.'
          : `Require the status check \`sdlc-gate\`. It can be chosen once ${GATE_PATH} has run.`,
      ],
      link: `${home}/settings/rules/new?target=branch`,
    },
    {
      title: 'Set the rights of workflows',
      why: 'A workflow of a writer could else approve in the name of GitHub Actions.',
      steps: [
        'Workflow permissions: read. *Allow GitHub Actions to create and approve pull requests*: off.',
        'Artifact retention: as long as your auditor looks back (400 days at most for a private repository, 90 for a public one).',
      ],
      link: `${home}/settings/actions`,
    },
    {
      title: `Make the label \`${REVIEW_LABEL}\``,
      why: 'A person with write access asks by it for the AI review of a stranger’s change.',
      steps: ['The other two labels are made by the gate.'],
      link: `${home}/labels`,
    },
    {
      title: 'Check it',
      why: 'Each of these is one click away from being undone.',
      steps: ['`countersign doctor` reads the settings and says what holds.'],
    },
  ];
}

/** Workflows that name no real repository fail to start, and nothing on the pull request says why. */
function unknownSource(source: ActionSource): readonly LeftToDo[] {
  if (source.kind !== 'pinned' || source.repository !== UNKNOWN_ACTIONS) return [];
  return [
    {
      title: 'Say where the actions come from',
      why: `The workflows use \`${UNKNOWN_ACTIONS}\`, which only stands for a repository: none of them can start.`,
      steps: [
        'Run `countersign init --actions OWNER/NAME` with the repository on GitHub that holds this release of Countersign.',
      ],
    },
  ];
}

interface AppToMake extends Pick<LeftToDo, 'title' | 'why' | 'steps'> {
  readonly name: string;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
}

/** A link that opens GitHub's form with everything filled in. */
function app(
  { server, owner, name: repository }: RepositoryAddress,
  { title, why, name, permissions, steps }: AppToMake,
): LeftToDo {
  const query = new URLSearchParams({
    name,
    url: `${server}/${owner}/${repository}`,
    webhook_active: 'false',
    public: 'false',
    ...permissions,
  });
  return {
    title,
    why,
    steps: [
      `If ${owner} is a person and no organization, the form is ${server}/settings/apps/new`,
      `Install it on ${owner}/${repository} alone.`,
      ...steps,
    ],
    link: `${server}/organizations/${owner}/settings/apps/new?${query.toString()}`,
  };
}
