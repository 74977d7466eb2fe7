import { type Files, submodule, symlink } from '@countersign/github-emulator/files';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { HIGH, LOW, type Shop } from '../support/shop.ts';
import { approvedByAi, LOW_FILES } from './changes.ts';
import { attacks, type Ending } from './scenario.ts';

const { attack, attackAfterSuccess, github } = attacks();
const AS_LOW = { risk: 'low', labels: ['ai-approved'] } as const;

/** How a change ends that only the AI reviewer approved and that is high-risk after all. */
function high(because: RegExp): Ending {
  return { state: 'pending', risk: 'high', labels: ['human-review'], because };
}

/** A change of these files that the AI reviewer approves, as if it were low-risk. */
async function approvedAsLow(shop: Shop, files: Files): Promise<PullRequest> {
  const pull = await shop.open({ files });
  await pull.approve(shop.reviewer);
  return pull;
}

attack('A file that is moved out of a protected folder is high-risk by where it was', {
  play: (shop, attacked) => {
    const moved = attacked ? 'services/identity/login.ts' : 'README.md';
    const content = attacked ? "export const login = (): string => 'welcome';\n" : '# Shop\n';
    return approvedAsLow(shop, { [moved]: null, 'web/moved.ts': content });
  },
  attacked: high(/services\/identity\/login\.ts matches services\/identity\/\*\*/),
  twin: AS_LOW,
});

attack('A protected path in another letter case is protected', {
  play: (shop, attacked) => approvedAsLow(shop, { [attacked ? 'Services/IDENTITY/login.ts' : 'web/login.ts']: '1\n' }),
  attacked: high(/matches services\/identity\/\*\*/),
  twin: AS_LOW,
});

attack('A protected path in another Unicode form is protected', {
  shop: { policy: `high-risk: ['caf\u00e9/**']\nai-reviewer: acme-reviewer[bot]\n` },
  play: (shop, attacked) => approvedAsLow(shop, { [attacked ? 'cafe\u0301/menu.ts' : 'cafe/menu.ts']: '1\n' }),
  attacked: high(/matches caf\u00e9\/\*\*/),
  twin: AS_LOW,
});

attack('A symbolic link is high-risk wherever it stands: what it leads to is not in the diff', {
  play: (shop, attacked) => approvedAsLow(shop, { 'web/link.ts': attacked ? symlink(`../${HIGH}`) : 'export {};\n' }),
  attacked: high(/web\/link\.ts is or was a symbolic link/),
  twin: AS_LOW,
});

attack('A plain file that becomes a symbolic link is high-risk', {
  play: (shop, attacked) => approvedAsLow(shop, { [LOW]: attacked ? symlink('/etc/passwd') : 'export {};\n' }),
  attacked: high(/web\/cart\.ts is or was a symbolic link/),
  twin: AS_LOW,
});

attack('A submodule is high-risk wherever it stands: what it brings is not in the diff', {
  play: (shop, attacked) => approvedAsLow(shop, { 'web/vendor': attacked ? submodule('1'.repeat(40)) : 'none\n' }),
  attacked: high(/web\/vendor is or was a submodule/),
  twin: AS_LOW,
});

attack('The configuration of the submodules is high-risk', {
  play: (shop, attacked) =>
    approvedAsLow(shop, {
      [attacked ? '.gitmodules' : 'web/modules']: '[submodule "x"]\n\turl = https://example.com/x\n',
    }),
  attacked: high(/\.gitmodules says where submodules come from/),
  twin: AS_LOW,
});

attack('A path that could deceive its reader makes every rule apply', {
  play: (shop, attacked) => approvedAsLow(shop, { [attacked ? 'web/\u202ecod.exe' : 'web/doc.exe']: '1\n' }),
  attacked: high(/pending identity: 1 approval of @bob, @carol, @cto; none/),
  twin: AS_LOW,
});

attack('A change padded past the 3,000 files that GitHub lists sheds no rule', {
  play: (shop, attacked) => {
    const padding = Array.from(
      { length: attacked ? 3_000 : 2_900 },
      (_, index) => [`a/${index}.txt`, `${index}\n`] as const,
    );
    return approvedAsLow(shop, { ...Object.fromEntries(padding), ...(attacked ? { [HIGH]: 'hidden\n' } : {}) });
  },
  attacked: high(/GitHub lists no more than 3000: every rule applies/),
  twin: AS_LOW,
});

attack('A list of files that is shorter than GitHub says it is sheds no rule', {
  play: async (shop, attacked) => {
    const pull = await approvedAsLow(shop, {
      ...LOW_FILES,
      ...(attacked ? { [HIGH]: 'hidden\n' } : { 'web/more.ts': '1\n' }),
    });
    const path = `/repos/${shop.repository.fullName}/pulls/${pull.number}/files`;
    const drop = (rows: unknown): unknown =>
      (rows as { filename: string }[]).filter(({ filename }) => filename !== HIGH);
    github().faults.add({ when: { path }, fault: { kind: 'transform', transform: drop } });
    return pull;
  },
  attacked: high(/the list has 1 distinct files of the 2 that the change is said to have: every rule applies/),
  twin: AS_LOW,
});

attackAfterSuccess('A change whose files are taken back is high-risk: nothing shows what it does', {
  approved: approvedByAi,
  attack: async ({ repository, alice, reviewer }, pull) => {
    await repository.commit(pull.head.ref, { author: alice, files: { [LOW]: 'export const total = 0;\n' } });
    await pull.approve(reviewer);
  },
  attacked: high(/the change has no files, so nothing shows what it does/),
  twin: AS_LOW,
});

attack('One dangerous file among many harmless ones decides', {
  play: (shop, attacked) => {
    const many = Array.from({ length: 150 }, (_, index) => [`web/${index}.ts`, `${index}\n`] as const);
    return approvedAsLow(shop, { ...Object.fromEntries(many), [attacked ? 'zz/last.tf' : 'zz/last.ts']: '1\n' });
  },
  attacked: high(/zz\/last\.tf matches \*\*\/\*\.tf/),
  twin: AS_LOW,
});
