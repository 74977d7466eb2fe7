import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What happens to a file between two commits. What moves goes to another folder and keeps its name. */
export type Fate = (file: number) => 'edited' | 'added' | 'removed' | 'moved' | 'moved and edited';

/** A bare repository with the branches `main` and `topic`, packed as git packs it. */
export interface MadeRange {
  readonly folder: string;
  remove(): void;
}

const POLICY = `high-risk:
  - '**/*.tf'
  - paths: ['services/team-1/**', 'services/*/module-7/**']
    name: identity
    reason: Identity service
  - '**/Dockerfile*'
  - '**/*.sql'
  - 'infra/**'
  - '**/package.json'
  - 'pnpm-lock.yaml'
`;

/** Makes a monorepo of so many files, of which each meets its fate on `topic`; the policy stands on `main`. */
export async function makeRange(files: number, fate: Fate): Promise<MadeRange> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  await git(folder, ['init', '--quiet', '--bare', '--initial-branch=main']);
  await git(folder, ['fast-import', '--quiet'], history(files, fate));
  await git(folder, ['repack', '-adq']);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function* history(files: number, fate: Fate): Generator<string> {
  const path = (file: number, folder = 'src'): string =>
    `services/team-${file % 40}/module-${Math.floor(file / 40) % 50}/${folder}/component-${file}.ts`;
  const content = (file: number): string => `export const answer${file} = ${file};\n`.repeat(8);
  const write = (name: string, text: string): string => `M 100644 inline ${name}\ndata ${text.length}\n${text}\n`;
  const commit = (branch: string, more: string): string =>
    `commit refs/heads/${branch}\ncommitter Ann <ann@example.com> 1700000000 +0000\ndata 6\nchange\n${more}`;

  yield commit('main', '');
  yield write('.github/change-policy.yml', POLICY);
  for (let file = 0; file < files; file += 1) if (fate(file) !== 'added') yield write(path(file), content(file));
  yield commit('topic', 'from refs/heads/main\n');
  for (let file = 0; file < files; file += 1) {
    const edited = `${content(file)}// edited\n`;
    const met = fate(file);
    if (met === 'edited' || met === 'added') yield write(path(file), edited);
    if (met === 'removed') yield `D ${path(file)}\n`;
    if (met === 'moved' || met === 'moved and edited') yield `R ${path(file)} ${path(file, 'lib')}\n`;
    if (met === 'moved and edited') yield write(path(file, 'lib'), edited);
  }
}

async function git(folder: string, args: readonly string[], input: Iterable<string> = []): Promise<void> {
  const child = spawn('git', ['-C', folder, ...args], { stdio: ['pipe', 'ignore', 'inherit'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  let piece = '';
  for (const text of input) {
    piece += text;
    if (piece.length < 1_000_000) continue;
    if (!child.stdin.write(piece)) await once(child.stdin, 'drain');
    piece = '';
  }
  child.stdin.end(piece);
  const [code] = await closed;
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}`);
}
