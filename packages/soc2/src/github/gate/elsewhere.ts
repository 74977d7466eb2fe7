import type { Sha } from '../../domain.ts';
import { isSameContext, type StatusesByContext } from '../read-statuses.ts';
import type { Gate } from './gate.ts';
import { openPublication } from './publish.ts';
import { markOf } from './status-mark.ts';

/** A pull request's head, and the context that its status stands under now; none where its base is not governed. */
export interface Place {
  readonly sha: Sha;
  readonly number: number;
  readonly context?: string;
  readonly base: string;
}

/**
 * Takes back what was said of a pull request when it went into another governed branch: a success earned there would
 * wait for it to be pointed there again, over whatever happened to it meanwhile. It is the pull request's own statuses
 * alone, by their marks; another one with the same head keeps its own.
 *
 * Whatever is newest there is answered, be it `pending`: a run that still judges for the old branch sees by that that
 * it is not alone.
 */
export async function withdrawElsewhere(
  gate: Gate,
  { sha, number, context: present, base }: Place,
  statuses: StatusesByContext,
): Promise<void> {
  for (const before of statuses.values()) {
    const [newest] = before;
    if (newest === undefined || (present !== undefined && isSameContext(newest.context, present))) continue;
    const { context, targetUrl } = newest;
    const mark = markOf(targetUrl);
    if (mark?.number !== number || mark.kind === 'aside') continue;
    await openPublication(gate, { sha, context, number }, before).aside('pending', `#${number} goes into ${base} now`);
  }
}
