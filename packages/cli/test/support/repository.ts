import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real git repository in a folder of its own. The same steps give the same commit ids, on every machine. */
export interface Repository {
  readonly folder: string;
  /** Runs git here and returns what it printed, trimmed. */
  git(...args: readonly string[]): string;
  write(path: string, content: string): void;
  link(path: string, target: string): void;
  remove(path: string): void;
  /** Commits all that the working tree holds and returns the commit's id. */
  commit(message?: string): string;
}

/** The environment of git in tests: nothing of the machine's own configuration. */
export const TEST_ENV: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
};

/** Folders made so far, so that a test file removes them all at its end. */
export interface Workshop {
  folder(): string;
  /** An empty repository whose branch is `main`. */
  repository(...initFlags: readonly string[]): Repository;
  /** A repository in a folder that is there already. */
  at(folder: string): Repository;
  clean(): void;
}

/** Makes repositories for one test file. */
export function workshop(): Workshop {
  const folders: string[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'countersign-cli-'));
    folders.push(made);
    return made;
  };
  return {
    folder,
    repository: (...initFlags) => {
      const repository = inFolder(folder());
      repository.git('init', '--quiet', '--initial-branch=main', ...initFlags);
      return repository;
    },
    at: inFolder,
    clean: () => {
      for (const made of folders) rmSync(made, { recursive: true, force: true });
    },
  };
}

function inFolder(folder: string): Repository {
  const git: Repository['git'] = (...args) =>
    execFileSync('git', args, {
      cwd: folder,
      env: TEST_ENV,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const place = (path: string): string => {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    return full;
  };
  return {
    folder,
    git,
    write: (path, content) => writeFileSync(place(path), content),
    link: (path, target) => symlinkSync(target, place(path)),
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    commit: (message = 'change') => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
  };
}
