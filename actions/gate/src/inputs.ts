import { UserError } from '@countersign/soc2/errors';

/** The action's inputs. */
export interface Inputs {
  readonly policy: string;
  readonly token: string;
  /** As written: a number, `all`, or empty. */
  readonly pullRequest: string;
  /** Empty where the same token writes. */
  readonly statusToken: string;
  readonly statusContext: string;
  readonly failWhenBlocked: boolean;
}

/** Reads every input at once, in one place. Throws a `UserError` on what is none of an input's values. */
export function readInputs(input: (name: string) => string): Inputs {
  const policy = input('policy');
  if (policy === '' || policy.includes('\n')) {
    throw new UserError(
      'the input `policy` is no path',
      'Name the file on the default branch; the gate takes no policy as text.',
    );
  }
  const statusContext = input('status-context');
  if (statusContext === '')
    throw new UserError('the input `status-context` is empty', 'Leave it out, or name the context.');
  return {
    policy,
    token: input('github-token'),
    pullRequest: input('pull-request'),
    statusToken: input('status-token'),
    statusContext,
    failWhenBlocked: flag('fail-when-blocked', input('fail-when-blocked')),
  };
}

function flag(name: string, text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw new UserError(`the input \`${name}\` is ${JSON.stringify(text)}`, 'Write `true` or `false`.');
}
