import { resolve } from 'node:path';
import { REVIEWER_KINDS } from '@countersign/soc2/setup/choices';
import { isComplete } from '@countersign/soc2/setup/outcome';
import { type Command, type ExitCode, FORMAT_FLAG, formatOf, REPO_FLAG, type Request } from '../command/command.ts';
import { setUp } from '../init/set-up.ts';
import type { Console } from '../terminal/console.ts';
import { printable } from '../terminal/printable.ts';

/** `countersign init`: writes the workflows, a policy and what belongs to them, and says what is left to do. */
export const initCommand: Command = {
  name: 'init',
  flags: [
    REPO_FLAG,
    { name: 'cto', value: 'PEOPLE', help: 'who approves changes to the control: @alice,@bob or @org/team' },
    { name: 'ai-reviewer', value: 'LOGIN', help: 'the bot of your reviewer App, such as acme-reviewer[bot]' },
    {
      name: 'reviewer',
      value: 'KIND',
      choices: REVIEWER_KINDS,
      help: 'who reads changes for the AI review: countersign (default) or claude-code-action',
    },
    { name: 'hardened', help: 'let Apps of your own publish the status and read settings for the audit' },
    { name: 'from-paths-filter', value: 'FILE', help: 'make the policy from filters of dorny/paths-filter' },
    { name: 'pin', value: 'COMMIT', help: 'the commit of the actions (default: that of this program)' },
    { name: 'version', value: 'VERSION', help: 'what that commit is called, for the comment behind it' },
    { name: 'actions', value: 'OWNER/NAME', help: 'the repository of the actions (default: that of this program)' },
    { name: 'default-branch', value: 'NAME', help: 'the default branch on GitHub (default: what the clone knows)' },
    { name: 'yes', help: 'ask nothing; what no flag says is the default' },
    { name: 'dry-run', help: 'write nothing, and say what would be written' },
    { name: 'force', help: 'replace files that differ, without asking; never a valid policy' },
    FORMAT_FLAG,
  ],
  help: {
    about: [
      'Sets a repository up: three workflows and a relay, pinned by commit; a policy with the\nglobs that match files of the repository; CODEOWNERS for the people whom the policy\nnames; review instructions, a template for pull requests and the written policy. Then\nsays what is left to do in GitHub’s settings, page by page.',
      'On a terminal it asks what no flag says. A file that is there with something else in it\nis shown as a diff and replaced only if you say so; without a terminal, or with --yes,\nthat is refused, and nothing is written, unless --force is given. A valid policy is kept,\nwhatever a flag says: where it says otherwise, the line to change is named, and nothing\nis written. Prose of yours is kept too. A second run changes nothing.',
      'Uses no network.',
    ],
    example: {
      command: 'countersign init --yes --cto @alice,@bob',
      output: [
        'SET UP  acme/shop: 9 created',
        '',
        '  created    .github/change-policy.yml                 what is high-risk, and who approves',
        '  created    .github/workflows/sdlc-gate.yml           judges every pull request',
        '  created    .github/workflows/sdlc-gate-relay.yml     passes reviews on to the gate',
        '  created    .github/workflows/claude-pr-review.yml    the AI review',
        '  created    .github/workflows/sdlc-weekly-review.yml  the weekly retrospective',
        '  created    .github/CODEOWNERS                        whose review GitHub itself asks for',
        '  created    .github/review-instructions.md            what the AI reviewer looks for',
        '  created    .github/pull_request_template.md          what a pull request says',
        '  created    docs/change-management-policy.md          the policy that people sign',
      ].join('\n'),
    },
    exits: {
      0: 'everything is in place, and the policy is sound',
      1: 'a file that differs was refused, the policy says otherwise than a flag, or has something to mend',
      2: 'wrong usage, no repository, or filters that cannot be read',
    },
  },
  run,
};

async function run(request: Request, console: Console): Promise<ExitCode> {
  const folder = resolve(console.cwd, request.flags.get('repo') ?? '.');
  const ask = request.flags.has('yes') ? undefined : console.ask;
  const people =
    ask === undefined
      ? {}
      : {
          ask,
          replace: async (path: string, diff: string) => replaces(path, diff, console, ask),
          tell: (line: string) => console.err(`${printable(line)}\n`),
        };
  const done = await setUp(folder, request, console, people);
  const format = formatOf(request);
  if (format === 'json') {
    const { visibleJson } = await import('../report/json.ts');
    await console.out(
      `${visibleJson({ kind: 'countersign/init', version: 1, complete: isComplete(done), ...done })}\n`,
    );
  } else if (format === 'markdown') {
    const { setUpSummary } = await import('@countersign/soc2/report/setup-summary');
    await console.out(setUpSummary(done));
  } else {
    const { setUpText } = await import('@countersign/soc2/report/setup-text');
    await console.out(setUpText(done, console));
  }
  return isComplete(done) ? 0 : 1;
}

/** Anything but a plain yes leaves the file as it is. */
async function replaces(
  path: string,
  diff: string,
  console: Console,
  ask: (question: string) => Promise<string>,
): Promise<boolean> {
  console.err(`\n${printable(diff.replaceAll('\t', '    '))}\n`);
  return /^y(?:es)?$/i.test(await ask(printable(`Replace ${path}? [y/N] `)));
}
