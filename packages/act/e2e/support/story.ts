import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Issue } from '@countersign/github-emulator/state/issue';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { CommitStatus } from '@countersign/github-emulator/state/statuses';
import type { Ended } from '../../src/actions.ts';
import type { Upload } from '../../src/backstage.ts';
import type { Stage } from './stage.ts';

/** The retrospective's workflow, and when it starts. */
export const WEEKLY = '.github/workflows/sdlc-weekly-review.yml';
export const FRIDAY = '30 10 * * 5';

export interface Proposal {
  readonly author: Account;
  readonly files: Readonly<Record<string, string>>;
  readonly draft?: boolean;
  /** Where the branch is; by default the repository itself. */
  readonly from?: Repository;
}

/** Opens a pull request of a branch of its own. */
export async function propose({ repository }: Stage, proposal: Proposal): Promise<PullRequest> {
  const { author, files, draft = false, from = repository } = proposal;
  const branch = `change-${repository.world.nextId()}`;
  await from.branch(branch, 'main', { actor: author });
  await from.commit(branch, { author, message: 'Change something', files });
  const head = from === repository ? branch : `${from.owner.login}:${branch}`;
  return repository.openPullRequest({ author, title: 'Change something', head, draft });
}

/** A run in a line: `sdlc-gate on workflow_run: judge success`. */
function told({ workflow, happening, jobs }: Ended): string {
  return `${workflow.name} on ${happening.name}: ${[...jobs].map(([job, { outcome }]) => `${job} ${outcome}`).join(', ')}`;
}

/** Expects exactly these runs, in this order; else shows what each of them said. */
export function expectRuns(ended: readonly Ended[], expected: readonly string[]): void {
  const actual = ended.map(told);
  const logs = ended.flatMap(({ jobs }) => [...jobs.values()].map(({ log }) => log)).join('\n');
  if (JSON.stringify(actual) !== JSON.stringify(expected)) process.stderr.write(`${logs}\n`);
  expect(actual).toEqual(expected);
}

/** What an opened or pushed pull request starts where the AI reviewer has a say; `then` is what the review starts. */
export const REVIEWED = [
  'sdlc-gate on pull_request_target: judge success',
  'claude-pr-review on pull_request_target: review success',
  'sdlc-gate-relay on pull_request_review: relay success',
  'sdlc-gate on workflow_run: judge success',
] as const;

/** What a person's review starts. */
export const RELAYED = [
  'sdlc-gate-relay on pull_request_review: relay success',
  'sdlc-gate on workflow_run: judge success',
] as const;

/** The newest status of the gate on a head. Throws where there is none. */
export function statusOf(pull: PullRequest): CommitStatus {
  const status = pull.repository.statusesOf(pull.head.sha).findLast(({ context }) => context === 'sdlc-gate');
  if (status === undefined) throw new Error(`#${pull.number} has no status`);
  return status;
}

export function labelsOf(issue: Issue): readonly string[] {
  return issue.labels.map(({ name }) => name);
}

/** The newest upload whose name begins so, and ends in the digest of one of its files; gives that file. */
export function keptRecord(
  { backstage }: Stage,
  prefix: string,
): { readonly upload: Upload; readonly digest: string; readonly text: string } {
  const upload = backstage.uploads.findLast(({ name }) => name.startsWith(`${prefix}-`));
  if (upload === undefined) throw new Error(`there is no artifact ${prefix}-…`);
  const digest = upload.name.slice(prefix.length + 1);
  const text = Object.values(upload.files).find((each) => createHash('sha256').update(each).digest('hex') === digest);
  if (text === undefined)
    throw new Error(`${upload.name} has no file of that digest: ${Object.keys(upload.files).join(', ')}`);
  return { upload, digest, text };
}
