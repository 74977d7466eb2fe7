import { resolve } from 'node:path';
import { classifyRange } from '../classify-range.ts';
import { type Command, type ExitCode, FORMAT_FLAG, formatOf, REPO_FLAG, type Request } from '../command/command.ts';
import { gitIn } from '../git/git.ts';
import type { Console } from '../terminal/console.ts';
import { printable } from '../terminal/printable.ts';
import { progress } from '../terminal/progress.ts';

/** `countersign classify`: the core's verdict on a range of commits, as the action gives it on a pull request. */
export const classifyCommand: Command = {
  name: 'classify',
  flags: [
    REPO_FLAG,
    { name: 'base', value: 'REF', help: 'what the change is to be merged into (default: the default branch)' },
    { name: 'head', value: 'REF', help: 'the change itself (default: HEAD)' },
    {
      name: 'policy',
      value: 'FILE',
      help: "a policy on the disk (default: the default branch's .github/change-policy.yml)",
    },
    FORMAT_FLAG,
  ],
  help: {
    about: [
      'Says whether a change is high or low risk, and why, by the rules that run on a pull\nrequest. The change is what the commits of HEAD did since they left the base\n(git diff base...head); uncommitted work does not count.',
      "The policy is read at the tip of the default branch, as the action reads it: a branch\ncannot loosen it for itself. The default branch is what 'git remote set-head origin'\nsays; in a bare repository its HEAD; else main or master. The answer says which.",
      'A file counts as moved where half of it stayed (git diff -M50%); with more than 1,000\nremoved and added files only those that moved unchanged or kept their name. Other\npairs are judged on each path by itself. Needs no network.',
    ],
    example: {
      command: 'countersign classify --base origin/main',
      output: [
        'HIGH RISK  1 of 2 changed files: a person who did not write it must approve',
        '',
        '  - infra/queue.tf matches **/*.tf (Terraform)',
        '',
        '  risk  file            rule       pattern',
        '  high  infra/queue.tf  Terraform  **/*.tf',
        '  low   docs/queue.md',
        '',
        '  change  HEAD (5f0c1de98a7b) since it left origin/main (0b7d4c21ee90) at 0b7d4c21ee90',
        '  policy  .github/change-policy.yml on origin/main (0b7d4c21ee90)',
      ].join('\n'),
    },
    exits: { 0: 'done, high or low: either is an answer, printed first', 1: 'never' },
  },
  run,
};

async function run(request: Request, console: Console): Promise<ExitCode> {
  const { flags } = request;
  const asked = { base: flags.get('base'), head: flags.get('head'), policy: flags.get('policy'), cwd: console.cwd };
  const ending = new AbortController();
  const shown = progress(console);
  try {
    const git = gitIn(resolve(console.cwd, flags.get('repo') ?? '.'), console.env, ending.signal);
    const { local, notes } = await classifyRange(git, asked, (files) => shown.at(`${files} files so far`));
    shown.end();
    const { printClassification } = await import('../report/print-classification.ts');
    await printClassification(local, formatOf(request), console);
    for (const note of notes) console.err(`note: ${printable(note)}\n`);
    return 0;
  } finally {
    shown.end();
    ending.abort();
  }
}
