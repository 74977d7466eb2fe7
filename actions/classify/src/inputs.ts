/** The action's inputs, as written. */
export interface Inputs {
  readonly policy: string;
  readonly token: string;
  readonly pullRequest: string;
}

/** Reads every input at once, in one place. */
export function readInputs(input: (name: string) => string): Inputs {
  return { policy: input('policy'), token: input('github-token'), pullRequest: input('pull-request') };
}
