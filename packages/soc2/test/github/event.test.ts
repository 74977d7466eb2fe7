import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { mergeGroupFrom, subjectOf } from '../../src/github/event.ts';
import { id } from './rows.ts';

const payload = { action: 'opened', pull_request: { number: 7, title: '#999' }, number: 8 };

describe('a run is about', () => {
  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    'the pull request of %s',
    (event) => {
      expect(subjectOf('', event, payload)).toEqual({ kind: 'pull-request', number: 7 });
    },
  );

  test.each(['pull_request', 'workflow_dispatch', 'workflow_run', ''])(
    'the number of the input before anything else: %j',
    (event) => {
      expect(subjectOf('12', event, payload)).toEqual({ kind: 'pull-request', number: 12 });
    },
  );

  test('the group of merge_group', () => {
    const merge_group = {
      head_ref: `refs/heads/gh-readonly-queue/main/pr-12-${id(4)}`,
      head_sha: id(9),
      base_sha: id(4),
    };
    expect(subjectOf('', 'merge_group', { merge_group })).toEqual({
      kind: 'merge-group',
      group: { headSha: id(9), baseSha: id(4), base: 'main', number: 12 },
    });
  });
});

describe('a run is about nothing', () => {
  test.each(['push', 'schedule', 'workflow_dispatch', 'issues', 'a_new_event', ''])(
    'by the event %j alone',
    (event) => {
      expect(() => subjectOf('', event, payload)).toThrow('names no pull request');
    },
  );

  test.each(['0', '-1', '007', '1e3', '7 ', '#7', '1.5', 'all', '٧', '99999999999'])('by the input %j', (input) => {
    expect(() => subjectOf(input, 'pull_request', payload)).toThrow(UserError);
  });

  test.each([
    ['is missing', undefined, 'there is no event payload'],
    ['is null', null, 'the payload of pull_request: the answer should be an object'],
    ['has no pull request', {}, '`pull_request` of the answer should be an object'],
    ['has a pull request without a number', { pull_request: {} }, '`pull_request.number`'],
    ['has a number in words', { pull_request: { number: '7' } }, '`pull_request.number`'],
  ])('where the payload %s', (_, found, message) => {
    expect(() => subjectOf('', 'pull_request', found)).toThrow(message);
  });
});

describe('a ref of the merge queue', () => {
  test.each([
    [`refs/heads/gh-readonly-queue/main/pr-12-${id(4)}`, 'main', 12],
    [`gh-readonly-queue/main/pr-12-${id(4)}`, 'main', 12],
    [`gh-readonly-queue/release/1.x/pr-12-${id(4)}`, 'release/1.x', 12],
    [`gh-readonly-queue/pr-1-x/pr-12-${id(4)}`, 'pr-1-x', 12],
    [`gh-readonly-queue/main/pr-1-${id(3)}/pr-12-${id(4)}`, `main/pr-1-${id(3)}`, 12],
    [`gh-readonly-queue/main/pr-12-${'a'.repeat(64)}`, 'main', 12],
  ])('%s names base and number', (ref, base, number) => {
    expect(mergeGroupFrom(ref, id(9), id(4))).toEqual({ headSha: id(9), baseSha: id(4), base, number });
  });

  test.each([
    'main',
    `refs/tags/gh-readonly-queue/main/pr-12-${id(4)}`,
    `gh-readonly-queue/main/pr-012-${id(4)}`,
    `gh-readonly-queue/main/pr-12-${id(4)}x`,
    `gh-readonly-queue//pr-12-${id(4)}`,
    `gh-readonly-queue/main/pr-12`,
    '',
  ])('%j is none', (ref) => {
    expect(() => mergeGroupFrom(ref, id(9), id(4))).toThrow('not a ref of the merge queue');
  });
});
