import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Issue } from '@countersign/github-emulator/state/issue';
import { ofIssue, ofPull, ofReview, ofSchedule } from '../src/happening.ts';
import { openStage, type SetUp, type Stage } from './support/stage.ts';
import { expectRuns, FRIDAY, keptRecord, propose, RELAYED, REVIEWED, statusOf, WEEKLY } from './support/story.ts';

interface Variant {
  readonly name: string;
  readonly setUp: SetUp;
  /** Who publishes the status. */
  readonly publisher: string;
  /** What Apps are asked for tokens of, and with which permissions. */
  readonly tokens: readonly object[];
  /** How often the model is asked by the house's own action. */
  readonly asked: number;
}

const REVIEWER = { slug: 'acme-reviewer', permissions: { 'pull-requests': 'write' } };

const VARIANTS: readonly Variant[] = [
  {
    name: 'the hardened set-up',
    setUp: { init: ['--hardened'] },
    publisher: 'acme-status[bot]',
    tokens: [
      REVIEWER,
      { slug: 'acme-status', permissions: { statuses: 'write' } },
      { slug: 'acme-audit', permissions: { administration: 'read' } },
    ],
    asked: 2,
  },
  {
    name: 'the set-up with Claude Code Action',
    setUp: { init: ['--reviewer', 'claude-code-action'] },
    publisher: 'github-actions[bot]',
    tokens: [REVIEWER],
    asked: 0,
  },
  {
    name: 'this repository itself',
    setUp: 'own',
    publisher: 'github-actions[bot]',
    tokens: [REVIEWER],
    asked: 2,
  },
];

describe.each(VARIANTS)('$name', ({ setUp, publisher, tokens, asked }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(setUp);
  });
  afterAll(() => stage?.close());

  test('lets a reviewed change of low risk through', async () => {
    const { actions, alice, bob } = stage;
    const pull = await propose(stage, { author: alice, files: { 'docs/story.md': '# Story\n' } });
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', alice)), REVIEWED);
    expect(pull.reviews.map(({ author, state }) => `${author.login} ${state}`)).toEqual([
      'acme-reviewer[bot] APPROVED',
    ]);
    expect(statusOf(pull)).toMatchObject({ state: 'success', creator: { login: publisher } });
    await pull.merge({ actor: bob, method: 'squash' });
    expectRuns(await actions.deliver(await ofPull(pull, 'closed', bob)), REVIEWED.slice(0, 1));
  });

  test('asks a person for a change of high risk', async () => {
    const { actions, alice, bob, cto } = stage;
    const pull = await propose(stage, { author: alice, files: { 'package.json': '{}\n', 'infra/main.tf': 'b\n' } });
    expectRuns(await actions.deliver(await ofPull(pull, 'opened', alice)), REVIEWED);
    expect(pull.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
    expect(statusOf(pull).state).toBe('pending');
    expectRuns(await actions.deliver(await ofReview(await pull.approve(cto))), RELAYED);
    expect(statusOf(pull).state).toBe('success');
    await pull.merge({ actor: bob, method: 'squash' });
  });

  test('accounts for both on Friday, and takes the sign-off', async () => {
    const { actions, github, repository, cto } = stage;
    github.clock.advance({ days: 2 });
    expectRuns(await actions.deliver(ofSchedule(repository, WEEKLY, FRIDAY)), [
      'sdlc-weekly-review on schedule: report success, sign-off skipped',
    ]);
    const { upload } = keptRecord(stage, 'countersign-retrospective');
    const { counts } = JSON.parse(upload.files['population.json'] ?? '') as { counts: Record<string, number> };
    expect(counts).toMatchObject({ 'ai-approved': 1, 'human-approved': 1, unreviewed: 0 });
    const issue = [...repository.issues.values()].find(({ author }) => author.login === 'github-actions[bot]') as Issue;
    issue.comment(cto, 'Read all of it.');
    await issue.close(cto);
    expectRuns(await actions.deliver(ofIssue(issue, 'closed', cto)), [
      'sdlc-weekly-review on issues: report skipped, sign-off success',
    ]);
    expect(issue.state).toBe('closed');
  });

  test('leaves no job and no step out, and no credential without need', () => {
    // Every event has its turn with the default set-up, whose triggers are the same.
    expect(stage.tally.neverRan().filter((at) => !at.includes(' on '))).toEqual([]);
    const given = new Map(stage.backstage.tokens.map((token) => [token.slug, token]));
    expect([...given.values()]).toEqual(expect.arrayContaining([...tokens]));
    expect(given.size).toBe(tokens.length);
    expect(stage.anthropic.requests).toHaveLength(asked);
  });
});
