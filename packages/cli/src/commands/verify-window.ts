import { resolve } from 'node:path';
import { type Command, type ExitCode, FORMAT_FLAG, formatOf, REPO_FLAG, type Request } from '../command/command.ts';
import { NoAnswer, UsageError } from '../errors.ts';
import type { BranchCommits } from '../retrospective/commits-of-window.ts';
import type { ProvedWindow } from '../retrospective/prove-window.ts';
import type { Console } from '../terminal/console.ts';
import { printable } from '../terminal/printable.ts';

/** `countersign verify-window`: whether a retrospective tells of every commit, by a clone and nothing else. */
export const verifyWindowCommand: Command = {
  name: 'verify-window',
  operand: { name: 'MANIFEST', help: 'manifest.json from the artifact countersign-retrospective-<digest>' },
  flags: [
    { name: 'population', value: 'FILE', help: 'population.json (default: the one beside the manifest)' },
    REPO_FLAG,
    {
      name: 'previous',
      value: 'MANIFEST',
      repeats: true,
      help: 'a manifest before it; once for each, the oldest first',
    },
    {
      name: 'digest',
      value: 'HEX',
      help: 'what its SHA-256 must be, or begin with: as the issue and the artifact say',
    },
    { name: 'issue', value: 'FILE', help: 'the text of the issue: it must carry this very manifest' },
    { name: 'part', value: 'FILE', repeats: true, help: 'the text of a numbered comment; once for each, in order' },
    FORMAT_FLAG,
  ],
  help: {
    about: [
      'Proves a retrospective again without GitHub: the manifest is the one of that digest, the\npopulation the one that it commits to, the equation adds up, and each commit that the clone\nhas between base and head of each branch is in exactly one class. With --previous it follows\nthe chain from the oldest manifest on. What differs is named: a byte, a commit, a link.',
      'Digests prove that nothing was changed since; that it is the one that the run made shows\nthe digest in the issue and in the name of the run’s artifact: give it with --digest.',
      'Uses no network. What was not handed in is listed as not proved.',
    ],
    example: {
      command: 'countersign verify-window manifest.json --repo ../shop --digest 4be0a9c15f27',
      output: [
        'VERIFIED  acme/shop, 2026-03-13T16:07:00Z to 2026-03-20T16:07:00Z, after #41',
        '',
        '  branch  commits  after         up to         log',
        '  main    7        5f0c1de98a7b  a1d3c5e7f901  unbroken',
        '',
        '  - the manifest has the digest that it must have',
        '  - the population is the one that the manifest commits to, byte for byte',
        '  - counts, equation and list are those of the population',
        '  - each of the 7 commits that the clone has between base and head is in exactly one class',
        '',
        '  not proved  The manifest before this one (#41) was not given, so the chain was not followed.',
        '',
        '  digest  4be0a9c15f27…',
      ].join('\n'),
    },
    exits: {
      0: 'everything that was handed in is as the manifest says',
      1: 'something differs, and is named',
      2: 'wrong usage, or a file is missing',
      3: 'the clone lacks a commit, or git could not tell',
    },
  },
  run,
};

async function run(request: Request, console: Console): Promise<ExitCode> {
  const { operand, flags, lists } = request;
  if (operand === undefined) {
    throw new UsageError(
      'verify-window: no manifest was named',
      "'countersign verify-window --help' shows how it is used.",
    );
  }
  const digest = digestOf(flags.get('digest'));
  const { readWindowFiles } = await import('../retrospective/window-files.ts');
  const files = await readWindowFiles(console.cwd, {
    manifest: operand,
    population: flags.get('population'),
    previous: lists.get('previous') ?? [],
    issue: flags.get('issue'),
    parts: lists.get('part') ?? [],
  });
  const { proveWindow } = await import('../retrospective/prove-window.ts');
  const { isProved } = await import('../retrospective/window-report.ts');
  const alone = proveWindow({ files, digest, ranges: undefined });
  let proof = alone;
  try {
    const ranges = await rangesIn(alone, request, console);
    proof = proveWindow({ files, digest, ranges });
  } catch (failure) {
    if (!(failure instanceof NoAnswer) || isProved(alone)) throw failure;
    // That something was changed was found out without the clone.
    console.err(`note: ${printable(failure.message)}\n`);
  }
  await print(proof, request, console);
  return isProved(proof) ? 0 : 1;
}

/** The commits of the clone; undefined where no manifest says which. */
async function rangesIn(
  { manifest }: ProvedWindow,
  { flags }: Request,
  console: Console,
): Promise<readonly BranchCommits[] | undefined> {
  if (manifest === null) return undefined;
  const { gitIn } = await import('../git/git.ts');
  const { commitsOfWindow } = await import('../retrospective/commits-of-window.ts');
  const { progress } = await import('../terminal/progress.ts');
  const ending = new AbortController();
  const shown = progress(console);
  try {
    const git = gitIn(resolve(console.cwd, flags.get('repo') ?? '.'), console.env, ending.signal);
    return await commitsOfWindow(git, manifest, (branch, commits) =>
      shown.at(printable(`${branch}: ${commits} commits so far`)),
    );
  } finally {
    shown.end();
    ending.abort();
  }
}

async function print(proof: ProvedWindow, request: Request, console: Console): Promise<void> {
  const { windowJson, windowMarkdown, windowText } = await import('../retrospective/window-report.ts');
  const format = formatOf(request);
  if (format === 'json') return console.out(windowJson(proof));
  return console.out(format === 'markdown' ? windowMarkdown(proof) : windowText(proof, console));
}

function digestOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (/^[0-9a-f]{12,64}$/i.test(written)) return written.toLowerCase();
  throw new UsageError(
    `verify-window: --digest cannot be '${written}'`,
    'Give its 64 hexadecimal digits, or the first 12 or more.',
  );
}
