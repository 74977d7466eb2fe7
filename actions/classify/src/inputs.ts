import { UserError } from '@countersign/soc2/errors';

/** The action's inputs. */
export interface Inputs {
  /** A path from the root of the repository, or, where it has a line break, the policy itself. */
  readonly policy: string;
  readonly token: string;
  /** As written; empty where it is not given. */
  readonly pullRequest: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every input at once from the variables that the runner makes of them. Throws a `UserError` for a policy that is
 * neither a path nor a text: only one spelling of a path is protected as the policy's own.
 */
export function readInputs(env: Environment): Inputs {
  const input = (name: string): string => env[`INPUT_${name.toUpperCase()}`] ?? '';
  return {
    policy: policyOf(input('policy')),
    token: input('github-token').trim(),
    pullRequest: input('pull-request').trim(),
  };
}

function policyOf(written: string): string {
  // Nothing is trimmed from a policy: a text of one line has its line break at the end.
  if (/[\r\n]/.test(written)) return written;
  const path = written.trim();
  const segments = path.split('/');
  if (path.includes('\\') || segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    throw new UserError(
      `the input \`policy\` is no path from the root of the repository: ${JSON.stringify(path)}`,
      'Write it as in `.github/change-policy.yml`; a policy that stands in the workflow itself begins with `policy: |`.',
    );
  }
  return path;
}
