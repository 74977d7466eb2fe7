import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { approval, findings } from '@countersign/anthropic-emulator/answers';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { ofDispatch, ofGroup, ofPull, ofPush, ofReview, ofSchedule } from '../src/happening.ts';
import { openStage, type Stage } from './support/stage.ts';
import { expectRuns, keptRecord, labelsOf, propose, RELAYED, REVIEWED, statusOf, WEEKLY } from './support/story.ts';

/** The gate, its relay and the AI review as `countersign init` writes them, for every event that starts them. */
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('a low-risk change', () => {
  let pull: PullRequest;

  test('waits, is reviewed by the AI, and is approved through the relay', async () => {
    const { actions, alice, repository } = stage;
    pull = await propose(stage, { author: alice, files: { 'web/sum.ts': 'export const sum = 1;\n' } });
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', alice)), REVIEWED);
    expect(pull.reviews.map(({ author, state }) => `${author.login} ${state}`)).toEqual([
      'acme-reviewer[bot] APPROVED',
    ]);
    const states = repository.statusesOf(pull.head.sha).map(({ state }) => state);
    expect([states[0], states.at(-1)]).toEqual(['pending', 'success']);
    expect(labelsOf(pull)).toEqual(['ai-approved']);
  });

  test('leaves its decision record as an artifact of the name that the status tells', () => {
    const { upload, digest, text } = keptRecord(stage, 'countersign-decision');
    expect(statusOf(pull).description).toContain(digest.slice(0, 12));
    expect(statusOf(pull).targetUrl).toMatch(new RegExp(`/actions/runs/${upload.run}\\b`));
    expect(JSON.parse(text)).toMatchObject({ decision: { state: 'approved', risk: 'low' } });
  });

  test('is merged, which the gate sees and writes nothing of', async () => {
    const { actions, bob, repository } = stage;
    await pull.merge({ actor: bob, method: 'squash' });
    const before = repository.statusesOf(pull.head.sha).length;
    expectRuns(await actions.deliver(await ofPull(pull, 'closed', bob)), REVIEWED.slice(0, 1));
    expect(repository.statusesOf(pull.head.sha)).toHaveLength(before);
  });
});

describe('a merge queue', () => {
  test('gets a verdict on each group, by the relay of a branch that runs no code of ours', async () => {
    const { actions, alice, bob, repository } = stage;
    const pull = await propose(stage, { author: alice, files: { 'web/queue.ts': 'export const queue = 1;\n' } });
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', alice)), REVIEWED);
    const queue = repository.mergeQueue();
    const entry = await queue.add(pull, bob);
    expectRuns(await actions.deliver(await ofGroup(queue, entry)), [
      'sdlc-gate-relay on merge_group: relay success',
      'sdlc-gate on workflow_run: judge success',
    ]);
    expect(repository.statusesOf(entry.headSha).at(-1)).toMatchObject({ context: 'sdlc-gate', state: 'success' });
  });
});

describe('a run that is run again', () => {
  test('comes to the same verdict, and leaves the same record once', async () => {
    const { actions, alice, backstage } = stage;
    const pull = await propose(stage, { author: alice, files: { 'web/again.ts': 'export const again = 1;\n' } });
    const [first, ...others] = await actions.deliver(await ofPull(pull, 'opened', alice));
    const last = others.at(-1) ?? first;
    if (last === undefined) throw new Error('nothing ran');
    const [kept, count] = [keptRecord(stage, 'countersign-decision'), backstage.uploads.length];
    const again = await actions.rerun(last);
    expectRuns([again], REVIEWED.slice(-1));
    expect([again.run.attempt, again.run.artifacts.length, backstage.uploads.length]).toEqual([2, 1, count + 1]);
    expect(keptRecord(stage, 'countersign-decision')).toEqual(kept);
    expect(statusOf(pull).state).toBe('success');
    await pull.close(alice);
  });
});

describe('a high-risk change', () => {
  test('gets comments of the AI and a person’s approval', async () => {
    const { actions, alice, bob } = stage;
    const pull = await propose(stage, { author: alice, files: { 'infra/main.tf': 'b\n' } });
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', alice)), REVIEWED);
    expect(pull.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
    expect(statusOf(pull).state).toBe('pending');
    expect(labelsOf(pull)).toEqual(['human-review']);
    expectRuns(await actions.deliver(await ofReview(await pull.approve(bob))), RELAYED);
    expect(statusOf(pull).state).toBe('success');
    await pull.merge({ actor: bob, method: 'squash' });
  });
});

describe('a change with a defect', () => {
  test('is objected to, and what was said of it goes with the head that it was said of', async () => {
    const { actions, alice, anthropic, repository } = stage;
    const quote = 'export const all = eval(input);';
    const finding = { severity: 'blocker', category: 'security', path: 'web/all.ts', quote, message: 'It runs input.' };
    anthropic.script(() => findings(finding));
    const pull = await propose(stage, { author: alice, files: { 'web/all.ts': `${quote}\n` } });
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', alice)), REVIEWED);
    expect(pull.reviews.map(({ state }) => state)).toEqual(['CHANGES_REQUESTED']);
    expect(statusOf(pull).state).not.toBe('success');
    await repository.push(pull.head.ref, {
      author: alice,
      files: { 'web/all.ts': 'export const all = Number(input);\n' },
    });
    anthropic.script(() => approval());
    // The dismissal of what stood on the older head is an event as well.
    const [relay, gate] = RELAYED;
    expectRuns(await actions.deliver(await ofPull(pull, 'synchronize', alice)), [
      ...REVIEWED.slice(0, 2),
      relay,
      relay,
      gate,
      gate,
    ]);
    expect(pull.reviews.map(({ state }) => state)).toEqual(['DISMISSED', 'APPROVED']);
    expect(statusOf(pull).state).toBe('success');
  });
});

describe('a fork’s change', () => {
  let pull: PullRequest;

  test('is not reviewed and costs nothing, until somebody who may write asks', async () => {
    const { actions, anthropic, github, repository } = stage;
    const mallory = github.addUser('mallory');
    repository.setPermission(mallory, 'read');
    const from = await repository.fork(mallory);
    pull = await propose(stage, { author: mallory, from, files: { 'web/gift.ts': 'export const gift = 1;\n' } });
    const asked = anthropic.calls.length;
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', mallory)), REVIEWED.slice(0, 2));
    expect([pull.reviews.length, anthropic.calls.length - asked, statusOf(pull).state]).toEqual([0, 0, 'pending']);
  });

  test('is not reviewed for any label', async () => {
    const { actions, bob } = stage;
    pull.addLabels(['bug'], bob);
    expectRuns(await actions.deliver(await ofPull(pull, 'labeled', bob, { label: { name: 'bug' } })), [
      'sdlc-gate on pull_request_target: judge success',
      'claude-pr-review on pull_request_target: review skipped',
    ]);
  });

  test('is not reviewed without a key of the model, and nothing is red for it', async () => {
    const { actions, bob } = stage;
    const { environment, variables } = actions.settings;
    const { ANTHROPIC_API_KEY: _key, ...secrets } = environment.secrets;
    pull.addLabels(['ai-review'], bob);
    actions.settings = { variables, environment: { ...environment, secrets } };
    const asked = await ofPull(pull, 'labeled', bob, { label: { name: 'ai-review' } });
    expectRuns(await actions.deliver(asked), REVIEWED.slice(0, 2));
    actions.settings = { variables, environment };
    expect([pull.reviews.length, statusOf(pull).state]).toEqual([0, 'pending']);
  });

  test('is reviewed for the label `ai-review`, and a person decides', async () => {
    const { actions, bob } = stage;
    expectRuns(await actions.deliver(await ofPull(pull, 'labeled', bob, { label: { name: 'ai-review' } })), REVIEWED);
    expect(pull.reviews.map(({ author }) => author.login)).toEqual(['acme-reviewer[bot]']);
    expectRuns(await actions.deliver(await ofReview(await pull.approve(bob))), RELAYED);
    expect(statusOf(pull).state).toBe('success');
  });
});

describe('what starts a run besides', () => {
  test('a person who asks for the review of a change by hand', async () => {
    const { actions, repository, alice, bob } = stage;
    const pull = await propose(stage, {
      author: alice,
      draft: true,
      files: { 'web/draft.ts': 'export const draft = 1;\n' },
    });
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', alice)), REVIEWED.slice(0, 2));
    expect(pull.reviews).toEqual([]);
    pull.markReady(alice);
    const path = '.github/workflows/claude-pr-review.yml';
    const asked = ofDispatch(repository, path, { 'pull-request': String(pull.number) }, bob);
    expectRuns(await actions.deliver(asked), ['claude-pr-review on workflow_dispatch: review success', ...RELAYED]);
    expect(statusOf(pull).state).toBe('success');
  });

  test('but not for what is no pull request, and nothing is read of it', async () => {
    const { actions, anthropic, repository, bob } = stage;
    const asked = anthropic.calls.length;
    const none = ofDispatch(repository, '.github/workflows/claude-pr-review.yml', { 'pull-request': '999' }, bob);
    expectRuns(await actions.deliver(none), ['claude-pr-review on workflow_dispatch: review failure']);
    expect(anthropic.calls).toHaveLength(asked);
  });

  test('the hour, and a new policy: every open change is judged', async () => {
    const { actions, repository, alice, cto } = stage;
    const pulls = [];
    for (const name of ['one', 'two']) {
      pulls.push(await propose(stage, { author: alice, files: { [`web/${name}.ts`]: `export const ${name} = 1;\n` } }));
    }
    const sweep = ofSchedule(repository, '.github/workflows/sdlc-gate.yml', '17 * * * *');
    expectRuns(await actions.deliver(sweep), ['sdlc-gate on schedule: judge success']);
    expect(pulls.map((pull) => statusOf(pull).state)).toEqual(['pending', 'pending']);
    const policy = '.github/change-policy.yml';
    const push = (paths: readonly string[]) => actions.deliver(ofPush(repository, repository.tip(), paths, cto));
    expectRuns(await push([policy]), ['sdlc-gate on push: judge success']);
    expectRuns(await push(['README.md']), []);
    for (const pull of pulls) await pull.close(alice);
  });

  test('a fault is a red job without a record, and never a success', async () => {
    const { actions, alice, backstage, github } = stage;
    const pull = await propose(stage, { author: alice, files: { 'web/fault.ts': 'export const fault = 1;\n' } });
    const kept = backstage.uploads.length;
    github.faults.add({
      when: { route: '/repos/{owner}/{repo}/pulls/{pull_number}/files' },
      fault: { kind: 'status', status: 403 },
    });
    const ended = await actions.deliver(await ofPull(pull, 'edited', alice, { changes: {} }));
    github.faults.clear();
    expectRuns(ended, ['sdlc-gate on pull_request_target: judge failure']);
    expect([statusOf(pull).state, backstage.uploads.length]).toEqual(['error', kept]);
    await pull.close(alice);
  });
});

test('no job and no step was left out, no event without its turn, and every condition was true once and false once', () => {
  const { tally } = stage;
  expect([...tally.neverRan(), ...tally.neverSkipped()].filter((at) => !at.startsWith(WEEKLY))).toEqual([]);
});
