import { describe, expect, test } from '@jest/globals';
import type { AccountId } from '../../../src/domain.ts';
import type { GitHubClient } from '../../../src/github/client.ts';
import type { ReadIssue } from '../../../src/github/retrospective/read-issue.ts';
import { readSignOffs } from '../../../src/github/retrospective/recorded-sign-offs.ts';

const [FROM, TO] = ['2026-03-01T00:00:00Z', '2026-03-08T00:00:00Z'];
const listed = (issue: number) => ({
  issue,
  url: '',
  createdAt: FROM,
  updatedAt: TO,
  open: false,
  body: '',
  marker: { kind: 'window', previous: 'first', run: 1 } as const,
});
const known: ReadIssue = {
  issue: 7,
  author: null,
  createdAt: FROM,
  body: '',
  edited: null,
  state: 'closed',
  reason: 'completed',
  comments: [],
  closings: [],
};
const desk = {
  client: { graphql: () => Promise.reject(new Error('asked')) } as unknown as GitHubClient,
  repository: { owner: 'acme', repo: 'shop' },
  creator: { login: 'github-actions[bot]', id: 1 as AccountId },
};

describe('What became of a retrospective', () => {
  test('that was read already in this run is not asked for again', async () => {
    const { unsigned } = await readSignOffs(desk, [listed(7)], FROM, TO, known);
    expect(unsigned).toEqual([{ issue: 7, createdAt: FROM, closed: true }]);
  });

  test('is asked for where another one was read', async () => {
    await expect(readSignOffs(desk, [listed(7), listed(8)], FROM, TO, known)).rejects.toThrow('asked');
  });
});
