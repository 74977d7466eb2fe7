import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { ofDispatch, ofGroup, ofIssue, ofPull, ofReview, ofSchedule } from '../src/happening.ts';
import { everySetting, openStage, type Stage } from './support/stage.ts';
import {
  expectRuns,
  FRIDAY,
  keptRecord,
  labelsOf,
  propose,
  RELAYED,
  REVIEWED,
  statusOf,
  WEEKLY,
} from './support/story.ts';

/**
 * A week as `countersign init` sets it up, from the first change to the sign-off, and the Fridays after. The tests tell one
 * story, in order, since the retrospective accounts for all that came before.
 */
let stage: Stage;
const merged: PullRequest[] = [];

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Merges it, as the ruleset would let it: with the status. */
async function merge(pull: PullRequest): Promise<void> {
  expect(statusOf(pull).state).toBe('success');
  await pull.merge({ actor: stage.bob, method: 'squash' });
  merged.push(pull);
}

describe('before there is a reviewer App', () => {
  test('nothing reviews, and a person decides', async () => {
    const { actions, alice, bob, anthropic } = stage;
    actions.settings = { ...actions.settings, variables: {} };
    const pull = await propose(stage, { author: alice, files: { 'web/early.ts': 'export const early = 1;\n' } });
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', alice)), [
      'sdlc-gate on pull_request_target: judge success',
      'claude-pr-review on pull_request_target: review skipped',
    ]);
    expect(statusOf(pull).state).toBe('pending');
    expectRuns(await actions.deliver(await ofReview(await pull.approve(bob))), RELAYED);
    await merge(pull);
    actions.settings = everySetting(anthropic.apiKey);
  });
});

describe('with one', () => {
  test('the AI’s approval is enough for a change of low risk, a person’s for one of high risk', async () => {
    const { actions, alice, bob } = stage;
    const low = await propose(stage, { author: alice, files: { 'web/sum.ts': 'export const sum = 1;\n' } });
    expectRuns(await actions.deliver(await ofPull(low, 'opened', alice)), REVIEWED);
    await merge(low);
    const high = await propose(stage, { author: alice, files: { 'infra/main.tf': 'b\n' } });
    expectRuns(await actions.deliver(await ofPull(high, 'opened', alice)), REVIEWED);
    expectRuns(await actions.deliver(await ofReview(await high.approve(bob))), RELAYED);
    await merge(high);
  });

  test('a merge queue lands a change that the AI approved', async () => {
    const { actions, alice, bob, repository } = stage;
    const pull = await propose(stage, { author: alice, files: { 'web/queue.ts': 'export const queue = 1;\n' } });
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', alice)), REVIEWED);
    const queue = repository.mergeQueue();
    const entry = await queue.add(pull, bob, 'squash');
    await actions.deliver(await ofGroup(queue, entry));
    expect(repository.statusesOf(entry.headSha).at(-1)?.state).toBe('success');
    await queue.land(entry);
    merged.push(pull);
  });
});

describe('the week', () => {
  test('is not reported where its log cannot be read, and leaves no manifest behind', async () => {
    const { actions, backstage, repository, github } = stage;
    const kept = backstage.uploads.length;
    github.faults.add({ when: { route: '/repos/{owner}/{repo}/activity' }, fault: { kind: 'status', status: 404 } });
    const ended = await actions.deliver(ofSchedule(repository, WEEKLY, FRIDAY));
    github.faults.clear();
    expectRuns(ended, ['sdlc-weekly-review on schedule: report failure, sign-off skipped']);
    expect(backstage.uploads).toHaveLength(kept);
  });

  test('ends on Friday in an issue that lists what the AI approved', async () => {
    const { actions, repository, github } = stage;
    github.clock.advance({ days: 2 });
    const ended = await actions.deliver(ofSchedule(repository, WEEKLY, FRIDAY));
    expectRuns(ended, ['sdlc-weekly-review on schedule: report success, sign-off skipped']);
    const issue = retrospective();
    expect(labelsOf(issue)).toEqual(['sdlc-retrospective']);
    const { digest, upload, text } = keptRecord(stage, 'countersign-retrospective');
    expect(issue.body).toContain(digest);
    expect(Object.keys(upload.files).toSorted()).toEqual(['manifest.json', 'population.json']);
    expect(JSON.parse(text)).toMatchObject({ run: { id: ended[0]?.run.id } });
    const { counts } = JSON.parse(upload.files['population.json'] ?? '') as { counts: Record<string, number> };
    expect(counts).toMatchObject({ 'ai-approved': 2, 'human-approved': 2, unreviewed: 0 });
    for (const { number } of merged) expect(issue.body).toContain(`#${number}`);
  });

  test('is signed off by closing the issue', async () => {
    const { actions, cto } = stage;
    const issue = retrospective();
    issue.comment(cto, 'Read all of it.');
    await issue.close(cto);
    const ended = await actions.deliver(ofIssue(issue, 'closed', cto));
    expectRuns(ended, ['sdlc-weekly-review on issues: report skipped, sign-off success']);
    expect([issue.state, issue.comments.at(-1)?.body]).toEqual(['closed', expect.stringContaining('Signed off')]);
  });

  test('is not signed off by closing any other issue', async () => {
    const { actions, repository, bob } = stage;
    const issue = repository.openIssue({ author: bob, title: 'Something else' });
    await issue.close(bob);
    expectRuns(await actions.deliver(ofIssue(issue, 'closed', bob)), [
      'sdlc-weekly-review on issues: report skipped, sign-off skipped',
    ]);
  });

  test('is what the next one goes on from, or where a person says', async () => {
    const { actions, repository, github, cto } = stage;
    const start = repository.tip();
    github.clock.advance({ days: 7 });
    expectRuns(await actions.deliver(ofSchedule(repository, WEEKLY, FRIDAY)), [
      'sdlc-weekly-review on schedule: report success, sign-off skipped',
    ]);
    expect(JSON.parse(keptRecord(stage, 'countersign-retrospective').text)).toMatchObject({
      previous: { issue: expect.any(Number) },
    });
    github.clock.advance({ days: 7 });
    const again = ofDispatch(repository, WEEKLY, { 'start-sha': start }, cto);
    expectRuns(await actions.deliver(again), [
      'sdlc-weekly-review on workflow_dispatch: report success, sign-off skipped',
    ]);
    expect(JSON.parse(keptRecord(stage, 'countersign-retrospective').text)).toMatchObject({ restart: start });
  });
});

test('no job and no step of the weekly review was left out, and every condition was true once and false once', () => {
  const { tally } = stage;
  expect([...tally.neverRan(), ...tally.neverSkipped()].filter((at) => at.startsWith(WEEKLY))).toEqual([]);
});

/** The issue that the weekly review opened first. */
function retrospective() {
  const issue = [...stage.repository.issues.values()].find(({ author }) => author.login === 'github-actions[bot]');
  if (issue === undefined) throw new Error('there is no retrospective');
  return issue;
}
