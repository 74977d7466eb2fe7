import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { initCommand } from '../../src/commands/init.ts';
import { countersign, type Ran } from '../support/console.ts';
import { type Repository, workshop } from '../support/repository.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

const PIN = '0'.repeat(40);
const EXAMPLE = ['--pin', PIN, '--version', 'v0.0.0', '--actions', 'OWNER/countersign'];
const OWNERS = ['--cto', '@alice,@bob'];
const root = new URL('../../../../', import.meta.url);

const init = (repository: Repository, ...argv: readonly string[]): Promise<Ran> =>
  countersign(repository.folder, ['init', '--yes', ...EXAMPLE, ...argv]);
const read = (repository: Repository, path: string): string => readFileSync(join(repository.folder, path), 'utf8');

/** Every file of the working tree with its text. */
function filesOf(repository: Repository): Readonly<Record<string, string>> {
  const names = readdirSync(repository.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(repository.folder.length + 1))
    .filter((path) => !path.startsWith('.git/'));
  return Object.fromEntries(names.map((path) => [path, read(repository, path)]));
}

/** A shop with something of most kinds. */
function shop(): Repository {
  const repository = shelf.repository();
  for (const path of [
    'infra/main.tf',
    'apps/web/Dockerfile',
    'package.json',
    'pnpm-lock.yaml',
    'src/auth/login.ts',
    'CLAUDE.md',
  ]) {
    repository.write(path, 'x\n');
  }
  repository.commit();
  repository.git('remote', 'add', 'origin', 'git@github.com:acme/shop.git');
  return repository;
}

/** A policy is sound where `policy check` is done with 0 once everything is committed. */
async function expectSound(repository: Repository): Promise<void> {
  repository.commit('set up');
  const { code, out } = await countersign(repository.folder, ['policy', 'check']);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^SOUND/) });
}

const WRITTEN = [
  '.github/CODEOWNERS',
  '.github/change-policy.yml',
  '.github/pull_request_template.md',
  '.github/review-instructions.md',
  '.github/workflows/claude-pr-review.yml',
  '.github/workflows/sdlc-gate-relay.yml',
  '.github/workflows/sdlc-gate.yml',
  '.github/workflows/sdlc-weekly-review.yml',
  'docs/change-management-policy.md',
];

describe('countersign init sets up', () => {
  test('an empty repository without a commit', async () => {
    const repository = shelf.repository();
    const { code, out, err } = await init(repository, ...OWNERS);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^SET UP {2}countersign-cli-\S+: 9 created\n/);
    expect(Object.keys(filesOf(repository)).toSorted()).toEqual(WRITTEN);
    await expectSound(repository);
  });

  test('a real one, with the globs that match its files and no others', async () => {
    const repository = shop();
    const { code, out } = await init(repository, ...OWNERS, '--ai-reviewer', 'acme-reviewer[bot]');
    expect(code).toBe(0);
    expect(out).toMatch(/^SET UP {2}acme\/shop: 9 created\n/);
    const globs = [...read(repository, '.github/change-policy.yml').matchAll(/^ {6}- '(.*)' #/gm)].map(
      ([, glob]) => glob,
    );
    expect(globs).toEqual([
      '**/pnpm-lock.yaml',
      '**/package.json',
      '**/*.tf',
      '**/Dockerfile',
      '**/CLAUDE.md',
      '**/auth/**',
    ]);
    expect(read(repository, '.github/CODEOWNERS')).toContain('/.github/workflows/ @alice @bob\n');
    await expectSound(repository);
  });

  test.each([
    ['default', []],
    ['hardened', ['--hardened']],
    ['claude-code-action', ['--reviewer', 'claude-code-action']],
  ])('with the workflows that the example %s shows', async (example, flags) => {
    const repository = shop();
    expect((await init(repository, ...OWNERS, ...flags)).code).toBe(0);
    const folder = new URL(`examples/${example}/.github/workflows/`, root);
    for (const name of readdirSync(folder)) {
      expect(read(repository, `.github/workflows/${name}`)).toBe(readFileSync(new URL(name, folder), 'utf8'));
    }
    await expectSound(repository);
  });

  test('the branch and the server that it is on', async () => {
    const repository = shelf.repository();
    repository.git('remote', 'add', 'origin', 'https://git.acme.example/acme/shop');
    const { out } = await init(repository, ...OWNERS, '--default-branch', 'trunk');
    expect(read(repository, '.github/workflows/sdlc-gate.yml')).toContain("branches: ['trunk']");
    expect(read(repository, '.github/workflows/sdlc-weekly-review.yml')).toContain("- cron: '30 17 * * 5'");
    expect(out).toContain('https://git.acme.example/acme/shop/settings/environments');
  });

  test('from any folder of it', async () => {
    const repository = shop();
    const ran = await countersign(`${repository.folder}/src`, ['init', '--yes', ...EXAMPLE, ...OWNERS]);
    expect(ran.code).toBe(0);
    expect(read(repository, '.github/change-policy.yml')).toContain("'**/*.tf'");
  });

  test('pinned to the commit of this very checkout, where no other is named', async () => {
    const repository = shop();
    const commit = shelf.at(new URL('.', root).pathname).git('rev-parse', 'HEAD');
    expect((await countersign(repository.folder, ['init', '--yes', ...OWNERS])).code).toBe(0);
    expect(read(repository, '.github/workflows/sdlc-gate.yml')).toMatch(
      new RegExp(`uses: \\S+/actions/gate@${commit} # v\\d+\\.\\d+\\.\\d+\\n`),
    );
  });

  test('as JSON and as Markdown', async () => {
    const repository = shop();
    const json = JSON.parse((await init(repository, ...OWNERS, '--format', 'json')).out) as unknown;
    expect(json).toMatchObject({
      kind: 'countersign/init',
      version: 1,
      complete: true,
      repository: 'acme/shop',
      written: true,
      files: expect.arrayContaining([expect.objectContaining({ path: '.github/change-policy.yml', state: 'created' })]),
      leftToDo: expect.arrayContaining([
        expect.objectContaining({ link: 'https://github.com/acme/shop/settings/environments' }),
      ]),
    });
    const { out } = await init(repository, ...OWNERS, '--format', 'markdown');
    expect(out).toMatch(/^## NOTHING TO CHANGE: /);
    expect(out).toContain(
      '- [ ] **[Make the environment `countersign`](https://github.com/acme/shop/settings/environments)**',
    );
  });
});

test('the example in its help is what it prints', async () => {
  const repository = shop();
  const { command, output } = initCommand.help.example;
  const { out } = await countersign(repository.folder, command.split(' ').slice(1));
  expect(out.startsWith(`${output}\n\nLeft to do\n`)).toBe(true);
});

describe('a second run', () => {
  test.each([
    ['with the same flags', OWNERS, OWNERS],
    ['without flags', [...OWNERS, '--hardened', '--reviewer', 'claude-code-action', '--ai-reviewer', 'x[bot]'], []],
    ['without owners', [], []],
  ])(
    '%s changes nothing, and says so, also once it is committed and the tree has grown',
    async (_what, first, second) => {
      const repository = shop();
      const { code } = await init(repository, ...first);
      const before = filesOf(repository);
      const again = await init(repository, ...second);
      expect(again).toMatchObject({
        code,
        out: expect.stringMatching(/^NOTHING TO CHANGE {2}acme\/shop: \d unchanged\n/),
      });
      expect(filesOf(repository)).toEqual(before);
      repository.write('db/migrations/1.sql', 'x\n');
      repository.commit();
      const later = await init(repository, ...second);
      expect(later.out).toMatch(/^NOTHING TO CHANGE/);
    },
  );
});

test('files that git gave the line breaks of Windows are as they should be', async () => {
  const repository = shop();
  await init(repository, ...OWNERS);
  for (const [path, text] of Object.entries(filesOf(repository))) repository.write(path, text.replaceAll('\n', '\r\n'));
  expect((await init(repository)).out).toMatch(/^NOTHING TO CHANGE/);
});

describe('what is there already', () => {
  test('a workflow with something else in it is refused with the difference, and nothing at all is written', async () => {
    const repository = shop();
    repository.write('.github/workflows/sdlc-gate.yml', 'name: mine\n');
    const before = filesOf(repository);
    const { code, out } = await init(repository, ...OWNERS);
    expect(code).toBe(1);
    expect(out).toMatch(/^NOT SET UP {2}acme\/shop: 1 file differs, see below; nothing was written\. /);
    expect(out).toMatch(
      /\n\.github\/workflows\/sdlc-gate\.yml \(refused\)\n[\s\S]*\n {2}-name: mine\n[\s\S]*\n {2}\+name: sdlc-gate\n/,
    );
    expect(filesOf(repository)).toEqual(before);
  });

  test('and is replaced with --force, the difference shown', async () => {
    const repository = shop();
    repository.write('.github/workflows/sdlc-gate.yml', 'name: mine\n');
    const { code, out } = await init(repository, ...OWNERS, '--force');
    expect(code).toBe(0);
    expect(out).toMatch(/\n {2}-name: mine\n/);
    expect(read(repository, '.github/workflows/sdlc-gate.yml')).toContain('name: sdlc-gate\n');
  });

  test('a policy that is valid is kept, and decides on code owners', async () => {
    const repository = shop();
    const policy =
      "high-risk:\n  - {paths: ['infra/**'], name: infra, reviewers: ['@acme/sre']}\ncontrol-owners: ['@cto', '@alice']\n";
    repository.write('.github/change-policy.yml', policy);
    await init(repository);
    expect(read(repository, '.github/change-policy.yml')).toBe(policy);
    expect(read(repository, '.github/CODEOWNERS')).toContain('# infra\n/infra/ @acme/sre\n');
    expect(read(repository, '.github/CODEOWNERS')).toContain('/.github/workflows/ @cto @alice\n');
    expect(read(repository, 'docs/change-management-policy.md')).toContain('| infra | 1 | `@acme/sre` |');
  });

  test('a policy that cannot be read is refused with the difference', async () => {
    const repository = shop();
    repository.write('.github/change-policy.yml', 'high-risk: []\n');
    const { code, out } = await init(repository);
    expect(code).toBe(1);
    expect(out).toContain('\n.github/change-policy.yml (refused)\n');
    expect(read(repository, '.github/change-policy.yml')).toBe('high-risk: []\n');
  });

  test('where one is replaced with --force, whom CODEOWNERS names for it owns the control still', async () => {
    const repository = shop();
    await init(repository, ...OWNERS);
    repository.write('.github/change-policy.yml', 'high-risk: []\n');
    expect((await init(repository, '--force')).code).toBe(0);
    expect(read(repository, '.github/change-policy.yml')).toContain("control-owners: ['@alice', '@bob']");
    expect(read(repository, '.github/CODEOWNERS')).toContain('/.github/workflows/ @alice @bob\n');
  });

  const OWNED =
    "high-risk: ['**/*.tf', '**/pnpm-lock.yaml', '**/package.json', '**/Dockerfile', '**/CLAUDE.md']\ngroups: {board: ['@cto', '@alice']}\ncontrol-owners: [board]\n";
  test.each([
    [
      'of other owners',
      OWNED,
      OWNERS,
      /--cto: line 3: its control owners are @cto, @alice\n {4}fix: Write `control-owners: \['@alice', '@bob'\]`\./,
    ],
    [
      'of another AI reviewer',
      `${OWNED}ai-reviewer: a[bot]\n`,
      ['--ai-reviewer', 'b[bot]'],
      /--ai-reviewer: line 4: its AI reviewer is a\[bot\]\n {4}fix: Write `ai-reviewer: 'b\[bot\]'`\./,
    ],
    ['of an AI reviewer', OWNED, ['--ai-reviewer', 'b[bot]'], /--ai-reviewer: it names no AI reviewer\n/],
    [
      'of a reviewer without a ledger',
      `${OWNED}low-risk:\n  approvals: 1\n`,
      ['--reviewer', 'claude-code-action'],
      /--reviewer: line 5: it takes only a review [^\n]+\n {4}fix: Write `coverage: unproven` under `low-risk:`\./,
    ],
  ])(
    'a flag %s changes no valid policy, not even with --force: it names the line',
    async (_what, policy, flags, says) => {
      const repository = shop();
      repository.write('.github/change-policy.yml', policy);
      await init(repository);
      const before = filesOf(repository);
      for (const force of [[], ['--force']]) {
        const { code, out } = await init(repository, ...flags, ...force);
        expect(code).toBe(1);
        expect(out).toMatch(
          /^NOT SET UP {2}acme\/shop: the policy says otherwise than 1 flag, see below; nothing was written\./,
        );
        expect(out).toMatch(says);
        expect(filesOf(repository)).toEqual(before);
      }
      expect(before['.github/CODEOWNERS']).toContain('/.github/workflows/ @cto @alice\n');
      const shown = await init(repository, ...flags, '--format', 'markdown');
      expect(shown.out).toContain('### What the policy says otherwise than the flags\n\n- <code>&#45;&#45;');
    },
  );

  test('the same owners in another order are no contradiction', async () => {
    const repository = shop();
    repository.write('.github/change-policy.yml', OWNED);
    expect((await init(repository, '--cto', '@Alice,@cto')).code).toBe(0);
  });

  test('with the line that was named the set-up goes through', async () => {
    const repository = shop();
    repository.write('.github/change-policy.yml', `${OWNED}low-risk: {coverage: unproven}\n`);
    expect((await init(repository, '--reviewer', 'claude-code-action')).code).toBe(0);
    expect(read(repository, '.github/workflows/claude-pr-review.yml')).toContain('anthropics/claude-code-action@');
  });

  test.each(['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'])(
    '%s is added to, where GitHub reads it',
    async (path) => {
      const repository = shop();
      repository.write(path, '* @zoe @yan\n/docs/ @writer');
      const { code, out } = await init(repository);
      expect(code).toBe(0);
      expect(out).toContain(`  updated    ${path}`);
      expect(read(repository, path)).toMatch(
        /^\* @zoe @yan\n\/docs\/ @writer\n\n# --- countersign[\s\S]*\/\.github\/workflows\/ @zoe @yan\n/,
      );
      expect(Object.keys(filesOf(repository)).filter((each) => each.endsWith('CODEOWNERS'))).toEqual([path]);
    },
  );

  test('prose of the reader’s own is left alone, whatever the template is called', async () => {
    const repository = shop();
    repository.write('docs/change-management-policy.md', 'ours\n');
    repository.write('docs/PULL_REQUEST_TEMPLATE.md', 'ours\n');
    const { code, out } = await init(repository, ...OWNERS, '--force');
    expect(code).toBe(0);
    expect(out).toContain('  kept       docs/change-management-policy.md');
    expect(read(repository, 'docs/change-management-policy.md')).toBe('ours\n');
    expect(Object.keys(filesOf(repository))).not.toContain('.github/pull_request_template.md');
  });

  test('a dry run writes nothing, and ends as the run would', async () => {
    const repository = shop();
    const before = filesOf(repository);
    expect(await init(repository, ...OWNERS, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^WOULD SET UP {2}acme\/shop: 9 created \(dry run: nothing is written\)\n/),
    });
    repository.write('.github/workflows/sdlc-gate.yml', 'name: mine\n');
    expect((await init(repository, ...OWNERS, '--dry-run')).code).toBe(1);
    expect(filesOf(repository)).toEqual({ ...before, '.github/workflows/sdlc-gate.yml': 'name: mine\n' });
  });

  test.each([
    [
      'a folder that is a link',
      (repository: Repository) => repository.link('.github', 'elsewhere'),
      /\.github is a symbolic link/,
    ],
    [
      'a file that is a link',
      (repository: Repository) => {
        repository.write('.github/x', 'x');
        repository.link('.github/CODEOWNERS', 'x');
      },
      /\.github\/CODEOWNERS is a symbolic link/,
    ],
    ['a file in the place of a folder', (repository: Repository) => repository.write('docs', 'x'), /docs is no folder/],
    [
      'a folder in the place of a file',
      (repository: Repository) => mkdirSync(join(repository.folder, '.github/change-policy.yml'), { recursive: true }),
      /change-policy\.yml is no file/,
    ],
  ])('%s is refused', async (_what, spoil, message) => {
    const repository = shop();
    spoil(repository);
    const { code, out, err } = await init(repository, ...OWNERS);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(Object.keys(filesOf(repository)).filter((path) => path.includes('workflows'))).toEqual([]);
  });

  test('a file keeps its mode', async () => {
    const repository = shop();
    repository.write('.github/CODEOWNERS', '* @zoe @yan\n');
    chmodSync(join(repository.folder, '.github/CODEOWNERS'), 0o755);
    await init(repository);
    repository.git('add', '-A');
    expect(repository.git('ls-files', '-s', '.github/CODEOWNERS')).toMatch(/^100755/);
  });
});

describe('the answer is not good', () => {
  test('where nobody is named for the control: it says so, and is done with 1', async () => {
    const { code, out } = await init(shop());
    expect(code).toBe(1);
    expect(out).toMatch(
      /\nTo be mended in the policy\n[\s\S]*any human with write access may approve changes to the control itself/,
    );
    expect(out).toContain('Name who owns the control');
  });

  test('where a team owns the control it says that the gate cannot read it', async () => {
    const { code, out } = await init(shop(), '--cto', '@acme/security');
    expect(code).toBe(0);
    expect(out).toContain('GITHUB_TOKEN cannot read who is in @acme/security');
  });

  test.each([
    [['--cto', 'alice'], /'alice' is no @user and no @org\/team/],
    [['--cto', '@a--b'], /is no @user/],
    [['--ai-reviewer', 'github-actions[bot]'], /is no login of a GitHub App of your own/],
    [['--ai-reviewer', 'a b'], /is no login/],
    [['--reviewer', 'nobody'], /--reviewer cannot be 'nobody'/],
    [['--from-paths-filter', 'none.yml'], /the filters none\.yml cannot be read: there is no such file/],
    [['--from-paths-filter', 'package.json'], /holds no filters/],
  ])('for %j: wrong usage', async (flags, message) => {
    const repository = shop();
    const { code, out, err } = await init(repository, ...flags);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  test.each([
    [['--pin', 'v1'], /--pin cannot be 'v1'\n {2}fix: A tag or a branch can be moved/],
    [['--version', 'latest'], /--version cannot be 'latest'/],
    [['--actions', 'x'], /--actions cannot be 'x'/],
  ])('for %j: what is pinned must be a commit of a known place', async (flags, message) => {
    const { code, err } = await countersign(shop().folder, ['init', '--yes', ...OWNERS, ...flags]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('where there is no repository', async () => {
    const { code, err } = await countersign(shelf.folder(), ['init', '--yes', ...EXAMPLE]);
    expect(code).toBe(2);
    expect(err).toMatch(/is not in the working tree of a git repository/);
  });
});

describe('from filters of dorny/paths-filter', () => {
  const FILTERS = "high-risk:\n  - 'infra/**'\n  - '!infra/docs/**'\nweb: ['apps/**']\n";
  test('the policy has their rules first, then what the tree asks for, and tells what differs', async () => {
    const repository = shop();
    repository.write('.github/filters.yml', FILTERS);
    repository.write(
      '.github/workflows/ci.yml',
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: dorny/paths-filter@v3\n        with: {filters: .github/filters.yml}\n',
    );
    const { code, out } = await init(repository, ...OWNERS, '--from-paths-filter', '.github/workflows/ci.yml');
    expect(code).toBe(0);
    const policy = read(repository, '.github/change-policy.yml');
    expect(policy).toMatch(
      / {2}- name: 'high-risk'\n[\s\S]*- 'infra\/\*\*'\n {4}except:\n {6}- 'infra\/docs\/\*\*'\n[\s\S]*'\*\*\/package\.json'/,
    );
    expect(policy).not.toMatch(/^ {6}- '\*\*\/\*\.tf'/m);
    expect(out).toMatch(
      /What the policy says otherwise than the filters\n[\s\S]* {2}narrower {2}high-risk !infra\/docs\/\*\*: /,
    );
    expect(out).toMatch(/ {2}left-out {2}web: /);
    await expectSound(repository);
  });

  test('a valid policy that is there does not give way to them', async () => {
    const repository = shop();
    repository.write('.github/filters.yml', FILTERS);
    repository.write('.github/change-policy.yml', "high-risk: ['x']\n");
    const ran = await init(repository, '--from-paths-filter', '.github/filters.yml', '--force');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(
      '--from-paths-filter: line 1: it has rules of its own, and filters do not replace them\n',
    );
    expect(ran.out).not.toContain('than the filters');
    expect(read(repository, '.github/change-policy.yml')).toBe("high-risk: ['x']\n");
  });
});
