import { describe, expect, test } from '@jest/globals';
import type { Issue } from '@countersign/github-emulator/state/issue';
import type { WorkflowRun } from '@countersign/github-emulator/state/workflow-run';
import { readRetrospective, type ReadBody } from '@countersign/soc2/retrospective/issue/read-retrospective';
import type { Population } from '@countersign/soc2/retrospective/population';
import { createHistory, type History } from './support/history.ts';
import { oneGitHub } from './support/one-github.ts';
import { runWeekly, startRun } from './support/run-weekly.ts';
import { openShop } from './support/shop.ts';

const github = oneGitHub();
const WEEKS = 7;

/** What many weeks left: every population that a run made, by its digest. */
interface Left {
  readonly history: History;
  readonly populations: ReadonlyMap<string, Population>;
  /** Where the first window began. */
  readonly start: string;
}

/** Retrospectives that stand, oldest first. */
function standing({ shop }: History): readonly { readonly issue: Issue; readonly read: ReadBody }[] {
  return [...shop.repository.issues.values()].flatMap((issue) => {
    if (issue.author.login !== 'github-actions[bot]') return [];
    const read = readRetrospective(issue.body ?? '');
    return read.kind === 'retrospective' ? [{ issue, read }] : [];
  });
}

/**
 * Weeks of random happenings, and at the end of most a run: late, dropped, twice at once, run again, or held while
 * something lands.
 */
async function live(seed: number): Promise<Left> {
  const shop = await openShop(github());
  shop.github.clock.advance({ days: 30 });
  const history = createHistory(shop, seed);
  const start = shop.repository.tip();
  const populations = new Map<string, Population>();
  const report = async (run: WorkflowRun = startRun(shop)): Promise<WorkflowRun> => {
    const ended = await runWeekly(shop, { run });
    expect(ended.failure).toBeUndefined();
    if (ended.population !== undefined) populations.set(ended.outputs?.['digest'] ?? '', ended.population);
    return run;
  };
  for (let week = 0; week < WEEKS; week += 1) {
    for (let happenings = history.upTo(5); happenings > 0; happenings -= 1) await history.happen();
    shop.github.clock.advance({ days: 2, hours: history.upTo(60) });
    const last = week === WEEKS - 1;
    switch (last ? 'once' : history.oneOf(['once', 'once', 'dropped', 'twice at once', 'again', 'while it lands'])) {
      case 'dropped':
        break;
      case 'twice at once':
        await Promise.all([report(), report()]);
        break;
      case 'again': {
        const run = await report();
        shop.repository.rerun(run);
        await report(run);
        break;
      }
      case 'while it lands': {
        const hold = shop.github.hold({ method: history.oneOf(['GET', 'POST']), nth: 1 + history.upTo(9) });
        const running = report();
        await Promise.race([hold.reached, running]);
        await history.happen();
        hold.release();
        await running;
        break;
      }
      default:
        await report();
    }
  }
  return { history, populations, start };
}

describe('Over many weeks of whatever may happen', () => {
  test.each([1, 2, 3, 4, 5])(
    'history %i: every commit is reported exactly once, every AI approval in one issue',
    async (seed) => {
      const { history, populations, start } = await live(seed);
      const { shop } = history;
      const chain = standing(history);
      const windows = chain.map(({ read }) => populations.get(read.digest));
      expect(windows).not.toContain(undefined);
      for (const [index, { issue, read }] of chain.entries()) {
        const next = chain[index + 1]?.read.manifest.previous;
        if (next !== undefined) expect(next).toEqual({ issue: issue.number, digest: read.digest });
      }
      const reported = windows.flatMap((population) => population?.members.map(({ sha }) => sha) ?? []);
      const landed = await shop.repository.store.commitsBetween(start, shop.repository.tip());
      expect(reported.toSorted()).toEqual(landed.toSorted());
      const rows = chain.flatMap(({ issue }) => listedIn(issue));
      expect(rows.toSorted((a, b) => a - b)).toEqual(history.approvedByAi.toSorted((a, b) => a - b));
      const unexplained = windows.flatMap((population) => population?.members ?? []);
      const direct = unexplained.filter((member) => member.class === 'direct-push').map(({ sha }) => sha);
      expect(direct.toSorted()).toEqual(history.pushed.toSorted());
    },
    60_000,
  );
});

/** Numbers in the table of AI-approved merges. */
function listedIn({ body, comments }: Issue): readonly number[] {
  return [body ?? '', ...comments.map((comment) => comment.body)].flatMap((text) => {
    const [, table = ''] = /### AI-Approved Merges[^\n]*\n([\s\S]*?)\n### /.exec(text) ?? [];
    return [...table.matchAll(/^\| #(\d+) \|/gm)].map(([, number]) => Number(number));
  });
}
