import { GraphQLError } from 'graphql';

import type { Repository } from '../state/repository.ts';
import { atLeast } from '../state/roles.ts';
import type { Token } from '../state/tokens.ts';
import type { Asking } from './resolver.ts';

/** Whether a credential can see that a repository exists. */
export function maySee(token: Token, repository: Repository): boolean {
  if (!repository.private) return true;
  const within = token.repositories === null || token.repositories.includes(repository);
  return within && (token.kind === 'installation' || atLeast(repository.roleOf(token.actor), 'read'));
}

/**
 * Refuses what an App's token may not read of a private repository, in GitHub's words; one of `permissions` suffices.
 * What is public can be read by any credential.
 */
export function requireRead({ token }: Asking, repository: Repository, ...permissions: readonly string[]): void {
  const { permissions: held } = token;
  if (!repository.private || held === null || permissions.some((name) => held.has(name))) return;
  throw new GraphQLError('Resource not accessible by integration', { extensions: { type: 'FORBIDDEN' } });
}

/** What GitHub answers for a thing that is not there, or may not be seen. */
export function notResolved(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } });
}
