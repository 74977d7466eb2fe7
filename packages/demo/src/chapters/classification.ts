import { type Files, symlink } from '@countersign/github-emulator/files';
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
  for (const [title, files] of CHANGES) {
    const pull = await openChange(stage, title, files);
    const { outputs } = await runBuilt('classify', stage, pull);
    const [match] = JSON.parse(outputs['matches'] ?? '[]') as { rule: string }[];
    const [reason] = JSON.parse(outputs['reasons'] ?? '[]') as string[];
    row([
      { text: `#${pull.number}`, width: 3 },
      { text: title, width: 30 },
      { text: outputs['risk'] ?? '', width: 4, ink: outputs['risk'] === 'low' ? 'green' : 'red' },
      { text: match?.rule ?? '-', width: 15 },
      { text: reason ?? '', width: 0 },
    ]);
  }
}
