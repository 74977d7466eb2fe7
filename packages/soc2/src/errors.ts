/**
 * An error that its reader can mend: shown as one line (what is wrong, where, what to do) and never with a stack.
 * Everything else that is thrown is ours, and keeps its stack and cause.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it, as one sentence. */
  readonly fix: string;

  constructor(message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.fix = fix;
  }
}
