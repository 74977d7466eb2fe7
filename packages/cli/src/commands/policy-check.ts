import { resolve } from 'node:path';
import { checkPolicy } from '../check-policy.ts';
import { type Command, type ExitCode, FORMAT_FLAG, formatOf, REPO_FLAG, type Request } from '../command/command.ts';
import { gitIn } from '../git/git.ts';
import type { Console } from '../terminal/console.ts';

/** `countersign policy check`: whether a policy is valid, and what it says that its author may not mean. */
export const policyCheckCommand: Command = {
  name: 'policy check',
  operand: { name: 'FILE', help: 'the policy (default: .github/change-policy.yml of the working tree)' },
  flags: [
    REPO_FLAG,
    {
      name: 'ref',
      value: 'REF',
      help: 'the commit whose files it is held against, and read from unless FILE is given',
    },
    FORMAT_FLAG,
  ],
  help: {
    about: [
      'Reads a policy as strictly as the action does, then holds it against the files of a\ncommit (default: HEAD): globs that match nothing, rules that others wholly cover,\napprovals that nobody can give, and files that look high-risk and are left low, such as\nlockfiles, *.tfvars, .npmrc, Dockerfiles and instructions of coding agents.',
      'Each finding names its line and the fix. Needs no network, so whether a team or a user\nexists is not asked.',
    ],
    example: {
      command: 'countersign policy check',
      output: [
        'NOT SOUND  .github/change-policy.yml: 1 warning (5 rules, against 212 files of HEAD (5f0c1de98a7b))',
        '',
        '  .github/change-policy.yml:9  warning  dead-glob',
        "    'service/identity/**' matches no file of the tree",
        "    fix: Did you mean 'services/identity/**'?",
      ].join('\n'),
    },
    exits: {
      0: 'sound; notes at most',
      1: 'an error or a warning was found',
      2: 'wrong usage, or there is no such policy',
    },
  },
  run,
};

async function run(request: Request, console: Console): Promise<ExitCode> {
  const ending = new AbortController();
  try {
    const git = gitIn(resolve(console.cwd, request.flags.get('repo') ?? '.'), console.env, ending.signal);
    const check = await checkPolicy(git, { file: request.operand, ref: request.flags.get('ref'), cwd: console.cwd });
    const format = formatOf(request);
    if (format === 'json') {
      const { visibleJson } = await import('../report/json.ts');
      await console.out(`${visibleJson({ kind: 'countersign/policy-check', version: 1, ...check })}\n`);
    } else if (format === 'markdown') {
      const { policyCheckSummary } = await import('@countersign/soc2/report/policy-check-summary');
      await console.out(policyCheckSummary(check));
    } else {
      const { policyCheckText } = await import('@countersign/soc2/report/policy-check-text');
      await console.out(policyCheckText(check, console));
    }
    return check.sound ? 0 : 1;
  } finally {
    ending.abort();
  }
}
