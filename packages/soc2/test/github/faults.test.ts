import { describe, expect, test } from '@jest/globals';
import type { Lookup, Snapshot } from '../../src/approval/snapshot.ts';
import type { PlannedWrite } from '../../src/decision/plan.ts';
import { carryOut } from '../../src/github/carry-out.ts';
import type { GitHubClient } from '../../src/github/client.ts';
import { listOpenPullRequests } from '../../src/github/list-open-pull-requests.ts';
import { lookUp } from '../../src/github/look-up.ts';
import { readCommits } from '../../src/github/read-commits.ts';
import { readEvents } from '../../src/github/read-events.ts';
import { readFiles } from '../../src/github/read-files.ts';
import { readPolicy } from '../../src/github/read-policy.ts';
import { readGatedPullRequest } from '../../src/github/read-pull-request.ts';
import { readPushLog } from '../../src/github/read-push-log.ts';
import { readReviews } from '../../src/github/read-reviews.ts';
import { readStatuses } from '../../src/github/read-statuses.ts';
import { resolveMergeGroup } from '../../src/github/resolve-merge-group.ts';
import { subjectsOfRelay } from '../../src/github/resolve-relay.ts';
import { shape } from '../../src/github/shape.ts';
import type { RawAnswer } from '../../src/github/transport.ts';
import { isWorkflowCurrent } from '../../src/github/workflow-file.ts';
import { UserError } from '../../src/errors.ts';
import { fakeGitHub, rawAnswer, type Call, type Strike } from './fake-github.ts';
import { inNoTime } from './fake-time.ts';
import {
  activityRow,
  ALICE,
  AT,
  commitRow,
  gatedPull,
  id,
  pullRow,
  REPOSITORY,
  reviewRow,
  statusRow,
  user,
} from './rows.ts';

const WORKFLOW = '.github/workflows/sdlc-gate.yml';
const POLICY = '.github/change-policy.yml';
const POLICY_TEXT = "high-risk: ['**/*.tf']\n";
const MANY = 250;
const many = (row: (number: number) => object, count = MANY): object[] =>
  Array.from({ length: count }, (_, index) => row(index + 1));
const file = (path: string, text = ''): object => ({
  type: 'file',
  path,
  sha: id(5),
  size: text.length,
  encoding: 'base64',
  content: Buffer.from(text).toString('base64'),
});
const link = { filename: 'a', status: 'modified', sha: id(5), additions: 1, deletions: 1, patch: undefined };
const tree = { truncated: false, tree: [{ path: 'a', mode: '100644', type: 'blob', sha: id(5) }] };
const pull = {
  ...pullRow(7),
  user: user(ALICE),
  merged: false,
  head: { sha: id(3), ref: 'topic', repo: null },
  changed_files: 1,
  commits: 2,
};
const entry = { headCommit: { oid: id(102) }, baseCommit: { oid: id(100) }, pullRequest: { number: 7 } };

/** A GitHub that answers all that the readers below ask. */
const routes: Readonly<Record<string, unknown>> = {
  [`GET ${AT}/pulls/7`]: { ...pull, base: { ref: 'main', sha: id(1), repo: { default_branch: 'main' } } },
  [`GET ${AT}/pulls`]: many((number) => pullRow(number)),
  [`GET ${AT}/pulls/7/reviews`]: many((number) => reviewRow(number)),
  [`GET ${AT}/pulls/7/commits`]: many((number) => commitRow(number), 200),
  [`GET ${AT}/pulls/7/files`]: [link],
  [`GET ${AT}/issues/7/events`]: many((number) => ({
    id: number,
    event: 'labeled',
    created_at: '2026-01-05T00:00:00Z',
    actor: null,
  })),
  [`GET ${AT}/issues`]: many((number) => ({ id: number, user: null, body: null, created_at: '2026-01-05T00:00:00Z' })),
  [`GET ${AT}/activity`]: many((number) => activityRow(number)),
  [`GET ${AT}/commits/${id(3)}/statuses`]: many((number) => statusRow(MANY + 1 - number)),
  [`GET ${AT}/commits/${id(999)}/pulls`]: [pullRow(9)],
  [`GET ${AT}/collaborators/alice/permission`]: { permission: 'write', user: user(ALICE) },
  'GET /orgs/acme/teams/sre/members': many((number) => ({ ...ALICE, id: number })),
  [`GET ${AT}/git/ref/heads/main`]: { ref: 'refs/heads/main', object: { sha: id(100) } },
  [`GET ${AT}/git/trees/${id(1)}`]: tree,
  [`GET ${AT}/git/trees/${id(2)}`]: tree,
  [`GET ${AT}/git/trees/${id(3)}`]: tree,
  [`GET ${AT}/compare/${id(1)}...${id(3)}`]: { merge_base_commit: { sha: id(1) } },
  [`GET ${AT}/contents/${WORKFLOW}`]: file(WORKFLOW),
  [`GET ${AT}/contents/${POLICY}`]: file(POLICY, POLICY_TEXT),
  [`GET ${AT}/contents/.github`]: [file(POLICY)],
  'POST /graphql': {
    data: {
      repository: { mergeQueue: { entries: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [entry] } } },
    },
  },
  [`POST ${AT}/labels`]: { name: 'human-review' },
  [`POST ${AT}/issues/7/labels`]: [{ name: 'human-review' }],
  [`POST ${AT}/statuses/${id(3)}`]: ({ body }: Call) => ({ status: 201, json: body }),
};

const relay = {
  event: 'pull_request_review',
  head_sha: id(999),
  head_branch: 'topic',
  repository: { id: 1 },
  head_repository: { owner: { login: 'mallory' } },
  pull_requests: [],
};
const change = { files: [{ path: 'a', status: 'modified', blob: id(5), kind: 'file' }], reportedFiles: 1, moved: [] };
const snapshot = { known: { permissions: {}, memberships: {}, cleanMerges: {} }, change } as unknown as Snapshot;
const asks = (lookup: Lookup) => async (client: GitHubClient) =>
  lookUp(client, REPOSITORY, snapshot, [lookup], { now: new Date(0), within: 1 });
const label: PlannedWrite = {
  kind: 'add-label',
  pullRequest: 7,
  label: 'human-review',
  colour: 'b60205',
  description: '',
};
const status: PlannedWrite = {
  kind: 'status',
  status: { sha: id(3), context: 'sdlc-gate', state: 'success', description: '', targetUrl: '' },
};

/** Everything that speaks to GitHub for the gate, with how many calls it takes. */
const readers: readonly (readonly [name: string, calls: number, read: (client: GitHubClient) => Promise<unknown>])[] = [
  ['the pull request', 1, async (client) => readGatedPullRequest(client, REPOSITORY, 7)],
  ['the files', 4, async (client) => readFiles(client, REPOSITORY, gatedPull())],
  ['the policy', 3, async (client) => readPolicy(client, REPOSITORY, 'main', POLICY)],
  ['the reviews', 3, async (client) => readReviews(client, REPOSITORY, 7)],
  ['the events', 3, async (client) => readEvents(client, REPOSITORY, 7)],
  ['the commits', 2, async (client) => readCommits(client, REPOSITORY, gatedPull({ commits: 200 }))],
  ['the push log', 3, async (client) => readPushLog(client, REPOSITORY, gatedPull())],
  ['the statuses', 3, async (client) => readStatuses(client, REPOSITORY, id(3), 'sdlc-gate')],
  ['a permission', 1, asks({ kind: 'permission', account: ALICE })],
  ['a membership', 3, asks({ kind: 'membership', team: 'acme/sre', account: ALICE })],
  ['the retrospective', 3, asks({ kind: 'retrospective' })],
  ['a clean merge', 2, asks({ kind: 'clean-merge', commit: id(3), parent: id(2) })],
  [
    'the workflow file',
    3,
    async (client) =>
      isWorkflowCurrent(client, REPOSITORY, {
        workflowRef: `acme/shop/${WORKFLOW}@refs/heads/main`,
        workflowSha: id(2),
        defaultBranch: 'main',
      }),
  ],
  ['a relay', 4, async (client) => subjectsOfRelay(client, REPOSITORY, shape('payload', '', relay))],
  ['the open pull requests', 4, async (client) => listOpenPullRequests(client, REPOSITORY)],
  [
    'a merge group',
    2,
    async (client) =>
      resolveMergeGroup(client, REPOSITORY, { headSha: id(102), baseSha: id(101), base: 'main', number: 7 }),
  ],
  ['a label', 2, async (client) => carryOut(client, REPOSITORY, [label])],
  ['a status', 1, async (client) => carryOut(client, REPOSITORY, [status])],
];

const JSON_TYPE = { 'content-type': 'application/json' };
const faults: readonly (readonly [name: string, strike: (call: Call) => RawAnswer])[] = [
  ['500', () => rawAnswer({ status: 500, json: { message: 'Server Error' } })],
  ['502 in HTML', () => rawAnswer({ status: 502, text: '<html>Bad Gateway</html>' })],
  ['429 with retry-after', () => rawAnswer({ status: 429, headers: { 'retry-after': '30' }, json: {} })],
  ['403 as a rate limit', () => rawAnswer({ status: 403, headers: { 'x-ratelimit-remaining': '0' }, json: {} })],
  ['a wrong token', () => rawAnswer({ status: 401, json: { message: 'Bad credentials' } })],
  ['HTML with 200', () => rawAnswer({ text: '<html>Sign in</html>' })],
  ['a cut-off answer', () => rawAnswer({ text: '[{"id": 1', headers: JSON_TYPE })],
  ['null', () => rawAnswer({ json: null })],
  ['a text', () => rawAnswer({ json: 'ok' })],
  // Of a file GitHub's list would be a folder, which is told as such.
  ['a list of nulls', ({ path }) => rawAnswer({ json: path.includes('/contents/.github/') ? 7 : [null] })],
  ['an object of nothing', () => rawAnswer({ json: { unexpected: true } })],
  ['an empty answer', () => rawAnswer({ status: 204, text: '' })],
  [
    'a reset',
    () => {
      throw new Error('socket hang up');
    },
  ],
];

describe.each(readers)('%s', (_, count, read) => {
  test(`takes ${count} calls`, async () => {
    const github = fakeGitHub(routes, { retries: 0 });
    await read(github.client);
    expect(github.calls).toHaveLength(count);
  });

  const calls = Array.from({ length: count }, (__, index) => index + 1);
  describe.each(faults)('under %s', (__, fault) => {
    test.each(calls)('at its call %d is an error that names the call, never a value', async (nth) => {
      const struck = new Set<string>();
      const strike: Strike = (call, number) => {
        const at = `${call.method} ${call.path}`;
        const place = `${at}?${call.query.toString()}`;
        if (number === nth) struck.add(place).add(at);
        // The call is struck at every attempt.
        return struck.has(place) ? fault(call) : undefined;
      };
      const { client } = fakeGitHub(routes, { strike });
      const failure: unknown = await inNoTime(() => read(client)).then(
        (value) => ({ value }),
        (error: unknown) => error,
      );
      expect(failure instanceof UserError && [...struck].some((at) => failure.message.includes(`${at}: `))).toBe(true);
    });
  });
});
