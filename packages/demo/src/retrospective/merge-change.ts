import type { Files } from '@countersign/github-emulator/files';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Merge } from '@countersign/github-emulator/state/merging';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { openChange } from '../change.ts';
import { runBuilt } from '../run.ts';
import type { Stage } from '../stage.ts';

/** A change that is written, approved, judged by the gate, and merged. */
export interface Change {
  readonly title: string;
  readonly files: Files;
  readonly approvedBy: Account;
  readonly method: 'merge' | 'squash' | 'rebase' | 'queue';
  /** What somebody does between the gate's success and the merge. */
  readonly before?: (pull: PullRequest) => void;
  /** And after the merge. */
  readonly after?: (pull: PullRequest) => void;
}

/** Opens changes, has them approved and judged by the built gate, and merges them in their order. */
export async function mergeChanges(stage: Stage, changes: readonly Change[]): Promise<void> {
  const opened: (readonly [Change, PullRequest])[] = [];
  for (const change of changes) {
    const pull = await openChange(stage, change.title, change.files);
    await pull.approve(change.approvedBy);
    opened.push([change, pull]);
  }
  stage.github.clock.advance({ hours: 2 });
  await Promise.all(opened.map(([, pull]) => runBuilt('gate', stage, pull)));
  for (const [change, pull] of opened) {
    stage.github.clock.advance({ hours: 5 });
    change.before?.(pull);
    await merge(stage, pull, change.method);
    stage.github.clock.advance({ minutes: 20 });
    change.after?.(pull);
  }
}

/** Merges a change whose head the gate has let pass; the colleague's hand is on the button. */
export async function merge(
  { repository, colleague }: Stage,
  pull: PullRequest,
  method: Change['method'],
): Promise<void> {
  const status = repository.statusesOf(pull.head.sha).at(-1);
  if (status?.state !== 'success')
    throw new Error(`the gate holds #${pull.number}: ${status?.description ?? 'nothing'}`);
  if (method === 'queue') {
    const queue = repository.mergeQueue('main');
    await queue.land(await queue.add(pull, colleague, 'merge'));
    return;
  }
  const how: Merge = { actor: colleague, method };
  await pull.merge(how);
}
