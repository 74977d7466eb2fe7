import type { Sha } from '../../domain.ts';
import type { RepositoryName } from '../repository.ts';
import type { Shape } from '../shape.ts';

/** Whose head it is, and of which branch. */
export interface Headed {
  readonly number: number;
  readonly head: { readonly sha: Sha; readonly ref: string };
}

const PAGE = 'pageInfo { hasNextPage endCursor }';

/**
 * What a query for `readConnections` asks of a repository to find the other pull requests of a head. Closed ones are
 * found by their branch alone, those of another branch by the commit.
 */
export const OTHERS = {
  parameters: `$branch: String!, $head: GitObjectID!,
  $named: Boolean!, $namedAfter: String, $linked: Boolean!, $linkedAfter: String`,
  fields: `pullRequests(first: 100, after: $namedAfter, headRefName: $branch) @include(if: $named) {
      nodes { number headRefOid } ${PAGE}
    }
    object(oid: $head) @include(if: $linked) { ... on Commit {
      associatedPullRequests(first: 100, after: $linkedAfter) {
        nodes { number headRefOid baseRepository { nameWithOwner } } ${PAGE}
      }
    } }`,
  find: {
    named: (answer: Shape): Shape => answer.object('repository').object('pullRequests'),
    linked: (answer: Shape): Shape => answer.object('repository').object('object').object('associatedPullRequests'),
  },
} as const;

/** The numbers of other pull requests, open or closed, of that very head. */
export function othersAmong(
  { named, linked }: Readonly<Record<keyof typeof OTHERS.find, readonly Shape[]>>,
  { owner, repo }: RepositoryName,
  { number, head }: Headed,
): readonly number[] {
  const here = `${owner}/${repo}`.toLowerCase();
  const own = linked.filter((row) => row.objectOrNull('baseRepository')?.text('nameWithOwner').toLowerCase() === here);
  const found = [...named, ...own].filter((row) => row.text('headRefOid') === head.sha).map((row) => row.id('number'));
  return [...new Set(found)].filter((other) => other !== number);
}
