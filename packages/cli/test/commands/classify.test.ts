import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { countersign } from '../support/console.ts';
import { type Repository, workshop } from '../support/repository.ts';
import { shop } from '../support/shop.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

/** A change with one file of each kind: plain, by a rule, moved out of a rule's folder, excepted, control, symlink. */
function richChange(): Repository {
  const repository = shop(shelf.repository());
  repository.write('services/cart/cart.ts', 'export const cart = 2;\n');
  repository.git('mv', 'infra/main.tf', 'docs/main.txt');
  repository.write('services/identity/login.ts', 'export const login = 2;\n');
  repository.write('services/identity/README.md', 'words\n');
  repository.write('.github/workflows/ci.yml', 'on: push\n');
  repository.link('docs/passwords', '/etc/passwd');
  repository.commit('rich');
  return repository;
}

const rich = richChange();

describe('countersign classify', () => {
  test('says on a terminal what the verdict is, why, which files decided, and what was compared', async () => {
    const { code, out, err } = await countersign(rich.folder, ['classify']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'note: compared with main, taken for the default branch by its name, as origin/HEAD is not set\n',
    });
    expect(out).toBe(`HIGH RISK  4 of 6 changed files: a person who did not write it must approve

  - .github/workflows/ci.yml is part of the change control: workflows run the control, and hold its tokens
  - docs/passwords is or was a symbolic link: what it leads to is not in the diff
  - infra/main.tf matches **/*.tf
  - services/identity/login.ts matches services/identity/** (identity: Identity service)

  risk  file                                rule            pattern
  high  .github/workflows/ci.yml            change control  .github/workflows/**
  high  docs/main.txt (from infra/main.tf)  **/*.tf         **/*.tf
  high  docs/passwords                      symlink         mode 120000
  high  services/identity/login.ts          identity        services/identity/**
  low   services/cart/cart.ts
  low   services/identity/README.md

  change  HEAD (${rich.git('rev-parse', 'HEAD').slice(0, 12)}) since it left main (${rich.git('rev-parse', 'main').slice(0, 12)}) at ${rich.git('rev-parse', 'main').slice(0, 12)}
  policy  .github/change-policy.yml on main (${rich.git('rev-parse', 'main').slice(0, 12)})
`);
  });

  test('says the same as JSON that a program can read, a line for each file', async () => {
    const { code, out } = await countersign(rich.folder, ['classify', '--format', 'json']);
    expect(code).toBe(0);
    const main = rich.git('rev-parse', 'main');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'countersign/local-classification',
      version: 1,
      risk: 'high',
      base: { name: 'main', commit: main },
      head: { name: 'HEAD', commit: rich.git('rev-parse', 'topic') },
      mergeBase: main,
      policy: {
        path: '.github/change-policy.yml',
        branch: 'main',
        commit: main,
        blob: rich.git('rev-parse', 'main:.github/change-policy.yml'),
      },
      classification: {
        risk: 'high',
        complete: true,
        control: true,
        rules: [
          { index: 0, name: '**/*.tf' },
          { index: 1, name: 'identity' },
        ],
        files: [
          { path: '.github/workflows/ci.yml', risk: 'high' },
          {
            path: 'docs/main.txt',
            previousPath: 'infra/main.tf',
            matches: [{ rule: '**/*.tf', pattern: '**/*.tf', on: 'infra/main.tf' }],
          },
          { path: 'docs/passwords', risk: 'high' },
          { path: 'services/cart/cart.ts', risk: 'low', matches: [] },
          { path: 'services/identity/README.md', risk: 'low', matches: [] },
          { path: 'services/identity/login.ts', risk: 'high' },
        ],
      },
    });
    expect(out.split('\n').filter((line) => line.includes('"reason":'))).toHaveLength(6);
  });

  test('says the same as Markdown', async () => {
    const { code, out } = await countersign(rich.folder, ['classify', '--format=markdown']);
    expect(code).toBe(0);
    expect(out).toMatch(/^## The change is high risk/);
    expect(out).toContain('| high | <code>docs/passwords</code> | <code>symlink</code> | <code>mode 120000</code> |');
  });

  test.each(['text', 'json', 'markdown'])('says the same twice, byte for byte, as %s', async (format) => {
    const first = await countersign(rich.folder, ['classify', '--format', format]);
    expect(await countersign(rich.folder, ['classify', '--format', format])).toEqual(first);
  });

  test('is done with 0 for a low-risk change too', async () => {
    const repository = shop(shelf.repository());
    repository.write('services/cart/cart.ts', 'export const cart = 2;\n');
    repository.commit();
    const { code, out } = await countersign(repository.folder, ['classify']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^LOW RISK {2}1 changed file, none of them high-risk: the policy's low-risk approvals are enough\n/,
    );
  });

  test('fits a narrow terminal, and colours only where colours are wanted', async () => {
    const { out } = await countersign(rich.folder, ['classify'], {
      width: 60,
      paint: (style, text) => `<${style}>${text}</${style}>`,
    });
    const plain = out.replaceAll(/<\/?\w+>/g, '');
    expect(out).toMatch(/^<high>HIGH RISK<\/high> {2}/);
    expect(
      plain
        .split('\n')
        .slice(2, -4)
        .filter((line) => line.length > 60),
    ).toEqual([]);
    expect(
      (await countersign(rich.folder, ['classify', '--format', 'json'], { paint: () => 'colour' })).out,
    ).not.toContain('colour');
  });
});

describe('what is compared', () => {
  test('is what the head did since it left the base, as in a pull request: what the base did meanwhile is not part of it', async () => {
    const repository = shop(shelf.repository());
    repository.write('services/cart/cart.ts', 'export const cart = 2;\n');
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write('infra/other.tf', 'resource "b" {}\n');
    repository.commit();
    const { out } = await countersign(repository.folder, ['classify', '--head', 'topic']);
    expect(out).toMatch(/^LOW RISK {2}1 changed file,/);
  });

  test('is the default branch of the remote by default, before a local main that is behind', async () => {
    const origin = shop(shelf.repository());
    origin.git('checkout', '-q', '-b', 'trunk', 'main');
    origin.write('infra/other.tf', 'resource "b" {}\n');
    origin.commit();
    const folder = shelf.folder();
    origin.git('clone', '-q', origin.folder, folder);
    const clone = shelf.at(folder);
    clone.git('branch', '-q', 'main', 'trunk~1');
    clone.write('services/cart/cart.ts', '2\n');
    clone.commit();
    const { out, err } = await countersign(folder, ['classify']);
    expect(out).toMatch(/^LOW RISK/);
    expect(out).toMatch(/since it left origin\/trunk \(/);
    expect(err).toBe("note: compared with origin/trunk, the remote's default branch\n");
  });

  test.each([
    ['origin/main', ['refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/master']],
    ['origin/master', ['refs/remotes/origin/master', 'refs/heads/master']],
    ['master', ['refs/heads/master']],
  ])('is %s where origin/HEAD is not set and these branches are there', async (name, refs) => {
    const repository = shop(shelf.repository());
    for (const ref of refs) repository.git('update-ref', ref, 'main');
    if (!refs.includes('refs/heads/main')) repository.git('branch', '-q', '-D', 'main');
    repository.write('docs/notes.md', 'more\n');
    repository.commit();
    expect((await countersign(repository.folder, ['classify'])).err).toMatch(
      new RegExp(`^note: compared with ${name}, taken for the default branch`),
    );
  });

  test('in a bare repository is its own HEAD', async () => {
    const origin = shop(shelf.repository());
    origin.git('branch', '-q', 'trunk', 'main');
    origin.write('docs/notes.md', 'more\n');
    origin.commit();
    const folder = shelf.folder();
    origin.git('clone', '-q', '--bare', origin.folder, folder);
    const bare = shelf.at(folder);
    bare.git('symbolic-ref', 'HEAD', 'refs/heads/trunk');
    const { code, out, err } = await countersign(folder, ['classify', '--head', 'topic']);
    expect(code).toBe(0);
    expect(out).toMatch(/^LOW RISK[\s\S]*since it left trunk/);
    expect(err).toBe('note: compared with trunk, the HEAD of this bare repository\n');
  });

  test('in a linked working tree is the branch of that tree', async () => {
    const folder = shelf.folder();
    rich.git('worktree', 'add', '-q', '--detach', folder, 'main');
    try {
      const { out } = await countersign(folder, ['classify', '--base', 'main']);
      expect(out).toMatch(/the change has no files/);
    } finally {
      rich.git('worktree', 'remove', '--force', folder);
    }
  });

  test('from a folder below the top is the whole change', async () => {
    const { out } = await countersign(`${rich.folder}/services`, ['classify', '--repo', 'cart']);
    expect(out).toMatch(/^HIGH RISK {2}4 of 6 changed files/);
  });

  test('may be named in any way that git knows: tag, commit, ancestor', async () => {
    rich.git('tag', '-f', '-a', '-m', 'tag', 'v1', 'main');
    const heads = ['topic', rich.git('rev-parse', 'topic'), 'topic~0', '@'];
    const outs = await Promise.all(
      heads.map((head) => countersign(rich.folder, ['classify', '--base', 'v1', '--head', head])),
    );
    for (const { out } of outs) expect(out).toMatch(/^HIGH RISK {2}4 of 6 changed files/);
  });

  test('with several points of departure is said, and the first of them is taken, as git does', async () => {
    const repository = shop(shelf.repository());
    repository.write('services/a', 'a\n');
    repository.commit('a');
    repository.git('checkout', '-q', 'main');
    repository.write('services/b', 'b\n');
    repository.commit('b');
    repository.git('branch', '-q', 'b');
    repository.git('merge', '-q', '-m', 'm1', 'topic');
    repository.git('checkout', '-q', 'topic');
    repository.git('merge', '-q', '-m', 'm2', 'b');
    const { out, err } = await countersign(repository.folder, ['classify', '--format', 'json']);
    const [first] = repository.git('merge-base', 'main', 'topic').split('\n');
    expect((JSON.parse(out) as { mergeBase: string }).mergeBase).toBe(first);
    expect(err).toMatch(/base and head parted 2 times; [0-9a-f]{12} is compared with, as git does/);
  });

  test('by a name that is a branch and a tag is what git takes it for, and the reader is told', async () => {
    const repository = shop(shelf.repository());
    repository.write('infra/other.tf', 'x\n');
    repository.commit();
    repository.git('tag', 'main', 'topic');
    const { out, err } = await countersign(repository.folder, ['classify', '--base', 'main']);
    expect(out).toMatch(/the change has no files/);
    expect(err).toMatch(/note: git says: refname 'main' is ambiguous\./);
  });

  test('works in a repository of SHA-256', async () => {
    const repository = shop(shelf.repository('--object-format=sha256'));
    repository.write('infra/other.tf', 'x\n');
    repository.commit();
    expect((await countersign(repository.folder, ['classify'])).out).toMatch(/^HIGH RISK {2}1 of 1 changed file:/);
  });

  test('nothing at all is high-risk, and the reader is told why there is nothing', async () => {
    const { code, out, err } = await countersign(rich.folder, ['classify', '--base', 'HEAD']);
    expect(code).toBe(0);
    expect(out).toMatch(/^HIGH RISK[\s\S]*the change has no files/);
    expect(err).toMatch(/note: HEAD and HEAD are the same commit: name another base with --base/);
  });
});

describe('the policy', () => {
  test('is read at the tip of the default branch, whatever the base and the branch say', async () => {
    const repository = shop(shelf.repository());
    repository.write('.github/change-policy.yml', "high-risk: ['nothing']\n");
    repository.commit('loosen');
    repository.git('branch', '-q', 'loose');
    repository.write('infra/main.tf', 'x\n');
    repository.commit();
    const { out } = await countersign(repository.folder, ['classify', '--base', 'loose']);
    expect(out).toMatch(/^HIGH RISK[\s\S]*infra\/main.tf matches \*\*\/\*\.tf/);
  });

  test('may be a file on the disk; it lies where it lies in the tree, and so is part of the control', async () => {
    const repository = shop(shelf.repository());
    repository.write('rules/mine.yml', "high-risk: ['nothing']\n");
    repository.commit();
    const { out } = await countersign(repository.folder, ['classify', '--policy', 'rules/mine.yml']);
    expect(out).toMatch(/rules\/mine.yml is part of the change control/);
    expect(out).toMatch(/policy {2}rules\/mine.yml on the disk/);
  });

  test('outside of the working tree stands for the one at the default path', async () => {
    const elsewhere = shelf.repository();
    elsewhere.write('policy.yml', "high-risk: ['docs/**']\n");
    const { out } = await countersign(rich.folder, [
      'classify',
      '--policy',
      `${elsewhere.folder}/policy.yml`,
      '--format',
      'json',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      policy: { path: '.github/change-policy.yml', file: `${elsewhere.folder}/policy.yml` },
    });
  });
});

test('a policy may come through a pipe, as from a shell’s <(…)', async () => {
  const pipe = `${shelf.folder()}/pipe`;
  execFileSync('mkfifo', [pipe]);
  const [{ out }] = await Promise.all([
    countersign(rich.folder, ['classify', '--policy', pipe]),
    writeFile(pipe, "high-risk: ['docs/**']\n"),
  ]);
  expect(out).toMatch(/docs\/main.txt matches docs\/\*\*/);
});

describe('uncommitted work', () => {
  test.each([
    ['an edited file', (repository: Repository) => repository.write('docs/notes.md', 'dirty\n')],
    ['a new file', (repository: Repository) => repository.write('new', 'new\n')],
    [
      'a staged file',
      (repository: Repository) => {
        repository.write('new', 'new\n');
        repository.git('add', 'new');
      },
    ],
  ])('is not classified, and the reader is told: %s', async (_what, soil) => {
    const repository = shop(shelf.repository());
    repository.write('services/cart/cart.ts', '2\n');
    repository.commit();
    const clean = await countersign(repository.folder, ['classify']);
    expect(clean.err).not.toMatch(/uncommitted/);
    soil(repository);
    const soiled = await countersign(repository.folder, ['classify']);
    expect(soiled.out).toBe(clean.out);
    expect(soiled.err).toBe(`${clean.err}note: there are uncommitted changes, and only commits are looked at\n`);
  });

  test('is nothing to speak of where another head than the working tree’s is asked about', async () => {
    const repository = shop(shelf.repository());
    repository.write('docs/notes.md', 'dirty\n');
    expect((await countersign(repository.folder, ['classify', '--head', 'topic'])).err).not.toMatch(/uncommitted/);
  });
});

describe('hostile paths', () => {
  const hostile = shop(shelf.repository());
  const names = [
    'e\u001b[2Jscape',
    'line\nHIGH',
    'bidi\u202egnp',
    'c1\u009b2J',
    '::error::x',
    '##[error]x',
    '| pipe |',
    '<img src=x>',
    '@everyone',
    'zero\u200bwidth',
  ];
  for (const name of names) hostile.write(name, 'x\n');
  hostile.write('plain', 'x\n');
  hostile.git('add', '--all');
  hostile.git('update-index', '--index-info');
  hostile.commit();

  test.each(['text', 'json', 'markdown'])('reach no terminal and no log raw, as %s', async (format) => {
    const { out } = await countersign(hostile.folder, ['classify', '--format', format]);
    // biome-ignore lint: controls are what is looked for
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(out).not.toMatch(/^\s*::/m);
    expect(out).not.toContain('##[');
  });

  test('are all on the list, each as itself', async () => {
    const { out } = await countersign(hostile.folder, ['classify', '--format', 'json']);
    const { classification } = JSON.parse(out) as { classification: { files: { path: string; risk: string }[] } };
    expect(classification.files.map(({ path }) => path)).toEqual([...names, 'plain'].toSorted());
    expect(classification.files.find(({ path }) => path === 'plain')?.risk).toBe('low');
  });

  test('that are no UTF-8 are high-risk, and every rule applies', async () => {
    const repository = shop(shelf.repository());
    const blob = repository.git('rev-parse', 'main:docs/notes.md');
    const entry = Buffer.concat([Buffer.from(`100644 ${blob}\tcaf`), Buffer.from([0xe9]), Buffer.from('.ts\0')]);
    execFileSync('git', ['-C', repository.folder, 'update-index', '-z', '--index-info'], { input: entry });
    repository.git('commit', '-qm', 'bytes');
    const { out } = await countersign(repository.folder, ['classify', '--head', 'topic']);
    expect(out).toMatch(/^HIGH RISK {2}every rule of the policy applies/);
    expect(out).toContain('caf\\u{5c}xe9.ts');
  });
});
