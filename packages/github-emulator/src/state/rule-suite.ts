import type { Account } from './accounts.ts';
import type { Repository } from './repository.ts';

/** What the rules said of one move of a ref. */
export interface RuleSuite {
  readonly id: number;
  readonly actor: Account;
  readonly before: string;
  readonly after: string;
  /** `refs/heads/…` */
  readonly ref: string;
  readonly pushedAt: Date;
  readonly result: 'pass' | 'fail' | 'bypass';
  /** The rules that were not met. */
  readonly broken: readonly string[];
}

/** What a rule suite starts with. */
export interface NewRuleSuite {
  /** Default: `bypass`. */
  result?: RuleSuite['result'];
  /** Default: the default branch. */
  branch?: string;
  /** Default: the last move of the branch, by whoever made it. */
  before?: string;
  after?: string;
  actor?: Account;
  /** Default: `pull_request`, unless it passed. */
  broken?: readonly string[];
}

/** What GitHub keeps of a push that rules were asked about: by default, of the branch's last move. */
export function newRuleSuite(repository: Repository, details: NewRuleSuite = {}): RuleSuite {
  const ref = `refs/heads/${details.branch ?? repository.defaultBranch}`;
  const last = repository.activity.findLast((entry) => entry.ref === ref);
  const before = details.before ?? last?.before;
  const after = details.after ?? last?.after;
  if (before === undefined || after === undefined) throw new Error(`${repository.fullName} has no move of ${ref}`);
  const result = details.result ?? 'bypass';
  const pushedAt = details.after === undefined && last !== undefined ? last.timestamp : repository.world.clock.tick();
  const id = repository.world.nextId();
  const actor = details.actor ?? last?.actor ?? repository.maintainer();
  const broken = details.broken ?? (result === 'pass' ? [] : ['pull_request']);
  return { id, actor, before, after, ref, pushedAt, result, broken };
}
