import { UserError } from '@countersign/soc2/errors';
import { collect } from '@countersign/soc2/github/review/collect';
import { clientFor } from '../github.ts';
import { leaveState, readState } from '../state.ts';
import { neutral, type Equipment, type Report } from '../step.ts';

/** The second step: reads the change, with a token that reads. */
export async function collectStep(equipment: Equipment): Promise<Report> {
  const { env, context } = equipment;
  const policyPath = (env['COUNTERSIGN_POLICY'] ?? '').trim();
  if (policyPath === '' || policyPath.includes('\n')) {
    throw new UserError(
      'the input `policy` is no path',
      'Name the file on the default branch; the review takes no policy as text.',
    );
  }
  const { number, reviewer, posted } = await readState(env, 'withdrawn');
  const collected = await collect({
    client: await clientFor((env['COUNTERSIGN_GITHUB_TOKEN'] ?? '').trim(), equipment),
    repository: context.repository,
    number,
    policyPath,
    start: { eventName: context.eventName, payload: context.payload },
    reviewer,
    resolvers: posted.comments.flatMap(({ resolved }) => resolved?.by ?? []),
  });
  if (collected.kind === 'none') return neutral(`${collected.why}.`);
  const { bundle, policy, others, contributions } = collected;
  const left = await leaveState(context.folder, {
    kind: 'collected',
    bundle,
    policy: { path: policy.path, text: policy.text },
    others,
    contributions,
  });
  return {
    outputs: { proceed: 'true', ...left },
    summary: '',
    lines: [`${bundle.files.length} files at ${bundle.head} against ${bundle.base.ref}, ${bundle.risk} risk`],
  };
}
