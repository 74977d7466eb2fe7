import { describe, expect, test } from '@jest/globals';
import type { Issue } from '@countersign/github-emulator/state/issue';
import { oneGitHub } from './support/one-github.ts';
import { type Built, runBuilt } from './support/run-built.ts';
import { mergeChange, openShop, type Shop, WORKFLOW } from './support/shop.ts';

const github = oneGitHub();

/** A shop whose first retrospective was opened a week after a change was merged, and a week has passed since. */
async function secondWeek(): Promise<{ readonly shop: Shop; readonly first: Built }> {
  const shop = await openShop(github());
  shop.github.clock.advance({ days: 20 });
  await mergeChange(shop);
  shop.github.clock.advance({ days: 2 });
  const first = await runBuilt(shop);
  shop.github.clock.advance({ days: 6 });
  return { shop, first };
}

/** The issue that a run says is its own. */
function issueOf(shop: Shop, { outputs }: Built): Issue {
  const issue = shop.repository.issues.get(Number(outputs['issue-number']));
  if (issue === undefined) throw new Error('the run named no issue');
  return issue;
}

function retrospectives(shop: Shop): readonly Issue[] {
  return [...shop.repository.issues.values()].filter(({ body }) => body?.startsWith('<!-- countersign:retrospective'));
}

describe('A first run', () => {
  test('lists what was merged in the days that it looks back, and not what was there before', async () => {
    const shop = await openShop(github());
    await mergeChange(shop);
    shop.github.clock.advance({ days: 20 });
    const listed = await mergeChange(shop);
    shop.github.clock.advance({ days: 3 });
    const ended = await runBuilt(shop);
    expect(ended.log).not.toContain('::error');
    expect(ended.population?.members.map(({ pull }) => pull)).toEqual([listed.number]);
    expect(JSON.parse(ended.outputs['population'] ?? '')).toMatchObject({ 'ai-approved': 1, unresolved: 0 });
    expect(issueOf(shop, ended).labels.map(({ name }) => name)).toEqual(['sdlc-retrospective']);
    expect(ended.manifest).toMatchObject({ previous: null, restart: null, run: { workflow: WORKFLOW } });
  });

  test('begins with the history of a repository that is younger than that', async () => {
    const shop = await openShop(github());
    const ended = await runBuilt(shop);
    expect(ended.log).not.toContain('::error');
    expect(ended.manifest?.window[0]).toMatchObject({ base: null, commits: 1 });
    expect(ended.population?.counts['direct-push']).toBe(1);
  });

  test('is refused where a run of the workflow has succeeded before', async () => {
    const { shop, first } = await secondWeek();
    shop.repository.issues.delete(issueOf(shop, first).number);
    const ended = await runBuilt(shop);
    expect(ended.green).toBe(false);
    expect(ended.log).toContain(`run ${first.run.id} of this workflow has succeeded, and there is no retrospective`);
    expect(ended.log).toContain('start-sha');
  });

  test('asks for a start where the token may not read the log', async () => {
    const shop = await openShop(github());
    shop.github.faults.add({
      when: { route: '/repos/{owner}/{repo}/activity' },
      fault: { kind: 'status', status: 404 },
    });
    const ended = await runBuilt(shop);
    shop.github.faults.clear();
    expect(ended.green).toBe(false);
    expect(ended.log).toContain('start-sha');
  });
});

describe('A window', () => {
  test('goes on where the one before ended, to the commit', async () => {
    const { shop, first } = await secondWeek();
    const second = await mergeChange(shop);
    const ended = await runBuilt(shop);
    expect(ended.log).not.toContain('::error');
    expect(ended.population?.members.map(({ pull }) => pull)).toEqual([second.number]);
    expect(ended.manifest?.previous).toEqual({ issue: issueOf(shop, first).number, digest: first.outputs['digest'] });
    expect(ended.manifest?.period.from).toBe(first.manifest?.period.to);
    expect(ended.manifest?.window[0]?.base).toBe(first.manifest?.window[0]?.head);
  });

  test('that is empty opens an issue, and closes it', async () => {
    const { shop } = await secondWeek();
    const ended = await runBuilt(shop);
    expect(ended.log).not.toContain('::error');
    expect(issueOf(shop, ended)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(ended.manifest?.window[0]?.commits).toBe(0);
  });

  test('is the one before where nothing has happened within a day of it', async () => {
    const { shop, first } = await secondWeek();
    const second = await mergeChange(shop);
    const one = await runBuilt(shop);
    const other = await runBuilt(shop, { eventName: 'workflow_dispatch' });
    expect(other.log).not.toContain('::error');
    expect(second.number).toBeGreaterThan(Number(first.outputs['issue-number']));
    expect(other.outputs['issue-number']).toBe(one.outputs['issue-number']);
    expect(other.outputs['digest']).toBe(one.outputs['digest']);
    expect(retrospectives(shop)).toHaveLength(2);
  });

  test('begins where a person says, which is an exception', async () => {
    const { shop, first } = await secondWeek();
    shop.repository.issues.delete(issueOf(shop, first).number);
    const second = await mergeChange(shop);
    const start = first.manifest?.window[0]?.head ?? '';
    const ended = await runBuilt(shop, { eventName: 'workflow_dispatch', inputs: { 'start-sha': start } });
    expect(ended.log).not.toContain('::error');
    expect(ended.manifest).toMatchObject({ restart: start, previous: null });
    expect(ended.population?.exceptions.map(({ kind }) => kind)).toContain('restart');
    expect(ended.population?.members.map(({ pull }) => pull)).toEqual([second.number]);
  });

  test('does not begin at what is no commit', async () => {
    const shop = await openShop(github());
    const ended = await runBuilt(shop, { inputs: { 'start-sha': '1'.repeat(40) } });
    expect(ended.log).toContain('`start-sha` names no commit');
    const short = await runBuilt(shop, { inputs: { 'start-sha': 'main' } });
    expect(short.log).toContain('all 40 digits');
  });

  test('of a governed branch beside the default one is part of the same retrospective', async () => {
    const { shop } = await secondWeek();
    await shop.repository.branch('release/1', 'main', { actor: shop.cto });
    const onRelease = await mergeChange(shop, { base: 'release/1' });
    await shop.repository.push('release/1', {
      author: shop.bob,
      message: 'Quick',
      files: { 'quick.ts': 'export {};\n\n' },
    });
    const ended = await runBuilt(shop);
    expect(ended.log).not.toContain('::error');
    expect(ended.manifest?.window.map(({ branch }) => branch)).toEqual(['main', 'release/1']);
    const release = ended.population?.members.filter(({ branch }) => branch === 'release/1') ?? [];
    expect(release.map((member) => [member.class, member.pull])).toEqual(
      expect.arrayContaining([
        ['ai-approved', onRelease.number],
        ['direct-push', null],
      ]),
    );
  });
});

describe('A predecessor is not believed', () => {
  const tampered: readonly [string, (shop: Shop, issue: Issue, first: Built) => unknown, string][] = [
    ['that was edited', (shop, issue) => issue.edit({ body: `${issue.body}\n` }, shop.alice), 'was edited by @alice'],
    [
      'that was deleted, with an older one left',
      async (shop, issue) => {
        await mergeChange(shop);
        const second = await runBuilt(shop);
        shop.repository.issues.delete(issueOf(shop, second).number);
        return issue;
      },
      'that is no longer here',
    ],
    [
      'that was transferred to another repository, with an older one left',
      async (shop) => {
        await mergeChange(shop);
        const second = issueOf(shop, await runBuilt(shop));
        shop.repository.transferIssue(second, (await openShop(github())).repository, shop.cto);
      },
      'that is no longer here',
    ],
    [
      'that a workflow of somebody else opened in the name of the same account',
      (shop, issue) => {
        const body = (issue.body ?? '').replaceAll(/run=\d+/g, 'run=77');
        shop.repository.openIssue({ author: issue.author, title: 'SDLC Weekly Retrospective', body });
      },
      'is not believed',
    ],
    [
      'whose run left no artifact of its digest',
      (_shop, _issue, first) => first.run.artifacts.splice(0),
      'left no artifact',
    ],
    [
      'that a person made give way',
      (shop, issue) => issue.edit({ body: '<!-- countersign:retrospective superseded by #1 -->\n' }, shop.alice),
      'was edited by @alice',
    ],
    [
      'of which a part of the text is gone',
      (shop, issue) => issue.edit({ body: (issue.body ?? '').slice(0, 2000) }, shop.alice),
      'was edited by @alice',
    ],
  ];
  test.each(tampered)('%s', async (_, tamper, says) => {
    const { shop, first } = await secondWeek();
    await tamper(shop, issueOf(shop, first), first);
    shop.github.clock.advance({ days: 2 });
    await mergeChange(shop);
    const before = retrospectives(shop).length;
    const ended = await runBuilt(shop);
    expect(ended.green).toBe(false);
    expect(ended.log).toContain(says);
    expect(ended.log).toContain('start-sha');
    expect(retrospectives(shop)).toHaveLength(before);
  });

  test('that its run has not finished, but says to run that again', async () => {
    const { shop, first } = await secondWeek();
    first.run.artifacts.splice(0);
    first.run.conclusion = 'failure';
    const ended = await runBuilt(shop);
    expect(ended.log).toContain(`run ${first.run.id} opened the retrospective`);
    shop.repository.rerun(first.run);
    const again = await runBuilt(shop, { run: first.run });
    expect(again.log).not.toContain('::error');
    expect(again.outputs['digest']).toBe(first.outputs['digest']);
    expect((await runBuilt(shop)).log).not.toContain('::error');
    expect(retrospectives(shop)).toHaveLength(2);
  });
});

describe('A run', () => {
  test('that is on another branch reports nothing', async () => {
    const shop = await openShop(github());
    await shop.repository.branch('side', 'main', { actor: shop.alice });
    const run = shop.repository.addRun({
      path: WORKFLOW,
      event: 'workflow_dispatch',
      headBranch: 'side',
      status: 'in_progress',
    });
    const ended = await runBuilt(shop, { run, eventName: 'workflow_dispatch' });
    expect(ended.log).toContain('not on main');
    expect(retrospectives(shop)).toHaveLength(0);
  });

  test('without the permission to read runs says which it needs', async () => {
    const shop = await openShop(github());
    const { actions: _, ...permissions } = {
      actions: 'read',
      contents: 'read',
      issues: 'write',
      'pull-requests': 'read',
      statuses: 'read',
    } as const;
    const token = shop.github.createToken({
      kind: 'installation',
      app: 'github-actions',
      repository: shop.repository,
      permissions,
    });
    const ended = await runBuilt(shop, { token });
    expect(ended.green).toBe(false);
    expect(ended.log).toContain('actions: read');
  });

  test('while another is at work on the same window leaves it to that one', async () => {
    const { shop } = await secondWeek();
    await mergeChange(shop);
    const one = await runBuilt(shop, { upload: false });
    one.run.status = 'in_progress';
    one.run.conclusion = null;
    const other = await runBuilt(shop, { eventName: 'workflow_dispatch' });
    expect(other.log).not.toContain('::error');
    expect(other.outputs['issue-number']).toBe(one.outputs['issue-number']);
    expect(retrospectives(shop)).toHaveLength(2);
  });
});
