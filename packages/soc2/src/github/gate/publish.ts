import type { Status, StatusState } from '../../decision/plan.ts';
import { fit } from '../../decision/status-text.ts';
import type { Sha } from '../../domain.ts';
import { carryOut } from '../carry-out.ts';
import { readStatuses, statusesUnder, type PublishedStatus, type Statuses } from '../read-statuses.ts';
import type { Gate } from './gate.ts';
import { markOf, showMark, type StatusMark, type VerdictMark } from './status-mark.ts';

/** Where a verdict is published: a commit, under a context, on behalf of a pull request. */
export interface Target {
  readonly sha: Sha;
  readonly context: string;
  readonly number: number;
}

/** A verdict as it is to be published. */
export interface Verdict {
  readonly state: StatusState;
  readonly description: string;
  readonly rests: Omit<VerdictMark, 'after'>;
}

/** A target with what stood there when a run began, and what the run has published since. */
export interface Publication {
  readonly target: Target;
  /** What stood there before anything that a verdict is computed from was read. */
  readonly before: Statuses;
  /**
   * Publishes `pending`, unless the newest status says so already, and of this pull request; `gently` also leaves any
   * verdict on this pull request. Either way a status that is this pull request's own is the newest one then.
   */
  judging(description: string, gently?: boolean): Promise<void>;
  /** Publishes something that is no verdict (why there is none), unless the newest status says the same. */
  aside(state: StatusState, description: string): Promise<void>;
  /** Publishes a verdict, unless the newest status says the same; `again` even then. Gives whether it did. */
  verdict(verdict: Verdict, again?: boolean): Promise<boolean>;
  /** Whether any status has come since the run began that is not the run's own: another run judged meanwhile. */
  interfered(): Promise<boolean>;
}

/** Opens a target. `before` must have been read before anything that a verdict is computed from. */
export function openPublication(gate: Gate, target: Target, before: Statuses): Publication {
  const { statusClient, repository, runUrl } = gate;
  const { sha, context, number } = target;
  let newest: Said | 'unknown' | undefined = before[0];
  let own = 0;

  const says = (state: StatusState, description: string): boolean =>
    newest !== undefined && newest !== 'unknown' && newest.state === state && newest.description === description;
  const post = async (state: StatusState, description: string, mark: StatusMark): Promise<void> => {
    const status: Status = { sha, context, state, description, targetUrl: `${runUrl}#${showMark(mark)}` };
    // Where the answer is lost nobody knows what stands there now.
    newest = 'unknown';
    await carryOut(statusClient, repository, [{ kind: 'status', status }]);
    newest = status;
    own += 1;
  };

  return {
    target,
    before,
    async judging(text, gently = false) {
      const stays = gently ? isOwn : isPending;
      if (newest !== undefined && newest !== 'unknown' && stays(newest, number)) return;
      await post('pending', fit(text), { kind: 'judging', number });
    },
    async aside(state, text) {
      if (!says(state, fit(text))) await post(state, fit(text), { kind: 'aside', number });
    },
    async verdict({ state, description, rests }, again = false) {
      if (says(state, description) && !again) return false;
      await post(state, description, { kind: 'verdict', number, ...rests, after: before.length + own });
      return true;
    },
    async interfered() {
      const now = statusesUnder(await readStatuses(statusClient, repository, sha, gate.statusContext), context);
      return now.length !== before.length + own || newest === 'unknown' || !same(now[0], newest);
    },
  };
}

type Said = Omit<PublishedStatus, 'createdAt'>;

/**
 * Whether a status says that this pull request waits for a verdict. Somebody else's `pending` does not: it has no mark
 * by which another run would see that one judges here, and take back what is said of a branch that it has left.
 */
function isPending(status: Said, number: number): boolean {
  return status.state === 'pending' && isOwn(status, number);
}

/** Whether a status is about this pull request, and says more than why it is not judged. */
function isOwn({ targetUrl }: Said, number: number): boolean {
  const mark = markOf(targetUrl);
  return mark?.number === number && mark.kind !== 'aside';
}

function same(one?: Said, other?: Said): boolean {
  return one?.state === other?.state && one?.description === other?.description && one?.targetUrl === other?.targetUrl;
}
