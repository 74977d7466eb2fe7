import type { CoAuthor, Account } from '../../approval/snapshot.ts';
import { coAuthorsIn } from '../../approval/co-authors.ts';
import type { Shape } from '../shape.ts';

/** What every query asks of an actor. `Actor` itself has no id: each kind of account has its own. */
export const ACTOR = `__typename login
      ... on User { databaseId }
      ... on Bot { databaseId }
      ... on Organization { databaseId }
      ... on Mannequin { databaseId }`;

/** GitHub's stand-in for accounts that are gone. */
const GHOST = 10137;

/**
 * Reads an account as GraphQL shows it, and hands it out as REST would: GraphQL drops `[bot]` from the login of a bot,
 * and the policy names bots with it. Null for a deleted account.
 */
export function actorOf(actor: Shape | null): Account | null {
  if (actor === null) return null;
  const id = actor.account('databaseId');
  if (id === GHOST) return null;
  const type = actor.text('__typename');
  const login = actor.text('login');
  return { id, login: type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login, type };
}

/** What every query asks of who wrote or committed a commit. */
export const GIT_ACTOR = 'email user { __typename login databaseId }';

/** The account of an author or committer by GraphQL; null where the e-mail is linked to none. */
export function gitActorOf(actor: Shape | null): Account | null {
  return actorOf(actor?.objectOrNull('user') ?? null);
}

/**
 * The account that an unlinked e-mail names itself. GraphQL links e-mails to users alone, where REST links those of
 * bots too: the noreply address of a bot holds its id and login, and without it a bot's own commits would be nobody's.
 */
export function namedByEmail(actor: Shape | null): readonly CoAuthor[] {
  if (actor === null || actor.has('user')) return [];
  const email = actor.optionalText('email') ?? '';
  return coAuthorsIn(`Co-authored-by: <${email.replaceAll(/\s/g, '')}>`);
}
