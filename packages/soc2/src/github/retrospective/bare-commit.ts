import type { RangeCommit } from '../../retrospective/window.ts';
import type { Shape } from '../shape.ts';
import { gitActorOf } from './actor.ts';

/** A commit of a range before anybody asked which pull requests it belongs to. */
export type BareCommit = Omit<RangeCommit, 'pulls'>;

/** As whom GitHub commits what is done on its pages; only GitHub can sign as it. */
export const WEB_FLOW = { login: 'web-flow', email: 'noreply@github.com' };

/** Longest headline that is kept: git has no limit. */
const HEADLINE = 300;

/** The first line of a message, as far as it is shown. */
export function headlineOf(message: string): string {
  return (message.split(/\r?\n/, 1)[0] ?? '').slice(0, HEADLINE);
}

/** Reads a commit as GraphQL shows it. */
export function bareCommit(commit: Shape): BareCommit {
  const committer = commit.objectOrNull('committer');
  const signature = commit.objectOrNull('signature');
  const signed = signature?.flag('isValid') === true && signature.flag('wasSignedByGitHub');
  return {
    sha: commit.sha('oid'),
    parents: commit
      .object('parents')
      .list('nodes')
      .map((parent) => parent.sha('oid')),
    tree: commit.object('tree').sha('oid'),
    author: gitActorOf(commit.objectOrNull('author')),
    committer: gitActorOf(committer),
    byGitHub: signed && committer?.textOrNull('email') === WEB_FLOW.email,
    committedAt: commit.time('committedDate'),
    headline: headlineOf(commit.text('messageHeadline')),
  };
}
