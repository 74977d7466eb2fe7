import { describe, expect, test } from '@jest/globals';
import type { Issue } from '@countersign/github-emulator/state/issue';
import { oneGitHub } from './support/one-github.ts';
import { anyWorkflow, digestIn, forged } from './support/forge.ts';
import { type Ended, runWeekly, startRun } from './support/run-weekly.ts';
import { mergeChange, openShop, type Shop, WORKFLOW } from './support/shop.ts';

const github = oneGitHub();

/** A shop whose first retrospective lists one merge, of which alice is the author and carol the merger; hours later. */
async function firstWeek(): Promise<{ readonly shop: Shop; readonly first: Ended; readonly issue: Issue }> {
  const shop = await openShop(github());
  shop.github.clock.advance({ days: 20 });
  await mergeChange(shop);
  const first = await runWeekly(shop);
  shop.github.clock.advance({ hours: 3 });
  return { shop, first, issue: issueOf(shop, first) };
}

function issueOf(shop: Shop, { outputs, failure }: Ended): Issue {
  const issue = shop.repository.issues.get(Number(outputs?.['issue-number']));
  if (issue === undefined) throw new Error(failure ?? 'the run named no issue');
  return issue;
}

describe('A run', () => {
  test('gives way to no issue that another workflow opened in the name of that very run', async () => {
    const { shop, issue } = await firstWeek();
    shop.github.clock.advance({ days: 7 });
    await mergeChange(shop);
    const run = startRun(shop);
    const hold = shop.github.hold({ method: 'POST', route: '/repos/{owner}/{repo}/issues', nth: 1 });
    const running = runWeekly(shop, { run });
    await hold.reached;
    const previous = { issue: issue.number, digest: digestIn(issue) };
    const body = forged(issue.body ?? '', {
      previous,
      population: 'f'.repeat(64),
      run: { id: run.id, workflow: WORKFLOW, sha: run.headSha as never },
    });
    const lie = shop.repository.openIssue({ author: anyWorkflow(shop), title: 'SDLC Weekly Retrospective', body });
    hold.release();
    const ended = await running;
    expect(ended.failure).toContain(`#${lie.number}`);
    expect(ended.failure).toContain('that this run did not open');
    expect(run.artifacts).toEqual([]);
  });
});
