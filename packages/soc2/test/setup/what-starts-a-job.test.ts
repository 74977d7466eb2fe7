import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { workflowsOf } from '../../src/setup/repository-files.ts';
import { evaluate, interpolate } from './evaluate.ts';

interface Job {
  readonly if?: string;
  readonly concurrency: { readonly group: string };
}
const texts = workflowsOf({ source: { kind: 'own' }, hardened: false, reviewer: 'countersign' });
function job(workflow: string, name: string): Job {
  const { jobs } = load(texts.get(`.github/workflows/${workflow}.yml`) ?? '') as { jobs: Record<string, Job> };
  const found = jobs[name];
  if (found === undefined) throw new Error(`${workflow} has no job ${name}`);
  return found;
}

/** The group of the gate's run that an event starts. */
const groupOf = (event_name: string, event: unknown): string =>
  interpolate(job('sdlc-gate', 'judge').concurrency.group, { github: { event_name, event } });
const pull = (
  number: number,
  head: { readonly sha: string; readonly ref: string; readonly repo: { readonly id: number } },
) => groupOf('pull_request_target', { pull_request: { number, head } });
const relay = (id: number | null, head_branch: string) =>
  groupOf('workflow_run', {
    workflow_run: { head_branch, head_sha: 'a', head_repository: id === null ? null : { id } },
  });
const HEAD = { sha: 'a', ref: 'topic', repo: { id: 7 } };

// GitHub keeps one waiting run of a group, and replaces it by the next.
describe('a run of the gate that waits gives way only to one that judges the same', () => {
  test('two pull requests of one head do not push out each other’s runs', () => {
    expect(pull(1, HEAD)).toBe('sdlc-gate-1');
    expect(pull(2, HEAD)).not.toBe(pull(1, HEAD));
  });

  test('a title edited again and again does not keep an objection from being judged', () => {
    expect(relay(7, 'topic')).toBe('sdlc-gate-relay-7-topic');
    expect(relay(7, 'topic')).not.toBe(pull(1, HEAD));
  });

  test('a fork with a branch and a head of the same name does not push out the relay of another', () => {
    expect(relay(8, 'topic')).not.toBe(relay(7, 'topic'));
    expect(relay(null, 'topic')).not.toBe(relay(7, 'topic'));
  });

  test('no branch is called so that its runs fall among those of a pull request or the sweep', () => {
    for (const branch of ['1', 'sweep', '../1', '-1']) {
      expect(relay(7, branch)).not.toBe(pull(1, HEAD));
      expect(relay(7, branch)).not.toBe(groupOf('schedule', {}));
    }
  });

  test('each group of the merge queue has its own, and a sweep gives way to a sweep alone', () => {
    const queued = (ref: string) => relay(7, `gh-readonly-queue/main/${ref}`);
    expect(queued('pr-1-aaaa')).not.toBe(queued('pr-2-bbbb'));
    expect(groupOf('schedule', {})).toBe('sdlc-gate-sweep');
    expect(groupOf('push', { after: 'a' })).toBe('sdlc-gate-sweep');
  });
});

describe('the retrospective', () => {
  const closed = (user: string, labels: readonly string[] = []) => ({
    github: {
      event_name: 'issues',
      event: { issue: { number: 9, user: { login: user }, labels: labels.map((name) => ({ name })) } },
    },
  });
  const signOff = job('sdlc-weekly-review', 'sign-off');
  const report = job('sdlc-weekly-review', 'report');

  test('has its sign-off checked also where somebody took its label off first', () => {
    expect(evaluate(signOff.if ?? '', closed('github-actions[bot]'))).toBe('true');
    expect(evaluate(report.if ?? '', closed('github-actions[bot]'))).toBe('false');
  });

  test('is not taken for one because somebody gave an issue its label', () => {
    expect(evaluate(signOff.if ?? '', closed('mallory', ['sdlc-retrospective']))).toBe('false');
  });

  test('is written on its schedule and by hand', () => {
    for (const event_name of ['schedule', 'workflow_dispatch']) {
      expect(evaluate(report.if ?? '', { github: { event_name, event: {} } })).toBe('true');
      expect(evaluate(signOff.if ?? '', { github: { event_name, event: {} } })).toBe('false');
    }
  });

  test('does not lose its sign-off to the closing of another issue', () => {
    const group = (number: number) =>
      interpolate(signOff.concurrency.group, { github: { event: { issue: { number } } } });
    expect(group(9)).not.toBe(group(10));
    expect(group(9)).not.toBe(interpolate(report.concurrency.group, { github: { event: {} } }));
  });
});

describe('the AI review', () => {
  const review = job('claude-pr-review', 'review');
  const starts = (event: unknown, client = 'Iv23abc') =>
    evaluate(review.if ?? '', {
      github: { event_name: 'pull_request_target', event },
      vars: client === '' ? {} : { COUNTERSIGN_REVIEWER_CLIENT_ID: client },
    });

  test.each([
    [{ action: 'opened' }, 'true'],
    [{ action: 'synchronize' }, 'true'],
    [{ action: 'labeled', label: { name: 'ai-review' } }, 'true'],
    [{ action: 'labeled', label: { name: 'ai-approved' } }, 'false'],
    [{ inputs: { 'pull-request': '3' } }, 'true'],
  ])('of %j starts: %s', (event, started) => {
    expect(starts(event)).toBe(started);
  });

  test('does not start, nor fail, while there is no App for the reviewer', () => {
    expect(starts({ action: 'opened' }, '')).toBe('false');
  });
});
