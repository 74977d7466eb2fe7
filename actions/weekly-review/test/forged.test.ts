import { describe, expect, test } from '@jest/globals';
import type { Issue } from '@countersign/github-emulator/state/issue';
import type { WorkflowRun } from '@countersign/github-emulator/state/workflow-run';
import { isSha, type Sha } from '@countersign/soc2/domain';
import { oneGitHub } from './support/one-github.ts';
import { anyWorkflow, digestIn, forged, readBody } from './support/forge.ts';
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
    const { opened } = await lie(shop, issue, run);
    hold.release();
    const ended = await running;
    expect(ended.failure).toContain(`#${opened.number}`);
    expect(ended.failure).toContain('that this run did not open');
    expect(run.artifacts).toEqual([]);
  });
});

describe('A predecessor', () => {
  test('is not believed whose run took its workflow from a tag that has the name of the default branch', async () => {
    const { shop, issue } = await firstWeek();
    shop.github.clock.advance({ days: 5 });
    await shop.repository.branch('evil', 'main', { actor: shop.alice });
    await shop.repository.push('evil', { author: shop.alice, files: { [WORKFLOW]: 'on: workflow_dispatch\n' } });
    // Of a run on `refs/tags/main` GitHub says that its branch is `main`.
    const details = { path: WORKFLOW, event: 'workflow_dispatch', headSha: shop.repository.tip('evil') };
    const run = shop.repository.addRun({ ...details, status: 'in_progress' });
    const { outputs } = await lie(shop, issue, run);
    shop.repository.uploadArtifact(run, { name: `countersign-retrospective-${outputs.digest}` });
    shop.repository.finishRun(run);
    shop.github.clock.advance({ days: 2 });
    const ended = await runWeekly(shop);
    expect(ended.failure).toContain(`#${outputs.issue}, is not believed`);
    expect(ended.failure).toContain('another file than on main');
  });

  test('is believed whose workflow has been replaced on the default branch since', async () => {
    const { shop, issue } = await firstWeek();
    await shop.repository.push('main', { author: shop.cto, files: { [WORKFLOW]: 'on: schedule\njobs: {a: {}}\n' } });
    shop.github.clock.advance({ days: 7 });
    const ended = await runWeekly(shop);
    expect(ended.failure).toBeUndefined();
    expect(ended.manifest?.previous?.issue).toBe(issue.number);
  });
});

/** Lets a run open an issue that goes on from another one, and accounts for everything by naming nothing. */
async function lie(shop: Shop, issue: Issue, run: WorkflowRun) {
  const { manifest } = readBody(issue);
  const told = forged(issue.body ?? '', {
    previous: { issue: issue.number, digest: digestIn(issue) },
    window: manifest.window.map((each) => ({ ...each, base: each.head, head: tip(shop) })),
    population: 'f'.repeat(64),
    run: { id: run.id, workflow: WORKFLOW, sha: commit(run.headSha) },
  });
  const opened = shop.repository.openIssue({
    author: anyWorkflow(shop),
    title: 'SDLC Weekly Retrospective',
    body: told,
  });
  return { outputs: { issue: opened.number, digest: digestIn(opened) }, opened };
}

function tip({ repository }: Shop): Sha {
  return commit(repository.tip('main'));
}

function commit(id: string): Sha {
  if (!isSha(id)) throw new Error(`${id} is no commit`);
  return id;
}
