import { afterAll, describe, expect, test } from '@jest/globals';
import { countersign } from '../support/console.ts';
import { type Repository, workshop } from '../support/repository.ts';
import { shop } from '../support/shop.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

const SOUND = `high-risk:
  - '**/*.tf'
  - paths: ['services/identity/**']
    name: identity
low-risk:
  reviewers: [human]
control-owners: ['@cto', '@cfo', '@acme/security']
`;

function withPolicy(text: string): Repository {
  const repository = shop(shelf.repository());
  repository.write('.github/change-policy.yml', text);
  repository.commit();
  return repository;
}

describe('countersign policy check', () => {
  test('is done with 0 for a sound policy, and says what it was held against', async () => {
    const repository = withPolicy(SOUND);
    const commit = repository.git('rev-parse', 'HEAD').slice(0, 12);
    const { code, out, err } = await countersign(repository.folder, ['policy', 'check']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      new RegExp(
        `^SOUND {2}\\.github/change-policy\\.yml: (nothing to mend|\\d notes?) \\(2 rules, against 5 files of HEAD \\(${commit}\\)\\)\\n`,
      ),
    );
  });

  test('is done with 1 for a policy that cannot be used, and shows each problem with line, column and fix', async () => {
    const repository = withPolicy("high-risk:\n  - '**/*.tf'\n  - '!docs/**'\nlow-rsk: {}\n");
    const { code, out, err } = await countersign(repository.folder, ['policy', 'check']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(
      /^NOT SOUND {2}\.github\/change-policy\.yml: 2 errors \(it cannot be used, so no files were looked at\)\n/,
    );
    expect(out).toMatch(/\n {2}\.github\/change-policy\.yml:3:\d+ {2}error {2}invalid\n {4}.*\n {4}fix: .*except/);
    expect(out).toMatch(
      /\n {2}\.github\/change-policy\.yml:4:1 {2}error {2}invalid\n {4}unknown key 'low-rsk'\n {4}fix: Did you mean 'low-risk'\?\n/,
    );
  });

  test('is done with 1 for a glob that matches nothing, and names its line', async () => {
    const repository = withPolicy(SOUND.replace('services/identity', 'service/identity'));
    const { code, out } = await countersign(repository.folder, ['policy', 'check']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /\n {2}\.github\/change-policy\.yml:3 {2}warning {2}dead-glob\n {4}'service\/identity\/\*\*' matches no file of the tree\n/,
    );
  });

  test('shows the first files that a finding is about, and how many there are', async () => {
    const repository = withPolicy(SOUND);
    for (let count = 0; count < 7; count += 1) repository.write(`apps/${count}/package-lock.json`, '{}');
    repository.commit();
    const { code, out } = await countersign(repository.folder, ['policy', 'check']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /warning {2}unguarded\n[\s\S]*\n {4}such as apps\/0\/package-lock\.json, .* and 2 more files\n/,
    );
  });

  test('says the same as JSON and as Markdown', async () => {
    const repository = withPolicy(SOUND.replace('services/identity', 'service/identity'));
    const json = await countersign(repository.folder, ['policy', 'check', '--format', 'json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      kind: 'countersign/policy-check',
      version: 1,
      sound: false,
      policy: '.github/change-policy.yml',
      rules: 2,
      tree: { name: 'HEAD', commit: repository.git('rev-parse', 'HEAD'), files: 5 },
    });
    expect((JSON.parse(json.out) as { findings: unknown[] }).findings).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'dead-glob', line: 3, key: 'high-risk[1].paths[0]' }),
    );
    const markdown = await countersign(repository.folder, ['policy', 'check', '--format', 'markdown']);
    expect(markdown.code).toBe(1);
    expect(markdown.out).toMatch(/^## The policy is not sound: /);
    expect(markdown.out).toMatch(/\| warning \| 3 \| .*service\/identity/);
  });
});

describe('the policy that is checked', () => {
  test('is the one in the working tree, committed or not, so that it can be checked before it is', async () => {
    const repository = withPolicy(SOUND);
    repository.write('.github/change-policy.yml', 'high-risk: []\n');
    expect((await countersign(`${repository.folder}/docs`, ['policy', 'check'])).code).toBe(1);
  });

  test('is that of a commit where one is named, and so are the files', async () => {
    const repository = withPolicy(SOUND);
    repository.write('.github/change-policy.yml', 'high-risk: []\n');
    const { code, out } = await countersign(repository.folder, ['policy', 'check', '--ref', 'topic']);
    expect(code).toBe(0);
    expect(out).toMatch(/^SOUND {2}topic:\.github\/change-policy\.yml: /);
  });

  test('in a bare repository is that of HEAD', async () => {
    const origin = withPolicy(SOUND);
    const folder = shelf.folder();
    origin.git('clone', '-q', '--bare', origin.folder, folder);
    const { code, out } = await countersign(folder, ['policy', 'check']);
    expect(code).toBe(0);
    expect(out).toMatch(/^SOUND {2}HEAD:\.github\/change-policy\.yml: /);
  });

  test('may be any file, named as the reader names it', async () => {
    const repository = withPolicy(SOUND);
    repository.write('docs/other.yml', SOUND);
    const { code, out } = await countersign(`${repository.folder}/docs`, [
      'policy',
      'check',
      'other.yml',
      '--repo',
      '..',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^SOUND {2}other\.yml: /);
  });

  test.each([
    ['is not there', (repository: Repository) => repository.remove('.github'), 2, /there is no such file/],
    [
      'is a symlink, which the action refuses',
      (repository: Repository) => {
        repository.git('mv', '.github/change-policy.yml', 'policy.yml');
        repository.link('.github/change-policy.yml', '../policy.yml');
      },
      2,
      /is a symbolic link/,
    ],
  ] as const)('is no answer where it %s', async (_what, spoil, code, message) => {
    const repository = withPolicy(SOUND);
    spoil(repository);
    const ran = await countersign(repository.folder, ['policy', 'check']);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(ran.err).toMatch(message);
  });

  test.each([
    [['--ref', 'nope'], 2, /there is no commit 'nope'/],
    [['--ref', '--all'], 2, /--ref has no value/],
    [['--ref=--all'], 2, /names no single commit/],
    [['none.yml'], 2, /none\.yml cannot be read/],
  ] as const)('is not looked for where the command line is wrong: %j', async (argv, code, message) => {
    const ran = await countersign(withPolicy(SOUND).folder, ['policy', 'check', ...argv]);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(ran.err).toMatch(message);
  });
});

test('a tree with names that are no UTF-8, links and submodules is held against the policy whole', async () => {
  const repository = withPolicy(SOUND);
  const { execFileSync } = await import('node:child_process');
  const head = repository.git('rev-parse', 'HEAD');
  const blob = repository.git('rev-parse', 'HEAD:docs/notes.md');
  const entries = [`160000 ${head}\tsub`, `120000 ${blob}\tlink`].map((entry) => Buffer.from(`${entry}\0`));
  const odd = Buffer.concat([Buffer.from(`100644 ${blob}\tcaf`), Buffer.from([0xe9, 0])]);
  execFileSync('git', ['-C', repository.folder, 'update-index', '-z', '--index-info'], {
    input: Buffer.concat([...entries, odd]),
  });
  repository.git('commit', '-qm', 'odd');
  const { out } = await countersign(repository.folder, ['policy', 'check', '--ref', 'topic']);
  expect(out).toContain('against 8 files of topic');
});
