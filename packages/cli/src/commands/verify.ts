import type { DecisionState } from '@countersign/soc2/decision/decision';
import { isVerified, type VerificationReport } from '@countersign/soc2/report/verification';
import { type Command, type ExitCode, FORMAT_FLAG, formatOf, type Request } from '../command/command.ts';
import { NoAnswer, UsageError } from '../errors.ts';
import type { Console } from '../terminal/console.ts';
import { printable } from '../terminal/printable.ts';

/** `countersign verify`: whether a decision record computes to itself, and whether GitHub still says the same. */
export const verifyCommand: Command = {
  name: 'verify',
  operand: { name: 'RECORD', help: 'the file decision-<number>.json from the artifact of a run of the gate' },
  flags: [
    { name: 'digest', value: 'HEX', help: 'what its SHA-256 must be, or begin with: the 12 digits in the status' },
    { name: 'live', help: 'read GitHub again too, and say what differs' },
    { name: 'repo', value: 'OWNER/NAME', help: "with --live: the repository (default: the record's own)" },
    {
      name: 'token-env',
      value: 'NAME',
      help: 'with --live: the variable that holds the token (default: GITHUB_TOKEN)',
    },
    { name: 'status-context', value: 'NAME', help: 'with --live: where the gate publishes (default: sdlc-gate)' },
    FORMAT_FLAG,
  ],
  help: {
    about: [
      'Computes a decision again from its record, without network: the policy in it must be the\nblob that it claims to be, and policy and snapshot must come to the same classification\nand decision, byte for byte. Each member that differs is named.',
      'A record that is consistent may still be made up: whoever can rewrite it can rewrite all of\nit. That it is the one on which the gate decided shows its digest, whose first 12 digits\nstand in the status of the commit: give them with --digest, or let --live look.',
      '--live reads the change from GitHub by the readers of the gate, writes nothing, and names\neach member that differs now. Later reviews, pushes and changes of the policy differ, as\nthey should. GITHUB_API_URL names the API of a GitHub Enterprise Server.',
    ],
    example: {
      command: 'countersign verify decision-7.json --digest 0d5f6b1c8a92',
      output: [
        'VERIFIED  acme/shop#7 at 5f0c1de98a7b: approved',
        '',
        '  - policy and snapshot come to the classification and decision in the record, byte for byte',
        '',
        '  digest  0d5f6b1c8a92e4…',
      ].join('\n'),
    },
    exits: {
      0: 'the record computes to itself, and all that was looked at agrees',
      1: 'a member, the digest, GitHub or the status differs',
      2: 'wrong usage, or the file is no decision record',
      3: 'GitHub could not be read',
    },
  },
  run,
};

const LIVE_FLAGS = ['repo', 'token-env', 'status-context'];

async function run(request: Request, console: Console): Promise<ExitCode> {
  const { operand, flags } = request;
  if (operand === undefined) {
    throw new UsageError('verify: no record was named', "'countersign verify --help' shows how it is used.");
  }
  const expectedDigest = digestOf(flags.get('digest'));
  const stray = LIVE_FLAGS.find((name) => flags.has(name) && !flags.has('live'));
  if (stray !== undefined) throw new UsageError(`verify: --${stray} is of use with --live alone`, 'Add --live.');
  const token = flags.has('live') ? tokenFrom(console, flags.get('token-env') ?? 'GITHUB_TOKEN') : undefined;

  const { readRecordFile } = await import('../verify/record-file.ts');
  const { verifyRecord } = await import('@countersign/soc2/record/verify-record');
  const text = await readRecordFile(console.cwd, operand);
  const { digest, recorded, mismatches } = verifyRecord(text);
  const raw = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const { repository, number, head } = recorded.snapshot;
  const offline: VerificationReport = {
    change: `${repository}#${number}`,
    head,
    state: stateIn(raw),
    digest,
    ...(expectedDigest === undefined ? {} : { expectedDigest }),
    mismatches: mismatches.map(({ at, recorded: left, computed }) => ({ at, recorded: left, other: computed })),
  };
  if (token === undefined) return print(offline, request, console);

  const { readLive } = await import('../verify/read-live.ts');
  const settings = {
    token,
    repository: flags.get('repo'),
    statusContext: flags.get('status-context') ?? 'sdlc-gate',
    env: console.env,
    now: new Date(),
  };
  try {
    const live = await readLive({ inputs: recorded, raw, digest }, settings);
    return await print({ ...offline, live }, request, console);
  } catch (failure) {
    if (!(failure instanceof NoAnswer) || isVerified(offline)) throw failure;
    // That the record is not what it claims to be was found out without GitHub.
    console.err(`note: ${printable(failure.message)}\n`);
    return print(offline, request, console);
  }
}

async function print(report: VerificationReport, request: Request, console: Console): Promise<ExitCode> {
  const format = formatOf(request);
  const verified = isVerified(report);
  if (format === 'json') {
    const { visibleJson } = await import('../report/json.ts');
    await console.out(`${visibleJson({ kind: 'countersign/verification', version: 1, verified, ...report })}\n`);
  } else if (format === 'markdown') {
    const { verificationSummary } = await import('@countersign/soc2/report/verification-summary');
    await console.out(verificationSummary(report));
  } else {
    const { verificationText } = await import('@countersign/soc2/report/verification-text');
    await console.out(verificationText(report, console));
  }
  return verified ? 0 : 1;
}

function digestOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (/^[0-9a-f]{12,64}$/i.test(written)) return written.toLowerCase();
  throw new UsageError(
    `verify: --digest cannot be '${written}'`,
    'Give its 64 hexadecimal digits, or the first 12 or more.',
  );
}

function tokenFrom({ env }: Console, name: string): string {
  const token = env[name];
  if (token) return token;
  throw new UsageError(
    `verify: ${name} is not set`,
    'Set it to a token that may read the repository (`gh auth token` prints yours), or name another variable with --token-env.',
  );
}

const STATES: readonly DecisionState[] = ['approved', 'pending', 'blocked', 'ungoverned'];

function stateIn(raw: Readonly<Record<string, unknown>>): DecisionState | undefined {
  const state = (raw['decision'] as { readonly state?: unknown } | null | undefined)?.state;
  return STATES.find((known) => known === state);
}
