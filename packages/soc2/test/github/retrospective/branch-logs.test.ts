import { describe, expect, test } from '@jest/globals';
import type { Sha } from '../../../src/domain.ts';
import type { GitHubClient } from '../../../src/github/client.ts';
import { openBranchLogs } from '../../../src/github/retrospective/branch-logs.ts';

const HEAD = 'a'.repeat(40) as Sha;
const HOUR = '2026-03-06T12:00:00Z';

interface Asking {
  readonly client: GitHubClient;
  /** The ref of each call; undefined where the log of everything was asked for. */
  readonly refs: readonly (string | undefined)[];
}

/** Answers with one row of the ref that was asked for, or refuses one ref. */
function createAsking(refused?: string): Asking {
  const refs: (string | undefined)[] = [];
  const request = (async (_: string, { ref }: { readonly ref?: string }) => {
    refs.push(ref);
    if (ref !== undefined && ref === refused) throw new Error(`refused: ${ref}`);
    const row = {
      ref: ref ?? 'refs/heads/main',
      activity_type: 'push',
      before: HEAD,
      after: HEAD,
      actor: null,
      timestamp: HOUR,
    };
    return { data: [row], headers: {}, call: 'GET /activity' };
  }) as unknown as GitHubClient['request'];
  return { client: { request } as GitHubClient, refs };
}

const REPOSITORY = { owner: 'acme', repo: 'shop' };
const governed = (names: readonly string[], gone: readonly string[] = []) => ({
  heads: new Map(names.map((name) => [name, HEAD])),
  gone: new Set(gone),
});

describe('The log of the governed branches', () => {
  test('is asked for by branch, and holds what happened to each', async () => {
    const { client, refs } = createAsking();
    const log = await openBranchLogs(client, REPOSITORY, governed(['main', 'release/1']));
    expect(refs).toEqual(['refs/heads/main', 'refs/heads/release/1']);
    await log.readBackTo(HOUR);
    expect(log.of('refs/heads/release/1')).toHaveLength(1);
    expect(log.of('refs/heads/other')).toEqual([]);
    expect(log.reaches()).toBeNull();
    expect(log.readable.observed).toBe(true);
  });

  test('is that of the repository where a branch is gone', async () => {
    const { client, refs } = createAsking();
    const log = await openBranchLogs(client, REPOSITORY, governed(['main', 'release/1'], ['release/1']));
    expect(refs).toEqual([undefined]);
    expect(log.of('refs/heads/main')).toHaveLength(1);
  });

  test('is that of the repository where a call for each branch would be many', async () => {
    const { client, refs } = createAsking();
    const names = Array.from({ length: 11 }, (_, index) => `release/${index}`);
    await openBranchLogs(client, REPOSITORY, governed(names));
    expect(refs).toEqual([undefined]);
  });

  test('is an error where that of one branch fails', async () => {
    const { client } = createAsking('refs/heads/release/1');
    await expect(openBranchLogs(client, REPOSITORY, governed(['main', 'release/1']))).rejects.toThrow('release/1');
  });
});
