import { UserError } from '@countersign/soc2/errors';

/** A command line that means nothing, or names something that is not there: exit code 2, as for every `UserError`. */
export class UsageError extends UserError {}

/** Something outside of the command failed, so that the question has no answer: exit code 3. */
export class NoAnswer extends UserError {}
