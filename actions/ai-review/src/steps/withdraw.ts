import { subjectOf } from '@countersign/soc2/github/event';
import { UserError } from '@countersign/soc2/errors';
import { withdraw } from '@countersign/soc2/github/review/withdraw';
import { clientFor } from '../github.ts';
import { leaveState } from '../state.ts';
import { neutral, type Equipment, type Report } from '../step.ts';

/** The first step: nothing that the reviewer has said of an older head stands after it. */
export async function withdrawStep(equipment: Equipment): Promise<Report> {
  const { env, context } = equipment;
  const token = (env['COUNTERSIGN_REVIEWER_TOKEN'] ?? '').trim();
  if (token === '') {
    return neutral(
      'there is no `reviewer-token`, as in a run for a fork, which gets no secrets. A person approves the change.',
    );
  }
  const subject = subjectOf((env['COUNTERSIGN_PULL_REQUEST'] ?? '').trim(), context.eventName, context.payload);
  if (subject.kind !== 'pull-request') {
    throw new UserError(
      `the event ${context.eventName} is about no single pull request`,
      'Pass the number with the input `pull-request`.',
    );
  }
  const { number } = subject;
  const client = await clientFor(token, equipment);
  const { reviewer, head, posted, dismissed } = await withdraw(client, context.repository, number);
  const left = await leaveState(context.folder, { kind: 'withdrawn', number, reviewer, posted });
  return {
    outputs: { proceed: 'true', ...left },
    summary: '',
    lines: [
      `#${number} at ${head}, reviewed by ${reviewer.login} (${reviewer.id})`,
      ...dismissed.map((review) => `dismissed review ${review}, which was of an older head`),
    ],
  };
}
