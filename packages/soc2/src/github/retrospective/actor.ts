import type { CoAuthor, Account } from '../../approval/snapshot.ts';
import { coAuthorsIn } from '../../approval/co-authors.ts';
import { isGhost } from '../account.ts';
import type { Shape } from '../shape.ts';

/** What every query asks of an actor. `Actor` itself has no id: each kind of account has its own. */
export const ACTOR = `__typename login
      ... on User { databaseId }
      ... on Bot { databaseId }
      ... on Organization { databaseId }
      ... on Mannequin { databaseId }`;

/** No login of a person can end so. */
const BOT = '[bot]';

/**
 * Reads an account as GraphQL shows it, and hands it out as REST would: GraphQL drops `[bot]` from the login of a bot,
 * and the policy names bots with it. Where the schema knows only users (behind a commit, as the viewer) a bot keeps it,
 * and is called a `User`: the login alone tells then. Null for a deleted account.
 */
export function actorOf(actor: Shape | null): Account | null {
  // An account that an enterprise manages outside of GitHub has no id: like one that is gone it approves nothing.
  if (actor === null || !actor.has('databaseId')) return null;
  const id = actor.account('databaseId');
  const login = actor.text('login');
  if (login.endsWith(BOT)) return { id, login, type: 'Bot' };
  const type = actor.text('__typename');
  // A bot of that name has its suffix only in REST.
  if (type !== 'Bot' && isGhost(login)) return null;
  return { id, login: type === 'Bot' ? `${login}${BOT}` : login, type };
}

/** What every query asks of who wrote or committed a commit. */
export const GIT_ACTOR = 'email user { __typename login databaseId }';

/** The account of an author or committer by GraphQL; null where the e-mail is linked to none. */
export function gitActorOf(actor: Shape | null): Account | null {
  return actorOf(actor?.objectOrNull('user') ?? null);
}

/**
 * The account that an unlinked e-mail names itself: a noreply address holds an id and a login, and without it the commits
 * of an account that GraphQL does not link would be nobody's.
 */
export function namedByEmail(actor: Shape | null): readonly CoAuthor[] {
  if (actor === null || actor.has('user')) return [];
  const email = actor.optionalText('email') ?? '';
  return coAuthorsIn(`Co-authored-by: <${email.replaceAll(/\s/g, '')}>`);
}
