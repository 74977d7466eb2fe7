import { type Budget, newBudget } from '../state/tokens.ts';
import { failure, type HttpError } from './answer.ts';

/** Takes one request from an hour's budget; a new hour starts when the old one is over. Throws 403 when it is used up. */
export function spend(budget: Budget): void {
  if (Date.now() / 1000 >= budget.reset) Object.assign(budget, newBudget(budget.limit));
  if (budget.used >= budget.limit) throw exhausted();
  budget.used += 1;
}

/** The headers that stand on every answer. */
export function rateLimitHeaders(budget: Budget): Record<string, string> {
  return {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(Math.max(0, budget.limit - budget.used)),
    'x-ratelimit-reset': String(budget.reset),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-resource': 'core',
  };
}

/** The answer when the hour is used up. */
export function exhausted(): HttpError {
  return failure(
    403,
    'API rate limit exceeded for installation. If you reach out to GitHub Support for help, please include the request ID.',
  );
}
