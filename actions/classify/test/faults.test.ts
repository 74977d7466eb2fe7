import { symlink } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Fault, FaultPattern } from '@countersign/github-emulator/http/faults';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { atOnce } from './support/at-once.ts';
import { classify, expectFailure, expectRisk, type Run } from './support/classify.ts';
import { openShop, propose, type Shop } from './support/shop.ts';

/** Processes at once: some of them wait for an answer that never comes. */
const AT_ONCE = 4;

/** Every call of a run on a pull request with a file that could be a link, and how a fault finds it. */
const CALLS: Readonly<Record<string, (shop: Shop, pull: PullRequest) => FaultPattern & { readonly call: string }>> = {
  'the pull request': at('/pulls/1'),
  'the pull request, the second time': (shop, pull) => ({ ...at('/pulls/1')(shop, pull), nth: 2, times: 100 }),
  'the tip of the default branch': at('/git/ref/heads/main'),
  'the policy': at('/contents/.github/change-policy.yml'),
  'the folder of the policy': at('/contents/.github'),
  'the files': at('/pulls/1/files'),
  'the tree of the head': (shop, pull) => at(`/git/trees/${pull.head.sha}`)(shop, pull),
  'the comparison with the base': (shop, pull) => at(`/compare/${pull.base.sha}...${pull.head.sha}`)(shop, pull),
  'the tree of the base': (shop, pull) => at(`/git/trees/${pull.base.sha}`)(shop, pull),
};

const CALL_NAMES = Object.keys(CALLS);

function at(path: string): (shop: Shop, pull: PullRequest) => FaultPattern & { readonly call: string } {
  return ({ repository }) => {
    const whole = `/repos/${repository.fullName}${path}`;
    const escaped = encodeURIComponent(whole).replaceAll('%2F', '(?:/|%2F)').replaceAll('.', '\\.');
    return { path: new RegExp(`^${escaped}$`, 'i'), call: `GET ${whole}: ` };
  };
}

/** Faults that last, and what the error says of them. */
const LASTING: readonly (readonly [string, Fault, RegExp, Record<string, string>?])[] = [
  ['no answer at all', { kind: 'hang' }, /no complete answer within 1 s/, { COUNTERSIGN_TIMEOUT_MS: '1000' }],
  ['an error of the server', { kind: 'status', status: 500 }, /failed with HTTP 500/],
  ['a connection that breaks', { kind: 'reset' }, /./],
  ['an answer that stops in the middle', { kind: 'truncate' }, /./],
  ['a page for people in place of JSON', { kind: 'html' }, /the answer is text\/html/],
];

/** Faults that no second attempt would mend. */
const FINAL: readonly (readonly [string, Fault, RegExp])[] = [
  [
    'a request to wait for an hour',
    { kind: 'too-many-requests', retryAfter: 3600 },
    /refused with HTTP 429, a rate limit/,
  ],
  [
    'a list in place of an object, or the other way round',
    { kind: 'transform', transform: turned },
    /should be an? (?:object|list)/,
  ],
];

function turned(body: unknown): unknown {
  return Array.isArray(body) ? { ...(body as object) } : [body];
}

interface Case {
  readonly call: string;
  readonly fault: Fault;
  readonly env?: Record<string, string>;
  /** How many calls the fault strikes; all where absent. */
  readonly times?: number;
}

interface Struck {
  readonly run: Run;
  /** The call as an error names it. */
  readonly call: string;
  /** How often the fault struck. */
  readonly hits: number;
}

const PASSING: readonly Case[] = [
  ...LASTING.map(([, fault, , env]) => ({ fault, ...(env === undefined ? {} : { env }) })),
  { fault: { kind: 'too-many-requests' as const, retryAfter: 1 } },
  { fault: { kind: 'secondary-rate-limit' as const, retryAfter: 1 } },
].map((each, index) => ({ ...each, call: CALL_NAMES[index % CALL_NAMES.length] ?? '', times: 1 }));

let github: GitHub;
/** One for each worker, so that no fault strikes another's run. */
let shops: readonly (readonly [Shop, PullRequest])[];
let lasting: readonly Struck[];
let final: readonly Struck[];
let passing: readonly Struck[];
beforeAll(async () => {
  github = await startTestGitHub();
  shops = await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => shopWithPull(`acme/shop-${worker}`)));
  const everywhere = (faults: readonly (readonly [string, Fault, RegExp, Record<string, string>?])[]): Case[] =>
    faults.flatMap(([, fault, , env]) =>
      CALL_NAMES.map((call) => ({ call, fault, ...(env === undefined ? {} : { env }) })),
    );
  const cases = [...everywhere(LASTING), ...everywhere(FINAL), ...PASSING];
  const struck = await atOnce(cases, AT_ONCE, strike);
  lasting = struck.slice(0, LASTING.length * CALL_NAMES.length);
  final = struck.slice(lasting.length, -PASSING.length);
  passing = struck.slice(-PASSING.length);
}, 120_000);
afterAll(() => github.close());

async function shopWithPull(name: string): Promise<readonly [Shop, PullRequest]> {
  const shop = await openShop(github, name, { 'docs/plain': 'a line without end' });
  return [shop, await propose(shop, { 'docs/plain': 'another line without end' })];
}

/** Runs the action where a fault strikes one of its calls. */
async function strike({ call, fault, env, times }: Case, worker = 0): Promise<Struck> {
  const [shop, pull] = shops[worker] ?? (await shopWithPull(`acme/shop-${worker}`));
  const found = CALLS[call]?.(shop, pull);
  if (found === undefined) throw new Error(`no call is ${call}`);
  const { call: name, ...when } = found;
  const planned = github.faults.add({ when: { ...when, ...(times === undefined ? {} : { times }) }, fault });
  const run = await classify(shop, pull, env === undefined ? {} : { env });
  planned.remove();
  return { run, call: name, hits: planned.hits };
}

describe.each(LASTING.map(([name, , says], fault) => [name, says, fault] as const))(
  '%s, however often it is asked, is no low risk, and the error names the call:',
  (_, says, fault) => {
    test.each(CALL_NAMES.map((name, call) => [name, call] as const))('%s', (_name, call) => {
      const struck = lasting[fault * CALL_NAMES.length + call];
      expect(struck?.hits).toBe(3);
      if (struck !== undefined) expectFailure(struck.run, says, struck.call);
    });
  },
);

describe.each(FINAL.map(([name, , says], fault) => [name, says, fault] as const))(
  '%s is no low risk, and the error names the call:',
  (_, says, fault) => {
    // A list in place of the policy is what GitHub answers for a folder, and has a message of its own.
    const meant = CALL_NAMES.filter((name) => !(FINAL[fault]?.[1].kind === 'transform' && name === 'the policy'));
    test.each(meant.map((name) => [name, CALL_NAMES.indexOf(name)] as const))('%s', (_name, call) => {
      const struck = final[fault * CALL_NAMES.length + call];
      expect(struck?.hits).toBe(1);
      if (struck !== undefined) expectFailure(struck.run, says, struck.call);
    });
  },
);

describe('a fault that passes changes nothing but the time:', () => {
  const names = [...LASTING.map(([name]) => name), 'a request to wait for a second', 'a secondary limit of a second'];
  test.each(names.map((name, index) => [name, index] as const))('%s', (_, index) => {
    const struck = passing[index];
    expect(struck?.hits).toBe(1);
    if (struck === undefined) return;
    const { run, call } = struck;
    expect(run.stdout).toContain(`${call.replace(/: $/, '')} failed (`);
    expectRisk({ ...run, stdout: run.stdout.replaceAll(/^.*; trying again\n/gm, '') }, 'low');
  });
});

test.each<[string, Fault, string | RegExp]>([
  ['a gateway that finds nobody', { kind: 'status', status: 502 }, 'failed with HTTP 502'],
  [
    'an answer that stops in the middle and says that it is whole',
    { kind: 'truncate', honest: true },
    'cut short or is not JSON',
  ],
  [
    'a redirect to another host, which would be handed the token,',
    { kind: 'status', status: 302, headers: { location: 'https://example.com/' } },
    'redirected to https://example.com/, which is not followed',
  ],
  ['a rate limit that lasts for an hour', { kind: 'rate-limit' }, 'refused with HTTP 403, a rate limit'],
  ['a secondary rate limit that lasts', { kind: 'secondary-rate-limit', retryAfter: 3600 }, 'a rate limit'],
  ['a refusal', { kind: 'status', status: 403 }, 'refused with HTTP 403. The token needs `pull-requests: read`'],
  ['a repository that is gone', { kind: 'status', status: 451 }, 'refused with HTTP 451'],
  ['a text in place of an answer', { kind: 'body', body: '"risk"' }, 'the answer should be a list, and is a string'],
  ['nothing in place of an answer', { kind: 'body', body: null }, 'the answer should be a list, and is null'],
  ['an empty object in place of an answer', { kind: 'body', body: {} }, 'the answer should be a list'],
])('%s is no low risk either', async (_, fault, says) => {
  const { run, call } = await strike({ call: 'the files', fault });
  expectFailure(run, says, call);
});

test('a whole answer that is only late is no fault', async () => {
  const { run, hits } = await strike({ call: 'the files', fault: { kind: 'delay', milliseconds: 200 } });
  expect(hits).toBe(1);
  expectRisk(run, 'low');
});

test.each<[string, (row: Record<string, unknown>) => unknown, string]>([
  [
    'without its name',
    (row) => without(row, 'filename'),
    '`[0].filename` of the answer should be a path, and is nothing',
  ],
  ['with an empty name', (row) => ({ ...row, filename: '' }), '`[0].filename` of the answer should be a path'],
  [
    'with a number for a name',
    (row) => ({ ...row, filename: 7 }),
    '`[0].filename` of the answer should be a path, and is a number',
  ],
  [
    'without its status',
    (row) => without(row, 'status'),
    '`[0].status` of the answer should be a text, and is nothing',
  ],
  [
    'with a status that is unknown',
    (row) => ({ ...row, status: 'teleported' }),
    'a file has the unknown status "teleported". Update Countersign',
  ],
  ['renamed from nowhere', (row) => ({ ...row, status: 'renamed' }), 'a renamed file has no previous path'],
  [
    'with a negative count',
    (row) => ({ ...row, additions: -1 }),
    '`[0].additions` of the answer should be a whole number',
  ],
  [
    'with a blob that is none',
    (row) => ({ ...row, sha: 'main' }),
    '`[0].sha` of the answer should be a commit or blob id',
  ],
  ['that is no object', () => 'web/cart.ts', '`[0]` of the answer should be an object, and is a string'],
])('a file %s gives no verdict', async (_, change, says) => {
  const transform = (body: unknown): unknown => (body as Record<string, unknown>[]).map(change);
  const { run } = await strike({ call: 'the files', fault: { kind: 'transform', transform } });
  expectFailure(run, says);
});

function without(row: Record<string, unknown>, key: string): unknown {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));
}

test('a policy that is followed through a symlink is not read, whatever GitHub says of the file', async () => {
  const shop = await openShop(github, 'acme/linked', {
    '.github/change-policy.yml': symlink('../loose.yml'),
    'loose.yml': "high-risk: ['x']\n",
  });
  expectFailure(
    await classify(shop, await propose(shop, { 'infra/main.tf': 'x\n' })),
    'is no plain file on main: it is a symlink',
  );
});
