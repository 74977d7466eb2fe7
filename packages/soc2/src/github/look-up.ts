import type { Known, Lookup, Snapshot } from '../approval/snapshot.ts';
import type { AccountId } from '../domain.ts';
import { isRecent } from '../retrospective/is-recent.ts';
import type { GitHubClient } from './client.ts';
import { readCleanMerge } from './read-clean-merge.ts';
import { readPermission } from './read-permission.ts';
import { GITHUB_ACTIONS, readNewestRetrospective, type RetrospectiveOpener } from './read-retrospective.ts';
import { readTeam } from './read-team.ts';
import type { RepositoryName } from './repository.ts';

/** What look-ups need to know beside the snapshot. */
export interface LookUpSettings {
  readonly now: Date;
  /** Milliseconds for which a retrospective is recent. */
  readonly within: number;
  /** Who opens retrospectives; `github-actions[bot]` unless told. */
  readonly retrospectivesBy?: RetrospectiveOpener;
}

/** What look-ups go on from: what is known, and the change that a clean merge is held against. */
export type Asked = Pick<Snapshot, 'known' | 'change'>;

/** Answers look-ups. What was asked once is remembered, so a sweep asks for each account and team once. */
export interface LookUps {
  /** Answers all at once; resolves to what the snapshot knows already and the answers. Throws where one fails. */
  (snapshot: Asked, lookups: readonly Lookup[]): Promise<Known>;
}

/** Answers the look-ups of one snapshot; see `createLookUps`. */
export function lookUp(
  client: GitHubClient,
  repository: RepositoryName,
  snapshot: Snapshot,
  lookups: readonly Lookup[],
  settings: LookUpSettings,
): Promise<Known> {
  return createLookUps(client, repository, settings)(snapshot, lookups);
}

/** Makes an asker that remembers its answers. A question that failed is asked again when it comes up again. */
export function createLookUps(client: GitHubClient, repository: RepositoryName, settings: LookUpSettings): LookUps {
  const once = createMemory();
  const ask = async (lookup: Lookup, { change }: Asked): Promise<Answer> => {
    switch (lookup.kind) {
      case 'permission': {
        const { account } = lookup;
        const permission = await once(`permission ${account.id}`, () => readPermission(client, repository, account));
        return { permissions: { [account.id]: permission } };
      }
      case 'membership': {
        const team = lookup.team.toLowerCase();
        const members = await once(`team ${team}`, () => readTeam(client, team));
        return { membership: { team, account: lookup.account.id, member: members.has(lookup.account.id) } };
      }
      case 'retrospective': {
        const newest = await once('retrospective', () =>
          readNewestRetrospective(client, repository, settings.retrospectivesBy ?? GITHUB_ACTIONS),
        );
        return {
          retrospective: newest && { ...newest, recent: isRecent(newest.createdAt, settings.now, settings.within) },
        };
      }
      case 'clean-merge':
        // Not remembered: the answer turns on the files of this change.
        return { cleanMerges: { [lookup.commit]: await readCleanMerge(client, repository, change, lookup) } };
    }
  };
  return async (snapshot, lookups) => {
    const answers = await Promise.all(lookups.map((lookup) => ask(lookup, snapshot)));
    return answers.reduce(merge, snapshot.known);
  };
}

type Answer = Partial<Omit<Known, 'memberships'>> & {
  readonly membership?: { readonly team: string; readonly account: AccountId; readonly member: boolean };
};

function merge(known: Known, { membership, permissions, cleanMerges, ...rest }: Answer): Known {
  const { memberships } = known;
  return {
    ...known,
    ...rest,
    permissions: { ...known.permissions, ...permissions },
    cleanMerges: { ...known.cleanMerges, ...cleanMerges },
    memberships:
      membership === undefined
        ? memberships
        : {
            ...memberships,
            [membership.team]: { ...memberships[membership.team], [membership.account]: membership.member },
          },
  };
}

type Memory = <T>(question: string, ask: () => Promise<T>) => Promise<T>;

function createMemory(): Memory {
  const asked = new Map<string, Promise<unknown>>();
  return <T>(question: string, ask: () => Promise<T>): Promise<T> => {
    const known = asked.get(question) as Promise<T> | undefined;
    if (known) return known;
    const answer = ask();
    asked.set(question, answer);
    answer.catch(() => asked.delete(question));
    return answer;
  };
}
