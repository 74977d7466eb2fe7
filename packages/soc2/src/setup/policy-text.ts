import { showPath } from '../change/show-path.ts';
import { DEFAULT_REVIEW_INSTRUCTIONS } from '../policy/policy.ts';
import type { Choices } from './choices.ts';
import type { ConvertedRule } from './paths-filter/converted.ts';
import type { TreePath, TreeRule } from './tree-rules.ts';
import { fileText, quote } from './workflows/layout.ts';

/** What a policy is written from. */
export interface PolicyParts {
  readonly choices: Choices;
  /** Address of the JSON schema, by which an editor completes the file. */
  readonly schema: string;
  /** Rules that the tree asks for. */
  readonly tree: readonly TreeRule[];
  /** Rules taken over from filters of dorny/paths-filter; they come first. */
  readonly converted: readonly ConvertedRule[];
}

/**
 * A change policy with a comment on everything that is not self-evident. It is valid by construction but for globs of
 * `converted`, which were checked when they were converted.
 */
export function policyText({ choices, schema, tree, converted }: PolicyParts): string {
  return fileText([
    `# yaml-language-server: $schema=${schema}`,
    '#',
    '# The change policy: what is high-risk, and who may approve what. It is always read from the tip of the default branch,',
    '# so a change to it takes effect when it is merged, and is itself high-risk. `countersign policy check` finds mistakes.',
    'version: 1',
    '',
    '# A change that touches one of these files needs a person who did not write it. Always high-risk without being listed:',
    '# this file, the review instructions, .github/workflows, .github/actions, CODEOWNERS, .gitmodules, links and submodules.',
    'high-risk:',
    ...converted.flatMap(convertedRule),
    ...tree.flatMap(treeRule),
    ...(converted.length + tree.length === 0 ? NOTHING_YET : []),
    ...waiting(tree),
    '',
    ...lowRisk(choices),
    '',
    ...aiReviewer(choices.aiReviewer),
    `review-instructions: ${DEFAULT_REVIEW_INSTRUCTIONS}`,
    '',
    ...controlOwners(choices.controlOwners),
    '',
    '# Coding agents: their high-risk changes need one more human, since who prompted one may be who approves it.',
    "agents: ['github-actions[bot]']",
    "# Accounts that are users to GitHub and no people; their approval never counts. For example: ['acme-deploy']",
    '# machine-users: []',
    '',
    '# The weekly review of every AI-approved merge. AI approvals stop counting when the newest one is older than `within`.',
    'retrospective:',
    '  within: 14d',
    '  signers: [human]',
  ]);
}

function treeRule({ name, reason, guess, paths }: TreeRule): readonly string[] {
  return [
    ...(guess ? ['  # Found by what the files are called; take out what does not belong.'] : []),
    `  - name: ${quote(name)}`,
    `    reason: ${quote(reason)}`,
    '    paths:',
    ...paths.map((path) => `      - ${quote(path.glob)} # ${filesOf(path)}`),
  ];
}

function filesOf({ files, sample }: TreePath): string {
  const shown = showPath(sample);
  const name = shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
  return files === 1 ? name : `${files} files, such as ${name}`;
}

function convertedRule({ name, paths, except }: ConvertedRule): readonly string[] {
  return [
    `  - name: ${quote(name)}`,
    `    reason: ${quote('the paths-filter of this name watched it')}`,
    '    paths:',
    ...paths.map((path) => `      - ${quote(path)}`),
    ...(except.length === 0 ? [] : ['    except:', ...except.map((path) => `      - ${quote(path)}`)]),
  ];
}

const NOTHING_YET: readonly string[] = [
  '  # No file of this repository looks high-risk yet; the workflows are so anyway.',
  "  - '.github/workflows/**'",
];

/** The blog's list, and what it leaves open, as far as nothing of the tree is of its kind. */
const EXPECTED: readonly (readonly [kind: string, globs: readonly string[]])[] = [
  ['infrastructure as code', ['**/*.tf', '**/*.tf.json', '**/*.tfvars']],
  ['container definitions', ['**/Dockerfile', '**/Dockerfile.*']],
  ['package manifests', ['**/package.json']],
  ['lockfiles', ['pnpm-lock.yaml']],
  ['package manager settings', ['**/.npmrc', 'pnpm-workspace.yaml', '**/.pnpmfile.cjs', 'patches/**']],
  ['database migrations', ['**/migrations/**', '**/drizzle/**']],
  ['authentication and authorisation', ['services/identity/**', '**/middleware/**']],
  ['instructions for coding agents', ['**/AGENTS.md', '**/CLAUDE.md', '.cursor/**', '.github/copilot-instructions.md']],
];

function waiting(tree: readonly TreeRule[]): readonly string[] {
  const missing = EXPECTED.filter(([kind]) => !tree.some(({ name }) => name === kind));
  if (missing.length === 0) return [];
  return [
    '  # Nothing of these kinds is here yet. Uncomment a line when it comes.',
    ...missing.flatMap(([kind, globs]) => globs.map((glob) => `  # - ${quote(glob)} # ${kind}`)),
  ];
}

function lowRisk({ reviewer }: Choices): readonly string[] {
  return [
    '# Everything else: one approval, by a person or by the AI reviewer.',
    'low-risk:',
    '  approvals: 1',
    '  reviewers: [human, ai]',
    ...(reviewer === 'claude-code-action'
      ? [
          '  # Claude Code Action keeps no ledger of what it read, so nothing proves that it saw every change.',
          '  coverage: unproven',
        ]
      : []),
  ];
}

function aiReviewer(login: string | undefined): readonly string[] {
  if (login !== undefined)
    return ['# The one bot whose approval counts, for low-risk changes alone.', `ai-reviewer: ${quote(login)}`];
  return [
    '# The one bot whose approval counts, for low-risk changes alone. Without it people approve everything.',
    "# ai-reviewer: 'acme-reviewer[bot]'",
  ];
}

function controlOwners(owners: readonly string[]): readonly string[] {
  if (owners.length === 0) {
    return [
      '# Who approves changes to the control itself. Name people: two, so that each can approve what the other wrote. Without',
      '# this key any human with write access may.',
      "# control-owners: ['@cto', '@security-lead']",
    ];
  }
  return [
    '# Who approves changes to the control itself. Nobody approves their own change, so it takes two for each to change it.',
    `control-owners: [${owners.map(quote).join(', ')}]`,
  ];
}
