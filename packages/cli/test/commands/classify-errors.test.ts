import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { countersign } from '../support/console.ts';
import { type Repository, TEST_ENV, workshop } from '../support/repository.ts';
import { shop } from '../support/shop.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

interface Case {
  readonly what: string;
  /** Returns the folder to run in. */
  readonly make: () => string;
  readonly argv: readonly string[];
  readonly code: 2 | 3;
  readonly message: RegExp;
  readonly fix: RegExp;
}

const edited = (edit: (repository: Repository) => void): (() => string) => {
  return () => {
    const repository = shop(shelf.repository());
    edit(repository);
    return repository.folder;
  };
};

const plain = edited(() => undefined);

const withPolicy = (text: string): (() => string) =>
  edited((repository) => {
    repository.git('checkout', '-q', 'main');
    repository.write('.github/change-policy.yml', text);
    repository.commit();
  });

const CASES: readonly Case[] = [
  {
    what: 'a folder in no repository',
    make: () => shelf.folder(),
    argv: [],
    code: 2,
    message: /is in no git repository/,
    fix: /--repo/,
  },
  {
    what: 'a folder that is not there',
    make: plain,
    argv: ['--repo', 'nowhere'],
    code: 2,
    message: /there is no folder .*nowhere/,
    fix: /--repo/,
  },
  {
    what: 'a branch without a commit',
    make: () => shelf.repository().folder,
    argv: [],
    code: 2,
    message: /the branch main has no commit yet/,
    fix: /Commit something/,
  },
  {
    what: 'a base that is not there',
    make: plain,
    argv: ['--base', 'maim'],
    code: 2,
    message: /there is no commit 'maim'/,
    fix: /Did you mean 'main'\?/,
  },
  {
    what: 'a head that is not there',
    make: plain,
    argv: ['--head', 'feature/x'],
    code: 2,
    message: /there is no commit 'feature\/x'/,
    fix: /git fetch/,
  },
  {
    what: 'a head that is a file',
    make: plain,
    argv: ['--head', 'main:docs/notes.md'],
    code: 2,
    message: /'main:docs\/notes.md' is no commit/,
    fix: /branch, a tag or a commit/,
  },
  {
    what: 'a commit that is not there',
    make: plain,
    argv: ['--head', 'f'.repeat(40)],
    code: 2,
    message: /there is no commit 'f{40}'/,
    fix: /git fetch/,
  },
  {
    what: 'a base that is a flag',
    make: plain,
    argv: ['--base=--output=/tmp/x'],
    code: 2,
    message: /'--output=\/tmp\/x' names no single commit/,
    fix: /HEAD~3/,
  },
  {
    what: 'a head that excludes',
    make: plain,
    argv: ['--head', '^main'],
    code: 2,
    message: /'\^main' names no single commit/,
    fix: /HEAD~3/,
  },
  {
    what: 'a base that is a range',
    make: plain,
    argv: ['--base', 'main..topic'],
    code: 2,
    message: /'main\.\.topic' names no single commit/,
    fix: /HEAD~3/,
  },
  {
    what: 'a head with a line break',
    make: plain,
    argv: ['--head', 'main\ntopic'],
    code: 2,
    message: /names no single commit/,
    fix: /HEAD~3/,
  },
  {
    what: 'no default branch',
    make: edited((repository) => repository.git('branch', '-q', '-m', 'main', 'trunk')),
    argv: [],
    code: 2,
    message: /the default branch is not known$/,
    fix: /--base REF.*git remote set-head origin --auto/,
  },
  {
    what: 'no default branch to read the policy at',
    make: edited((repository) => repository.git('branch', '-q', '-m', 'main', 'trunk')),
    argv: ['--base', 'trunk'],
    code: 2,
    message: /the default branch is not known, and the policy is read there/,
    fix: /--policy/,
  },
  {
    what: 'histories without a common commit',
    make: edited((repository) => {
      repository.git('checkout', '-q', '--orphan', 'other');
      repository.commit();
    }),
    argv: [],
    code: 2,
    message: /have no commit in common/,
    fix: /starts from/,
  },
  {
    what: 'a shallow clone that does not reach back to the point of departure',
    make: () => {
      const origin = shop(shelf.repository());
      origin.write('docs/a', 'a\n');
      origin.commit();
      origin.git('checkout', '-q', 'main');
      origin.write('docs/b', 'b\n');
      origin.commit();
      const folder = shelf.folder();
      origin.git('clone', '-q', '--depth=1', '--no-single-branch', `file://${origin.folder}`, folder);
      return folder;
    },
    argv: ['--head', 'origin/topic'],
    code: 3,
    message: /where origin\/main and origin\/topic parted is not in this shallow clone/,
    fix: /git fetch --unshallow.*fetch-depth: 0/,
  },
  {
    what: 'no policy on the default branch',
    make: edited((repository) => {
      repository.git('checkout', '-q', 'main');
      repository.remove('.github');
      repository.commit();
    }),
    argv: [],
    code: 2,
    message: /there is no policy at \.github\/change-policy\.yml on main \([0-9a-f]{12}\)/,
    fix: /--policy/,
  },
  {
    what: 'a policy that is a symlink',
    make: edited((repository) => {
      repository.git('checkout', '-q', 'main');
      repository.git('mv', '.github/change-policy.yml', 'policy.yml');
      repository.link('.github/change-policy.yml', '../policy.yml');
      repository.commit();
    }),
    argv: [],
    code: 2,
    message: /is no plain file on main .*: its mode is 120000/,
    fix: /plain file/,
  },
  {
    what: 'an empty policy',
    make: withPolicy(''),
    argv: [],
    code: 2,
    message: /main:\.github\/change-policy\.yml:1: /,
    fix: /./,
  },
  {
    what: 'a policy with an unknown key',
    make: withPolicy("high-rsk: ['a']\n"),
    argv: [],
    code: 2,
    message: /unknown key 'high-rsk'/,
    fix: /high-risk|Fix these/,
  },
  {
    what: 'a policy that is too large',
    make: withPolicy(`# ${'x'.repeat(300_000)}\n`),
    argv: [],
    code: 2,
    message: /has 300003 bytes/,
    fix: /256 KiB/,
  },
  {
    what: 'a policy file that is not there',
    make: plain,
    argv: ['--policy', 'none.yml'],
    code: 2,
    message: /the policy none\.yml cannot be read: there is no such file/,
    fix: /Name the file/,
  },
  {
    what: 'a policy file that is a folder',
    make: plain,
    argv: ['--policy', 'docs'],
    code: 2,
    message: /the policy docs cannot be read: it is a folder/,
    fix: /Name the file/,
  },
  {
    what: 'a policy file that is too large',
    make: edited((repository) => repository.write('big.yml', `# ${'x'.repeat(5_000_000)}\n`)),
    argv: ['--policy', 'big.yml'],
    code: 2,
    message: /larger than 256 KiB/,
    fix: /fewer, wider globs/,
  },
  {
    what: 'a policy file that is no text',
    make: edited((repository) => writeFileSync(join(repository.folder, 'bytes.yml'), Buffer.from([0xff, 0xfe, 0x00]))),
    argv: ['--policy', 'bytes.yml'],
    code: 2,
    message: /the policy is not UTF-8/,
    fix: /UTF-8/,
  },
  {
    what: 'a tree that is missing from the repository',
    make: edited((repository) => {
      repository.write('docs/notes.md', 'more\n');
      repository.commit();
      const tree = repository.git('rev-parse', 'HEAD:docs');
      rmSync(join(repository.folder, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    }),
    argv: ['--head', 'topic'],
    code: 3,
    message: /the change cannot be read: git says: /,
    fix: /git fsck/,
  },
  {
    what: 'a repository whose configuration is broken',
    make: edited((repository) => writeFileSync(join(repository.folder, '.git/config'), '[core\n')),
    argv: [],
    code: 3,
    message: /cannot be read: git says: bad config line/,
    fix: /sound git repository/,
  },
];

describe('where there is no verdict there is one error with its fix, no output, and an exit code that tells whose fault it is', () => {
  test.each(CASES.map((each) => [each.what, each] as const))(
    '%s',
    async (_what, { make, argv, code, message, fix }) => {
      const ran = await countersign(make(), ['classify', ...argv]);
      expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
      const lines = ran.err.trimEnd().split('\n');
      expect(
        lines
          .slice(0, -1)
          .join('\n')
          .replace(/^error: /, ''),
      ).toMatch(message);
      expect(lines.at(-1)).toMatch(/^ {2}fix: /);
      expect(lines.at(-1)).toMatch(fix);
      expect(ran.err).not.toMatch(/\n {4}at /);
    },
  );

  test('git that is not installed', async () => {
    const ran = await countersign(shelf.folder(), ['classify'], { env: { PATH: shelf.folder() } });
    expect(ran).toEqual({
      code: 3,
      out: '',
      err: 'error: git was not found\n  fix: Install git, and see that its folder is on the PATH.\n',
    });
  });

  test('git that prints something else than a diff is our fault to tell, with a stack, and no verdict', async () => {
    const repository = shop(shelf.repository());
    const bin = join(shelf.folder(), 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'git'),
      `#!/bin/sh\ncase "$*" in *diff-tree*) echo nonsense; exit 0;; esac\nPATH='${TEST_ENV['PATH'] ?? ''}' exec git "$@"\n`,
    );
    chmodSync(join(bin, 'git'), 0o755);
    const ran = await countersign(repository.folder, ['classify'], {
      env: { ...TEST_ENV, PATH: `${bin}:/usr/bin:/bin` },
    });
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 3, out: '' });
    expect(ran.err).toMatch(
      /^error: this is a fault of countersign: Error: the diff that git printed ends in the middle of a file\n {4}at /,
    );
  });

  test('a variable that names another repository is not listened to', async () => {
    const other = shop(shelf.repository());
    const ran = await countersign(shelf.folder(), ['classify'], {
      env: { ...TEST_ENV, GIT_DIR: join(other.folder, '.git') },
    });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/is in no git repository/);
  });
});
