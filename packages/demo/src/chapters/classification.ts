import { type Files, symlink } from '@countersign/github-emulator/files';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Chapter } from '../chapter.ts';
import { openChange } from '../change.ts';
import { runBuilt } from '../run.ts';
import type { Stage } from '../stage.ts';
import { row } from '../terminal.ts';

/** One pull request of each kind of verdict. */
const CHANGES: readonly (readonly [string, Files])[] = [
  ['Fix a typo in the welcome', { 'web/src/copy.ts': "export const welcome = 'Welcome';\n" }],
  ['Add a bucket for backups', { 'infra/backups.tf': 'resource "bucket" "backups" {}\n' }],
  [
    'Move the session to the web',
    {
      'services/identity/src/session.ts': null,
      'web/src/session.ts': 'export const lifetime = 3600;\nexport const renew = (): number => lifetime;\n',
    },
  ],
  ['Relax the policy', { '.github/change-policy.yml': "high-risk: ['never/**']\n" }],
  ['Link to the tokens', { 'web/src/tokens': symlink('../../packages/tokens/src') }],
  ['Describe the identity service', { 'services/identity/README.md': '# Identity\n' }],
];

/** How changes are classified, one built run each. */
export const classification: Chapter = {
  title: 'Each pull request is classified by the policy: `classify`',
  show,
};

async function show(stage: Stage): Promise<void> {
  row([
    { text: 'PR', width: 3, ink: 'dim' },
    { text: 'title', width: 30, ink: 'dim' },
    { text: 'risk', width: 4, ink: 'dim' },
    { text: 'rule', width: 15, ink: 'dim' },
    { text: 'reason', width: 0, ink: 'dim' },
  ]);
  const opened: PullRequest[] = [];
  for (const [title, files] of CHANGES) opened.push(await openChange(stage, title, files));
  // All are classified at once, and told of in their order.
  const ran = await Promise.all(opened.map((pull) => runBuilt('classify', stage, pull)));
  for (const [at, { outputs }] of ran.entries()) {
    const pull = opened[at];
    if (pull === undefined) continue;
    const { title } = pull;
    const [match] = JSON.parse(outputs['matches'] ?? '[]') as { rule: string }[];
    const [reason] = JSON.parse(outputs['reasons'] ?? '[]') as string[];
    const told = { risk: outputs['risk'] ?? '', rule: match?.rule ?? '-', reason: reason ?? '' };
    stage.story.classified.push({ number: pull.number, title, ...told });
    row([
      { text: `#${pull.number}`, width: 3 },
      { text: title, width: 30 },
      { text: told.risk, width: 4, ink: told.risk === 'low' ? 'green' : 'red' },
      { text: told.rule, width: 15 },
      { text: told.reason, width: 0 },
    ]);
  }
}
