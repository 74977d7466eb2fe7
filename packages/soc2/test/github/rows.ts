import type { Account } from '../../src/approval/snapshot.ts';
import { sha, type AccountId, type Sha } from '../../src/domain.ts';
import type { GatedPullRequest } from '../../src/github/read-pull-request.ts';

/** Rows as GitHub answers them, with the fields that the product reads and one that it does not. */

export const REPOSITORY = { owner: 'acme', repo: 'shop' };
export const AT = '/repos/acme/shop';

/** A commit id that a number stands for. */
export function id(number: number): Sha {
  return sha(number.toString(16).padStart(40, '0'));
}

export const ALICE: Account = { id: 101 as AccountId, login: 'alice', type: 'User' };
export const BOB: Account = { id: 102 as AccountId, login: 'bob', type: 'User' };

export function user(account: Account): object {
  return { ...account, site_admin: false };
}

export const GHOST = { id: 10137, login: 'ghost', type: 'User' };

/** An instant of one day, by the minute. */
export function at(minute: number): string {
  return new Date(Date.UTC(2026, 0, 5, 0, minute)).toISOString().replace('.000', '');
}

export function reviewRow(number: number, details: object = {}): object {
  return {
    id: number,
    user: user(ALICE),
    state: 'APPROVED',
    commit_id: id(9),
    submitted_at: at(number),
    body: '',
    ...details,
  };
}

export function commitRow(number: number, details: object = {}, message = 'Change'): object {
  return {
    sha: id(number),
    parents: [{ sha: id(number - 1) }],
    author: user(ALICE),
    committer: user(BOB),
    commit: { message },
    ...details,
  };
}

export function activityRow(number: number, details: object = {}): object {
  return {
    id: number,
    before: id(number - 1),
    after: id(number),
    ref: 'refs/heads/topic',
    timestamp: at(number),
    activity_type: 'push',
    actor: user(ALICE),
    ...details,
  };
}

export function statusRow(number: number, details: object = {}): object {
  return {
    id: number,
    state: 'pending',
    description: 'waiting',
    target_url: 'https://run',
    context: 'sdlc-gate',
    created_at: at(number),
    ...details,
  };
}

export function pullRow(number: number, details: object = {}): object {
  return {
    number,
    state: 'open',
    head: { sha: id(number), ref: 'topic' },
    base: { ref: 'main', sha: id(1), repo: { id: 1, full_name: 'acme/shop', default_branch: 'main' } },
    updated_at: at(number),
    labels: [],
    ...details,
  };
}

export function gatedPull(details: Partial<GatedPullRequest> = {}): GatedPullRequest {
  return {
    number: 7,
    head: { sha: id(3), ref: 'topic', repository: 'acme/shop' },
    base: { sha: id(1), ref: 'main' },
    changedFiles: 1,
    defaultBranch: 'main',
    author: ALICE,
    open: true,
    merged: false,
    labels: [],
    updatedAt: '2026-03-06T18:30:00Z',
    commits: 2,
    ...details,
  };
}
