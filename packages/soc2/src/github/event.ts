import type { Sha } from '../domain.ts';
import { UserError } from '../errors.ts';
import { GitHubError } from './github-error.ts';
import { shape, type Shape } from './shape.ts';

/** What a run is about: pull requests by number, or a group of the merge queue that must first be resolved. */
export type Subject =
  | { readonly kind: 'pull-request'; readonly number: number }
  | { readonly kind: 'merge-group'; readonly group: MergeGroup };

/** A group as the merge queue announces it. Only its last pull request is named, by the ref. */
export interface MergeGroup {
  readonly headSha: Sha;
  readonly baseSha: Sha;
  /** The governed branch, without `refs/heads/`. */
  readonly base: string;
  /** The pull request that the ref names. */
  readonly number: number;
}

const INPUT_FIX = 'Pass the number with the input `pull-request`.';
const WITH_PULL_REQUEST = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];

/**
 * Finds out what a run is about: the input `pull-request` where given, else the event.
 *
 * @param input the input as written, empty where not given
 * @throws UserError where neither says
 */
export function subjectOf(input: string, eventName: string, payload: unknown): Subject {
  if (input !== '') return { kind: 'pull-request', number: pullRequestNumber(input) };
  try {
    return subjectOfEvent(eventName, payload);
  } catch (failure) {
    // What is wrong with a payload is no matter of the API or a proxy.
    if (failure instanceof GitHubError) throw new UserError(failure.message, INPUT_FIX, { cause: failure });
    throw failure;
  }
}

function subjectOfEvent(eventName: string, payload: unknown): Subject {
  const at = `the payload of ${eventName || 'the event'}`;
  if (WITH_PULL_REQUEST.includes(eventName)) {
    return { kind: 'pull-request', number: eventObject(at, payload).object('pull_request').id('number') };
  }
  if (eventName === 'merge_group')
    return { kind: 'merge-group', group: mergeGroupOf(eventObject(at, payload).object('merge_group')) };
  throw new UserError(`the event ${eventName || '(none)'} names no pull request`, INPUT_FIX);
}

/** Reads a pull request's number as a person writes it. Throws a `UserError` on anything but digits. */
export function pullRequestNumber(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text))
    throw new UserError(`not the number of a pull request: ${JSON.stringify(text)}`, INPUT_FIX);
  return Number(text);
}

function eventObject(at: string, payload: unknown): Shape {
  if (payload === undefined)
    throw new UserError(
      'there is no event payload',
      'Run as an action, where GITHUB_EVENT_PATH names it, or pass `pull-request`.',
    );
  return shape(at, '', payload);
}

/** Reads the group from a `merge_group` payload: `refs/heads/gh-readonly-queue/<base>/pr-<n>-<base sha>`. */
export function mergeGroupOf(group: Shape): MergeGroup {
  return mergeGroupFrom(group.text('head_ref'), group.sha('head_sha'), group.sha('base_sha'));
}

/** Builds a group from its ref and commits. Throws a `UserError` where the ref is no queue's. */
export function mergeGroupFrom(headRef: string, headSha: Sha, baseSha: Sha): MergeGroup {
  const [, base, number] =
    /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-([1-9]\d*)-[0-9a-f]{40,64}$/.exec(headRef) ?? [];
  if (!base || !number) {
    throw new UserError(
      `not a ref of the merge queue: ${JSON.stringify(headRef)}`,
      'Start this from a `merge_group` event alone.',
    );
  }
  return { headSha, baseSha, base, number: Number(number) };
}
