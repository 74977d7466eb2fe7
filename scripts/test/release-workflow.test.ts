import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../process.mjs';

/** `gh`, as far as a release needs it, on a bare repository. */
const GH = `#!/bin/sh
export GIT_DIR="$BARE"
case "$1 $2" in
  'release view') test -f "$BARE/released-$3"; exit ;;
  'release create')
    test "$4" = --verify-tag && git rev-parse --verify --quiet "refs/tags/$3" && cp "$8" "$BARE/released-$3"; exit ;;
esac
shift
case "$*" in
  '--method POST repos/acme/own/git/refs -f ref='*) git update-ref "\${5#ref=}" "\${7#sha=}" 0000000000000000000000000000000000000000 ;;
  '--method PATCH repos/acme/own/git/refs/'*' -F force=true')
    name="\${3#repos/acme/own/git/}"; git rev-parse --verify --quiet "$name" && git update-ref "$name" "\${5#sha=}" ;;
  'repos/acme/own/git/ref/'*' --jq .object.sha') git rev-parse --verify --quiet "refs/\${1#repos/acme/own/git/ref/}" ;;
  *) echo "gh does not know: $*" >&2; exit 2 ;;
esac
`;

const at = { folder: '', first: '', second: '' };

beforeEach(() => {
  at.folder = mkdtempSync(join(tmpdir(), 'countersign-release-'));
  mkdirSync(join(at.folder, 'bin'));
  writeFileSync(join(at.folder, 'bin/gh'), GH, { mode: 0o755 });
  for (const [path, text] of Object.entries({
    'scripts/release-notes.mjs': readFileSync(join(root, 'scripts/release-notes.mjs'), 'utf8'),
    'scripts/process.mjs': readFileSync(join(root, 'scripts/process.mjs'), 'utf8'),
    'CHANGELOG.md': '# Changelog\n\n## 1.3.0 - 2026-12-01\n\n- More.\n\n## 1.2.3 - 2026-11-20\n\n- A gate.\n',
  })) {
    mkdirSync(dirname(join(at.folder, path)), { recursive: true });
    writeFileSync(join(at.folder, path), text);
  }
  execFileSync('git', ['init', '--quiet', '--bare', join(at.folder, 'bare')]);
  [at.first, at.second] = ['one', 'two'].map(commit) as [string, string];
});

afterEach(() => rmSync(at.folder, { recursive: true, force: true }));

test('a release has its own tag at the commit that was proved, the notes of the CHANGELOG, and a major tag', () => {
  expect(publish('1.2.3', at.first)).toBe(0);
  expect([tag('v1.2.3'), tag('v1'), notes('v1.2.3')]).toEqual([at.first, at.first, '- A gate.\n']);
});

test('the next one moves the major tag and no other', () => {
  publish('1.2.3', at.first);
  expect(publish('1.3.0', at.second)).toBe(0);
  expect([tag('v1.2.3'), tag('v1.3.0'), tag('v1')]).toEqual([at.first, at.second, at.second]);
});

test('a tag that somebody made before, at another commit, is not released', () => {
  git('update-ref', 'refs/tags/v1.2.3', at.second);
  expect(publish('1.2.3', at.first)).toBe(1);
  expect([tag('v1.2.3'), tag('v1'), notes('v1.2.3')]).toEqual([at.second, undefined, undefined]);
});

test('a version is released once, and a run that broke off goes on', () => {
  publish('1.2.3', at.first);
  git('update-ref', '-d', 'refs/tags/v1');
  expect(publish('1.2.3', at.first)).toBe(0);
  expect(tag('v1')).toBe(at.first);
  expect(publish('1.2.3', at.second)).toBe(1);
  expect([tag('v1.2.3'), tag('v1')]).toEqual([at.first, at.first]);
});

test('a version of which the CHANGELOG says nothing is no release', () => {
  expect(publish('2.0.0', at.first)).toBe(1);
  expect([tag('v2.0.0'), tag('v2')]).toEqual([undefined, undefined]);
});

/** Runs the last step of the workflow, as the runner does. */
function publish(version: string, sha: string): number | null {
  const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
  const [, step = ''] = /\n {6}- run: \|\n((?: {10}.*\n)+) {8}env:\n {10}GH_TOKEN/.exec(workflow) ?? [];
  expect(step).toContain('gh release create');
  const run = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step], {
    cwd: at.folder,
    env: {
      PATH: `${join(at.folder, 'bin')}:${process.env['PATH']}`,
      BARE: join(at.folder, 'bare'),
      RUNNER_TEMP: at.folder,
      GITHUB_REPOSITORY: 'acme/own',
      GITHUB_SHA: sha,
      VERSION: version,
    },
    encoding: 'utf8',
  });
  expect(run.stderr).not.toContain('gh does not know');
  return run.status;
}

function git(...args: readonly string[]): string {
  const identity = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  const options = { env: { ...process.env, ...identity }, encoding: 'utf8' } as const;
  return execFileSync('git', ['--git-dir', join(at.folder, 'bare'), ...args], options).trim();
}

function commit(message: string): string {
  return git('commit-tree', '-m', message, '4b825dc642cb6eb9a060e54bf8d69288fbee4904');
}

function tag(name: string): string | undefined {
  return git('for-each-ref', '--format=%(objectname)', `refs/tags/${name}`) || undefined;
}

function notes(name: string): string | undefined {
  return spawnSync('cat', [join(at.folder, `bare/released-${name}`)], { encoding: 'utf8' }).stdout || undefined;
}
