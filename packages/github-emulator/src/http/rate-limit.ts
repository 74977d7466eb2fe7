import { type Budget, newBudget } from '../state/tokens.ts';
import { failure, type HttpError } from './answer.ts';

/** Takes one request from an hour's budget. Throws as `requireLeft`. */
export function spend(budget: Budget): void {
  requireLeft(budget);
  budget.used += 1;
}

/** Starts a new hour when the old one is over. Throws 403 where nothing is left of it. */
function requireLeft(budget: Budget): void {
  if (isUsedUp(budget)) throw exhausted();
}

/** Starts a new hour when the old one is over, and says whether nothing is left of it. */
export function isUsedUp(budget: Budget): boolean {
  if (Date.now() / 1000 >= budget.reset) Object.assign(budget, newBudget(budget.limit));
  return budget.used >= budget.limit;
}

/** The headers that stand on every answer. */
export function rateLimitHeaders(budget: Budget, resource: 'core' | 'graphql'): Record<string, string> {
  return {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(Math.max(0, budget.limit - budget.used)),
    'x-ratelimit-reset': String(budget.reset),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-resource': resource,
  };
}

/** The answer when the hour is used up. */
export function exhausted(): HttpError {
  return failure(
    403,
    'API rate limit exceeded for installation. If you reach out to GitHub Support for help, please include the request ID.',
  );
}
