import { describe, expect, test } from '@jest/globals';
import type { Sha } from '../../../src/domain.ts';
import type { GitHubClient } from '../../../src/github/client.ts';
import type { ActivityLog, Movement } from '../../../src/github/retrospective/activity-log.ts';
import type { BareCommit } from '../../../src/github/retrospective/bare-commit.ts';
import { readRange } from '../../../src/github/retrospective/read-range.ts';
import { readSteps } from '../../../src/github/retrospective/read-steps.ts';

const sha = (name: string): Sha => Buffer.from(name.padEnd(20, '.')).toString('hex') as Sha;
const at = (minute: number): string => `2026-03-06T12:${String(minute).padStart(2, '0')}:00Z`;

describe('The steps of a branch', () => {
  const move = (before: string, after: string, minute: number): Movement => ({
    ref: 'refs/heads/main',
    kind: 'push',
    before: sha(before),
    after: sha(after),
    by: null,
    at: at(minute),
  });
  const logOf = (moves: readonly Movement[]): ActivityLog => ({
    readable: { observed: true, value: true },
    rows: moves.toReversed(),
    readBackTo: async () => undefined,
    readOn: async () => false,
    reaches: () => null,
    pages: () => 1,
    of: () => moves.toReversed(),
  });
  const cases: readonly [string, readonly [string, string, number][], string, string, readonly string[]][] = [
    [
      'are those since the window began',
      [
        ['a', 'b', 1],
        ['b', 'c', 11],
        ['c', 'd', 12],
      ],
      'b',
      'd',
      ['bc', 'cd'],
    ],
    [
      'leave out what brought the base while the run before read',
      [
        ['a', 'b', 10],
        ['b', 'c', 11],
      ],
      'b',
      'c',
      ['bc'],
    ],
    [
      'leave out what came after the head was frozen',
      [
        ['a', 'b', 10],
        ['b', 'c', 11],
      ],
      'a',
      'b',
      ['ab'],
    ],
    ['are none where the head has not moved', [['b', 'c', 11]], 'b', 'b', []],
    [
      'tell of a way there and back',
      [
        ['b', 'x', 11],
        ['x', 'b', 12],
      ],
      'b',
      'b',
      ['bx', 'xb'],
    ],
    [
      'stand there whole where none starts at the base',
      [
        ['y', 'z', 11],
        ['z', 'c', 12],
      ],
      'b',
      'c',
      ['yz', 'zc'],
    ],
    [
      'begin after the base was first reached',
      [
        ['a', 'b', 10],
        ['b', 'x', 11],
        ['x', 'b', 12],
        ['b', 'c', 13],
      ],
      'b',
      'c',
      ['bx', 'xb', 'bc'],
    ],
  ];
  test.each(cases)('%s', async (...[, moves, base, head, expected]) => {
    const log = logOf(moves.map(([before, after, minute]) => move(before, after, minute)));
    const steps = await readSteps(log, 'main', { base: sha(base), head: sha(head), from: at(10) });
    const names = steps.observed ? steps.value.map(({ before, after }) => nameOf(before) + nameOf(after)) : [];
    expect(names).toEqual(expected);
  });

  test('are not observed where the log cannot be read', async () => {
    const log: ActivityLog = { ...logOf([]), readable: { observed: false, why: 'hidden' } };
    const steps = await readSteps(log, 'main', { base: null, head: sha('b'), from: at(10) });
    expect(steps).toEqual({ observed: false, why: 'hidden' });
  });
});

function nameOf(id: Sha | null): string {
  return id === null ? '-' : Buffer.from(id, 'hex').toString().replaceAll('.', '');
}

describe('A long range', () => {
  const LENGTH = 250;
  const commit = (name: string, ...parents: readonly string[]): BareCommit => ({
    sha: sha(name),
    parents: parents.map(sha),
    tree: sha('tree'),
    author: null,
    committer: null,
    byGitHub: true,
    committedAt: at(1),
    headline: name,
  });
  const chain = Array.from({ length: LENGTH }, (_, index) =>
    commit(`c${index + 1}`, index === 0 ? 'base' : `c${index}`),
  );

  /** What a query by name is answered: a commit, or what the base reaches. */
  function named(commits: ReadonlyMap<Sha, BareCommit>, before: readonly Sha[]): GitHubClient['graphql'] {
    const nodeOf = (id: Sha, fields: string): unknown => {
      if (fields.includes('history(')) return { oid: id, history: { nodes: before.map((oid) => ({ oid })) } };
      const found = commits.get(id);
      if (found === undefined) return null;
      const parents = { nodes: found.parents.map((oid) => ({ oid })) };
      return { oid: id, parents, tree: { oid: sha('tree') }, committedDate: at(1), messageHeadline: 'm' };
    };
    return async (query) => {
      const asked = [...query.matchAll(/(c\d+): object\(oid: "([0-9a-f]{40})"\)(.*)/g)];
      const repository = Object.fromEntries(
        asked.map(([, alias = '', id = '', fields = '']) => [alias, nodeOf(id as Sha, fields)]),
      );
      return { status: 200, headers: {}, data: { repository }, call: 'POST /graphql' };
    };
  }

  /** A GitHub that compares: it says that there are so many, lists those of the chain, and knows some by name. */
  function github(
    told: number,
    byName: readonly BareCommit[] = [],
    before: readonly string[] = [],
  ): { readonly client: GitHubClient; readonly pages: () => number } {
    let pages = 0;
    const request: GitHubClient['request'] = async (_route, parameters = {}) => {
      pages += 1;
      const page = Number(parameters['page']);
      const rows = chain.slice((page - 1) * 100, page * 100).map(({ sha: id, parents, tree }) => ({
        sha: id,
        parents: parents.map((parent) => ({ sha: parent })),
        author: null,
        committer: null,
        commit: { tree: { sha: tree }, committer: { date: at(1) }, message: 'm' },
      }));
      const data = { commits: rows, total_commits: told, behind_by: 0 };
      return { status: 200, headers: {}, data, call: 'GET /compare' };
    };
    return {
      client: { request, graphql: named(known(byName), before.map(sha)), calls: () => pages },
      pages: () => pages,
    };
  }
  const known = (commits: readonly BareCommit[]) => new Map(commits.map((each) => [each.sha, each]));
  const read = (client: GitHubClient, commits: readonly BareCommit[]) =>
    readRange(client, { owner: 'acme', repo: 'shop' }, sha('base'), sha(`c${LENGTH}`), known(commits));

  test('whose commits are known parent for parent takes one call', async () => {
    const { client, pages } = github(LENGTH);
    const range = await read(client, chain);
    expect(new Set(range.commits.map(({ sha: id }) => id))).toEqual(new Set(chain.map(({ sha: id }) => id)));
    expect(pages()).toBe(1);
  });

  const ids = (commits: readonly BareCommit[]) => new Set(commits.map(({ sha: id }) => id));
  /** The chain with another commit in the place of one that stands on its second page. */
  const PLACE = 149;
  const withAnother = (...parents: readonly string[]): readonly BareCommit[] =>
    chain.map((each, index) => (index === PLACE ? commit('c150', 'c149', ...parents) : each));

  test('with commits that are not known, as a rebase leaves them, has them asked for by name', async () => {
    const { client, pages } = github(LENGTH, chain);
    const range = await read(
      client,
      chain.filter((_, index) => index !== PLACE && index !== PLACE + 2),
    );
    expect(ids(range.commits)).toEqual(ids(chain));
    expect(pages()).toBe(1);
  });

  test('with a commit that GitHub does not give by name is read page after page', async () => {
    const { client, pages } = github(LENGTH);
    const range = await read(
      client,
      chain.filter((_, index) => index !== PLACE),
    );
    expect(ids(range.commits)).toEqual(ids(chain));
    expect(pages()).toBe(3);
  });

  test('with a side that begins before the window stops there', async () => {
    const { client, pages } = github(LENGTH, [], ['older']);
    const range = await read(client, withAnother('older'));
    expect(ids(range.commits)).toEqual(ids(chain));
    expect(pages()).toBe(1);
  });

  test('with a side that leads to what nobody knows is read page after page', async () => {
    const { client, pages } = github(LENGTH);
    await read(client, withAnother('smuggled'));
    expect(pages()).toBe(3);
  });

  test('with a smuggled side that GitHub gives by name is not taken for the range without it', async () => {
    const { client, pages } = github(LENGTH + 1, [commit('smuggled', 'base')]);
    const range = await read(client, withAnother('smuggled'));
    expect(range.commits.map(({ sha: id }) => id)).toContain(sha('smuggled'));
    expect(pages()).toBe(1);
  });

  test('with a side that was there before is read page after page: it would count too many', async () => {
    const { client, pages } = github(LENGTH);
    const range = await read(client, [commit('old', 'base'), ...withAnother('old')]);
    expect(range.commits.map(({ sha: id }) => id)).not.toContain(sha('old'));
    expect(pages()).toBe(3);
  });

  test('with a commit of ten parents, of which GitHub may have kept some back, is read page after page', async () => {
    const octopus = withAnother(...Array.from({ length: 9 }, () => 'base'));
    const { client, pages } = github(LENGTH, octopus);
    await read(client, octopus);
    expect(pages()).toBe(3);
  });

  test('of another length than GitHub says is an error', async () => {
    const { client } = github(LENGTH + 1);
    await expect(read(client, chain)).rejects.toThrow(`${LENGTH} commits came of ${LENGTH + 1}`);
  });
});
