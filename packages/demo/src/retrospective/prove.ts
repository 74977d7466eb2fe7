import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { bundle } from '../run.ts';
import type { Stage } from '../stage.ts';

const executed = promisify(execFile);

/** Leaves a clone of the shop beside the manifests, so that anybody can prove them again. */
export async function leaveClone({ repository, folder }: Stage): Promise<void> {
  const clone = join(folder, 'shop.git');
  await executed('git', [
    'clone',
    '--quiet',
    '--bare',
    '--single-branch',
    '--branch',
    'main',
    repository.gitDir,
    clone,
  ]);
}

/** What `countersign verify-window` said: its exit code and its first mismatch, where there is one. */
export interface Proof {
  readonly code: number;
  readonly proved: readonly string[];
  readonly mismatch: { readonly at: string; readonly recorded: string; readonly computed: string } | undefined;
}

/** Proves the newest week from the clone, and its chain back to the first one, by the built command line. */
export function proveNewest(stage: Stage, digest: string, manifest = 'week-3/manifest.json'): Promise<Proof> {
  const earlier = ['week-1', 'week-2'].flatMap((week) => ['--previous', `${week}/manifest.json`]);
  return verify(stage.folder, [manifest, '--repo', 'shop.git', '--digest', digest, ...earlier]);
}

/** Tries the same with a copy of the newest week in whose population one digit was changed; the copy is taken away. */
export async function proveTampered(stage: Stage, digest: string): Promise<Proof> {
  const copy = join(stage.folder, 'week-3-tampered');
  await cp(join(stage.folder, 'week-3'), copy, { recursive: true });
  const file = join(copy, 'population.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"direct-push":1', '"direct-push":0'));
  const proof = await proveNewest(stage, digest, 'week-3-tampered/manifest.json');
  await rm(copy, { recursive: true });
  return proof;
}

async function verify(folder: string, argv: readonly string[]): Promise<Proof> {
  const args = [bundle('cli'), 'verify-window', ...argv, '--format', 'json'];
  const { code, out } = await new Promise<{ code: number; out: string }>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) => {
      const ended = error === null ? 0 : error.code;
      if (typeof ended !== 'number' || stdout === '') reject(new Error(`verify-window failed:\n${stderr}`));
      else resolve({ code: ended, out: stdout });
    });
  });
  const { proved, mismatches } = JSON.parse(out) as {
    readonly proved: readonly string[];
    readonly mismatches: readonly NonNullable<Proof['mismatch']>[];
  };
  return { code, proved, mismatch: mismatches[0] };
}
