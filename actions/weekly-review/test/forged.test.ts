import { describe, expect, test } from '@jest/globals';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Issue } from '@countersign/github-emulator/state/issue';
import type { WorkflowRun } from '@countersign/github-emulator/state/workflow-run';
import { signOffComment } from '@countersign/soc2/retrospective/signing/sign-off-comments';
import { isSha, type Sha } from '@countersign/soc2/domain';
import { commitTo } from '@countersign/soc2/retrospective/issue/committed';
import type { Manifest } from '@countersign/soc2/retrospective/manifest';
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

  test('is believed whatever a run of another file leaves behind under a tag of the branch’s name', async () => {
    const { shop, issue } = await firstWeek();
    await shop.repository.branch('noise', 'main', { actor: shop.alice });
    await shop.repository.push('noise', { author: shop.alice, files: { [WORKFLOW]: 'on: workflow_dispatch\n' } });
    const details = { path: WORKFLOW, event: 'workflow_dispatch', headSha: shop.repository.tip('noise') };
    const run = shop.repository.addRun(details);
    shop.repository.uploadArtifact(run, { name: `countersign-retrospective-${'f'.repeat(64)}` });
    shop.github.clock.advance({ days: 7 });
    const ended = await runWeekly(shop);
    expect(ended.failure).toBeUndefined();
    expect(ended.manifest?.previous?.issue).toBe(issue.number);
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

describe('A sign-off', () => {
  const NONE: Manifest['listed'] = commitTo<number>([]);

  test('of a retrospective from whose manifest a change was taken out is none', async () => {
    const { shop, issue } = await firstWeek();
    issue.edit({ body: forged(issue.body ?? '', { listed: NONE }) }, shop.carol);
    issue.comment(shop.carol, 'Read all of it.');
    await issue.close(shop.carol);
    expect((await closed(shop, issue)).lines.join()).toContain('left no artifact');
    expect(issue.state).toBe('open');
  });

  test('is due of a retrospective whose manifest was made to say that its window is empty', async () => {
    const { shop, issue } = await firstWeek();
    const { window, counts } = readBody(issue).manifest;
    const nothing = {
      listed: NONE,
      exceptions: 0,
      window: window.map((each) => ({ ...each, commits: 0 })),
      counts: Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as Manifest['counts'],
    };
    issue.edit({ body: forged(issue.body ?? '', nothing) }, shop.alice);
    await issue.close(shop.alice);
    expect((await closed(shop, issue)).lines.join()).toContain('left no artifact');
    expect(issue.state).toBe('open');
  });

  test('of an issue that another workflow opened stands for nothing', async () => {
    const { shop, issue, first } = await firstWeek();
    const { opened } = await lie(shop, issue, first.run);
    opened.comment(shop.bob, 'Read all of it.');
    await opened.close(shop.bob);
    expect((await closed(shop, opened)).lines.join()).toContain('opened again');
    expect(opened.state).toBe('open');
  });
});

describe('A deliberate restart, which leaves out what came before', () => {
  /** Started by alice at the tip, so that nothing is left to review. */
  const restarted = async (): Promise<{ readonly shop: Shop; readonly issue: Issue }> => {
    const { shop } = await firstWeek();
    shop.github.clock.advance({ days: 7 });
    await mergeChange(shop);
    const run = shop.repository.addRun({
      path: WORKFLOW,
      event: 'workflow_dispatch',
      status: 'in_progress',
      actor: shop.alice,
    });
    const ended = await runWeekly(shop, {
      run,
      eventName: 'workflow_dispatch',
      inputs: { startSha: shop.repository.tip('main') },
    });
    return { shop, issue: issueOf(shop, ended) };
  };

  test('is not signed by who started it alone', async () => {
    const { shop, issue } = await restarted();
    issue.comment(shop.alice, 'All is well.');
    await issue.close(shop.alice);
    expect((await closed(shop, issue)).lines.join()).toContain('somebody else has to sign');
    expect(issue.state).toBe('open');
  });

  test('is signed by somebody else', async () => {
    const { shop, issue } = await restarted();
    issue.comment(shop.bob, 'I know why.');
    await issue.close(shop.bob);
    expect((await closed(shop, issue)).lines.join()).toContain('signed off');
    expect(issue.state).toBe('closed');
  });
});

describe('The next retrospective', () => {
  const next = async (shop: Shop): Promise<{ readonly ended: Ended; readonly body: string }> => {
    shop.github.clock.advance({ days: 7 });
    const ended = await runWeekly(shop);
    return { ended, body: issueOf(shop, ended).body ?? '' };
  };
  const record = (issue: Issue, signer: Account, at: string): string =>
    signOffComment({
      issue: issue.number,
      digest: digestIn(issue),
      signers: [{ id: signer.id as never, login: signer.login, type: 'User' }],
      at,
      verdicts: [],
    });

  test('tells of one that a workflow closed, which starts no run that could open it again', async () => {
    const { shop, issue } = await firstWeek();
    await issue.close(anyWorkflow(shop));
    const { ended, body } = await next(shop);
    expect(ended.failure).toBeUndefined();
    expect(body).toContain(`Overdue sign-offs:** #${issue.number} (closed, and signed off by nobody)`);
    const after = await next(shop);
    expect(after.body).toContain(`#${issue.number} (closed, and signed off by nobody)`);
  });

  test('does not repeat the record of a sign-off that nobody gave', async () => {
    const { shop, issue } = await firstWeek();
    await issue.close(anyWorkflow(shop));
    const at = `${shop.github.clock.now().toISOString().slice(0, 19)}Z`;
    issue.comment(anyWorkflow(shop), record(issue, shop.cto, at));
    const { ended, body } = await next(shop);
    expect(ended.manifest?.signOffs.whole).toEqual([]);
    expect(body).toContain(`#${issue.number} (closed, and signed off by nobody)`);
  });

  test('repeats the record of one who wrote and closed', async () => {
    const { shop, issue } = await firstWeek();
    issue.comment(shop.bob, 'Read all of it.');
    await issue.close(shop.bob);
    expect((await closed(shop, issue)).lines.join()).toContain('signed off');
    const { ended, body } = await next(shop);
    expect(ended.manifest?.signOffs.whole).toMatchObject([{ issue: issue.number, signers: [{ login: 'bob' }] }]);
    expect(body).not.toContain('Overdue');
    expect((await next(shop)).body).not.toContain(`#${issue.number} (closed`);
  });
});

/** What the workflow does when an issue was closed by a person. */
function closed(shop: Shop, issue: Issue): Promise<Ended> {
  const payload = { action: 'closed', issue: { number: issue.number } };
  return runWeekly(shop, {
    run: startRun(shop, 'issues'),
    eventName: 'issues',
    inputs: { mode: 'sign-off' },
    payload,
    upload: false,
  });
}

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
